import Casework
import Markup

extension ConsentMark: Worded {
    public var words: String {
        switch self {
        case .given: "【本人同意あり】"
        case .without: "【本人同意なし】"
        }
    }

    /// Under the title of a paper.
    var line: HTML { tag("p") { tag("strong") { words } } }
}
