import Casework
import Markup

extension ReceptionSheet {
    /// Two issues a row, each with its mark or why there is none.
    var issues: [[SheetCell]] {
        let all = it.account.ordered(by: list)
        return stride(from: 0, to: all.count, by: 2).map { index in
            let pair = all[index..<min(index + 2, all.count)]
            let cells = pair.flatMap { issue -> [SheetCell] in
                [
                    .value(HTML(issue.words), columns: 4),
                    .value(HTML(it.account.marks[issue]?.shortWords ?? ""), columns: 2),
                ]
            }
            return pair.count == 2 ? cells : cells + [.value(HTML(), columns: 6)]
        }
    }

    var story: [[SheetCell]] {
        [
            [
                .head("相談の内容", columns: 2),
                .value(writtenText(it.account.gist), columns: 10, lines: 4),
            ],
            [
                .head("相談されたいこと・希望", columns: 2),
                .value(writtenText(it.account.wish), columns: 10, lines: 2),
            ],
            [
                .head("方法", columns: 2),
                .boxes(
                    Channel.allCases.map { ($0.words, it.account.channel == $0) }, columns: 10),
            ],
            [
                .head(variant == .with ? "経路" : "把握した経路", columns: 2),
                .value(HTML(it.account.route?.words ?? ""), columns: 10),
            ],
            [
                .head("緊急の支援", columns: 2),
                .boxes(
                    Emergency.allCases.map { ($0.words, it.account.emergencies.contains($0)) },
                    columns: 10),
            ],
        ]
    }

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
                    .head("日付", columns: 2),
                    .value(HTML("\(face.today.era?.name ?? "")　　年　　月　　日"), columns: 4),
                    .head("署名", columns: 2), .value(HTML(), columns: 4, lines: 2),
                ],
            ])
    }

    @HTML.Builder func withoutConsent(_ frame: Frame) -> HTML {
        tag("h3") { "同意を得られない相談" }
        sheetTable(
            columns: 12,
            rows: [
                [
                    .head("同意を得られない理由", columns: 3),
                    .value(writtenText(it.account.noConsentReason), columns: 9, lines: 3),
                ],
                [
                    .head("情報提供者", columns: 3),
                    .value(
                        HTML(it.account.visitor.map { "\($0.name)　\($0.relation)" } ?? ""),
                        columns: 9),
                ],
                [
                    .head("緊急性", columns: 3),
                    .boxes(
                        [
                            ("あり", !it.account.emergencies.isEmpty),
                            ("なし", it.account.emergencies.isEmpty),
                        ], columns: 3),
                    .head("\(frame.names.statutoryConference)の要否", columns: 3),
                    .boxes(
                        [ConferenceNeed.needed, .notNeeded].map {
                            ($0.words, it.account.conferenceNeed == $0)
                        }, columns: 3),
                ],
            ])
        tag("p") { "この票は本人の署名を求めません。本人の同意が得られたときは、【本人同意あり】の票に書き改めます。" }
    }
}
