import Casework

extension DataClass: Worded {
    public var words: String { label }
}

extension SharingPurpose: Worded {
    public var words: String {
        switch self {
        case .consultation: "相談を受けるため"
        case .planning: "利用の申込み・支援プランの作成のため"
        case .coordination: "サービスの提供・関係機関との連絡調整のため"
        }
    }
}

extension Secrecy: TownWorded {
    public func words(_ names: TownNames) -> String {
        switch self {
        case .internal: "庁内"
        case .ownDesk: "この窓口だけ"
        case .consented: "同意の範囲"
        case .art106_6: "\(names.statutoryConference)の構成員だけ"
        case .childCouncil: "要対協だけ"
        case .abuseReport: "虐待通報の担当だけ"
        case .dvProtected: "支援措置の担当だけ"
        }
    }
}

extension LegalBasis: TownWorded {
    /// The answer to 「なぜ見えるのか」. Article numbers are those of the statutes in force from 2023-04.
    public func words(_ names: TownNames) -> String {
        switch self {
        case .ownDuty: "この窓口の職務（利用目的の範囲内）"
        case .programmeDuty: "\(names.multiAgency)の職務"
        case .consent: "本人の同意"
        case .conference: "\(names.statutoryConference)での共有（社会福祉法第106条の6）"
        case .statute(let statute): "法令の定め（\(statute.words)）"
        case .internalUse: "内部での利用（個人情報保護法第69条第2項第2号）"
        case .publicBody: "行政機関等への提供（個人情報保護法第69条第2項第3号）"
        case .personsInterest: "本人の利益・特別の理由（個人情報保護法第69条第2項第4号）"
        case .emergency: "生命・身体の保護のための緊急の対応"
        }
    }
}

extension LegalBasis.Statute: Worded {
    public var words: String { label }
}

extension Consent.State: Worded {
    public var words: String {
        switch self {
        case .refused: "同意なし（断られた）"
        case .unobtainable: "同意を確かめられない"
        case .oral(let day): "口頭の同意（\(day.wareki(.long))までに書面で確認）"
        case .written: "書面の同意"
        case .superseded: "新しい同意に置き換え"
        case .withdrawn(let day): "\(day.wareki(.long))に撤回"
        }
    }
}

extension ConsentAnswer.Kind: Worded {
    public var words: String {
        switch self {
        case .written: "書面で同意した"
        case .oral: "口頭で同意した"
        case .refused: "同意しなかった"
        case .unobtainable: "確かめられない（会えない、判断が難しい など）"
        }
    }
}

extension DisclosureDecision.Offer: TownWorded {
    public func words(_ names: TownNames) -> String {
        switch self {
        case .askConsent: "本人に同意をたずねる"
        case .callConference: "\(names.statutoryConference)を開くよう求める"
        case .consultAnonymously: "名前を伏せて相談する"
        case .nameReasonAndApprover: "理由と承認者を添えて渡す"
        }
    }
}
