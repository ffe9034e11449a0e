import Casework
import Markup

/// 決定と終結の経過: what was decided about a case, when, and how it ended; nothing of it disappears
/// when the case goes on or is taken up again.
struct CaseHistory {
    let found: Case
    let face: FileFace

    var html: HTML {
        Table(
            "決定と終結の経過", id: "turn-table", hidesCaption: true,
            columns: [
                .init("日付", align: .fixed), .init("できごと", isRowHeader: true), .init("内容"),
            ],
            rows: found.turns.map { turn in
                Table.Row([
                    turn.on.shortTime, HTML(turn.what.words),
                    HTML { for line in lines(turn.what) { tag("p") { line } } },
                ])
            }, empty: emptyState("支援決定や終結の記録は、まだありません。")
        ).html
    }

    /// The same on paper, one row a turn.
    var sheetRows: [[SheetCell]] {
        let turns = found.turns.map { turn -> [SheetCell] in
            [
                .value(HTML(turn.on.wareki(.long)), columns: 3),
                .value(HTML(turn.what.words), columns: 2),
                .value(HTML { for line in lines(turn.what) { tag("p") { line } } }, columns: 7),
            ]
        }
        return turns.isEmpty ? [[.value("支援決定や終結の記録は、まだありません。", columns: 12)]] : turns
    }

    private func lines(_ turn: Case.Turn.What) -> [HTML] {
        switch turn {
        case .decided(let head): [HTML("決定した人：\(face.directory.workerName(head))")]
        case .returnedToField(let lead): [leadLine(lead)]
        case .closed(let closure, let lead): [leadLine(lead)] + closing(closure)
        case .interrupted(let why, let text):
            [HTML("理由：\(why.words)")] + (text.isEmpty ? [] : [lifeText(text, face)])
        case .reopened, .consentGained, .consentLost: []
        }
    }

    private func leadLine(_ lead: Identifier<Desk>?) -> HTML {
        HTML("主担当課：\(lead.map { face.directory.deskName($0) } ?? "決まっていません")")
    }

    private func closing(_ closure: Closure) -> [HTML] {
        let seen = ObservedChange.allCases.filter(closure.changes.contains).map(\.words)
        return [HTML("理由：\(closure.reason.words)")]
            + (seen.isEmpty ? [] : [HTML("見られた変化：\(seen.joined(separator: "、"))")])
            + [lifeText(closure.evaluation, face)]
            + (closure.toldOn.map { [HTML("本人に伝えた日：\($0.long)")] } ?? [])
    }
}

extension Case.Turn.What: Worded {
    public var words: String {
        switch self {
        case .decided: "支援決定"
        case .returnedToField: "分野の連携に戻した"
        case .closed: "終結"
        case .interrupted: "中断"
        case .reopened: "再開"
        case .consentGained: "本人の同意を得た"
        case .consentLost: "本人の同意がなくなった"
        }
    }
}
