/// An automaton over atoms that finds all names of the user's gazetteers in one pass (Aho and Corasick, 1975),
/// with flat tables that can be written to a cache and read back.
///
/// Names are matched in lower case; those that want their case are checked by a rolling hash of the exact atoms.
/// O(*n* + matches) time.
struct GazetteerAutomaton: Sendable {
  /// The most atoms that a name may have.
  static let longest = 64

  /// A place where a name stands.
  struct Match {
    /// The first atom, and how many.
    var start: Int
    var count: Int
    /// The number of the entry.
    var entry: Int
  }

  /// Node 0 is the root. Edges are in one table with open addressing: key (node, word), value node.
  private(set) var edgeKeys: [UInt64] = []
  private(set) var edgeNodes: [UInt32] = []
  /// Words by hash, in a table of their own; the value is the word's number, from 1.
  private(set) var wordKeys: [UInt64] = []
  private(set) var wordNumbers: [UInt32] = []
  /// For each node: where to go on when no edge fits, the next node on that way at which a name ends, its depth,
  /// and its first output, from 1.
  private(set) var failures: [UInt32] = []
  private(set) var suffixes: [UInt32] = []
  private(set) var depths: [UInt32] = []
  private(set) var firstOutputs: [UInt32] = []
  /// For each output: the entry, the hash that its case asks for (0: any), the next output of the node.
  private(set) var outputEntries: [UInt32] = []
  private(set) var outputChecks: [UInt64] = []
  private(set) var nextOutputs: [UInt32] = []

  private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// Finds every name; longest first where two begin together, and none that begins inside another.
  func matches(_ atoms: Atoms, into found: inout [Match]) {
    found.removeAll(keepingCapacity: true)
    guard failures.count > 1 else { return }
    // hash(a..<b) = sums[b] - sums[a] * power[b - a]
    var sums: [UInt64] = [0]
    sums.reserveCapacity(atoms.count + 1)
    var node = 0
    for index in 0..<atoms.count {
      sums.append(sums[index] &* Self.base &+ atoms.exact[index])
      let word = self.word(atoms.lower[index])
      guard word > 0 else {
        node = 0
        continue
      }
      var next = edge(node, word)
      while next == 0, node != 0 {
        node = Int(failures[node])
        next = edge(node, word)
      }
      node = next
      var end = node
      while end != 0 {
        report(end, index + 1, sums, into: &found)
        end = Int(suffixes[end])
      }
    }
    found.sort {
      $0.start != $1.start
        ? $0.start < $1.start : ($0.count != $1.count ? $0.count > $1.count : $0.entry < $1.entry)
    }
    var (kept, free) = (0, 0)
    for match in found where match.start >= free {
      found[kept] = match
      kept += 1
      free = match.start + match.count
    }
    found.removeLast(found.count - kept)
  }

  private func report(_ node: Int, _ end: Int, _ sums: [UInt64], into found: inout [Match]) {
    let count = Int(depths[node])
    var output = Int(firstOutputs[node])
    while output != 0 {
      let check = outputChecks[output - 1]
      let start = end - count
      if check == 0 || check == (sums[end] &- sums[start] &* Self.power(count)) | 1 {
        found.append(Match(start: start, count: count, entry: Int(outputEntries[output - 1])))
        return
      }
      output = Int(nextOutputs[output - 1])
    }
  }

  private static func power(_ exponent: Int) -> UInt64 {
    var result: UInt64 = 1
    for _ in 0..<exponent { result = result &* base }
    return result
  }

  private static func slot(_ key: UInt64, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: FormHash.mixed(key, 0x6A)) & mask
  }

  private func word(_ hash: UInt64) -> UInt32 {
    let mask = wordKeys.count - 1
    var index = Self.slot(hash | 1, mask)
    while wordKeys[index] != 0 {
      if wordKeys[index] == hash | 1 { return wordNumbers[index] }
      index = (index + 1) & mask
    }
    return 0
  }

  private func edge(_ node: Int, _ word: UInt32) -> Int {
    let key = UInt64(node) << 32 | UInt64(word)
    let mask = edgeKeys.count - 1
    var index = Self.slot(key, mask)
    while edgeKeys[index] != 0 {
      if edgeKeys[index] == key { return Int(edgeNodes[index]) }
      index = (index + 1) & mask
    }
    return 0
  }

  /// Builds an automaton; entries are numbered in the order of `add`.
  struct Builder {
    private var words: [UInt64: UInt32] = [:]
    private var edges: [UInt64: UInt32] = [:]
    private var order: [(key: UInt64, node: UInt32)] = []
    private var automaton = GazetteerAutomaton()

    init() { newNode(depth: 0) }

    private mutating func newNode(depth: UInt32) {
      automaton.failures.append(0)
      automaton.suffixes.append(0)
      automaton.firstOutputs.append(0)
      automaton.depths.append(depth)
    }

    /// Adds a name of entry `entry`.
    mutating func add(_ atoms: Atoms, entry: Int, ignoresCase: Bool) {
      var node: UInt32 = 0
      var check: UInt64 = 0
      for index in 0..<atoms.count {
        let hash = atoms.lower[index] | 1
        let word: UInt32
        if let known = words[hash] {
          word = known
        } else {
          word = UInt32(words.count + 1)
          words[hash] = word
        }
        check = check &* GazetteerAutomaton.base &+ atoms.exact[index]
        let key = UInt64(node) << 32 | UInt64(word)
        if let next = edges[key] {
          node = next
        } else {
          let next = UInt32(automaton.failures.count)
          newNode(depth: automaton.depths[Int(node)] + 1)
          edges[key] = next
          order.append((key, next))
          node = next
        }
      }
      automaton.outputEntries.append(UInt32(entry))
      automaton.outputChecks.append(ignoresCase ? 0 : check | 1)
      automaton.nextOutputs.append(0)
      let output = UInt32(automaton.outputEntries.count)
      // The first entry of a name stays the first.
      var last = automaton.firstOutputs[Int(node)]
      if last == 0 {
        automaton.firstOutputs[Int(node)] = output
      } else {
        while automaton.nextOutputs[Int(last) - 1] != 0 {
          last = automaton.nextOutputs[Int(last) - 1]
        }
        automaton.nextOutputs[Int(last) - 1] = output
      }
    }

    /// The automaton, with the ways to go on where no edge fits.
    mutating func finish() -> GazetteerAutomaton {
      (automaton.wordKeys, automaton.wordNumbers) = Self.table(of: words)
      (automaton.edgeKeys, automaton.edgeNodes) = Self.table(of: edges)
      let depths = automaton.depths
      order.sort { (depths[Int($0.node)], $0.node) < (depths[Int($1.node)], $1.node) }
      for (key, node) in order {
        let parent = Int(key >> 32)
        let word = UInt32(truncatingIfNeeded: key)
        var failure = 0
        if parent != 0 {
          var candidate = Int(automaton.failures[parent])
          failure = automaton.edge(candidate, word)
          while failure == 0, candidate != 0 {
            candidate = Int(automaton.failures[candidate])
            failure = automaton.edge(candidate, word)
          }
        }
        automaton.failures[Int(node)] = UInt32(failure)
        automaton.suffixes[Int(node)] =
          automaton.firstOutputs[failure] != 0 ? UInt32(failure) : automaton.suffixes[failure]
      }
      return automaton
    }

    private static func table(of source: [UInt64: UInt32]) -> ([UInt64], [UInt32]) {
      var size = 16
      while size < source.count * 2 { size <<= 1 }
      var keys = [UInt64](repeating: 0, count: size)
      var values = [UInt32](repeating: 0, count: size)
      for (key, value) in source.sorted(by: { $0.value < $1.value }) {
        var index = GazetteerAutomaton.slot(key, size - 1)
        while keys[index] != 0 { index = (index + 1) & (size - 1) }
        (keys[index], values[index]) = (key, value)
      }
      return (keys, values)
    }
  }
}

extension GazetteerAutomaton {
  /// All tables, in a fixed order, for the cache.
  func encode(into cache: inout GazetteerCache.Writer) {
    for table in [edgeKeys, wordKeys, outputChecks] { cache.append(table) }
    for table in [
      edgeNodes, wordNumbers, failures, suffixes, depths, firstOutputs, outputEntries, nextOutputs,
    ] { cache.append(table) }
  }

  /// The tables that `encode` wrote; nil when they do not fit together.
  init?(decoding cache: inout GazetteerCache.Reader) {
    guard let edgeKeys = cache.next(UInt64.self), let wordKeys = cache.next(UInt64.self),
      let outputChecks = cache.next(UInt64.self), let edgeNodes = cache.next(UInt32.self),
      let wordNumbers = cache.next(UInt32.self), let failures = cache.next(UInt32.self),
      let suffixes = cache.next(UInt32.self), let depths = cache.next(UInt32.self),
      let firstOutputs = cache.next(UInt32.self), let outputEntries = cache.next(UInt32.self),
      let nextOutputs = cache.next(UInt32.self)
    else { return nil }
    let nodes = failures.count
    guard edgeKeys.count == edgeNodes.count, wordKeys.count == wordNumbers.count, !wordKeys.isEmpty,
      !edgeKeys.isEmpty, edgeKeys.count & (edgeKeys.count - 1) == 0,
      wordKeys.count & (wordKeys.count - 1) == 0, nodes > 0, suffixes.count == nodes,
      depths.count == nodes, firstOutputs.count == nodes, outputChecks.count == outputEntries.count,
      nextOutputs.count == outputEntries.count,
      edgeNodes.allSatisfy({ $0 < nodes }), failures.allSatisfy({ $0 < nodes }),
      suffixes.allSatisfy({ $0 < nodes }), firstOutputs.allSatisfy({ $0 <= outputEntries.count }),
      nextOutputs.allSatisfy({ $0 <= outputEntries.count })
    else { return nil }
    (self.edgeKeys, self.wordKeys, self.outputChecks) = (edgeKeys, wordKeys, outputChecks)
    (self.edgeNodes, self.wordNumbers, self.failures) = (edgeNodes, wordNumbers, failures)
    (self.suffixes, self.depths, self.firstOutputs) = (suffixes, depths, firstOutputs)
    (self.outputEntries, self.nextOutputs) = (outputEntries, nextOutputs)
  }
}
