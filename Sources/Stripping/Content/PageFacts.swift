/// What the head of a page says about the kind of page it is.
struct PageFacts: Sendable {
  /// One for each kind, 1 when the page says so.
  var article = false
  var product = false
  var forum = false
  var list = false
  var questions = false
  var business = false
  /// Hashes of the words of the title.
  var titleWords: Set<UInt32> = []

  init() {}

  init(meta: MetaTags, data: LinkedData, title: [UInt8]) {
    if let type = meta.first("og:type")?.lowercased() {
      article = type.contains("article") || type.contains("blog")
      product = type.contains("product")
    }
    for object in data.objects {
      for type in LinkedData.types(of: object) {
        switch type {
        case "Product", "ProductGroup": product = true
        case "DiscussionForumPosting", "QAPage": forum = true
        case "ItemList", "CollectionPage", "OfferCatalog": list = true
        case "FAQPage": questions = true
        case "Service", "LocalBusiness", "ProfessionalService", "SoftwareApplication":
          business = true
        default:
          if type.hasSuffix("Article") || type == "BlogPosting" { article = true }
        }
      }
    }
    var hash = HTMLTag.seed
    var length = 0
    for byte in title + [0x20] {
      let isWord =
        byte >= 0x80 || byte == 0x5F || byte >= 0x30 && byte <= 0x39
        || (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
      if isWord {
        hash = HTMLTag.step(hash, byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte)
        length += 1
      } else if length > 0 {
        if length > 2 { titleWords.insert(hash) }
        (hash, length) = (HTMLTag.seed, 0)
      }
    }
  }
}
