import Casework
import Markup

/// つなぎ: every referral of a file with its state and its trail, whoever looks from whichever side.
public struct ReferralListPage: ScreenPage {
    public struct Entry: Sendable {
        let referral: Disclosed<Referral>
        let letter: LetterWords
        let trail: ReferralTrail

        public init(
            referral: Disclosed<Referral>, letter: LetterWords, trail: ReferralTrail
        ) {
            self.referral = referral
            self.letter = letter
            self.trail = trail
        }
    }

    let face: FileFace
    let entries: [Entry]
    /// Consultations from which somebody may be handed on, with what they are about.
    let startable: [Consultation]

    public init(face: FileFace, entries: [Entry], startable: [Consultation]) {
        self.face = face
        self.entries = entries
        self.startable = startable
    }

    public var viewings: [AuditLine] { face.viewings + entries.map(\.referral.viewing) }

    public func screen(in frame: Frame) -> Screen {
        face.screen("つなぎ", section: .referrals) {
            if !startable.isEmpty { start }
            if entries.isEmpty {
                emptyState("この世帯のつなぎはまだありません。")
            } else {
                for entry in entries { card(entry) }
            }
        }
    }

    private var start: HTML {
        section("新しくつなぐ", id: "start") {
            tag("ul") {
                for consultation in startable {
                    tag("li") {
                        Link(
                            "\(consultation.receivedAt.date.long)の相談をつなぐ",
                            href: "/consultations/\(consultation.id)/referrals/new"
                        ).html
                    }
                }
            }
        }
    }

    private func card(_ entry: Entry) -> HTML {
        let it = entry.referral.value
        let directory = face.directory
        var rows = [
            SummaryRow("状態", ReferralStatus(it, on: face.today).tags),
            SummaryRow(
                entry.letter.label(ReferralForm.reason), writtenText(it.letter.reason)),
            SummaryRow(
                "渡した根拠", text: it.isCarried ? "情報は渡していません（本人が自分で行く）" : it.basis.words(face.names)),
        ]
        if let day = it.answerBy {
            rows.append(
                SummaryRow(
                    entry.letter.label(ReferralForm.answerBy),
                    it.state.awaitsAnswer ? day.due(on: face.today) : day.longTime))
        }
        rows.append(SummaryRow("経過", entry.trail.html(directory, face.names)))
        return summaryCard(
            "\(directory.deskName(it.sender))から\(directory.receiverName(it.receiver))へ", rows: rows,
            action: linkButton(
                "開く", href: "/referrals/\(it.id)", style: .secondary, size: .small,
                hidden: "：\(directory.receiverName(it.receiver))へのつなぎ"))
    }
}
