import Casework
import Markup

extension PersonPage {
    /// How the person may be reached, with what must not happen on the way.
    func contacts(_ person: Person) -> HTML {
        section("連絡先", id: "contacts") {
            Table(
                "連絡先", id: "contacts-table", hidesCaption: true,
                columns: [
                    .init("連絡先", isRowHeader: true), .init("種類"), .init("名義"),
                    .init("つながりやすい時間"), .init("注意"), .init("期間", align: .fixed),
                ],
                rows: person.contacts.map { contact in
                    .init([
                        HTML(contact.value), HTML(contact.kind.words), HTML(contact.holder),
                        HTML(contact.hours), cautions(contact),
                        period(contact.from, contact.until),
                    ])
                }, empty: emptyState("連絡先はまだわかっていません。")
            ).html
        }
    }

    private func cautions(_ contact: Contact) -> HTML {
        var tags: [HTML] = []
        if contact.keepFromFamily { tags.append(statusTag("家族に知られない", .magenta, icon: .lock)) }
        switch contact.voicemail {
        case .forbidden: tags.append(statusTag(contact.voicemail.words, .orange, icon: .phone))
        case .allowed, .unasked: tags.append(statusTag(contact.voicemail.words))
        }
        return tagRow(tags)
    }

    func addresses(_ person: Person) -> HTML {
        section("住所", id: "addresses") {
            Table(
                "住所", id: "addresses-table", hidesCaption: true,
                columns: [
                    .init("種類", isRowHeader: true), .init("住所"), .init("期間", align: .fixed),
                ],
                rows: person.addresses.map { address in
                    .init([
                        HTML(address.kind.words), addressText(address),
                        period(address.from, address.until),
                    ])
                }, empty: emptyState("住所はまだわかっていません。")
            ).html
        }
    }

    private func addressText(_ address: Address) -> HTML {
        let postcode = Postcode(address.postcode).map { "〒\($0.display)　" } ?? ""
        return HTML(postcode + address.oneLine)
    }

    func otherNames(_ person: Person) -> HTML {
        section("ほかの名前", id: "names") {
            Table(
                "ほかの名前", id: "names-table", hidesCaption: true,
                columns: [
                    .init("名前", isRowHeader: true), .init("種類"), .init("何でわかったか"),
                    .init("期間", align: .fixed),
                ],
                rows: person.otherNames.map { other in
                    .init([
                        nameWithKana(other.name, kana: other.kana.isEmpty ? nil : other.kana),
                        HTML(other.kind.words), HTML(other.source.words),
                        period(other.from, other.until),
                    ])
                }, empty: HTML()
            ).html
        }
    }

    private func period(_ from: CivilDate?, _ until: CivilDate?) -> HTML {
        guard from != nil || until != nil else { return HTML() }
        return HTML("\(from?.short ?? "")～\(until?.short ?? "")")
    }

    /// 統合された記録: kept as they were written, with the way back.
    func merged(_ path: String) -> HTML {
        section("この人に統合した記録", id: "merged", count: "\(content.merged.count)件") {
            for found in content.merged {
                let day = found.verdict.moment.date
                summaryCard(
                    found.person.name.shown,
                    rows: [
                        SummaryRow(PersonLabel.kana.words, text: found.person.name.kana),
                        SummaryRow(
                            PersonLabel.birth.words, text: found.person.birth.words(on: face.today)),
                        SummaryRow(
                            PersonLabel.contacts.words,
                            text: found.person.contacts.map(\.value).joined(separator: "、")),
                        SummaryRow(
                            PersonLabel.addresses.words,
                            text: found.person.addresses.map(\.oneLine).joined(separator: "、")),
                        SummaryRow(
                            "統合",
                            text: "\(day.long) \(face.directory.workerName(found.verdict.worker))"),
                        SummaryRow(PersonLabel.reason.words, text: found.verdict.reason),
                    ],
                    action: face.access.mayWrite
                        ? tag("a", ["href": "\(path)/identity/undoing/\(found.verdict.id)"]) {
                            "統合を元に戻す"
                            spoken("：\(found.person.name.shown)")
                        } : nil)
            }
        }
    }
}
