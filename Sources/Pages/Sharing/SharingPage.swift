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

extension SharingPage {
    private func rows(_ current: Consent?, _ all: [Consent]) -> [SummaryRow] {
        guard let consent = current else {
            let words = all.isEmpty ? "まだたずねていません" : "有効な同意はありません"
            return [SummaryRow("状態", statusTag(words, .gray))]
        }
        let state = consent.standing(on: face.today)
        let explained = face.directory.workerName(consent.explainedBy)
        let head = [
            SummaryRow(
                "状態",
                HTML {
                    statusTag(state.words, state.colour)
                    "　第\(consent.edition)版"
                })
        ]
        return head + (consent.hasScope ? consent.scope.rows(face.directory) : [])
            + [SummaryRow("説明した人", text: "\(explained)（\(consent.askedOn.long)）")]
            + answerRows(consent, all)
    }

    /// What else stands on the paper, and who signed the same one.
    private func answerRows(_ consent: Consent, _ all: [Consent]) -> [SummaryRow] {
        let others = consents.value.filter {
            $0.paper != nil && $0.paper == consent.paper && $0.person != consent.person
        }
        let names = Set(others.map(\.person)).sorted().map { "\(face.name(of: $0)) さん" }
        let rows = editions.rows(consent.answers, of: consent.person)
        return names.isEmpty
            ? rows : rows + [SummaryRow("同じ同意書で答えた人", text: names.joined(separator: "、"))]
    }

    private func buttons(_ member: FileFace.Member, _ current: Consent?) -> HTML {
        let ask = PageLink("\(face.path)/consents/new", ["person": member.shown.id.description])
        let hidden = "：\(face.name(of: member)) さん"
        func link(_ label: String, _ href: String, _ style: ButtonStyle = .secondary) -> HTML {
            linkButton(label, href: href, style: style, size: .small, hidden: hidden)
        }
        guard let consent = current else {
            return buttonGroup { link("同意をたずねる", ask.href) }
        }
        let path = "\(face.path)/consents/\(consent.id)"
        let offers = face.access.offers(on: consent)
        func links(_ actions: [Consent.Action], _ style: ButtonStyle) -> HTML {
            HTML.joined(
                actions.filter(offers.contains).map {
                    link($0.invitation, "\(path)/\($0.rawValue)", style)
                })
        }
        return HTML {
            buttonGroup {
                links([.confirmation], .secondary)
                link(consent.isGiven ? "範囲を変える" : "もう一度たずねる", ask.href)
                links([.withdrawal], .secondary)
                if consent.isGiven {
                    link("同意書を印刷する", "\(path)/form", .text)
                    link("撤回届を印刷する", "\(path)/withdrawal-form", .text)
                }
            }
            buttonGroup {
                links([.prolongation, .lapse, .correction], .text)
                link("変更の履歴", "\(path)/history", .text)
            }
        }
    }

    @HTML.Builder private func history(_ old: [Consent]) -> HTML {
        if !old.isEmpty {
            disclosure("これまでの同意（\(old.count)件）") {
                for consent in old {
                    past(consent)
                }
            }
        }
    }

    private func past(_ consent: Consent) -> HTML {
        let state = consent.standing(on: face.today)
        let explained = face.directory.workerName(consent.explainedBy)
        let path = "\(face.path)/consents/\(consent.id)"
        var links = [Link("変更の履歴", href: "\(path)/history")]
        if case .withdrawn = consent.state {
            links.append(Link("撤回届を印刷する", href: "\(path)/withdrawal-form"))
        }
        return HTML {
            summaryCard(
                "第\(consent.edition)版",
                rows: [SummaryRow("状態", statusTag(state.words, state.colour))]
                    + (consent.hasScope ? consent.scope.rows(face.directory) : [])
                    + [SummaryRow("説明した人", text: "\(explained)（\(consent.askedOn.long)）")]
                    + editions.rows(consent.answers, of: consent.person))
            buttonGroup { for link in links { link.html } }
        }
    }
}
