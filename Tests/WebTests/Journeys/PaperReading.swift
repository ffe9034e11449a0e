/// One tag or one piece of text of a page, in the order of the page.
enum PagePiece {
    case tag(String, [String: String])
    case end(String)
    case text(String)
}

/// Cuts a page into tags and text. Enough for pages that `Markup` wrote, which are well formed.
struct PagePieces: Sequence, IteratorProtocol {
    private let bytes: [UInt8]
    private var place = 0

    init(_ html: String) { bytes = Array(html.utf8) }

    mutating func next() -> PagePiece? {
        while place < bytes.count {
            guard bytes[place] == UInt8(ascii: "<") else { return text() }
            let start = place + 1
            while place < bytes.count, bytes[place] != UInt8(ascii: ">") { place += 1 }
            let inside = bytes[start..<Swift.min(place, bytes.count)]
            place += 1
            if inside.first == UInt8(ascii: "!") { continue }
            return tag(inside)
        }
        return nil
    }

    private mutating func text() -> PagePiece {
        let start = place
        while place < bytes.count, bytes[place] != UInt8(ascii: "<") { place += 1 }
        return .text(Self.plain(bytes[start..<place]))
    }

    private func tag(_ inside: ArraySlice<UInt8>) -> PagePiece {
        if inside.first == UInt8(ascii: "/") {
            return .end(String(decoding: inside.dropFirst(), as: UTF8.self))
        }
        let name = inside.prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") }
        var attributes: [String: String] = [:]
        var rest = inside[name.endIndex...]
        while !rest.isEmpty {
            rest = rest.drop { $0 <= 0x20 || $0 == UInt8(ascii: "/") }
            let key = rest.prefix { $0 > 0x20 && $0 != UInt8(ascii: "=") }
            guard !key.isEmpty else { break }
            rest = rest[key.endIndex...]
            var value = ""
            if rest.first == UInt8(ascii: "="), rest.dropFirst().first == UInt8(ascii: "\"") {
                let quoted = rest.dropFirst(2).prefix { $0 != UInt8(ascii: "\"") }
                value = Self.plain(quoted)
                rest = rest[quoted.endIndex...].dropFirst()
            }
            attributes[String(decoding: key, as: UTF8.self)] = value
        }
        return .tag(String(decoding: name, as: UTF8.self), attributes)
    }

    static func plain(_ bytes: some Collection<UInt8>) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        guard text.contains("&") else { return text }
        return [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
            .reduce(text) { $0.replacing($1.0, with: $1.1) }
    }
}
