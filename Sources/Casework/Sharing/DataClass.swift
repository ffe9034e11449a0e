/// What kind of data a consent or a share speaks of.
///
/// The six kinds are those of a real city rule (都留市, `domain/reference.md` §4.10).
public enum DataClass: String, CaseIterable, Sendable, Codable, Comparable {
    /// 氏名・性別・年齢・住所・電話・家族関係
    case identity
    /// 健康・疾病・障害・介護
    case health
    /// 就学・就労・通所
    case schoolWork
    /// 収入・資産・債務
    case money
    /// 福祉制度の利用
    case services
    /// 生活歴・課題など、相談で知り得た情報
    case life

    public static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }
    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// What data is passed on for.
public enum SharingPurpose: String, CaseIterable, Sendable {
    /// 相談業務
    case consultation
    /// 利用申込み・プラン作成
    case planning
    /// サービス提供・関係機関との連携調整
    case coordination
}

/// How far a text may travel. A fragment keeps its class when quoted; a derived text takes the join.
///
/// Source: design of `domain/reference.md` §6.4.
public enum Secrecy: Hashable, Sendable {
    case `internal`
    case ownDesk
    case consented
    case art106_6(Identifier<ConferenceSlot>)
    case childCouncil
    case abuseReport
    case dvProtected

    public var code: String {
        switch self {
        case .internal: "internal"
        case .ownDesk: "ownDesk"
        case .consented: "consented"
        case .art106_6: "art106_6"
        case .childCouncil: "youtaikyo"
        case .abuseReport: "abuseReport"
        case .dvProtected: "dvProtected"
        }
    }

    public var slot: Identifier<ConferenceSlot>? {
        if case .art106_6(let slot) = self { slot } else { nil }
    }

    public init?(code: String, slot: Identifier<ConferenceSlot>?) {
        switch (code, slot) {
        case ("internal", nil): self = .internal
        case ("ownDesk", nil): self = .ownDesk
        case ("consented", nil): self = .consented
        case ("art106_6", let slot?): self = .art106_6(slot)
        case ("youtaikyo", nil): self = .childCouncil
        case ("abuseReport", nil): self = .abuseReport
        case ("dvProtected", nil): self = .dvProtected
        default: return nil
        }
    }

    /// The class of a text made of two others. Two closed circles that differ have no join: such a
    /// text may not be made.
    public func joined(with other: Secrecy) -> Secrecy? {
        if self == other { return self }
        if isClosedCircle && other.isClosedCircle { return nil }
        return rank >= other.rank ? self : other
    }

    /// Readable by a named circle only, whoever else holds the file.
    public var isClosedCircle: Bool {
        switch self {
        case .art106_6, .childCouncil, .abuseReport, .dvProtected: true
        case .internal, .ownDesk, .consented: false
        }
    }

    private var rank: Int {
        switch self {
        case .internal: 0
        case .consented: 1
        case .ownDesk: 2
        case .art106_6, .childCouncil, .abuseReport, .dvProtected: 3
        }
    }
}
