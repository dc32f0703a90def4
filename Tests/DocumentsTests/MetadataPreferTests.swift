import Documents
import Testing

@Suite struct MetadataPreferTests {
  @Test func `Values that are there replace, absent ones do not`() {
    var page = Metadata()
    (page.title, page.site, page.byline, page.tags) = ("Page", "Site", ["A"], ["x"])
    var source = Metadata()
    (source.title, source.url, source.byline) = ("Source", "https://e.com/", ["B"])
    page.prefer(source)
    #expect(page.title == "Source")
    #expect(page.site == "Site")
    #expect(page.url == "https://e.com/")
    #expect(page.byline == ["B"])
    #expect(page.tags == ["x"])
  }
}
