import Documents

/// Joins the mentions of a document into entities.
enum EntityJoiner {
  /// Fills `entities` and each name's `entity`: for now, equal words of equal type are one entity.
  static func join(_ document: inout Document) {
    document.entities.removeAll()
    var known: [String: Int] = [:]
    for index in document.mentions.indices where document.mentions[index].type.isName {
      let mention = document.mentions[index]
      let name = document.string(mention.span)
      let key = mention.type.name + " " + name
      if let entity = known[key] {
        document.entities[entity].count += 1
        document.mentions[index].entity = entity
      } else {
        known[key] = document.entities.count
        document.mentions[index].entity = document.entities.count
        document.entities.append(
          Entity(
            name: name, type: mention.type, subtype: mention.subtype, count: 1, first: mention.span)
        )
      }
    }
  }
}
