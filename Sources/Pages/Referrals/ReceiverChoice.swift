import Casework
import Markup

/// つなぐ先: the desks under their fields, with what may be brought there, and partners without an
/// account.
public struct ReceiverChoice: Sendable {
    let groups: [Group]

    struct Group: Sendable {
        let title: String
        let options: [Choice]
    }

    /// - Parameter earlier: referrals of the same consultation, so that who returned it is not asked twice.
    public init(
        _ receivers: Receivers, in directory: Directory, suggestion: DeskSuggestion,
        earlier: [Referral]
    ) {
        let (desks, partners) = (receivers.desks, receivers.partners)
        let maker = OptionMaker(directory: directory, earlier: earlier)
        let nearest = suggestion.nearest(among: desks)
        let near = Set(nearest.map(\.desk.id))
        var groups: [Group] = []
        if !nearest.isEmpty {
            groups.append(
                Group(
                    title: "相談の内容に近い窓口",
                    options: nearest.map { maker.option($0.desk, because: $0.issues) }))
        }
        for (title, desks) in Self.byField(desks.filter { !near.contains($0.id) }) {
            groups.append(Group(title: title, options: desks.map { maker.option($0) }))
        }
        if !partners.isEmpty {
            groups.append(
                Group(title: "利用者登録のない関係機関（紙でつなぐ）", options: partners.map(maker.option)))
        }
        self.groups = groups
    }

    /// Under the first field each desk names; general desks first, other counters last.
    private static func byField(_ desks: [Desk]) -> [(title: String, desks: [Desk])] {
        var groups: [(title: String, desks: [Desk])] = []
        for desk in desks {
            let title =
                desk.isGeneral
                ? "総合的な窓口" : desk.isWelfare ? desk.fields.first ?? "分野別の窓口" : "福祉以外の窓口"
            if let index = groups.firstIndex(where: { $0.title == title }) {
                groups[index].desks.append(desk)
            } else {
                groups.append((title, [desk]))
            }
        }
        return groups
    }

    /// As the answers of the question; what is said of each stands beside it on the page alone.
    public var codes: [CodeList.Code] {
        groups.flatMap(\.options).map { CodeList.Code($0.value, $0.label) }
    }

    /// One question in several groups; the first radio bears the name of the field.
    func html(_ question: Question, _ entry: FormEntry) -> HTML {
        let (name, form) = (question.id, entry.state)
        return fieldset(entry.context.label(question), id: name, in: form, need: .required) {
            for (number, group) in groups.enumerated() {
                tag(
                    "div",
                    [
                        "class": "field", "role": "group",
                        "aria-labelledby": "receivers-\(number + 1)",
                    ]
                ) {
                    tag("h3", ["id": "receivers-\(number + 1)"]) { group.title }
                    tag("div", ["class": "choices stacked"]) {
                        for (index, option) in group.options.enumerated() {
                            choiceRow(
                                type: "radio", name: name,
                                id: number == 0 && index == 0
                                    ? name : "\(name)-\(number + 1)-\(index + 1)",
                                option, isChosen: form.fields.isChosen(option.value, of: name))
                        }
                    }
                }
            }
        }
    }
}

/// Makes one line of the choice out of a desk or a partner.
private struct OptionMaker {
    let directory: Directory
    let earlier: [Referral]

    func option(_ desk: Desk) -> Choice { option(desk, because: []) }

    func option(_ desk: Desk, because issues: [Issue]) -> Choice {
        let near = issues.map(\.words).joined(separator: "、")
        let parts = [
            issues.isEmpty ? "" : "近い内容：\(near)", desk.topics.joined(separator: "、"),
            directory.agencyName(desk.agency), desk.phone.isEmpty ? "" : "電話 \(desk.phone)",
            returned(.desk(desk.id)),
        ]
        return Choice(
            Referral.Receiver.desk(desk.id).code, desk.name, hint: hint(parts))
    }

    func option(_ partner: Partner) -> Choice {
        Choice(
            Referral.Receiver.partner(partner.id).code, partner.name,
            hint: hint([partner.note, returned(.partner(partner.id))]))
    }

    private func hint(_ parts: [String]) -> String? {
        let told = parts.filter { !$0.isEmpty }
        return told.isEmpty ? nil : told.joined(separator: "　／　")
    }

    private func returned(_ receiver: Referral.Receiver) -> String {
        for referral in earlier where referral.receiver == receiver {
            if case .returned(let at, let why, _) = referral.state {
                return "\(at.date.wareki(.long))に差し戻し：\(why)"
            }
        }
        return ""
    }
}
