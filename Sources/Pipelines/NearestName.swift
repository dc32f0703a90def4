/// The name a person probably meant.
///
/// - Returns: The candidate with the smallest edit distance (Damerau–Levenshtein, letter case ignored)
///   to `name`, when that distance is at most a third of the name's length, rounded up, plus one; else
///   the shortest that begins with `name`, of three letters or more.
func nearestName(to name: String, among candidates: [String]) -> String? {
  let limit = (name.count + 2) / 3 + 1
  let near = nearest(to: name, among: candidates, within: limit)
  if near != nil || name.count < 3 { return near }
  return candidates.filter { $0.lowercased().hasPrefix(name.lowercased()) }
    .min { ($0.count, $0) < ($1.count, $1) }
}

private func nearest(to name: String, among candidates: [String], within limit: Int) -> String? {
  candidates.map { (editDistance(name.lowercased(), $0.lowercased()), $0) }
    .filter { $0.0 <= limit }.min { ($0.0, $0.1) < ($1.0, $1.1) }?.1
}

/// Insertions, deletions, replacements and swaps of neighbours that turn `a` into `b`.
/// O(*a* · *b*) time.
func editDistance(_ a: String, _ b: String) -> Int {
  let (a, b) = (Array(a.unicodeScalars), Array(b.unicodeScalars))
  var rows = [Array(0...b.count)]
  for i in 1..<(a.count + 1) {
    var row = [i]
    for j in 1..<(b.count + 1) {
      let replaced = rows[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
      var best = min(replaced, rows[i - 1][j] + 1, row[j - 1] + 1)
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        best = min(best, rows[i - 2][j - 2] + 1)
      }
      row.append(best)
    }
    rows.append(row)
  }
  return rows[a.count][b.count]
}
