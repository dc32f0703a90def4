import Documents

extension Metadata {
  /// Sets fields to what the user's rules found; a field without a value stays as it is.
  mutating func override(_ values: [String: [String]]) {
    func first(_ field: String) -> String? { values[field]?.first { !$0.isEmpty } }
    if let value = first("title") { title = value }
    if let names = values["byline"], !names.isEmpty {
      byline = names.flatMap { BylineReading.names(in: $0) }
    }
    if let value = first("published") { published = DateReading.iso(value) ?? published }
    if let value = first("modified") { modified = DateReading.iso(value) ?? modified }
    if let value = first("site") { site = value }
    if let value = first("url") { url = value }
    if let value = first("description") { description = value }
    if let value = first("section") { section = value }
    if let value = first("image") { image = value }
    if let value = first("language") { declaredLanguage = value }
    if let found = values["tags"], !found.isEmpty { tags = found }
  }
}
