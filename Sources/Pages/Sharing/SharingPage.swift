import Casework
import Markup

/// 同意・共有: what each member of the household agreed to, and who may open the file.
public struct SharingPage: ScreenPage {
    let face: FileFace
    let consents: Disclosed<[Consent]>
    let shares: Disclosed<[Share]>
    /// On their way although the consent they rest on is no longer in force.
    let stranded: [Referral]
    let editions: ConsentEditions
    let moment: Moment

    public init(
        face: FileFace, consents: Disclosed<[Consent]>, shares: Disclosed<[Share]>,
        stranded: [Referral], editions: ConsentEditions, moment: Moment
    ) {
        self.face = face
        self.consents = consents
        self.shares = shares
        self.stranded = stranded
        self.editions = editions
        self.moment = moment
    }

    public var viewings: [AuditLine] { face.viewings + [shares.viewing] }

    public func screen(in frame: Frame) -> Screen {
        face.screen(
            "同意・共有", section: .sharing, width: .wide,
            actions: linkButton(
                "白紙の同意書を印刷する", href: "\(face.path)/consents/blank/form", style: .secondary)
        ) {
            for referral in stranded { strandedNotice(referral) }
            if face.access.overseesSharing {
                section("一人ひとりの同意", id: "consents") {
                    for member in members { card(member) }
                    tag("p") {
                        Link(
                            "白紙の撤回届を印刷する",
                            href: "\(face.path)/consents/blank/withdrawal-form"
                        ).html
                    }
                }
            } else {
                tag("p") {
                    "この窓口が何の根拠で見られるかを示しています。ほかの窓口との共有は、伴走している窓口が管理しています。"
                }
            }
            ShareTables(face: face, consents: consents.value, shares: shares.value, moment: moment)
                .html
        }
    }

    private func strandedNotice(_ referral: Referral) -> HTML {
        let receiver = face.directory.receiverName(referral.receiver)
        return Alert(
            .warning, "\(receiver)へのつなぎは、根拠の同意がなくなっています",
            body: "先方はこの世帯を見られません。つなぎを取り下げるか、もう一度同意をたずねてください。",
            link: Link("つなぎを開く", href: "/referrals/\(referral.id)")
        ).html
    }

    /// Those who belong to the household now, and those who left but whose answer still counts.
    private var members: [FileFace.Member] {
        face.members.filter { member in
            member.membership.remains(on: face.today)
                || consents.value.contains { $0.person == member.shown.id && $0.isCurrent }
        }
    }

    private func editions(of member: FileFace.Member) -> [Consent] {
        consents.value.filter { $0.person == member.shown.id }
            .sorted { $0.edition > $1.edition }
    }

    private func card(_ member: FileFace.Member) -> HTML {
        let all = editions(of: member)
        let current = all.first { $0.isCurrent }
        let isShown = member.shown.person != nil
        return HTML {
            summaryCard(
                memberWords(member, face),
                rows: isShown ? rows(current, all) : [SummaryRow("同意", text: "閲覧制限")])
            if isShown {
                if face.access.mayWrite { buttons(member, current) }
                history(all.filter { $0.id != current?.id })
            }
        }
    }
}
