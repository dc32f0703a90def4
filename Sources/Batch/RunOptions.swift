/// How a run is to be done, beside what the pipeline says.
public struct RunOptions: Sendable, Hashable {
  /// Process everything again, and forget what earlier runs knew.
  public var isFresh = false
  /// Try documents in quarantine again even where nothing has changed.
  public var retriesQuarantined = false
  /// Ids of documents in quarantine to try again; a part of a document stands for all of it.
  public var retriedIDs: [String] = []
  /// Stop when more documents than this fail; nil for no limit.
  public var maxFailures: Int?
  /// Count the documents ahead, so that progress can say how much is left.
  public var countsAhead = false
  /// The version of the program, for the summary.
  public var programVersion: String

  /// A usual run.
  public init(programVersion: String) { self.programVersion = programVersion }
}
