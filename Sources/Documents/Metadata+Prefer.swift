extension Metadata {
  /// Takes over every value that `other` has.
  public mutating func prefer(_ other: Metadata) {
    title = other.title ?? title
    if !other.byline.isEmpty { byline = other.byline }
    published = other.published ?? published
    modified = other.modified ?? modified
    site = other.site ?? site
    url = other.url ?? url
    declaredLanguage = other.declaredLanguage ?? declaredLanguage
    description = other.description ?? description
    section = other.section ?? section
    if !other.tags.isEmpty { tags = other.tags }
    image = other.image ?? image
    license = other.license ?? license
    pageType = other.pageType ?? pageType
  }
}
