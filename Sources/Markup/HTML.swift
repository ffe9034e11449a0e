/// Escaped HTML or SVG, written once. A plain string becomes text; only this module makes a tag.
///
///     tag("p", ["class": "hint"]) { name; "さん" }
public struct HTML: Sendable, Equatable, ExpressibleByStringInterpolation {
    /// What is written so far. While `text` stands, nothing.
    private var buffer: [UInt8] = []
    /// A single text, escaped when it is appended to something: most parts of a page are that.
    private var text: String?

    public init() {}
    public init(stringLiteral text: String) { self.init(text) }

    /// The text, escaped for content and for quoted attribute values alike.
    public init(_ text: String) { self.text = text }

    init(capacity: Int) { buffer.reserveCapacity(capacity) }

    /// UTF-8, ready to be sent.
    public var bytes: [UInt8] {
        guard text != nil else { return buffer }
        var written = self
        written.settle()
        return written.buffer
    }

    public var isEmpty: Bool { text?.isEmpty ?? buffer.isEmpty }

    /// How many bytes it takes, but for escapes of a single text.
    var roughCount: Int { text?.utf8.count ?? buffer.count }

    public static func == (a: HTML, b: HTML) -> Bool { a.bytes == b.bytes }

    /// The markup as a string, for tests and files.
    public var markup: String { String(decoding: bytes, as: UTF8.self) }

    /// Parts in a row, with the same separator between each two.
    public static func joined(_ parts: [HTML], by separator: HTML = HTML()) -> HTML {
        let size = parts.reduce(0) { $0 + $1.roughCount + separator.roughCount }
        var all = HTML(capacity: size)
        for (index, part) in parts.enumerated() {
            if index > 0 { all.append(separator) }
            all.append(part)
        }
        return all
    }
}

extension HTML {
    /// Writes out the text that waits.
    private mutating func settle() {
        guard let waiting = text else { return }
        text = nil
        append(text: waiting)
    }

    mutating func append(_ html: HTML) {
        if let text = html.text {
            append(text: text)
        } else {
            settle()
            buffer.append(contentsOf: html.buffer)
        }
    }

    mutating func append(markup: StaticString) {
        settle()
        buffer.append(
            contentsOf: UnsafeBufferPointer(
                start: markup.utf8Start, count: markup.utf8CodeUnitCount))
    }

    mutating func append(text: String) {
        settle()
        var text = text
        text.withUTF8 { source in
            var plain = source.startIndex
            for index in source.indices {
                guard let escape = Self.escape(source[index]) else { continue }
                buffer.append(contentsOf: UnsafeBufferPointer(rebasing: source[plain..<index]))
                append(markup: escape)
                plain = index + 1
            }
            buffer.append(contentsOf: UnsafeBufferPointer(rebasing: source[plain...]))
        }
    }

    @inline(__always)
    private static func escape(_ byte: UInt8) -> StaticString? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }
}
