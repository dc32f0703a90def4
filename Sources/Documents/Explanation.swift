/// What stages note down for a person who asks why; filled only when somebody asked.
public struct Explanation: Hashable, Sendable {
  /// A block of the page that is not in the text.
  public struct DroppedBlock: Hashable, Sendable {
    /// Its words.
    public var text: String
    /// Its element path.
    public var path: String
    /// Why it was dropped, in a few words.
    public var reason: String
    /// How many kept blocks stand before it on the page.
    public var position: Int

    /// A dropped block.
    public init(text: String, path: String, reason: String, position: Int) {
      (self.text, self.path, self.reason, self.position) = (text, path, reason, position)
    }
  }

  /// A remark on the document or a place in it.
  public struct Remark: Hashable, Sendable {
    /// The stage that made it.
    public var stage: String
    /// The place, or nil for the whole document.
    public var span: TextSpan?
    /// The remark.
    public var text: String

    /// A remark by `stage`.
    public init(stage: String, span: TextSpan? = nil, text: String) {
      (self.stage, self.span, self.text) = (stage, span, text)
    }
  }

  /// Blocks that strip left out, in page order.
  public var droppedBlocks: [DroppedBlock] = []
  /// Remarks, in the order they were made.
  public var remarks: [Remark] = []

  /// An empty explanation.
  public init() {}
}
