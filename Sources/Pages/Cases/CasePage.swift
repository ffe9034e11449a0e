import Casework
import Markup

/// One multi-agency case: where it stands, who was heard, and the steps this worker may take now.
public struct CasePage: ScreenPage {
    /// Everything beside the case itself.
    public struct Content: Sendable {
        /// Only those whose words this worker may read: the asked desk sees its own.
        let hearings: [Hearing]
        let consent: Consent?
        let request: RequestWords
        let heading: ConsentHeading?
        let offers: Set<Case.Action>
        /// What was answered on the forms of its actions.
        let recorded: ActionAnswersTable

        /// - Parameter heading: what the paper says about the person's consent.
        public init(
            hearings: [Hearing], consent: Consent?, request: RequestWords,
            heading: ConsentHeading?,
            offers: Set<Case.Action>, recorded: ActionAnswersTable
        ) {
            self.hearings = hearings
            self.consent = consent
            self.request = request
            self.heading = heading
            self.offers = offers
            self.recorded = recorded
        }
    }

    let face: FileFace
    let found: Disclosed<Case>
    let content: Content

    public init(face: FileFace, found: Disclosed<Case>, content: Content) {
        self.face = face
        self.found = found
        self.content = content
    }

    public var viewings: [AuditLine] { face.viewings + [found.viewing] }
    var it: Case { found.value }
    var path: String { "/cases/\(it.id)" }

    public func screen(in frame: Frame) -> Screen {
        face.screen(
            "\(face.names.multiAgency) \(it.number)", section: .cases, width: .wide,
            actions: linkButton("ケースの概要を印刷する", href: "\(path)/sheet", style: .secondary)
        ) {
            consentLost
            steps(frame)
            section("いまの状況", id: "now") { summaryList(caseRows(it, face, content)) }
            section("会議", id: "sessions") { sessions }
            section("決定と終結の経過", id: "turns") { CaseHistory(found: it, face: face).html }
            content.recorded.html
            section("関係機関への聞き取り", id: "hearings") { hearingTable }
        }
    }

    @HTML.Builder private var sessions: HTML {
        if it.sessions.isEmpty {
            tag("p") { "まだ会議に諮っていません。\(kindSentence)" }
        } else {
            tag("ul") {
                for session in it.sessions {
                    tag("li") {
                        session.heldOn.longTime
                        "　\(face.names.conference(session.kind))（\(session.kind.words)）"
                    }
                }
            }
            if it.state.isOpen { tag("p", ["class": "hint"]) { kindSentence } }
        }
    }

    /// Derived from consent, never chosen.
    private var kindSentence: String {
        let name = face.names.conference(it.sessionKind)
        return it.consent == nil
            ? "本人の同意がないため、次に諮るのは\(name)です。" : "本人の同意があるため、次に諮るのは\(name)です。"
    }

    private var hearingTable: HTML {
        Table(
            "関係機関への聞き取り", id: "hearing-table", hidesCaption: true,
            columns: [
                .init("窓口", isRowHeader: true), .init("聞いたこと"),
                .init("期日", align: .fixed), .init("回答"), .init("担えること"),
            ],
            rows: content.hearings.map { hearing in
                Table.Row([
                    tag("a", ["href": "/hearings/\(hearing.id)"]) {
                        face.directory.deskName(hearing.desk)
                    },
                    HTML(hearing.question),
                    hearing.answer.map { $0.answeredOn.shortTime }
                        ?? hearing.answerBy.due(on: face.today),
                    HTML(hearing.answer?.text ?? "回答待ち"),
                    HTML(hearing.answer?.part ?? ""),
                ])
            }, empty: emptyState("聞き取りの記録はありません。")
        ).html
    }
}

/// Where a case stands, in rows.
private func caseRows(
    _ it: Case, _ face: FileFace, _ content: CasePage.Content
) -> [SummaryRow] {
    let directory = face.directory
    return [
        SummaryRow("状態", statusTag(it.state.words, it.state.colour)),
        SummaryRow("受付日", it.appliedOn.longTime),
    ] + content.request.rows(it.request) + [
        SummaryRow(
            "もとの相談",
            tag("a", ["href": "/consultations/\(it.consultation)"]) { "相談の内容を見る" }),
        SummaryRow("本人の同意", text: consentWords(content.consent, face)),
        SummaryRow("\(face.names.multiAgency)の窓口", text: directory.deskName(it.desk)),
        SummaryRow("調整担当", text: it.coordinator.map { directory.workerName($0) } ?? "決まっていません"),
        SummaryRow("主担当課", text: it.lead.map { directory.deskName($0) } ?? "決まっていません"),
    ] + stateRows(it.state, face)
        + (it.nextOn.map { [SummaryRow("次の期日", $0.due(on: face.today))] } ?? [])
}

/// Who agreed, in which way, until when; or that nobody did yet.
func consentWords(_ consent: Consent?, _ face: FileFace) -> String {
    guard let consent else { return "なし（支援方針の協議として進めます）" }
    let until = consent.scope.through.wareki(.long)
    let now = consent.isInForce(on: face.today) ? "" : "　いまは有効ではありません"
    return "\(face.name(of: consent.person)) さん：\(consent.state.words)（\(until)まで）\(now)"
}

private func stateRows(_ state: Case.State, _ face: FileFace) -> [SummaryRow] {
    switch state {
    case .applied, .preHearing, .assessed, .inConference, .supporting: []
    case .returnedToField(let day): [SummaryRow("連携に戻した日", day.longTime)]
    case .decided(let day, let head):
        [
            SummaryRow("支援決定の日", day.longTime),
            SummaryRow("決定した人", text: face.directory.workerName(head)),
        ]
    case .interrupted(let day, let why, let text):
        [
            SummaryRow("中断した日", day.longTime), SummaryRow("中断の理由", text: why.words),
            SummaryRow("中断までの経過", lifeText(text, face)),
        ]
    case .closed(let closure):
        [
            SummaryRow("終結の日", closure.closedOn.longTime),
            SummaryRow("終結の理由", text: closure.reason.words),
            SummaryRow(
                "見られた変化",
                text: ObservedChange.allCases.filter(closure.changes.contains).map(\.words)
                    .joined(separator: "、")),
            SummaryRow("残された課題と評価", lifeText(closure.evaluation, face)),
            SummaryRow("本人に伝えた日", text: closure.toldOn?.long ?? ""),
        ]
    }
}

/// Words about somebody's life, where that kind of data is shared.
func lifeText(_ text: String, _ face: FileFace) -> HTML {
    face.access.covers(.life) ? writtenText(text) : "この種類の情報は、この窓口と共有されていません。"
}
