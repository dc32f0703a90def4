import Testing

@testable import Pipelines

@Suite struct NearestNameTests {
  @Test(
    arguments: [
      ("strp", "strip"), ("quote", "quotes"), ("senteces", "sentences"), ("SERIALIZE", "serialize"),
      ("etnities", "entities"), ("ser", "serialize"), ("dedupe-everything", nil), ("", nil),
    ] as [(String, String?)])
  func `The nearest name is offered when it is near`(typed: String, expected: String?) {
    let names = ["strip", "sentences", "entities", "quotes", "serialize"]
    #expect(nearestName(to: typed, among: names) == expected)
  }

  @Test(
    arguments: [("", "", 0), ("ab", "ba", 1), ("kitten", "sitting", 3), ("abc", "", 3)]
      as [(String, String, Int)])
  func `Edit distance counts swaps of neighbours once`(a: String, b: String, distance: Int) {
    #expect(editDistance(a, b) == distance)
    #expect(editDistance(b, a) == distance)
  }
}
