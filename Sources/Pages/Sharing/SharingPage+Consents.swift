import Casework
import Markup

extension SharingPage {
    func rows(_ current: Consent?, _ all: [Consent]) -> [SummaryRow] {
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

    func buttons(_ member: FileFace.Member, _ current: Consent?) -> HTML {
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

    @HTML.Builder func history(_ old: [Consent]) -> HTML {
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
