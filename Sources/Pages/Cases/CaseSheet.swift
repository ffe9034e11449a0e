import Casework
import Markup

/// 多機関協働ケース概要 on A4, for a meeting or the folder. Addresses stay off it.
public struct CaseSheet: ScreenPage {
    let face: FileFace
    let found: Disclosed<Case>
    let content: CasePage.Content
    let printing: Printing

    public init(
        face: FileFace, found: Disclosed<Case>, content: CasePage.Content, printing: Printing
    ) {
        self.face = face
        self.found = found
        self.content = content
        self.printing = printing
    }

    public var viewings: [AuditLine] { face.viewings + [found.viewing.printed] }
    private var it: Case { found.value }

    public func screen(in frame: Frame) -> Screen {
        face.screen("ケースの概要の印刷", section: .cases, width: .wide) {
            buttonGroup {
                printButton()
                Link("ケースへ戻る", href: "/cases/\(it.id)").html
            }
            PrintSheet(
                "\(face.names.multiAgency)ケース概要",
                date: face.today.wareki(.form),
                sender: [frame.municipality, frame.systemName],
                notice: printing.notice(it.number)
            ) {
                content.heading?.line
                sheetTable(columns: 12, rows: head + standing)
                tag("h3") { "世帯" }
                sheetTable(columns: 12, rows: household)
                tag("h3") { "会議" }
                sheetTable(columns: 12, rows: sessions)
                tag("h3") { "決定と終結の経過" }
                sheetTable(columns: 12, rows: CaseHistory(found: it, face: face).sheetRows)
                if !content.recorded.isEmpty {
                    tag("h3") { ActionAnswersTable.title }
                    sheetTable(columns: 12, rows: content.recorded.sheetRows)
                }
                tag("h3") { "関係機関への聞き取り" }
                sheetTable(columns: 12, rows: hearings)
                if case .closed(let closure) = it.state {
                    tag("h3") { "終結と評価" }
                    sheetTable(columns: 12, rows: closing(closure))
                }
            }.html
        }
    }

    private var head: [[SheetCell]] {
        [
            [
                .head("氏名", columns: 2),
                .name(face.name, kana: face.principal?.shown.person?.name.kana ?? "", columns: 4),
                .head("ケース番号", columns: 2), .value(HTML(it.number), columns: 4),
            ],
            [
                .head("受付日", columns: 2), .value(HTML(it.appliedOn.wareki(.long)), columns: 4),
                .head("状態", columns: 2), .value(HTML(it.state.words), columns: 4),
            ],
        ]
    }

    private var standing: [[SheetCell]] {
        let directory = face.directory
        let companion = directory.workerName(face.file.value.accompanying)
        let coordinator = it.coordinator.map { directory.workerName($0) } ?? ""
        return [
            [
                .head("伴走する担当者", columns: 2), .value(HTML(companion), columns: 4),
                .head("調整担当", columns: 2), .value(HTML(coordinator), columns: 4),
            ],
            [
                .head("担当窓口", columns: 2),
                .value(HTML(directory.deskName(face.file.value.desk)), columns: 4),
                .head("主担当課", columns: 2),
                .value(HTML(it.lead.map { directory.deskName($0) } ?? ""), columns: 4),
            ],
            [
                .head("本人の同意", columns: 2),
                .value(HTML(consentWords(content.consent, face)), columns: 10),
            ],
        ] + content.request.sheetRows(it.request)
    }

    private var household: [[SheetCell]] {
        let head: [SheetCell] = [
            .head("続柄", columns: 2), .head("氏名", columns: 5), .head("生年月日・年齢", columns: 5),
        ]
        let members = face.household.map {
            member -> [SheetCell] in
            let person = member.shown.person
            return [
                .value(HTML(member.membership.relation.words), columns: 2),
                .name(face.name(of: member), kana: person?.name.kana ?? "", columns: 5),
                .value(HTML(person?.birth.words(on: face.today) ?? ""), columns: 5),
            ]
        }
        return [head] + members
    }
}

extension CaseSheet {
    private var sessions: [[SheetCell]] {
        let held = it.sessions.map { session -> [SheetCell] in
            let name = face.names.conference(session.kind)
            return [
                .value(HTML(session.heldOn.wareki(.long)), columns: 4),
                .value(HTML("\(name)（\(session.kind.words)）"), columns: 8),
            ]
        }
        return held.isEmpty ? [[.value("まだ諮っていません。", columns: 12)]] : held
    }

    private var hearings: [[SheetCell]] {
        let head: [SheetCell] = [
            .head("窓口", columns: 2), .head("聞いたこと", columns: 4), .head("回答", columns: 4),
            .head("担えること", columns: 2),
        ]
        let asked = content.hearings.map { hearing -> [SheetCell] in
            [
                .value(HTML(face.directory.deskName(hearing.desk)), columns: 2),
                .value(writtenText(hearing.question), columns: 4),
                .value(hearing.answer.map { writtenText($0.text) } ?? "回答待ち", columns: 4),
                .value(HTML(hearing.answer?.part ?? ""), columns: 2),
            ]
        }
        return asked.isEmpty ? [[.value("聞き取りの記録はありません。", columns: 12)]] : [head] + asked
    }

    private func closing(_ closure: Closure) -> [[SheetCell]] {
        let told = closure.toldOn?.wareki(.long) ?? "伝えていません"
        return [
            [
                .head("終結の日", columns: 2),
                .value(HTML(closure.closedOn.wareki(.long)), columns: 4),
                .head("本人に伝えた日", columns: 2), .value(HTML(told), columns: 4),
            ],
            [.head("終結の理由", columns: 2), .value(HTML(closure.reason.words), columns: 10)],
            [
                .head("見られた変化", columns: 2),
                .boxes(
                    ObservedChange.allCases.map { ($0.words, closure.changes.contains($0)) },
                    columns: 10),
            ],
            [
                .head("残された課題と評価", columns: 2),
                .value(lifeText(closure.evaluation, face), columns: 10),
            ],
        ]
    }
}
