/// The commonest function words of the languages that most pages are written in: running text is full of
/// them, menus are not. Our own selection from closed word classes.
enum StopWords {
  /// Whether the hash of a word in lower case is one of them.
  @inline(__always) static func contains(_ hash: UInt32) -> Bool {
    let table = table
    var slot = Int(hash & 1023)
    while table[slot] != 0 {
      if table[slot] == hash { return true }
      slot = (slot + 1) & 1023
    }
    return false
  }

  private static let words = """
    the a an of to in and is for on that with as it are be this by from or at was you your we i have not
    can will our but they has he she his her their which who were been had would there what when if so
    der die das und ist von zu den mit im auf ein eine nicht dem des sich auch es an werden aus er hat
    dass sie nach bei einer um am sind noch wie einem über wird
    le la les des et en un une du est que pour qui dans au par sur pas plus ne se ce avec sont il elle
    aux cette ses ou
    el los las y del se por con una para como más su al lo pero sus este
    il di che e per non con una sono è della del più nel anche come alla
    o os da do em um para com não uma no na mais por
    de het een en van dat niet zijn op te voor met aan er ook als bij
    och att det som på är av för med den till inte har ett om
    """

  private static let table: [UInt32] = {
    var table = [UInt32](repeating: 0, count: 1024)
    for word in words.split(whereSeparator: \.isWhitespace) {
      let hash = word.utf8.reduce(HTMLTag.seed, HTMLTag.step)
      var slot = Int(hash & 1023)
      while table[slot] != 0, table[slot] != hash { slot = (slot + 1) & 1023 }
      table[slot] = hash
    }
    return table
  }()
}
