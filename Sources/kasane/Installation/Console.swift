import Foundation

/// What the program says to whoever started it.
enum Console {
    /// A line appears when it is said, also in a file or a log.
    static func say(_ text: String) {
        write(text, to: .standardOutput)
    }

    static func complain(_ sentence: String) {
        write(sentence, to: .standardError)
    }

    /// A log on a full disk is no reason to end the program: the office goes on without the line.
    private static func write(_ text: String, to file: FileHandle) {
        do { try file.write(contentsOf: Data((text + "\n").utf8)) } catch {}
    }
}

/// 中止: the command does not go on, and says why. The sentence is for the operator.
struct Refusal: Error, Equatable, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}
