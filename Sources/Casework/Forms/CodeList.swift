/// コード表: the answers that may be chosen. Codes are stable and dated: one that has ended is shown
/// on old sheets and not offered on new ones.
public struct CodeList: Hashable, Sendable, Codable {
    public let id: String
    public var codes: [Code]

    public init(_ id: String, _ codes: [Code]) {
        self.id = id
        self.codes = codes
    }

    /// One answer of the list.
    public struct Code: Hashable, Sendable, Codable {
        /// What is stored. A local answer to a question that rules read is stored as
        /// `phoneIn/x-line`: the shipped code it counts as, then its own name.
        public let value: String
        public var label: String
        public var hint: String
        public var from: CivilDate?
        public var through: CivilDate?

        public init(
            _ value: String, _ label: String, hint: String = "", from: CivilDate? = nil,
            through: CivilDate? = nil
        ) {
            self.value = value
            self.label = label
            self.hint = hint
            self.from = from
            self.through = through
        }

        public func isOffered(on day: CivilDate) -> Bool {
            (from.map { $0 <= day } ?? true) && (through.map { day <= $0 } ?? true)
        }
    }

    public func code(_ value: String) -> Code? { codes.first { $0.value == value } }

    /// What may be chosen on a day, with what was chosen before it ended.
    public func offered(on day: CivilDate, keeping chosen: Set<String> = []) -> [Code] {
        codes.filter { $0.isOffered(on: day) || chosen.contains($0.value) }
    }

    /// The code a rule reads: `phoneIn` of `phoneIn/x-line`.
    public static func counted(_ value: String) -> String {
        value.firstIndex(of: "/").map { String(value[..<$0]) } ?? value
    }
}

/// A closed set of answers that rules read, with its words.
public protocol Coded: RawRepresentable, CaseIterable, Hashable, Sendable
where RawValue == String {
    /// In the words of the form. Names of the municipality stand as `{planConference}`.
    var label: String { get }
    var codeHint: String { get }
}

extension Coded {
    public var codeHint: String { "" }

    /// The set as a code list, in its own order.
    public static var codes: [CodeList.Code] {
        allCases.map { CodeList.Code($0.rawValue, $0.label, hint: $0.codeHint) }
    }

    /// The case behind a stored code, also when it is the municipality's own.
    public init?(code: String) { self.init(rawValue: CodeList.counted(code)) }
}
