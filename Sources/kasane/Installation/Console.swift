import Foundation

/// What the program says to whoever started it.
enum Console {
    static func say(_ text: String) { print(text) }

    static func complain(_ sentence: String) {
        FileHandle.standardError.write(Data((sentence + "\n").utf8))
    }
}

/// 中止: the command does not go on, and says why. The sentence is for the operator.
struct Refusal: Error, Equatable, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}
