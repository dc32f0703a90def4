/// Words that begin a sentence much more often than they follow an abbreviation as part of a name.
enum Starters {
  static let english = """
    The A An This That These Those It He She They We I You His Her Their Its Our My Your There Here In On At
    But And Or So If When While Where What Who Why How However Although Though Because Since After Before As
    For From With Without By To Of Is Are Was Were Do Does Did Has Have Had Can Could Will Would Should May
    Some Many Most All Both Each No Not Now Then Today Yesterday One Two Another Other Also Only Even Just
    Yes Please Let Let's Once Until Unless Under Over During Despite Among According Meanwhile Moreover
    Nevertheless Still Such Like Hello Hi Thanks Thank Maybe Perhaps Next Last Later Finally
    """
}
