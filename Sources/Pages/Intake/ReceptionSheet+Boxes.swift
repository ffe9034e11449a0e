import Casework
import Markup

extension ReceptionSheet {
    /// 相談申込み: what the person signs, in the city's own words.
    @HTML.Builder var application: HTML {
        tag("h3") { "相談の申込み" }
        sheetTable(
            columns: 12,
            rows: [
                [
                    .value(
                        HTML {
                            tag("p") { "１　この票に書いたことについて相談し、支援を申し込みます。" }
                            tag("p") { "２　個人情報の取扱いについて説明を受けました。" }
                            tag("p") {
                                "３　支援に必要な範囲で、関係する機関が情報を共有することに同意します。共有する機関・目的・期間は、別の同意書で確かめます。"
                            }
                        }, columns: 12)
                ],
                [
                    .head("日付", columns: 2), .value(HTML(appliedOn), columns: 4),
                    .head("署名", columns: 2),
                    .value(
                        HTML(it.answers[IntakeForm.application]?.paperWords ?? ""), columns: 4,
                        lines: 2),
                ],
            ])
    }

    /// The day it was applied for, else the blanks of a date to be written by hand.
    private var appliedOn: String {
        it.answers[IntakeForm.appliedOn]?.wareki(.form)
            ?? "\(face.today.era?.name ?? "")　　年　　月　　日"
    }

    @HTML.Builder func withoutConsent(_ paper: FormPaper) -> HTML {
        tag("h3") { "同意を得られない相談" }
        sheetTable(
            columns: 12,
            rows: paper.rows(section: IntakeForm.without)
                + [
                    [
                        .head("緊急性", columns: 2),
                        .boxes(
                            [("あり", !it.emergencies.isEmpty), ("なし", it.emergencies.isEmpty)],
                            columns: 10),
                    ]
                ])
        tag("p") { "この票は本人の署名を求めません。本人の同意が得られたときは、【本人同意あり】の票に書き改めます。" }
    }
}

extension Application {
    /// Beside the line to sign. 署名あり is seen on the line itself.
    fileprivate var paperWords: String {
        switch self {
        case .signed, .notYet: ""
        case .oral, .electronic: "（\(label)）"
        }
    }
}
