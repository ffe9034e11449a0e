/// 代筆・代理人: who acted in the person's place, and how far.
public enum ConsentProxy: String, Coded {
    /// Wrote down what the person said.
    case scribe
    /// 親権者・後見人: answered for the person.
    case representative

    public var label: String {
        switch self {
        case .scribe: "代筆した（答えは本人のもの）"
        case .representative: "代理人が答えた（親権者・後見人など）"
        }
    }
}

/// Why an answer could not be obtained (SM-5 `unobtainable`).
public enum ConsentObstacle: String, Coded {
    case unreachable, whereaboutsUnknown, cannotJudge, danger, other

    public var label: String {
        switch self {
        case .unreachable: "会えない・連絡がとれない"
        case .whereaboutsUnknown: "居どころがわからない"
        case .cannotJudge: "本人が判断することが難しい"
        case .danger: "たずねること自体に危険がある"
        case .other: "その他"
        }
    }
}

extension ConsentAnswer.Kind: Coded {
    /// Whether it allows anything.
    public var isGiven: Bool {
        switch self {
        case .written, .electronic, .oral: true
        case .refused, .unobtainable: false
        }
    }

    public var label: String {
        switch self {
        case .written: "書面で同意した（署名）"
        case .oral: "口頭で同意した（立会人）"
        case .electronic: "電子で同意した"
        case .refused: "同意しなかった"
        case .unobtainable: "確かめられない（会えない、判断が難しい など）"
        }
    }
}

extension SharingPurpose: Coded {
    public var label: String {
        switch self {
        case .consultation: "相談を受けるため"
        case .planning: "利用の申込み・支援プランの作成のため"
        case .coordination: "サービスの提供・関係機関との連絡調整のため"
        }
    }
}
