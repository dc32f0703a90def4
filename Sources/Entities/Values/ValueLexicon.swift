/// The words that dates, times, amounts and measures are made of. English; from general knowledge of the
/// language, ISO 4217 for currencies, and the SI brochure for units.
struct ValueLexicon: Sendable {
  /// The hashes of the words, in an open-addressing table at most a quarter full; 0 where there is none.
  private let hashes: [UInt64]
  private let meanings: [ValueWord?]

  static let english = ValueLexicon()

  /// The meaning of the word whose lower-case form has this hash (`FormHash.lowercase`).
  func meaning(ofHash hash: UInt64) -> ValueWord? {
    var slot = FormSet.slot(of: hash, hashes.count)
    while hashes[slot] != 0 {
      if hashes[slot] == hash { return meanings[slot] }
      slot = (slot + 1) & (hashes.count - 1)
    }
    return nil
  }

  private init() {
    var words: [UInt64: ValueWord] = [:]
    func add(_ list: String, _ meaning: ValueWord) {
      for word in list.split(separator: " ") { words[FormHash.lowercase(word.utf8)] = meaning }
    }
    let months = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october",
      "november", "december",
    ]
    for (index, name) in months.enumerated() {
      let isCommon = [3, 4, 5, 6, 8].contains(index + 1)
      add(name, .month(index + 1, isCommon: isCommon, isShort: false))
    }
    let short = [
      "jan", "feb", "mar", "apr", "", "jun", "jul", "aug", "sep sept", "oct", "nov", "dec",
    ]
    for (index, names) in short.enumerated() {
      add(names, .month(index + 1, isCommon: true, isShort: true))
    }
    let days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    for (index, name) in days.enumerated() { add(name, .weekday(index, isShort: false)) }
    for (index, names) in ["mon", "tue tues", "wed", "thu thur thurs", "fri", "sat", "sun"]
      .enumerated()
    {
      add(names, .weekday(index, isShort: true))
    }
    let small = [
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
      "eleven",
      "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    for (number, name) in small.enumerated() { add(name, .small(number)) }
    let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    for (index, name) in tens.enumerated() { add(name, .tens((index + 2) * 10)) }
    add("hundred hundreds", .scale(2))
    add("thousand thousands", .scale(3))
    add("lakh lakhs", .scale(5))
    add("million millions mn mln", .scale(6))
    add("crore crores", .scale(7))
    add("billion billions bn bln", .scale(9))
    add("trillion trillions tn trn", .scale(12))
    add("dozen dozens", .dozen)
    add("half", .half)
    let ordinals = [
      "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
      "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
      "eighteenth", "nineteenth", "twentieth",
    ]
    for (index, name) in ordinals.enumerated() { add(name, .ordinal(index + 1)) }
    for (index, name) in [
      "thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth",
    ].enumerated() { add(name, .ordinal((index + 3) * 10)) }
    add("hundredth", .ordinal(100))
    add("thousandth", .ordinal(1000))
    for (names, code) in Self.currencyNames { add(names, .currency(code, isHundredth: false)) }
    add("cent cents", .cent)
    add("pence", .currency("GBP", isHundredth: true))
    for code in Self.currencyCodes.split(separator: " ") {
      add(code.lowercased(), .currencyCode(String(code)))
    }
    add("percent pct", .percent)
    add("per", .perWord)
    add("percentage", .percentage)
    add("point points", .point)
    for (names, sign) in Self.unitNames { add(names, .unit(sign, isSign: false)) }
    for sign in Self.unitSigns.split(separator: " ") {
      add(sign.lowercased(), .unit(String(sign), isSign: true))
    }
    add("square sq", .unitPrefix("square"))
    add("cubic", .unitPrefix("cubic"))
    add("nautical", .unitPrefix("nautical"))
    add("metric", .unitPrefix("metric"))
    for (names, period) in Self.periods { add(names, .period(period)) }
    add("today", .relativeDay(0))
    add("yesterday", .relativeDay(-1))
    add("tomorrow", .relativeDay(1))
    add("tonight", .tonight)
    add("last past previous", .direction(-1))
    add("this current", .direction(0))
    add("next coming following", .direction(1))
    add("ago", .ago)
    add("earlier", .ago)
    add("later", .later)
    for part in ["morning", "afternoon", "evening", "night"] { add(part, .dayPart(part)) }
    add("noon midday", .clockWord("12:00"))
    add("midnight", .clockWord("00:00"))
    add("am", .meridiem(isAfternoon: false))
    add("pm", .meridiem(isAfternoon: true))
    for (names, minutes) in Self.zones { add(names, .zone(minutes)) }
    add("bc bce", .era(isBefore: true))
    add("ad ce", .era(isBefore: false))
    add("spring summer autumn fall winter", .season)
    add("early late mid", .part)
    add("the", .the)
    add("a an", .article)
    add("and", .and)
    add("of", .of)
    add("to", .to)
    add("at", .at)
    add("few several couple", .few)
    add("old", .old)
    add(
      "in since until till by during from before after through throughout between every circa around "
        + "about on", .timePreposition)
    var size = 16
    while size < words.count * 4 { size <<= 1 }
    var hashes = [UInt64](repeating: 0, count: size)
    var meanings = [ValueWord?](repeating: nil, count: size)
    for hash in words.keys.sorted() {
      var slot = FormSet.slot(of: hash, size)
      while hashes[slot] != 0 { slot = (slot + 1) & (size - 1) }
      (hashes[slot], meanings[slot]) = (hash, words[hash])
    }
    (self.hashes, self.meanings) = (hashes, meanings)
  }

  private static let currencyNames: [(String, String)] = [
    ("dollar dollars bucks", "USD"), ("euro euros", "EUR"), ("sterling quid", "GBP"),
    ("yen", "JPY"),
    ("yuan renminbi", "CNY"), ("rupee rupees", "INR"), ("rouble roubles ruble rubles", "RUB"),
    ("franc francs", "CHF"), ("rand", "ZAR"), ("peso pesos", "MXN"), ("shekel shekels", "ILS"),
    ("lira liras", "TRY"), ("naira", "NGN"), ("riyal riyals", "SAR"), ("dirham dirhams", "AED"),
    ("dinar dinars", "KWD"), ("krona kronor", "SEK"), ("krone kroner", "NOK"),
    ("zloty zlotys", "PLN"),
    ("ringgit", "MYR"), ("baht", "THB"), ("rupiah", "IDR"), ("hryvnia hryvnias", "UAH"),
    ("bitcoin bitcoins btc", "XBT"), ("cedi cedis", "GHS"), ("forint forints", "HUF"),
  ]

  private static let currencyCodes =
    "USD EUR GBP JPY CNY RMB INR RUB CHF ZAR MXN ILS TRY NGN SAR AED KWD SEK NOK DKK PLN MYR THB IDR UAH "
    + "AUD CAD NZD HKD SGD TWD KRW BRL ARS CLP COP PEN EGP KES GHS UGX TZS PKR BDT LKR VND PHP CZK HUF "
    + "RON BGN ISK QAR BHD OMR JOD IQD IRR"

  private static let unitNames: [(String, String)] = [
    ("kilometer kilometers kilometre kilometres", "km"), ("meter meters metre metres", "m"),
    ("centimeter centimeters centimetre centimetres", "cm"),
    ("millimeter millimeters millimetre millimetres", "mm"), ("mile miles", "mi"),
    ("foot feet", "ft"), ("inch inches", "in"), ("yard yards", "yd"), ("acre acres", "acre"),
    ("hectare hectares", "ha"), ("kilogram kilograms kilogramme kilogrammes kilo kilos", "kg"),
    ("gram grams gramme grammes", "g"), ("milligram milligrams", "mg"),
    ("ton tons tonne tonnes", "t"), ("ounce ounces", "oz"), ("lbs", "lb"),
    ("liter liters litre litres", "L"), ("milliliter milliliters millilitre millilitres", "mL"),
    ("gallon gallons", "gal"), ("barrel barrels", "bbl"), ("pint pints", "pt"),
    ("watt watts", "W"), ("kilowatt kilowatts", "kW"), ("megawatt megawatts", "MW"),
    ("gigawatt gigawatts", "GW"), ("volt volts", "V"), ("hertz", "Hz"),
    ("kilobyte kilobytes", "kB"),
    ("megabyte megabytes", "MB"), ("gigabyte gigabytes", "GB"), ("terabyte terabytes", "TB"),
    ("degree degrees", "°"), ("calorie calories", "cal"), ("knot knots", "kn"),
    ("lightyears", "ly"), ("megaton megatons", "Mt"), ("bushel bushels", "bu"), ("mph", "mph"),
    ("kph", "km/h"),
  ]

  private static let unitSigns =
    "km cm mm kg mg lb oz ft yd ha mL kW kWh MW MWh GW GWh TW TWh kHz MHz GHz Hz kB MB GB TB PB km² m² m³ "
    + "sqm dB Nm rpm mpg ppm"

  private static let periods: [(String, ValueWord.Period)] = [
    ("seconds", .second), ("minute minutes mins", .minute), ("hour hours hrs", .hour),
    ("day days", .day), ("week weeks", .week), ("fortnight fortnights", .fortnight),
    ("month months", .month), ("quarter quarters", .quarter), ("year years yr yrs", .year),
    ("decade decades", .decade), ("century centuries", .century),
  ]

  private static let zones: [(String, Int)] = [
    ("gmt utc", 0), ("bst", 60), ("cet", 60), ("cest", 120), ("eet", 120), ("eest", 180),
    ("est", -300), ("edt", -240), ("cst", -360), ("cdt", -300), ("mst", -420), ("mdt", -360),
    ("pst", -480), ("pdt", -420), ("et", -300), ("pt", -480), ("ist", 330), ("jst", 540),
    ("aest", 600), ("aedt", 660), ("hkt", 480), ("msk", 180), ("wib", 420), ("wat", 60),
  ]
}
