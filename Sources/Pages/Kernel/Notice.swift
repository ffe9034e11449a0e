/// What was just done, said on the page one lands on. The code travels in the address.
public enum Notice: String, CaseIterable, Sendable {
    case received, listened, answered, tookOn, watching, concern, postponed, reopened, lostContact
    case alarm, rewritten, sent, acknowledged, accepted, returned, connected, reported, withdrawn
    case noted, corrected, sheetSaved, sheetSigned, taskAdded, taskDone, taskChanged, personSaved,
        memberAdded, memberEnded
    case consentSaved, consentConfirmed, consentWithdrawn, consentProlonged, consentLapsed
    case consentCorrected, escalated, asked, answeredHearing
    case assessed, decided, putForward, supporting, closed, interrupted, returnedToField
    case hearingBegun, companion, merged, unmerged, judgedDifferent, draftDiscarded, workerSaved,
        passwordSet
    case termChanged, workerLocked, workerReleased, workerLeft, workerReturned, passwordGiven
    case sessionsEnded, formProposed, formPublished, formWithdrawn
    case signedOutEverywhere, totpSet, totpRemoved, pledged, already, overtaken

    public func alert(_ names: TownNames) -> Alert {
        switch self {
        case .returned: Alert(.done, words(names), body: "送り元の窓口に戻りました。理由と提案が伝わります。")
        case .consentWithdrawn:
            Alert(.done, words(names), body: "この同意を根拠にした共有は、いま閉じました。これまでの記録は残ります。")
        case .formProposed:
            Alert(.done, words(names), body: "ほかの人が内容を確かめて公開すると、決めた日から使われます。")
        case .overtaken:
            Alert(.warning, words(names), body: "押した操作は行っていません。いまの内容を確かめてください。")
        case .sent:
            Alert(.done, words(names), body: "本人が先方と会えるまで、この窓口が引き続き担当します。")
        default: Alert(.done, words(names))
        }
    }

    func words(_ names: TownNames) -> String {
        switch self {
        case .received: "相談を受け付けました"
        case .listened: "聞き取りを記録しました"
        case .answered: "回答して終了しました"
        case .tookOn: "この窓口のケースにしました"
        case .watching: "見守りにしました"
        case .concern: "気になる事案として登録しました"
        case .postponed: "次の期日を変えました"
        case .reopened: "再開しました"
        case .lostContact: "連絡がとれないまま終了しました"
        case .alarm: "緊急の対応にしました"
        case .rewritten: "内容を書き直しました"
        case .sent: "つなぎを送りました"
        case .acknowledged: "確認したことを伝えました"
        case .accepted: "引き受けました"
        case .returned: "差し戻しました"
        case .connected: "本人とつながったことを記録しました"
        case .reported: "結果を報告しました"
        case .withdrawn: "つなぎを取り下げました"
        case .noted: "記録を保存しました"
        case .corrected: "記録を訂正しました"
        case .sheetSaved: "記入票を下書きとして保存しました"
        case .sheetSigned: "記入票を確定しました"
        case .taskAdded: "やることを追加しました"
        case .taskDone: "やることを済みにしました"
        case .taskChanged: "やることを変更しました"
        case .personSaved: "人の情報を保存しました"
        case .memberAdded: "世帯員を追加しました"
        case .memberEnded: "世帯から外しました"
        case .consentSaved: "同意の確認を記録しました"
        case .consentConfirmed: "書面での確認を記録しました"
        case .consentWithdrawn: "同意の撤回を記録しました"
        case .consentProlonged: "同意の期間の延長を記録しました"
        case .consentLapsed: "同意の期限が過ぎたことを記録しました"
        case .consentCorrected: "同意の記録を直しました"
        case .escalated: "\(names.multiAgency)へつなぎました"
        case .hearingBegun: "聞き取りを始めました"
        case .asked: "聞き取りを依頼しました"
        case .answeredHearing: "聞き取りの回答を記録しました"
        case .assessed: "アセスメントを終えました"
        case .decided: "支援決定しました"
        case .putForward: "会議に諮りました"
        case .supporting: "支援中にしました"
        case .closed: "終結しました"
        case .interrupted: "中断を記録しました"
        case .returnedToField: "分野の連携で対応することにしました"
        case .companion: "伴走する担当者を変えました"
        case .merged: "同じ人として統合しました"
        case .unmerged: "統合を元に戻しました"
        case .judgedDifferent: "別の人として記録しました"
        case .draftDiscarded: "下書きを捨てました"
        case .workerSaved: "職員の登録を保存しました"
        case .passwordSet: "パスワードを変えました"
        case .termChanged: "利用できる期限を変えました"
        case .workerLocked: "利用を停止しました"
        case .workerReleased: "停止を解きました"
        case .workerLeft: "退職にしました"
        case .workerReturned: "利用を再開しました"
        case .passwordGiven: "新しい初回パスワードを出しました"
        case .formProposed: "様式の改訂案を出しました"
        case .formPublished: "様式を公開しました"
        case .formWithdrawn: "様式の改訂案を取り下げました"
        case .sessionsEnded: "すべての端末の利用を終わらせました"
        case .signedOutEverywhere: "ほかの端末の利用を終わらせました"
        case .totpSet: "二段階認証を設定しました"
        case .totpRemoved: "二段階認証を外しました"
        case .pledged: "守秘義務の確認を記録しました"
        case .already: "すでに保存されています"
        case .overtaken: "ほかの人が先に更新しました"
        }
    }
}
