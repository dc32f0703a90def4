/// A word, number, mark or other smallest unit that the stages work with. 12 bytes, no text of its own.
public struct Token: Hashable, Sendable {
  /// What the token is made of.
  public enum Kind: UInt8, Hashable, Sendable, CaseIterable {
    /// Letters, with inner apostrophes and marks.
    case word
    /// A clitic split from the word before it: `'s`, `n't`, `'ll`.
    case clitic
    /// An abbreviation or initial with its full stop: `Dr.`, `J.`, `U.S.`.
    case abbreviation
    /// Digits with their separators: `1,234.5`, `10:30`.
    case number
    /// Punctuation: one mark, or a run of the same one (`...`, `--`).
    case punctuation
    /// A currency sign, mathematical sign or other symbol.
    case symbol
    /// An emoji sequence.
    case emoji
    /// A web address.
    case url
    /// A mail address.
    case email
    /// `@name`.
    case handle
    /// `#topic`.
    case hashtag
    /// One character of a script that is written without spaces.
    case ideograph

    /// The name in records.
    public var name: String {
      switch self {
      case .word: "word"
      case .clitic: "clitic"
      case .abbreviation: "abbreviation"
      case .number: "number"
      case .punctuation: "punctuation"
      case .symbol: "symbol"
      case .emoji: "emoji"
      case .url: "url"
      case .email: "email"
      case .handle: "handle"
      case .hashtag: "hashtag"
      case .ideograph: "ideograph"
      }
    }
  }

  /// Facts about the form that later stages would otherwise work out again.
  public struct Shape: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: UInt8
    /// A shape of the given bits.
    @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// White space (or the start of the text) stands before the token.
    @inlinable public static var spaceBefore: Shape { Shape(rawValue: 1) }
    /// The first letter is upper or title case.
    @inlinable public static var capitalized: Shape { Shape(rawValue: 2) }
    /// It has two or more letters, and every letter that has case is upper case.
    @inlinable public static var allCapitals: Shape { Shape(rawValue: 4) }
    /// Some byte is a digit.
    @inlinable public static var hasDigit: Shape { Shape(rawValue: 8) }
    /// Every byte is ASCII.
    @inlinable public static var ascii: Shape { Shape(rawValue: 16) }
    /// The first token of its sentence.
    @inlinable public static var sentenceStart: Shape { Shape(rawValue: 32) }
    /// A line break (or the start of the text) stands before the token.
    @inlinable public static var lineStart: Shape { Shape(rawValue: 64) }
  }

  /// The first byte in the text.
  public var start: UInt32
  /// The byte after the last.
  public var end: UInt32
  /// What it is made of.
  public var kind: Kind
  /// Facts about its form.
  public var shape: Shape

  /// A token over the bytes from `start` to `end`.
  @inlinable public init(start: UInt32, end: UInt32, kind: Kind, shape: Shape = []) {
    (self.start, self.end, self.kind, self.shape) = (start, end, kind, shape)
  }

  /// Where it lies in the text.
  @inlinable public var span: TextSpan { TextSpan(start: start, end: end) }
  /// The same as a range of `Int`, for indexing the text.
  @inlinable public var range: Range<Int> { Int(start)..<Int(end) }
}
