/// An address with a query: the state of a list, so that it can be bookmarked and gone back to.
public struct PageLink: Sendable, Equatable {
    public let path: String
    public private(set) var items: [Item]

    /// One `name=value` of the query.
    public struct Item: Sendable, Equatable {
        public let name: String
        public let value: String

        public init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    public init(_ path: String, _ items: KeyValuePairs<String, String> = [:]) {
        self.path = path
        self.items = items.map { Item($0.key, $0.value) }
    }

    /// The same list with one thing set, all earlier values of the name gone; empty takes it out.
    public func with(_ name: String, _ value: String) -> PageLink {
        var link = self
        link.items.removeAll { $0.name == name }
        if !value.isEmpty { link.items.append(Item(name, value)) }
        return link
    }

    /// The same list with one more value of a name that may stand several times.
    public func adding(_ name: String, _ value: String) -> PageLink {
        var link = self
        link.items.append(Item(name, value))
        return link
    }

    /// The same list without one value of a name, or without the name.
    public func without(_ name: String, _ value: String? = nil) -> PageLink {
        var link = self
        link.items.removeAll { $0.name == name && (value == nil || $0.value == value) }
        return link
    }

    /// The address as it stands in a link.
    public var href: String {
        guard !items.isEmpty else { return path }
        let query = items.map { "\(Self.encode($0.name))=\(Self.encode($0.value))" }
        return path + "?" + query.joined(separator: "&")
    }

    /// Percent-encodes a part of an address (RFC 3986: all but the unreserved letters).
    public static func encode(_ text: String) -> String {
        let hex = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
                UInt8(ascii: "_"), UInt8(ascii: "~"):
                bytes.append(byte)
            default:
                bytes += [UInt8(ascii: "%"), hex[Int(byte >> 4)], hex[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
