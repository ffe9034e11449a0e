/// Dates are written as their text forms: `2026-04-01`, `1945~`.
extension CivilDate: Codable {
    public init(from decoder: any Decoder) throws {
        self = try Self.read(from: decoder)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension PartialDate: Codable {
    public init(from decoder: any Decoder) throws {
        self = try Self.read(from: decoder)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension LosslessStringConvertible {
    fileprivate static func read(from decoder: any Decoder) throws -> Self {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let value = Self(text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "\(text) is not written as \(Self.self)")
        }
        return value
    }
}
