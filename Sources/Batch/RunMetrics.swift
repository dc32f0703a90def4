/// The figures of a run in the text format of Prometheus, for the textfile collector of its node exporter.
struct RunMetrics {
  let summary: RunSummary
  /// When the run ended: seconds since 1970.
  let ended: Double

  /// The file.
  var text: String {
    var text = ""
    func add(_ name: String, _ help: String, _ samples: [(labels: String, value: String)]) {
      text += "# HELP quotidian_\(name) \(help)\n# TYPE quotidian_\(name) gauge\n"
      for sample in samples { text += "quotidian_\(name)\(sample.labels) \(sample.value)\n" }
    }
    add("run_number", "Number of the last run on this output.", [("", "\(summary.run)")])
    add(
      "run_success", "1 when the last run was completed.",
      [("", summary.outcome == .completed ? "1" : "0")])
    add(
      "run_end_seconds", "When the last run ended, in seconds since 1970.", [("", "\(Int(ended))")])
    add("run_duration_seconds", "How long the last run took.", [("", "\(summary.seconds)")])
    add(
      "run_documents", "Documents of the last run by what became of them.",
      [
        ("{state=\"found\"}", "\(summary.found)"), ("{state=\"read\"}", "\(summary.read)"),
        ("{state=\"resumed\"}", "\(summary.resumed)"),
        ("{state=\"unchanged\"}", "\(summary.unchanged)"),
        ("{state=\"quarantined\"}", "\(summary.newlyQuarantined)"),
      ])
    add("left_out_documents", "Documents that a stage left out.", [("", "\(summary.leftOut)")])
    add(
      "run_records", "Records of the last run by what became of them.",
      [
        ("{state=\"written\"}", "\(summary.written)"),
        ("{state=\"upserted\"}", "\(summary.upserted)"),
        ("{state=\"deleted\"}", "\(summary.deleted)"),
      ])
    add("records", "Records in documents.jsonl.", [("", "\(summary.records)")])
    add("quarantine_entries", "Documents in quarantine.", [("", "\(summary.quarantined)")])
    add("run_read_bytes", "Raw bytes that the last run read.", [("", "\(summary.bytes)")])
    add(
      "run_engine_restarts", "How often documents killed the engine.", [("", "\(summary.restarts)")]
    )
    add(
      "run_stage_seconds", "Time in each step, all workers together.",
      summary.steps.map { ("{stage=\"\($0.name)\"}", "\($0.seconds)") })
    return text
  }
}
