/// 住所: one of several a person may have at once, each with its time.
public struct Address: Equatable, Sendable {
    public enum Kind: String, CaseIterable, Sendable {
        /// 住民票の住所・居所・郵送先・施設入所中・住所不定
        case registered, whereabouts, mailing, facility, none
    }

    public let kind: Kind
    /// Seven digits, or empty.
    public let postcode: String
    public let prefecture: String
    public let municipality: String
    /// 町字 including 丁目.
    public let town: String
    /// 番地以下.
    public let line: String
    /// 建物名等（方書）.
    public let building: String
    public let from: CivilDate?
    public let until: CivilDate?

    public init(
        kind: Kind, postcode: String, prefecture: String, municipality: String, town: String,
        line: String, building: String, from: CivilDate?, until: CivilDate?
    ) {
        self.kind = kind
        self.postcode = postcode
        self.prefecture = prefecture
        self.municipality = municipality
        self.town = town
        self.line = line
        self.building = building
        self.from = from
        self.until = until
    }

    public var oneLine: String {
        let place = prefecture + municipality + town + line
        return building.isEmpty ? place : place + "\u{3000}" + building
    }

    public func isCurrent(on day: CivilDate) -> Bool {
        (from.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
    }
}

/// 連絡先: how a person may be reached, and what must not happen on the way.
public struct Contact: Equatable, Sendable {
    public enum Kind: String, CaseIterable, Sendable { case home, mobile, work, relative, email }
    public enum Voicemail: String, CaseIterable, Sendable { case allowed, forbidden, unasked }

    public let kind: Kind
    public let value: String
    /// 名義: whose telephone it is, when it is not the person's.
    public let holder: String
    /// つながりやすい時間.
    public let hours: String
    public let voicemail: Voicemail
    /// 家族に知られない.
    public let keepFromFamily: Bool
    public let from: CivilDate?
    public let until: CivilDate?

    public init(
        kind: Kind, value: String, holder: String, hours: String, voicemail: Voicemail,
        keepFromFamily: Bool, from: CivilDate?, until: CivilDate?
    ) {
        self.kind = kind
        self.value = value
        self.holder = holder
        self.hours = hours
        self.voicemail = voicemail
        self.keepFromFamily = keepFromFamily
        self.from = from
        self.until = until
    }

    public func isCurrent(on day: CivilDate) -> Bool {
        (from.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
    }
}
