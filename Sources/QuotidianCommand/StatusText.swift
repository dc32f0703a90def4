import Quotidian

/// The state of an output folder, for a person.
struct StatusText {
  let status: OutputStatus
  let runs: [RunSummary]
  let paint: Palette

  var text: String {
    var text = ""
    for run in runs {
      text += "run \(run.run)  \(run.started)  \(Quantity.duration(run.seconds))  "
      text += "\(Quantity.count(run.read)) read, \(Quantity.count(run.upserted)) upserted, "
      text += "\(Quantity.count(run.deleted)) gone, \(run.newlyQuarantined) quarantined\n"
    }
    func row(_ name: String, _ value: String) {
      text += paint(.dim, name + String(repeating: " ", count: max(1, 12 - name.count))) + value
      text += "\n"
    }
    if let run = status.lastRun {
      row(
        "last run",
        "\(run.run), \(run.started), \(run.outcome.rawValue) after \(Quantity.duration(run.seconds))"
      )
      if let error = run.error { row("", paint(.red, error)) }
      row(
        "",
        "\(Quantity.count(run.found)) found, \(Quantity.count(run.read)) read, "
          + "\(Quantity.count(run.unchanged)) unchanged, \(Quantity.count(run.upserted)) upserted, "
          + "\(Quantity.count(run.deleted)) gone")
    }
    row("records", Quantity.count(status.records))
    if let count = status.lastRun?.leftOut, count > 0 { row("left out", Quantity.count(count)) }
    if let first = status.feeds.first, let last = status.feeds.last {
      row("changes", "\(status.feeds.count) feeds, of runs \(first) to \(last)")
    }
    let total = status.quarantine.reduce(0) { $0 + $1.count }
    row("quarantine", total == 0 ? "empty" : paint(.yellow, Quantity.count(total)))
    for entry in status.quarantine.prefix(10) {
      row("", "\(Quantity.count(entry.count))  \(entry.stage): \(entry.code)")
    }
    row("next", next(total))
    return text
  }

  private func next(_ quarantined: Int) -> String {
    if let process = status.runningProcess { return "a run is at work: process \(process)" }
    if status.isUnfinished {
      return "the last run was stopped before its end; `quotidian run` goes on with it"
    }
    if status.lastCompleted == 0 { return "`quotidian run` processes everything" }
    return "`quotidian run` processes what has changed"
      + (quarantined > 0 ? "; `quotidian quarantine list` says what failed and why" : "")
  }
}
