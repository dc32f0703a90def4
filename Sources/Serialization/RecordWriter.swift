package import Documents
import JSON

/// Writes one document as one line of JSON; see `docs/records.md`.
///
/// Every list is there, also when empty; a single value that is absent is left out, but for `speaker`,
/// `cue` and `via` of a quote, which are then `null`. O(*n*) in text and annotations; the memory is kept
/// for the next document.
package struct RecordWriter: Sendable {
  let layout: RecordLayout
  private var json = JSONWriter()
  private var offsets: OffsetTable

  /// A writer of the given layout.
  package init(layout: RecordLayout) {
    self.layout = layout
    offsets = OffsetTable(unit: layout.unit)
  }

  /// The record, with its line end.
  package mutating func record(of document: Document) -> [UInt8] {
    json.removeAll()
    offsets.load(document.text)
    json.beginObject()
    json.name("id")
    json.string(document.id)
    write(document.provenance)
    write(document.metadata)
    if let language = document.language {
      json.name("language")
      json.string(language.code)
      json.name("languageConfidence")
      json.number(Double(language.confidence), decimals: 3)
    }
    if layout.writesText {
      json.name("text")
      json.string(document.text)
    }
    if let markdown = document.markdown {
      json.name("content_markdown")
      json.string(markdown)
    }
    write(document.blocks)
    write(document.sentences)
    if layout.writesTokens { write(document.tokens) }
    writeEntities(of: document)
    writeQuotes(of: document)
    for field in document.extraFields {
      json.name(field.name)
      json.value(field.value)
    }
    json.name("offsets")
    json.string(layout.unit.rawValue)
    if !document.pipeline.isEmpty {
      json.name("pipeline")
      json.string(document.pipeline)
    }
    json.endObject()
    json.endLine()
    return json.bytes
  }

  private mutating func write(_ provenance: Provenance) {
    json.name("source")
    json.beginObject()
    json.name("path")
    json.string(provenance.path)
    optional("record", provenance.record)
    optional("hash", provenance.contentHash)
    optional("url", provenance.url)
    optional("fetched", provenance.fetched)
    json.endObject()
  }

  private mutating func write(_ metadata: Metadata) {
    optional("title", metadata.title)
    json.name("byline")
    strings(metadata.byline)
    optional("published", metadata.published)
    optional("modified", metadata.modified)
    optional("site", metadata.site)
    optional("url", metadata.url)
    optional("description", metadata.description)
    optional("section", metadata.section)
    if !metadata.tags.isEmpty {
      json.name("tags")
      strings(metadata.tags)
    }
    optional("image", metadata.image)
    optional("license", metadata.license)
    optional("pageType", metadata.pageType)
  }

  private mutating func write(_ blocks: [Block]) {
    json.name("blocks")
    json.beginArray()
    for block in blocks {
      json.beginObject()
      write(block.span)
      json.name("kind")
      json.string(block.kind.rawValue)
      if block.level > 0 {
        json.name("level")
        json.integer(Int(block.level))
      }
      if !block.path.isEmpty {
        json.name("path")
        json.string(block.path)
      }
      json.endObject()
    }
    json.endArray()
  }

  private mutating func write(_ sentences: [Sentence]) {
    json.name("sentences")
    json.beginArray()
    for sentence in sentences {
      json.beginObject()
      write(sentence.span)
      json.endObject()
    }
    json.endArray()
  }

  private mutating func write(_ tokens: [Token]) {
    json.name("tokens")
    json.beginArray()
    for token in tokens {
      json.beginObject()
      write(token.span)
      json.name("kind")
      json.string(token.kind.name)
      json.endObject()
    }
    json.endArray()
  }

  private mutating func writeEntities(of document: Document) {
    json.name("entities")
    json.beginArray()
    for mention in document.mentions {
      json.beginObject()
      write(mention.span)
      json.name("type")
      json.string(mention.type.name)
      optional("subtype", mention.subtype)
      write(wordsOf: mention.span, in: document)
      if let entity = mention.entity {
        json.name("entity")
        json.integer(entity)
        json.name("canonical")
        json.string(document.entities[entity].name)
      }
      optional("value", mention.value)
      optional("gazetteer", mention.gazetteerID)
      json.name("confidence")
      json.number(Double(mention.confidence), decimals: 3)
      json.endObject()
    }
    json.endArray()
    json.name("entityList")
    json.beginArray()
    for (number, entity) in document.entities.enumerated() {
      json.beginObject()
      json.name("entity")
      json.integer(number)
      json.name("name")
      json.string(entity.name)
      json.name("type")
      json.string(entity.type.name)
      optional("subtype", entity.subtype)
      json.name("count")
      json.integer(entity.count)
      json.name("first")
      json.beginObject()
      write(entity.first)
      json.endObject()
      optional("gazetteer", entity.gazetteerID)
      json.endObject()
    }
    json.endArray()
  }

  private mutating func writeQuotes(of document: Document) {
    json.name("quotes")
    json.beginArray()
    for quote in document.quotes {
      json.beginObject()
      write(quote.span)
      json.name("spans")
      json.beginArray()
      for span in quote.spans {
        json.beginObject()
        write(span)
        json.endObject()
      }
      json.endArray()
      json.name("kind")
      json.string(quote.kind.rawValue)
      write(wordsOf: quote.span, in: document)
      json.name("speaker")
      write(quote.speaker, in: document)
      json.name("cue")
      if let cue = quote.cue {
        json.beginObject()
        write(cue)
        write(wordsOf: cue, in: document)
        json.endObject()
      } else {
        json.null()
      }
      json.name("via")
      write(quote.via, in: document)
      json.name("confidence")
      json.number(Double(quote.confidence), decimals: 3)
      json.endObject()
    }
    json.endArray()
    json.name("scare")
    json.beginArray()
    for scare in document.scareQuotes {
      json.beginObject()
      write(scare.span)
      json.name("kind")
      json.string(scare.kind.rawValue)
      write(wordsOf: scare.span, in: document)
      json.endObject()
    }
    json.endArray()
  }

  private mutating func write(_ speaker: Speaker?, in document: Document) {
    guard let speaker else {
      json.null()
      return
    }
    json.beginObject()
    if let span = speaker.span {
      write(span)
      write(wordsOf: span, in: document)
    }
    json.name("kind")
    json.string(speaker.kind.rawValue)
    json.name("canonical")
    if let canonical = speaker.canonical { json.string(canonical) } else { json.null() }
    if let entity = speaker.entity {
      json.name("entity")
      json.integer(entity)
    }
    json.endObject()
  }

  private mutating func write(_ span: TextSpan) {
    json.name("start")
    json.integer(offsets.units(before: span.start))
    json.name("end")
    json.integer(offsets.units(before: span.end))
  }

  private mutating func write(wordsOf span: TextSpan, in document: Document) {
    json.name("text")
    json.string(document.text[span.range])
  }

  private mutating func optional(_ name: StaticString, _ value: String?) {
    guard let value else { return }
    json.name(name)
    json.string(value)
  }

  private mutating func strings(_ values: [String]) {
    json.beginArray()
    for value in values { json.string(value) }
    json.endArray()
  }
}
