import Foundation

/// What the program says to whoever started it.
enum Console {
    /// A line appears when it is said, also in a file or a log.
    static func say(_ text: String) {
        FileHandle.standardOutput.write(Data((text + "\n").utf8))
    }

    static func complain(_ sentence: String) {
        FileHandle.standardError.write(Data((sentence + "\n").utf8))
    }
}

/// 中止: the command does not go on, and says why. The sentence is for the operator.
struct Refusal: Error, Equatable, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}
