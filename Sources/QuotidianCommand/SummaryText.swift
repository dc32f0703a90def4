import Quotidian

/// What a run did, in a few lines.
struct SummaryText {
  let summary: RunSummary
  let paint: Palette

  var text: String {
    let seconds = max(summary.seconds, 0.001)
    var parts = ["\(Quantity.count(summary.found)) found", "\(Quantity.count(summary.read)) read"]
    if summary.unchanged > 0 { parts.append("\(Quantity.count(summary.unchanged)) unchanged") }
    parts.append("\(Quantity.count(summary.written)) written")
    if summary.deleted > 0 { parts.append("\(Quantity.count(summary.deleted)) gone") }
    if summary.leftOut > 0 { parts.append("\(Quantity.count(summary.leftOut)) left out") }
    if summary.quarantined > 0 {
      parts.append(paint(.yellow, "\(Quantity.count(summary.quarantined)) in quarantine"))
    }
    let isDone = summary.outcome == .completed
    var text =
      paint(isDone ? .green : .yellow, isDone ? "done" : summary.outcome.rawValue) + "  "
      + parts.joined(separator: ", ") + "; \(Quantity.duration(summary.seconds))"
    if summary.read > 0 {
      text += paint(
        .dim,
        " (\(Quantity.rate(Double(summary.read) / seconds)) documents/s,"
          + " \(Quantity.bytes(Double(summary.bytes) / seconds))/s)")
    }
    text += "\n"
    if !summary.skipped.isEmpty {
      let skipped = summary.skipped.map { "\($0.count) \($0.rule) (\($0.example))" }
      text += paint(.dim, "      passed over: \(skipped.joined(separator: ", "))") + "\n"
    }
    if isDone {
      text +=
        "      \(Quantity.count(summary.records)) records in \(summary.output)/documents.jsonl\n"
      if summary.quarantined > 0 {
        text += "      why documents are in quarantine: `quotidian quarantine list`\n"
      }
    } else if summary.outcome == .interrupted {
      text += "      what is done is kept; the same command goes on where this run stopped\n"
    }
    return text
  }
}
