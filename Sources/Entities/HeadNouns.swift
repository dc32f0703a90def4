import Documents

/// Settles the type of a name by its last word where that leaves no doubt: a "… Corporation" is an
/// organisation, a "… Festival" is none.
///
/// Of a single word only a people or a following in the singular ("Iraqi", "Republican") says something;
/// in the plural it may be the team or the party.
enum HeadNouns {
  /// Corrects the types of `names`.
  static func settle(_ names: inout [Mention], _ document: Document) {
    for index in names.indices where names[index].type.isName {
      let range = names[index].span.range
      guard document.text[range].contains(0x20) else {
        let isNamed = names[index].type == .location || names[index].type == .organization
        if isNamed, document.text[range].last != 0x73, Demonyms.contains(document.text[range]) {
          names[index].type = .misc
        }
        continue
      }
      let last = Subtypes.hashOfLastWord(document.text, range)
      if organizations.contains(last) {
        names[index].type = .organization
      } else if names[index].type == .organization, occasions.contains(last) {
        names[index].type = .misc
      }
    }
  }

  private static let organizations = FormSet(
    "corporation corp corp. inc inc. ltd ltd. llc plc gmbh ag university council committee commission ministry "
      + "association federation institute foundation consortium agency bureau parliament senate congress party "
      + "bank airlines airways newspaper newspapers records recordings publishing publishers pictures studios "
      + "orchestra club police army navy corps brigade brigades coalition alliance union department company "
      + "companies industries holdings group authority tribunal board organization organisation")
  private static let occasions = FormSet(
    "festival award awards prize prizes championship championships olympics paralympics games marathon "
      + "tournament conference summit expo")
}
