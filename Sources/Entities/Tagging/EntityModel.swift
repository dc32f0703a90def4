import CEntityModel

/// The shipped tagger: word tables, features and a small network of int8 weights, in one block of bytes that
/// is used where it lies. Format and layout: see `Image`; written by `Training/Entities`.
@safe package final class EntityModel: Sendable {
  /// Codes of product quantisation for each vector, and with the clusters, the bytes of a row.
  package static let subspaces = 12
  package static let codesPerRow = 16
  /// How many codes a subspace has.
  package static let centroids = 256
  /// Tokens around the current one whose vectors count: two on each side.
  package static let window = 5
  /// The width of the hidden layer.
  package static let width = 64

  package let lexicon: Lexicon
  package let network: Network

  /// The model inside the program; nil when the program was built without one.
  package static let embedded: EntityModel? = {
    // SAFETY: The C array is constant, aligned to 4096 bytes and lives as long as the program.
    unsafe EntityModel(at: quotidian_entity_model_bytes(), count: quotidian_entity_model_size)
  }()

  /// A model of bytes that stay where they are for good; nil when they are not one of this version.
  package init?(at start: UnsafeRawPointer?, count: Int) {
    guard let image = unsafe Image(at: start, count: count) else { return nil }
    lexicon = Lexicon(image)
    network = Network(image)
  }
}
