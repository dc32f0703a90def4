import Quotidian

/// How far a run is, on one line.
struct ProgressLine {
  private let progress: RunProgress

  init(_ progress: RunProgress) { self.progress = progress }

  private var rate: Double {
    progress.seconds > 0 ? Double(progress.done) / progress.seconds : 0
  }

  private var parts: [String] {
    var parts: [String] = []
    if let total = progress.total {
      parts.append(
        "\(Quantity.count(progress.done)) of \(Quantity.count(max(total, progress.done)))")
    } else {
      parts.append("\(Quantity.count(progress.done)) documents")
    }
    parts.append("\(Quantity.rate(rate)) documents/s")
    parts.append("\(Quantity.bytes(Double(progress.bytes) / max(progress.seconds, 0.001)))/s")
    if let total = progress.total, total > progress.done, rate > 0 {
      parts.append("\(Quantity.duration(Double(total - progress.done) / rate)) left")
    }
    if progress.quarantined > 0 { parts.append("\(progress.quarantined) quarantined") }
    if progress.phase == .publishing { parts = ["sorting and writing the output"] }
    return parts
  }

  /// For a log.
  var plainText: String { parts.joined(separator: ", ") }

  /// For a terminal of that width.
  func text(columns: Int, paint: Palette) -> String {
    let text = parts.joined(separator: "  ")
    let room = columns - text.count - 4
    guard let total = progress.total, total > 0, room >= 10, progress.phase == .processing else {
      return String(text.prefix(max(0, columns - 1)))
    }
    let width = min(room, 30)
    let filled = min(width, width * progress.done / max(total, 1))
    return paint(.cyan, String(repeating: "━", count: filled))
      + paint(.dim, String(repeating: "─", count: width - filled)) + "  " + text
  }
}
