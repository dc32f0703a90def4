import Commands
import Duplicates
import Entities
import Languages
import Quotes
import Sentences
import Serialization
public import Stages
import Stripping

/// The stages that `pipeline.json` can name.
public struct StageRegistry: Sendable {
  /// Every kind of stage, in the order of a usual pipeline.
  public let kinds: [StageKind]

  /// A registry of the given kinds; their names differ.
  public init(_ kinds: [StageKind]) { self.kinds = kinds }

  /// The stages that come with the program.
  public static let standard = StageRegistry([
    StripStage.kind, LanguageStage.kind, SentenceStage.kind, EntityStage.kind, QuoteStage.kind,
    CommandStage.kind, DuplicateStage.kind, SerializeStage.kind,
  ])

  /// The kind of that name.
  public subscript(name: String) -> StageKind? { kinds.first { $0.name == name } }

  /// The first stage that provides a layer, to name it in an error.
  func provider(of layer: Layer) -> StageKind? { kinds.first { $0.provides.contains(layer) } }
}
