/// A table for Excel (RFC 4180): CRLF, quotes where needed, and no cell that Excel would calculate.
public struct CSVTable: Sendable {
    public let header: [String]
    public let rows: [[String]]

    public init(header: [String], rows: [[String]]) {
        self.header = header
        self.rows = rows
    }

    /// With the byte order mark by which Excel knows UTF-8.
    public var text: String {
        "\u{FEFF}"
            + ([header] + rows).map { $0.map(Self.cell).joined(separator: ",") }
            .joined(separator: "\r\n") + "\r\n"
    }

    static func cell(_ text: String) -> String {
        let first = text.unicodeScalars.first
        let isFormula = first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
        let safe = isFormula ? "'" + text : text
        guard safe.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else {
            return safe
        }
        let doubled = safe.split(separator: "\"", omittingEmptySubsequences: false)
            .joined(separator: "\"\"")
        return "\"\(doubled)\""
    }
}
