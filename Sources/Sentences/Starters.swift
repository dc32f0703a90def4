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

  /// Names that end in an exclamation mark.
  static let exclamationNames = ByteSet(
    words: "Yahoo Jeopardy Yum Joomla Chips Oklahoma Airplane Wham Kahoot Hamilton")

  /// Days and their short forms, which may follow a time of day.
  static let days = ByteSet(
    words: """
      Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon. Tue. Tues. Wed. Thu. Thurs. Fri. Sat. Sun.
      Eastern Pacific Central Mountain GMT Greenwich
      """)

  /// Verbs that follow the speaker after a quote that ends in a question or exclamation mark.
  static let reportingVerbs = ByteSet(
    words: """
      said says asked asks replied replies answered added told wondered cried shouted yelled exclaimed demanded
      whispered murmured muttered snapped wrote writes tweeted joked recalled quipped insisted declared inquired
      warned urged tells responded retorted remarked observed noted commented pleaded begged screamed roared enquired
      mused argued thundered
      """)

  /// Verbs that answer when "back" follows: "Mr. Lee shot back".
  static let answeringVerbs = ByteSet(
    words: "shot shoots fired fires hit hits wrote called shouted snapped")
  static let back = ByteSet(words: "back")

  /// Words that end no sentence, not even before an ellipsis.
  static let neverLast = ByteSet(
    words:
      "the a an of to and but or is are was were be been my your his her their our its in on at for with from as because if than"
  )
}
