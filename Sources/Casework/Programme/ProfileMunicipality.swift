extension Profile {
    /// 自治体.
    public struct Municipality: Hashable, Sendable {
        public let name: String
        public let kana: String
        public let prefecture: String
        /// 全国地方公共団体コード: six digits, the last of them a check digit.
        public let code: String?
        public let source: String?

        public init(
            name: String, kana: String, prefecture: String, code: String?, source: String?
        ) {
            self.name = name
            self.kana = kana
            self.prefecture = prefecture
            self.code = code
            self.source = source
        }
    }

    /// 出典: a document that facts of this profile come from. Blocks name it by `id`.
    public struct Source: Hashable, Sendable {
        public typealias Key = Identifier<Source>

        /// What blocks write as their source when no document says it and a default was chosen.
        public static let assumed = "assumed"

        public let id: Key
        public let title: String

        public init(id: Key, title: String) {
            self.id = id
            self.title = title
        }
    }

    /// 根拠: a legal text as the municipality cites it. The law changes, so each has its first day.
    public struct LegalText: Hashable, Sendable {
        public let text: String
        public let about: String?
        public let validFrom: Day
        public let source: String?

        public init(text: String, about: String?, validFrom: Day, source: String?) {
            self.text = text
            self.about = about
            self.validFrom = validFrom
            self.source = source
        }
    }
}
