/// Names of peoples, faiths and political groups. Ours, from general knowledge of the language.
enum Demonyms {
  /// Whether the words are such a name, also in the plural.
  static func contains(_ words: ArraySlice<UInt8>) -> Bool {
    let hash = FormHash.lowercase(words)
    if names.contains(hash) { return true }
    return words.last == 0x73 && words.count > 3
      && names.contains(FormHash.lowercase(words.dropLast()))
  }

  private static let names = FormSet(nations + " " + groups)

  private static let nations =
    "afghan albanian algerian american andorran angolan argentine argentinian armenian australian austrian "
    + "azerbaijani azeri bahamian bahraini bangladeshi barbadian belarusian belgian belizean beninese bhutanese "
    + "bolivian bosnian botswanan brazilian british briton bruneian bulgarian burkinabe burmese burundian cambodian "
    + "cameroonian canadian chadian chilean chinese colombian comorian congolese croatian croat cuban cypriot czech "
    + "dane danish djiboutian dominican dutch dutchman ecuadorian egyptian emirati english englishman eritrean estonian ethiopian "
    + "fijian filipino finn finnish french frenchman gabonese gambian georgian german ghanaian greek grenadian "
    + "guatemalan guinean guyanese haitian honduran hungarian icelandic icelander indian indonesian iranian iraqi "
    + "irish irishman israeli italian ivorian jamaican japanese jordanian kazakh kenyan korean kosovar kuwaiti kyrgyz "
    + "lao laotian latvian lebanese liberian libyan lithuanian luxembourger macedonian malagasy malawian malaysian "
    + "maldivian malian maltese mauritanian mauritian mexican moldovan mongolian montenegrin moroccan mozambican "
    + "namibian nepali nepalese nicaraguan nigerian nigerien norwegian omani pakistani palestinian panamanian papuan "
    + "paraguayan peruvian pole polish portuguese puerto-rican qatari romanian russian rwandan samoan saudi scot "
    + "scottish senegalese serb serbian seychellois singaporean slovak slovene slovenian somali spaniard spanish "
    + "sudanese surinamese swazi swede swedish swiss syrian taiwanese tajik tanzanian thai tibetan togolese tongan "
    + "trinidadian tunisian turk turkish turkmen ugandan ukrainian uruguayan uzbek venezuelan vietnamese welsh "
    + "welshman yemeni zambian zimbabwean european african asian arab latino latina hispanic scandinavian slavic "
    + "slav balkan caribbean texan californian londoner parisian sicilian bavarian catalan basque corsican"
  private static let groups =
    "jewish jew muslim islamic islamist christian catholic protestant hindu buddhist sikh sunni shiite shia shi'ite "
    + "alawite druze yazidi copt coptic orthodox anglican methodist baptist lutheran evangelical mormon quaker "
    + "kurd kurdish pashtun hazara tamil sinhalese uyghur uighur rohingya berber tuareg bedouin zulu xhosa yoruba "
    + "igbo hausa fulani hutu tutsi maori inuit cherokee navajo roma romani chechen tatar cossack "
    + "republican democrat democratic conservative tory liberal communist marxist maoist socialist nazi fascist "
    + "zionist ba'athist peronist gaullist"
}
