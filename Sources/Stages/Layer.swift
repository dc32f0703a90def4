/// A part of a document that one stage provides and others require.
public enum Layer: String, Hashable, Sendable, CaseIterable {
  case text, blocks, metadata, language, sentences, tokens, entities, quotes, record
}
