import Documents

/// What one mention of an organisation says about others: a name that stands once with a company's legal form
/// (`Norlink AG`) is a company without it, too, and capitals in brackets after an organisation are its acronym,
/// in whatever language: `Doctors Without Borders (MSF)`.
enum OrganizationNames {
  /// Corrects the types of `names`, which are in text order. O(*n*).
  static func settle(_ names: inout [Mention], _ document: Document) {
    settleAcronyms(&names, document.text)
    settleCompanies(&names, document.text)
  }

  private static func settleAcronyms(_ names: inout [Mention], _ text: [UInt8]) {
    for index in names.indices.dropFirst()
    where names[index - 1].type == .organization && names[index].type.isName
      && names[index].type != .location
    {
      let (before, range) = (Int(names[index - 1].span.end), names[index].span.range)
      guard before + 2 == range.lowerBound, text[before] == 0x20, text[before + 1] == 0x28,
        range.upperBound < text.count, text[range.upperBound] == 0x29, range.count <= 8,
        text[range].allSatisfy({ $0 &- 0x41 < 26 })
      else { continue }
      names[index].type = .organization
    }
  }

  private static func settleCompanies(_ names: inout [Mention], _ text: [UInt8]) {
    var companies: Set<UInt64> = []
    for name in names where name.type == .organization {
      let range = name.span.range
      guard legalForms.contains(Subtypes.hashOfLastWord(text, range)),
        let gap = text[range].lastIndex(of: 0x20), gap > range.lowerBound
      else { continue }
      let bare = text[range.lowerBound..<gap]
      companies.insert(FormHash.exact(bare.last == 0x2C ? bare.dropLast() : bare))
    }
    guard !companies.isEmpty else { return }
    for index in names.indices
    where companies.contains(FormHash.exact(text[names[index].span.range])) {
      names[index].type = .organization
    }
  }

  private static let legalForms = FormSet(
    "inc inc. corp corp. corporation ltd ltd. limited llc plc ag gmbh sa s.a. nv n.v. spa s.p.a. co co. company "
      + "group holdings")
}
