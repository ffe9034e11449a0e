/// 同意のほかの根拠: what is stated when something is to be passed on without the consent of everybody
/// concerned (`domain/reference.md` §6.2).
public enum ReferralBasisForm {
    public static let ground = Key<StatedGround?>.choice(
        "basis", "情報を渡す根拠", need: .required, isCounted: false)
    public static let approver = Key<Identifier<Worker>?>.record(
        "approver", "承認した人", .worker, need: .required,
        shown: .equals("basis", [StatedGround.approval.rawValue]), dataClass: .life)
    public static let statute = Key<LegalBasis.Statute?>.choice(
        "statute", "法令の定め", need: .required,
        shown: .equals("basis", [StatedGround.statute.rawValue]), isCounted: false)
    public static let reason = Key.text(
        "basis_reason", "渡す理由", lines: 3, hint: "先方のどの仕事に、なぜ要るのか", need: .required,
        shown: .answered("basis"))

    public static let form = Form("referral-basis", "つなぎの根拠", asksPeople: false) {
        FormSection("basis", "") {
            ground
            approver
            statute
            reason
        }
    }

    /// With the grounds on which this recipient may be told anything at all.
    public static func form(offering grounds: [StatedGround]) -> Form {
        let offered = StatedGround.codes.filter { code in
            grounds.contains { $0.rawValue == code.value }
        }
        let asked = form.offering(offered, for: ground.id)
        return grounds.contains(.approval) ? asked : asked.keeping { $0.id != approver.id }
    }

    /// A letter with the ground that may be stated for it: all that is sent.
    public static func sending(_ letter: Form) -> Form {
        var whole = letter
        whole.sections += form.sections
        return whole.requiring(.optional, of: ground.id)
    }
}

/// A ground that is stated rather than found in the file.
public enum StatedGround: String, Coded {
    /// A reason and an approver, for public bodies (個人情報保護法69条2項).
    case approval
    case danger, statute

    public var label: String {
        switch self {
        case .approval: "理由と承認者を添えて渡す"
        case .danger: "生命・身体に危険がある"
        case .statute: "法令の定めがある"
        }
    }

    public var codeHint: String {
        switch self {
        case .approval: "行政機関等へは、事務に要る理由を添え、所属長などの承認を得て渡せます（個人情報保護法第69条第2項）"
        case .danger: "この場の判断で渡せます。あとで確認を受けます"
        case .statute: "虐待の通告など、法令が渡すことを求めたり許したりしているとき"
        }
    }
}
