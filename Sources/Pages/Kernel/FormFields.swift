/// What was typed into a form: every name with its values in the order they came.
public struct FormFields: Sendable, Equatable, Codable, ExpressibleByDictionaryLiteral {
    private var values: [String: [String]]

    public init() { values = [:] }

    public init(dictionaryLiteral elements: (String, String)...) {
        values = [:]
        for (name, value) in elements { add(value, to: name) }
    }

    /// Pairs as they stand in a form body or a query.
    public init(_ pairs: some Sequence<(String, String)>) {
        values = [:]
        for (name, value) in pairs { add(value, to: name) }
    }

    /// The first value of a name, empty when nothing came. Setting replaces all values of the name.
    public subscript(name: String) -> String {
        get { values[name]?.first ?? "" }
        set { values[name] = [newValue] }
    }

    /// All values of a name: the boxes that were ticked.
    public func all(_ name: String) -> [String] { values[name] ?? [] }

    /// Whether the name came at all, be it empty.
    public func has(_ name: String) -> Bool { values[name] != nil }

    /// Whether a box, a radio button or an option of this value was chosen.
    public func isChosen(_ value: String, of name: String) -> Bool { all(name).contains(value) }

    public mutating func add(_ value: String, to name: String) {
        values[name, default: []].append(value)
    }

    public mutating func set(_ chosen: [String], of name: String) { values[name] = chosen }
    public mutating func remove(_ name: String) { values[name] = nil }

    /// The names in alphabetical order.
    public var names: [String] { values.keys.sorted() }

    /// True when no name has a value that says anything.
    public var isBlank: Bool { values.values.allSatisfy { $0.allSatisfy(\.isEmpty) } }
}
