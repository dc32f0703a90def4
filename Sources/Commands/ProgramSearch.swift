import CXXHash

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Finds programs as a shell does, and tells when they have changed.
enum ProgramSearch {
  /// The file of a program: by its path from `folder` when it has a slash, else along `PATH`; nil when there is none
  /// that may be run.
  static func find(_ program: String, from folder: String) -> String? {
    if program.contains("/") {
      let path = resolve(program, from: folder)
      return isProgram(path) ? path : nil
    }
    let search = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
    return search.split(separator: ":").lazy.map { "\($0)/\(program)" }.first(where: isProgram)
  }

  /// A hash of the files that the arguments name: the script, its word lists. Not of a program that was found along
  /// `PATH`, which is the machine's business.
  static func fingerprint(of arguments: [String], from folder: String) -> String {
    var text: [UInt8] = []
    for argument in arguments {
      text += Array(argument.utf8) + [0]
      let path = resolve(argument, from: folder)
      var isFolder = false
      guard argument != arguments.first || argument.contains("/"),
        FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder,
        let contents = FileManager.default.contents(atPath: path)
      else { continue }
      text += Array(contents)
    }
    // SAFETY: XXH3 reads the bytes during the call and keeps no pointer.
    let hash = unsafe text.withUnsafeBytes { unsafe XXH3_64bits($0.baseAddress, $0.count) }
    return String(hash, radix: 16)
  }

  private static func resolve(_ path: String, from folder: String) -> String {
    if path.hasPrefix("/") { return path }
    let base =
      folder.hasPrefix("/")
      ? folder
      : FileManager.default.currentDirectoryPath + (folder == "." ? "" : "/\(folder)")
    return "\(base)/\(path)"
  }

  private static func isProgram(_ path: String) -> Bool {
    var isFolder = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder
      && FileManager.default.isExecutableFile(atPath: path)
  }
}
