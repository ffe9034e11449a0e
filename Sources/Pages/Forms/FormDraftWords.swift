import Casework

extension FormDraft.Refusal {
    public var words: String {
        switch self {
        case .alreadyPublished: "この改訂案はすでに公開されています。"
        case .alreadyWithdrawn: "この改訂案は取り下げられています。"
        case .ownProposal: "様式の公開には二人が要ります。改訂案を出した人とは別の人が公開してください。"
        case .faulty: "様式の定めに誤りがあります。kasane forms check で確かめてください。"
        case .unknownForm: "その様式はありません。自治体独自の様式は x- で始めます。"
        case .unchanged: "いま公開されている版と同じです。変わるところがありません。"
        case .losesAnswers:
            "これまでの回答の意味が変わるため公開できません。種類・対象・情報の種類を変えるときは設問を新しい name で加え、"
                + "選択肢は消さずに through で終わらせてください。"
        case .beginsInPast: "使い始める日は今日以降にしてください。"
        case .beginsBeforeLatest: "それより後の日から使う版がすでに公開されています。使い始める日を確かめてください。"
        }
    }
}

extension FormDraft.State.Code: Worded {
    public var words: String {
        switch self {
        case .draft: "公開待ち"
        case .published: "公開済み"
        case .withdrawn: "取り下げ"
        }
    }
}
