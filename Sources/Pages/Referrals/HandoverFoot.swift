import Casework
import Markup

/// The foot of the sheet: on which basis it travels, the person's agreement when they carry it
/// themselves, and the block in which the receiver answers.
struct HandoverFoot {
    let referral: Referral
    let face: FileFace
    let consents: [Consent]
    let name: (Identifier<Person>) -> String

    private var directory: Directory { face.directory }

    @HTML.Builder var html: HTML {
        if referral.isCarried { agreement } else { basis }
        if referral.isAnsweredBySender { answer }
    }

    private var basis: HTML {
        let words = basisWords(referral.basis, consents: consents, face, name: name)
        let classes = referral.letter.classes.listed
        return HTML {
            tag("h3") { "情報を渡す根拠" }
            sheetTable(
                columns: 12,
                rows: [
                    [.head("根拠", columns: 2), .value(HTML(words), columns: 10)],
                    [.head("渡す情報", columns: 2), .value(HTML(classes), columns: 10)],
                ])
            tag("p") { "この用紙の情報は、上の目的のほかには使わないでください。複写や転送はせず、用が済んだら送り元へ返すか、裁断してください。" }
        }
    }

    private var agreement: HTML {
        HTML {
            tag("h3") { "本人の確認" }
            sheetTable(
                columns: 12,
                rows: [
                    [.value("この用紙の内容を確かめました。私がこの用紙を持って行き、先方に渡します。", columns: 12)],
                    [
                        .head("日付", columns: 2), .value(HTML(blankDate), columns: 4),
                        .head("氏名（自署）", columns: 2), .value("", columns: 4, lines: 2),
                    ],
                ])
        }
    }

    private var answer: HTML {
        let desk = directory.desk(referral.sender)
        let due = referral.answerBy.map { "\($0.wareki(.long))までに、" } ?? ""
        let phone = desk.flatMap { $0.phone.isEmpty ? nil : "（電話 \($0.phone)）" } ?? ""
        return HTML {
            tag("h3") { "回答欄" }
            tag("p") { "\(due)\(directory.deskName(referral.sender))\(phone)へお知らせください。" }
            sheetTable(
                columns: 12,
                rows: [
                    [
                        .head("お返事", columns: 2),
                        .value(
                            HTML {
                                tag("p") { "□ 引き受けます（面談の予定　\(blankDate)　・　□ 同行して会う）" }
                                tag("p") { "□ 引き受けられません" }
                                tag("p") { "　　理由：" }
                                tag("p") { "　　ほかにふさわしい先：" }
                            }, columns: 10),
                    ],
                    [
                        .head("本人と会えた日", columns: 2), .value(HTML(blankDate), columns: 4),
                        .head("担当者・電話", columns: 2), .value("", columns: 4, lines: 2),
                    ],
                    [.head("結果", columns: 2), .value("", columns: 10, lines: 3)],
                ])
        }
    }
}
