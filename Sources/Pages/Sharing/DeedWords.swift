/// What a deed of the log is called, for the ledger and for the auditor. Every code that Casework
/// writes stands here; `DeedWordsTests` compares.
public func deedWords(_ code: String, _ names: TownNames) -> String {
    (townDeeds[code] ?? consultationLogWords[code])?(names) ?? deedTable[code] ?? code
}

/// The deeds for which each city has its own words.
private let townDeeds: [String: @Sendable (TownNames) -> String] = [
    "referral.send": { "\($0.handoverSheet)を送った" },
    "referral.print": { "\($0.handoverSheet)を印刷した" },
    "case.apply": { "\($0.multiAgency)のケースを受け付けた" },
    "case.view": { "\($0.multiAgency)のケースを見た" },
]

/// Every code there is, for those who look for some kind of deed.
let deedCodes = Set(deedTable.keys).union(townDeeds.keys)
    .union(consultationLogWords.keys)

/// Whether a deed shows or hands out what is recorded, rather than changing it.
public func isLook(_ code: String) -> Bool {
    let deed = code.drop { $0 != "." }.dropFirst()
    return [
        "view", "print", "ledger", "printLedger", "list", "search", "export", "home", "figures",
        "log", "exportLog", "checkLog", "staff",
    ]
    .contains(deed)
}

private let deedTable: [String: String] = fileDeeds.merging(caseDeeds) { first, _ in first }
    .merging(caseLogWords) { first, _ in first }
    .merging(taskLogWords) { first, _ in first }
    .merging(referralLogWords) { first, _ in first }
    .merging(sheetLogWords) { first, _ in first }
    .merging(workerDeeds) { first, _ in first }
    .merging(accountLogWords) { first, _ in first }

private let fileDeeds: [String: String] = [
    "file.open": "世帯ファイルを作った",
    "file.view": "世帯ファイルを見た",
    "file.print": "世帯ファイルの内容を印刷した",
    "file.ledger": "閲覧の記録を見た",
    "file.printLedger": "閲覧の記録を印刷した",
    "file.accompany": "伴走する担当者を変えた",
    "file.handOver": "担当の窓口を引き継いだ",
    "share.open": "窓口に共有を始めた",
    "share.end": "窓口への共有を終えた",
    "share.act": "共有先の窓口が引き受け、記録できるようになった",
    "person.register": "人を登録した",
    "person.rewrite": "人の情報を書き直した",
    "person.view": "人の情報を見た",
    "person.merge": "同じ人の記録を統合した",
    "person.mergeInto": "人の記録が、同じ人の別の記録に統合された",
    "person.unmerge": "記録の統合を元に戻した",
    "identity.same": "同じ人と判断した",
    "identity.different": "別の人と判断した",
    "identity.undo": "同じ人という判断を取り消した",
    "member.add": "世帯員を加えた",
    "member.end": "世帯員から外した",
    "member.namePrincipal": "世帯の本人を変えた",
    "member.correct": "世帯員の続柄などを直した",
    "member.move": "世帯員を、統合した先の記録に移した",
    "consent.record": "同意の確認を記録した",
    "consent.supersede": "同意を新しい版に置き換えた",
    "consent.confirm": "同意を書面で確認した",
    "consent.withdraw": "同意の撤回を記録した",
    "consent.narrow": "同意の一部の撤回を記録した",
    "consent.prolongation": "同意の期間を延ばした",
    "consent.lapse": "同意の期限が過ぎたことを記録した",
    "consent.correction": "同意の記録を直した",
    "consentEvent.confirmation": "書面での確認の内容を記録した",
    "consentEvent.prolongation": "期間の延長の内容を記録した",
    "consentEvent.withdrawal": "同意撤回届の内容を記録した",
    "consentEvent.lapse": "期限が過ぎたことの確認を記録した",
    "consent.view": "同意の内容を見た",
    "consent.print": "同意書・撤回届を印刷した",
    "consultation.receive": "相談を受け付けた",
    "consultation.rewrite": "相談の内容を書き直した",
    "consultation.view": "相談の内容を見た",
    "consultation.print": "相談受付・申込票を印刷した",
    "referral.view": "つなぎの内容を見た",
]

private let caseDeeds: [String: String] = [
    "case.renewConsent": "ケースの同意を新しい同意に替えた",
    "case.loseConsent": "同意がなくなり、同意のないケースにした",
    "case.print": "ケースの概要を印刷した",
    "answers.write": "手続きの様式に書いた",
    "hearing.ask": "関係機関に聞き取りを依頼した",
    "hearing.answer": "聞き取りに回答した",
    "hearing.view": "聞き取りの内容を見た",
    "note.write": "支援経過を記録した",
    "note.correct": "支援経過の記録を訂正した",
    "note.view": "支援経過の記録を見た",
    "note.print": "支援経過の記録を印刷した",
    "task.assign": "やることを登録した",
    "task.view": "やることを見た",
]

private let workerDeeds: [String: String] = [
    "worker.staff": "職員の一覧を見た",
    "worker.view": "職員の登録を見た",
    "worker.invite": "職員を登録した",
    "worker.pledge": "守秘義務を確認した",
    "worker.signInBlocked": "パスワードの誤りが続き、入口を一時閉じた",
    "worker.passwordSet": "自分のパスワードを変えた",
    "worker.secondFactorSet": "二段階認証を設定した",
    "worker.secondFactorRemoved": "自分の二段階認証を外した",
    "worker.recoveryCodesMade": "回復コードを作り直した",
    "worker.recoveryCodeUsed": "回復コードで入った",
    "worker.signOutEverywhere": "すべての端末の利用を終えた",
    "worker.log": "監査記録を見た",
    "worker.exportLog": "監査記録をファイルに出した",
    "worker.checkLog": "監査記録のつながりを確かめた",
    "form.proposal": "様式の改訂案を出した",
    "form.publication": "様式を公開した",
    "form.withdrawal": "様式の改訂案を取り下げた",
    "worker.signIn": "サインインした",
    "worker.home": "ホーム画面を見た",
    "worker.list": "一覧を見た",
    "worker.export": "一覧をファイルに出した",
    "worker.search": "検索した",
    "worker.figures": "集計を見た",
]
