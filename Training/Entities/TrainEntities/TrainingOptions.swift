/// What can be set on the command line of the training tool, with the values that made the shipped model.
struct TrainingOptions {
  var epochs = 14
  var seed = 42
  /// AdaGrad's step at the beginning; a tenth of it at the end.
  var rate: Float = 0.03
  /// The share of features left out at each token.
  var drop: Float = 0.38
  /// The share of hidden units left out.
  var hiddenDrop: Float = 0.2
  /// The share of capitalised tokens whose word the trainer pretends not to know.
  var wordDrop: Float = 0
  /// The share of those that are taken to be in no table either.
  var tableDrop: Float = 0
  /// Features seen less often are not used.
  var minimum = 2
  /// How many features the model may hold.
  var features = 57_000
  /// How many epochs at the end are averaged.
  var averaged = 8
  /// Corpora to leave out, joined by `+`.
  var without: Set<String> = ["re3d"]
  /// Corpora whose documents are seen twice in each epoch: small ones of edited text.
  var twice: Set<String> = ["wikigold", "uner_ewt", "crossner_politics"]
  /// Per cent of the documents.
  var percent = 100

  init(_ settings: [String]) throws {
    for setting in settings {
      let parts = setting.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { throw TrainingFailure("\(setting): not name=value") }
      func number<T: LosslessStringConvertible>(_ type: T.Type) throws -> T {
        guard let value = T(parts[1]) else { throw TrainingFailure("\(setting): not a number") }
        return value
      }
      switch parts[0] {
      case "epochs": epochs = try number(Int.self)
      case "seed": seed = try number(Int.self)
      case "rate": rate = try number(Float.self)
      case "drop": drop = try number(Float.self)
      case "hiddenDrop": hiddenDrop = try number(Float.self)
      case "wordDrop": wordDrop = try number(Float.self)
      case "tableDrop": tableDrop = try number(Float.self)
      case "minimum": minimum = try number(Int.self)
      case "features": features = try number(Int.self)
      case "averaged": averaged = try number(Int.self)
      case "percent": percent = try number(Int.self)
      case "twice": twice = Set(parts[1].split(separator: "+").map(String.init))
      case "without": without = Set(parts[1].split(separator: "+").map(String.init))
      default: throw TrainingFailure("\(parts[0]): no such option")
      }
    }
  }
}

/// What stopped a training, in a sentence.
struct TrainingFailure: Error, CustomStringConvertible {
  var description: String
  init(_ description: String) { self.description = description }
}
