/// What is wrong in a form as a municipality wrote it, with its place, so that it can be mended at once.
public struct FormFileComplaint: Hashable, Sendable {
    /// Counted from 1; 0 when the text as a whole is meant.
    public let line: Int
    /// Where in the text, such as `sections[0].questions[2].type`; empty at the top.
    public let place: String
    public let sentence: String

    public init(line: Int, place: String, sentence: String) {
        self.line = line
        self.place = place
        self.sentence = sentence
    }

    public var words: String {
        let spot = place.isEmpty ? "" : "（\(place)）"
        return line > 0 ? "\(line)行目\(spot)：\(sentence)" : "\(spot)\(sentence)"
    }
}

/// What else keeps a draft edition from being proposed.
public enum FormProposalProblem: Sendable {
    case nothingWritten, noDay

    public var words: String {
        switch self {
        case .nothingWritten: "様式の定めを貼り付けるか、ファイルを選んでください。"
        case .noDay: "使い始める日を入れてください。"
        }
    }
}
