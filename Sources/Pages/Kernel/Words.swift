/// Something with a name in the office's own words, for screens and print.
public protocol Worded {
    var words: String { get }
}
