/// Chooses the title of a page among what its head and its headlines say.
///
/// The headline on the page is what its author calls it, so it wins where it resembles the `title` element
/// or `og:title`; headlines that are the site's name are left out. Otherwise it is the `title` element without
/// the site's name.
struct TitleChoice {
  /// The content of the `title` element.
  var element = ""
  /// `og:title` and its like.
  var shared = ""
  /// The headline of JSON-LD.
  var linked = ""
  /// The page's `h1` elements, in order.
  var headlines: [String] = []
  var site: String?
  /// The registered name of the host: `guardian` for `www.guardian.co.uk`.
  var hostName: String?
  /// Whether the page calls itself an article.
  var isArticle = false

  /// The title; nil when nothing says one.
  var title: String? {
    let whole = element.isEmpty ? (shared.isEmpty ? linked : shared) : element
    let folded = TitleCutting.folded(whole)
    let foldedShared = TitleCutting.folded(shared)
    var core = TitleCutting.cut(whole, site: site, hostName: hostName)
    var foldedCore: String?
    if !foldedShared.isEmpty, foldedShared != folded, TitleCutting.words(shared).count >= 2,
      folded.hasPrefix(foldedShared) || folded.hasSuffix(foldedShared)
    {
      core = TitleCutting.cut(shared, site: site, hostName: hostName)
      foldedCore = TitleCutting.folded(core)
    }
    let own = distinct(headlines).filter { headline in
      let key = TitleCutting.folded(headline)
      if key.isEmpty || key == site.map(TitleCutting.folded) { return false }
      guard key != folded, key.count < folded.count else { return true }
      // The site's name behind, or before, the title proper.
      if folded.hasSuffix(key), key.count * 2 < folded.count { return false }
      if let foldedCore, folded.hasPrefix(key), !foldedCore.hasPrefix(key) { return false }
      return true
    }
    if whole.isEmpty { return own.first }
    for headline in own.prefix(5) {
      let key = TitleCutting.folded(headline)
      if folded.contains(key) || foldedShared.contains(key) { return headline }
    }
    let coreWords = Set(TitleCutting.words(core))
    for headline in own.prefix(5) {
      let words = Set(TitleCutting.words(headline))
      let common = words.intersection(coreWords).count
      if words.count <= 30, common * 10 >= words.union(coreWords).count * 4 { return headline }
    }
    if isArticle, own.count == 1, (3...25).contains(TitleCutting.words(own[0]).count) {
      return own[0]
    }
    return core.isEmpty ? whole : core
  }

  private func distinct(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert(TitleCutting.folded($0)).inserted }
  }
}
