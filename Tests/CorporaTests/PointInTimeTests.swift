import Testing

@testable import Corpora

@Suite struct PointInTimeTests {
  @Test(
    arguments: [
      // text, seconds since 1970 (now is 1,000,000)
      ("1970-01-01", 0),
      ("1970-01-01T00:00:01Z", 1),
      ("2026-11-24", 1_795_478_400),
      ("2024-02-29T12:00:00+02:00", 1_709_200_800),
      ("2024-02-29T12:00:00.123-0130", 1_709_213_400),
      ("2024-02-29 12:00", 1_709_208_000),
      ("1d", 913_600),
      ("90m", 994_600),
      ("2w", -209_600),
      ("", nil), ("d", nil), ("-1d", nil), ("2024-13-01", nil), ("2024-02-29T", nil),
      ("yesterday", nil),
      ("2024-02-29T12:00:00x", nil), ("99999999999d", nil),
    ] as [(String, Int?)])
  func `Dates and durations`(text: String, seconds: Int?) {
    #expect(PointInTime(text, now: 1_000_000)?.nanoseconds == seconds.map { $0 * 1_000_000_000 })
  }
}
