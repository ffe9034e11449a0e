import Casework

extension IssueMark: Worded {
    public var words: String {
        switch self {
        case .yes: "○ ある"
        case .main: "◎ いちばん困っている"
        case .no: "ない"
        case .notAsked: "聞いていない"
        case .declined: "答えなかった"
        case .unknown: "不明"
        }
    }
}

extension IssueMark {
    /// In the order of the talk: what troubles most first.
    static var inOrder: [IssueMark] { [.main, .yes, .no, .notAsked, .declined, .unknown] }

    /// The signs of the paper with their meaning, since the boxes to press are round as well.
    var headWords: String {
        switch self {
        case .main: "◎いちばん"
        case .yes: "○ある"
        case .no, .notAsked, .declined, .unknown: shortWords
        }
    }

    var shortWords: String {
        switch self {
        case .main: "◎"
        case .yes: "○"
        case .no: "ない"
        case .notAsked: "聞いていない"
        case .declined: "答えなかった"
        case .unknown: "不明"
        }
    }
}
