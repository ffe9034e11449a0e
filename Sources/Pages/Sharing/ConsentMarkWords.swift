import Casework

extension ConsentMark: Worded {
    public var words: String {
        switch self {
        case .given: "【本人同意あり】"
        case .without: "【本人同意なし】"
        }
    }
}
