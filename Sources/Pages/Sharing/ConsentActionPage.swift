import Casework
import Markup

/// The page of one action on a consent: what it touches, what is asked, and the button with the verb.
public struct ConsentActionPage: ScreenPage {
    let face: FileFace
    let consent: Disclosed<Consent>
    let action: Consent.Action
    /// Of a withdrawal: who will no longer see the file, before it happens.
    let effect: WithdrawalEffect?
    let entry: FormEntry

    public init(
        face: FileFace, consent: Disclosed<Consent>, action: Consent.Action,
        effect: WithdrawalEffect?, entry: FormEntry
    ) {
        self.face = face
        self.consent = consent
        self.action = action
        self.effect = effect
        self.entry = entry
    }

    public var viewings: [AuditLine] { face.viewings + [consent.viewing] }

    public func screen(in frame: Frame) -> Screen {
        face.screen(action.title, section: .sharing, errors: entry.errors) {
            summaryList(rows + (effect?.rows(face) ?? []))
            tag("p", ["class": "notice"]) {
                icon(action == .withdrawal ? .warning : .info)
                tag("span") { action.meaning }
            }
            entry.html(in: frame, version: consent.value.version) {
                button(action.verb, style: action == .withdrawal ? .danger : .primary)
                Link("やめて戻る", href: "\(face.path)/sharing").html
            }
        }
    }

    private var rows: [SummaryRow] {
        let it = consent.value
        let state = it.standing(on: face.today)
        return [
            SummaryRow("同意した人", text: "\(face.name(of: it.person)) さん（第\(it.edition)版）"),
            SummaryRow("状態", statusTag(state.words, state.colour)),
        ] + (it.hasScope ? it.scope.rows(face.directory) : [])
    }
}

/// What a withdrawal does, worked out by the rule that will do it.
public struct WithdrawalEffect: Sendable {
    /// Desks for which the file closes at once.
    let losing: [Identifier<Desk>]
    /// Desks whose share ends, but which may still open the file for another reason.
    let staying: [Identifier<Desk>]
    /// Referrals on their way that rest on the consent.
    let referrals: [Referral]
    /// Cases that rest on the consent and go on without one.
    let cases: [Case]

    public init(
        losing: [Identifier<Desk>], staying: [Identifier<Desk>], referrals: [Referral],
        cases: [Case]
    ) {
        self.losing = losing
        self.staying = staying
        self.referrals = referrals
        self.cases = cases
    }

    func rows(_ face: FileFace) -> [SummaryRow] {
        let directory = face.directory
        let closed = losing.map { directory.deskName($0) }
        var rows = [
            SummaryRow(
                "すぐに見られなくなる窓口",
                closed.isEmpty ? "この同意で見ている窓口はありません" : bulleted(closed))
        ]
        if !staying.isEmpty {
            rows.append(
                SummaryRow("別の根拠で見られる窓口", bulleted(staying.map { directory.deskName($0) })))
        }
        let letters = referrals.map {
            Link(directory.receiverName($0.receiver), href: "/referrals/\($0.id)")
        }
        if !letters.isEmpty { rows.append(SummaryRow("取り下げが必要なつなぎ", list(letters))) }
        let bereft = cases.map { Link($0.number, href: "/cases/\($0.id)") }
        if !bereft.isEmpty { rows.append(SummaryRow("同意のないケースとして続くもの", list(bereft))) }
        return rows
    }

    private func list(_ links: [Link]) -> HTML {
        tag("ul") { for link in links { tag("li") { link.html } } }
    }
}
