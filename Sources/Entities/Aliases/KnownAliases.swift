/// Names of states and unions that everybody shortens, each with its short forms. Ours, from general knowledge.
enum KnownAliases {
  private static let table: [[String]] = [
    ["united states of america", "united states", "us", "usa", "america"],
    ["united kingdom", "uk", "britain", "great britain"],
    ["united arab emirates", "uae", "emirates"],
    ["european union", "eu"],
    ["united nations", "un"],
    ["soviet union", "ussr"],
    ["people's republic of china", "prc"],
    ["democratic republic of congo", "democratic republic of the congo", "drc", "dr congo"],
  ]

  /// The number of the set that the words belong to.
  static let sets: [UInt64: Int] = {
    var sets: [UInt64: Int] = [:]
    for (number, names) in table.enumerated() {
      for name in names {
        sets[key(name.split(separator: " ").map { FormHash.lowercase($0.utf8) })] = number
      }
    }
    return sets
  }()

  /// One hash for a list of words.
  static func key(_ words: [UInt64]) -> UInt64 {
    var key: UInt64 = 0x9E37_79B9_7F4A_7C15
    for word in words { key = FormHash.mixed(key, word) }
    return key
  }
}
