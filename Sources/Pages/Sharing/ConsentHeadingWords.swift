import Casework
import Markup

extension ConsentHeading: Worded {
    public var words: String {
        switch self {
        case .given: "【本人同意あり】"
        case .notGiven: "【本人同意なし】"
        }
    }

    /// Under the title of a paper.
    var line: HTML { tag("p") { tag("strong") { words } } }
}
