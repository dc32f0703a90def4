/// The noun phrase before a verb, over appositions, relative clauses and adjuncts.
extension AnchorReader {
  /// The subject that ends before item `g`, and where the attribution starts.
  func subject(before g: Int, floor: Int, last: Range<Int>?) -> (Range<Int>?, Int) {
    var end = g - 1
    var outerEnd = end
    var steps = 0
    while end >= floor, steps < 6 {
      steps += 1
      guard !phrases.isQuotation(end) else { return (nil, g) }
      if phrases.pos(end) == .adverb || phrases.has(end, .midAdverb), phrases.pos(end) != .pronoun {
        end -= 1
        continue
      }
      if phrases.has(end, .time), end - 1 >= floor, !phrases.isQuotation(end - 1) {
        // "Smith on Monday said", "Smith Monday said"
        if phrases.pos(end - 1) == .preposition, end - 2 >= floor {
          end -= 2
          continue
        }
        if phrases.pos(end) == .properNoun, phrases.isNominal(end - 1) {
          end -= 1
          continue
        }
        if end - 2 >= floor, phrases.has(end - 1, .time) {
          end -= 2
          continue
        }
      }
      let mark = phrases.mark(end)
      if mark == 0x29 {
        var open = end - 1
        while open > floor, end - open < 12, phrases.mark(open) != 0x28 { open -= 1 }
        guard open > floor, phrases.mark(open) == 0x28 else { return (nil, g) }
        end = open - 1
        continue
      }
      if mark == 0x2C || mark == 0x2D {
        var comma = end - 1
        while comma > floor, end - comma < 30, !phrases.isQuotation(comma),
          phrases.mark(comma) != mark, phrases.mark(comma) != 0x3B
        {
          comma -= 1
        }
        guard comma > floor, phrases.mark(comma) == mark, comma + 1 < end else {
          // "The firm Secunia, has said": one comma too many.
          guard mark == 0x2C, comma == floor, phrases.isNominal(end - 1),
            let start = phrases.start(endingAt: end - 1, floor: floor), start == floor
          else { return (nil, g) }
          return (start..<end, start)
        }
        let segment = (comma + 1)..<end
        let head = segment.lowerBound
        if segment.allSatisfy({ phrases.pos($0) == .adverb || phrases.has($0, .midAdverb) }) {
          end = comma - 1
          continue
        }
        if phrases.pos(head) == .preposition || phrases.pos(head) == .to,
          segment.contains(where: { phrases.has($0, [.time, .medium]) })
        {
          end = comma - 1
          outerEnd = end
          continue
        }
        if phrases.has(head, [.subordinator, .as])
          || phrases.word(head).hash == WordHashes.quoting
          || phrases.word(head).hash == WordHashes.citing
        {
          // "as quoted by CNN,", "citing officials,"
          end = comma - 1
          continue
        }
        let isRelative =
          phrases.pos(head) == .wh || phrases.has(head, .who) || phrases.hasFiniteVerb(segment)
          || phrases.pos(head) == .verbGerund || phrases.pos(head) == .verbParticiple
        guard
          phrases.isNominal(comma - 1) || phrases.mark(comma - 1) == 0x29
            || phrases.pos(comma - 1) == .possessive
        else { return (nil, g) }
        if isRelative, phrases.pos(head) != .wh, !phrases.has(head, .who),
          let verb = segment.first(where: { phrases.isVerbal($0) }),
          !(segment.lowerBound..<verb).contains(where: {
            phrases.pos($0) == .wh || phrases.has($0, .that) || phrases.has($0, .who)
              || phrases.pos($0) == .pronoun
          })
        {
          return (nil, g)
        }
        var innerEnd = comma - 1
        if phrases.mark(innerEnd) == 0x29 {
          var open = innerEnd - 1
          while open > floor, innerEnd - open < 12, phrases.mark(open) != 0x28 { open -= 1 }
          if open > floor { innerEnd = open - 1 }
        }
        guard var start = phrases.start(endingAt: innerEnd, floor: floor) else { return (nil, g) }
        // ", 45, of Leeds,": further to the left there is the name.
        var more = 0
        while start - 2 >= floor, phrases.isComma(start - 1), phrases.isNominal(start - 2),
          more < 3,
          phrases.pos(start) == .number || phrases.pos(start) == .determiner
            || (phrases.has(start, [.role]) && phrases.pos(start) == .noun)
        {
          more += 1
          guard let left = phrases.start(endingAt: start - 2, floor: floor),
            left == floor || phrases.pos(left - 1) != .preposition,
            phrases.pos(start - 2) == .properNoun || phrases.pos(start) == .number
          else { break }
          start = left
        }
        // ", in a statement read by its spokesman, Ricci, said"
        if start - 2 > floor, phrases.pos(start - 1) == .preposition, phrases.isComma(start - 2),
          phrases.isNominal(start - 3)
        {
          end = start - 3
          continue
        }
        start = trimmed(start, floor: floor, end: innerEnd)
        let isApposition = phrases.pos(head) == .determiner || phrases.isNominal(head)
        let subjectEnd = isRelative && !isApposition ? comma : end
        return (start..<subjectEnd, start)
      }
      break
    }
    _ = outerEnd
    guard end >= floor, let found = phrases.start(endingAt: end, floor: floor) else {
      return (nil, g)
    }
    let start = trimmed(found, floor: floor, end: end)
    // "No one has claimed": nobody speaks.
    if start > floor, phrases.word(start - 1).hash == WordHashes.no { return (nil, g) }
    if phrases.has(end, .noSubject), phrases.pos(end) != .noun {
      return (nil, g)
    }
    return (start..<(end + 1), start)
  }

  /// Leaves off leading words of time and conjunctions.
  func trimmed(_ start: Int, floor: Int, end: Int) -> Int {
    var start = start
    if start > floor, phrases.pos(start - 1) == .preposition {
      // "On Tuesday the minister": the phrase of time goes with the preposition.
      var k = start
      while k < end, phrases.has(k, .time) || phrases.pos(k) == .number || phrases.isComma(k) {
        k += 1
      }
      if k > start, k <= end { start = k }
    } else {
      while start < end, phrases.has(start, .time),
        phrases.pos(start + 1) == .determiner
          || phrases.pos(start + 1) == .properNoun && phrases.pos(start) == .noun
      {
        start += 1
      }
    }
    while start < end, phrases.has(start, [.subordinator, .and]), phrases.pos(start) != .noun {
      start += 1
    }
    return start
  }

  /// The subject of the main clause before item `limit`.
  func mainSubject(before limit: Int, floor: Int) -> Range<Int>? {
    var from = 0
    if phrases.count > 0, !phrases.isQuotation(0),
      phrases.has(0, .subordinator) || phrases.word(0).hash == WordHashes.asked
        || phrases.word(0).hash == WordHashes.pressed
    {
      while from < limit, !phrases.isComma(from) { from += 1 }
      from += 1
    }
    var k = from
    while k < limit {
      if phrases.isVerbal(k) {
        var group = k
        while group > from, phrases.pos(group - 1) == .adverb || phrases.has(group - 1, .midAdverb)
        {
          group -= 1
        }
        if group > from, phrases.pos(group - 1) != .wh, !phrases.has(group - 1, .who),
          let subject = subject(before: group, floor: from, last: nil).0
        {
          return subject
        }
      }
      k += 1
    }
    return nil
  }
}
