/// Words that open sentences and never names of themselves: `He`, `But`, `According`. Ours.
enum FunctionWords {
  /// Whether the word with this hash of its lower-case form is one.
  static func contains(_ hash: UInt64) -> Bool { hashes.contains(hash) }

  private static let hashes = FormSet(
    "the a an he she it they we you i his her its their our your my this that these those there here who what "
      + "when where why how which while although though because since if as but and or nor so yet in on at by for "
      + "from with without to into of after before during until under over between among about against through "
      + "despite not no also however then now all some many most several both each every another other such only "
      + "even just more according is are was were has have had do does did will would can could may might should "
      + "must let")
}
