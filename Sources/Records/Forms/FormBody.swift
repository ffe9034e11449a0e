import Casework
import Crypto
import Foundation

/// The text in which an edition of a form is kept, and its hash. The same form is always the same
/// text: keys are sorted, and what is as usual is left out.
public struct FormBody: Equatable, Sendable {
    public let text: String
    /// SHA-256 of the text.
    public let hash: [UInt8]

    public init(_ form: Form) throws {
        text = try Self.text(of: form)
        hash = Self.hash(of: text)
    }

    /// In hexadecimal.
    public var fingerprint: String {
        hash.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    static func hash(of text: String) -> [UInt8] { Array(SHA256.hash(data: Array(text.utf8))) }

    static func text(of value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    static func read<Value: Decodable>(_: Value.Type, from text: String) throws -> Value {
        try JSONDecoder().decode(Value.self, from: Data(text.utf8))
    }
}

/// 書き換えられた版: the text of an edition is not the one that was published.
public struct ChangedEdition: Error, Equatable {
    public let form: String
    public let edition: Int
}
