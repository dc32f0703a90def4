/// The kinds of things that a mention can name. Names first, then values.
public enum EntityType: Hashable, Sendable {
  case person, organization, location, misc
  case date, time, money, percent, quantity, ordinal, cardinal
  case url, email, handle, hashtag, phone
  /// A type of the user's own gazetteer.
  case custom(String)

  /// Whether it is one of the four kinds of names that the tagger learns.
  public var isName: Bool {
    switch self {
    case .person, .organization, .location, .misc: true
    default: false
    }
  }

  /// The types that the program itself gives, in the order of the documentation.
  public static let builtIn: [EntityType] = [
    .person, .organization, .location, .misc, .date, .time, .money, .percent, .quantity, .ordinal,
    .cardinal, .url, .email, .handle, .hashtag, .phone,
  ]

  /// The name in records: `PERSON`, `MONEY`, or the user's own, as written.
  public var name: String {
    switch self {
    case .person: "PERSON"
    case .organization: "ORGANIZATION"
    case .location: "LOCATION"
    case .misc: "MISC"
    case .date: "DATE"
    case .time: "TIME"
    case .money: "MONEY"
    case .percent: "PERCENT"
    case .quantity: "QUANTITY"
    case .ordinal: "ORDINAL"
    case .cardinal: "CARDINAL"
    case .url: "URL"
    case .email: "EMAIL"
    case .handle: "HANDLE"
    case .hashtag: "HASHTAG"
    case .phone: "PHONE"
    case .custom(let name): name
    }
  }

  /// The type of that name; `.custom` where the program has none.
  public init(name: String) {
    self = EntityType.builtIn.first { $0.name == name } ?? .custom(name)
  }
}
