import Documents
import Quotes
import Testing

@Suite struct QuoteStageTests {
  @Test(arguments: EnglishCases.direct)
  func `A direct quote is found with its speaker`(line: String) throws {
    let quoteCase = QuoteCase(line)
    #expect(quoteCase.isFound(in: try QuoteCase.document(quoteCase.text)))
  }

  @Test(arguments: EnglishCases.indirect)
  func `An indirect quote is found with its speaker`(line: String) throws {
    let quoteCase = QuoteCase(line)
    #expect(quoteCase.isFound(in: try QuoteCase.document(quoteCase.text)))
  }

  @Test(arguments: EnglishCases.mixed)
  func `A mixed quote is found with its speaker`(line: String) throws {
    let quoteCase = QuoteCase(line)
    #expect(quoteCase.isFound(in: try QuoteCase.document(quoteCase.text)))
  }

  @Test(arguments: EnglishCases.none)
  func `Nobody is quoted where nobody speaks`(line: String) throws {
    let quoteCase = QuoteCase(line)
    #expect(try QuoteCase.document(quoteCase.text).quotes.isEmpty)
  }

  @Test(arguments: HardCases.english)
  func `Quotes in the manner of many desks are found`(line: String) throws {
    let quoteCase = QuoteCase(line)
    #expect(quoteCase.isFound(in: try QuoteCase.document(quoteCase.text)))
  }

  @Test(arguments: ForeignCases.all)
  func `Direct quotes are found in eight languages`(language: String, text: String) throws {
    let quoteCase = QuoteCase(text)
    #expect(quoteCase.isFound(in: try QuoteCase.document(quoteCase.text, language: language)))
  }

  @Test func `A quotation that opens again in each paragraph is one quote`() throws {
    let document = try QuoteCase.document(
      "“We came by boat.\n“We left at night,” said Layla Haddad.")
    #expect(document.quotes.count == 1)
    #expect(document.quotes.first?.spans.count == 2)
  }

  @Test func `A paragraph of quotation goes on with the speaker before`() throws {
    let document = try QuoteCase.document(
      "“The road was blocked,” said Layla Haddad.\n“Nobody could leave the town for a week.”")
    #expect(document.quotes.count == 2)
    #expect(document.quotes.last?.speaker?.canonical == "Layla Haddad")
    #expect(document.quotes.last?.cue == nil)
  }

  @Test(arguments: [
    "“The road was blocked,” said Layla Haddad, pointing at the map. “Nobody could leave.”",
    "“The road was blocked,” said Layla Haddad, who said that she had tried. “Nobody could leave.”",
    "“The road was blocked,” Layla Haddad said. She shook her head. “Nobody could leave.”",
  ])
  func `A quotation goes on past an aside`(text: String) throws {
    let document = try QuoteCase.document(text)
    let direct = document.quotes.filter { $0.kind == .direct }
    #expect(direct.count == 1)
    #expect(direct.first?.spans.count == 2)
    #expect(direct.first?.speaker?.canonical == "Layla Haddad")
  }

  @Test(arguments: [
    "Layla Haddad told the council, to loud applause:\n“The road was blocked and nobody could leave.”",
    "Layla Haddad released the following statement:\n“The road was blocked and nobody could leave.”",
    "Layla Haddad said the road was blocked. Adding: “Nobody could leave the town.”",
    "Asked about the road, Layla Haddad shook her head and said: “Nobody could leave the town.”",
  ])
  func `Who speaks may stand far before the words`(text: String) throws {
    let document = try QuoteCase.document(text)
    let quote = document.quotes.first { $0.kind == .direct }
    #expect(quote?.speaker?.canonical == "Layla Haddad")
  }

  @Test func `A title is said by the name before its colon where that name speaks below`() throws {
    let title = "Haddad: Blockade will starve the town"
    #expect(try QuoteCase.document(title + "\nThe road is closed.").quotes.isEmpty)
    let document = try QuoteCase.document(title + "\n“The road is closed,” Haddad said.")
    #expect(document.quotes.count == 2)
    #expect(document.quotes.first?.speaker?.span.map { document.string($0) } == "Haddad")
  }

  @Test func `The words may stand in the paragraph behind the cue`() throws {
    let document = try QuoteCase.document(
      "Layla Haddad wrote:\n“The road was blocked and nobody could leave.”")
    #expect(document.quotes.first?.kind == .direct)
    #expect(document.quotes.first?.cue.map { document.string($0) } == "wrote")
  }

  @Test func `A post takes its name from the line below`() throws {
    let document = try QuoteCase.document(
      "Heavy smoke over the harbour. Stay inside.\n— Harbour Watch (@harbourwatch) March 9, 2031")
    #expect(document.quotes.first?.kind == .direct)
    #expect(document.quotes.first?.speaker?.canonical == "Harbour Watch")
  }

  @Test func `An interview is read by its labels`() throws {
    let document = try QuoteCase.document(
      "WALKER: Why did you go back?\nHADDAD: Because of my mother.\nWALKER: Was it safe?\nHADDAD: It was not."
    )
    #expect(document.quotes.count == 4)
    #expect(document.quotes.allSatisfy { $0.kind == .direct })
  }
}

@Suite struct SpeakerTests {
  @Test(arguments: [
    ("An official was quoted by CNN as saying that the deal was dead.", "CNN"),
    ("The minister, as quoted by CNN, said the deal was dead.", "CNN"),
    (
      "According to the daily Haaretz, citing two officials, the deal was dead.",
      "the daily Haaretz"
    ),
    ("Reuters, quoting an army source, said the deal was dead.", "Reuters"),
  ])
  func `Who relays the words stands apart from who spoke them`(text: String, via: String) throws {
    let document = try QuoteCase.document(text)
    #expect(document.quotes.first?.via?.span.map { document.string($0) } == via)
    #expect(document.quotes.first?.speaker?.kind != .named)
  }

  @Test(
    arguments: [
      // text, canonical of the last quote, kind
      ("Layla Haddad fled. Haddad said the road was blocked.", "Layla Haddad", .named),
      ("Layla Haddad fled. She said the road was blocked.", "Layla Haddad", .pronoun),
      ("Omar Aziz fled. “It was dark,” he said.", "Omar Aziz", .pronoun),
      ("Layla Haddad met Omar Aziz. He said the road was blocked.", "Omar Aziz", .pronoun),
      ("Health Minister Rania Mawed said the road was blocked.", "Rania Mawed", .named),
      (
        "The minister, Rania Mawed, resigned. The minister said she was tired.", "Rania Mawed",
        .anonymous
      ),
      ("The World Food Council (WFC) met. WFC said bread was short.", "World Food Council", .named),
      ("A senior US official said the road was blocked.", nil, .anonymous),
      ("Residents said the road was blocked.", nil, .collective),
      ("Mr Haddad said the road was blocked.", "Haddad", .named),
    ] as [(String, String?, Speaker.Kind)])
  func `A speaker gets the full name in the document`(
    text: String, canonical: String?, kind: Speaker.Kind
  ) throws {
    let speaker = try QuoteCase.document(text).quotes.last?.speaker
    #expect(speaker?.canonical == canonical)
    #expect(speaker?.kind == kind)
  }
}

@Suite struct ScareQuoteTests {
  @Test(
    arguments: [
      ("The so-called “safe areas” were empty.", .scare),
      ("The “experts” left early.", .scare),
      ("Dwayne “The Rock” Johnson arrived late.", .nickname),
      ("The film “The Long Road Home” opens on Friday.", .title),
      ("Her song “Blue Water” was a hit.", .title),
    ] as [(String, ScareQuote.Kind)])
  func `What quotes nobody is listed apart with its kind`(text: String, kind: ScareQuote.Kind)
    throws
  {
    let document = try QuoteCase.document(text)
    #expect(document.quotes.isEmpty)
    #expect(document.scareQuotes.map(\.kind) == [kind])
  }

  @Test func `A marked name does not make an indirect quote mixed`() throws {
    let document = try QuoteCase.document("Talks with “Dorat” had failed, a source told CNN.")
    #expect(document.quotes.first?.kind == .indirect)
    #expect(document.scareQuotes.count == 1)
  }
}
