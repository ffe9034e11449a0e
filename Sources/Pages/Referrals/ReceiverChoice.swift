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

    /// - Parameters:
    ///   - partners: those without an account and without a desk here.
    ///   - sender: the desk that hands on; it is not among the choices.
    ///   - earlier: referrals of the same consultation, so that who returned it is not asked twice.
    public init(
        _ directory: Directory, partners: [Partner], from sender: Identifier<Desk>,
        suggestion: DeskSuggestion, earlier: [Referral]
    ) {
        let desks = directory.desks.filter { $0.id != sender && !$0.isMultiAgency }
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

    /// One question in several groups; the first radio bears the name of the field.
    func html(in form: FormState) -> HTML {
        fieldset(SharingLabel.receiver.words, id: "receiver", in: form, need: .required) {
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
                                type: "radio", name: "receiver",
                                id: number == 0 && index == 0
                                    ? "receiver" : "receiver-\(number + 1)-\(index + 1)",
                                option,
                                isChosen: form.fields.isChosen(option.value, of: "receiver"))
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

extension Referral.Receiver {
    /// How a receiver is chosen in a form: `desk:KEY` or `partner:KEY`.
    public var code: String {
        switch self {
        case .desk(let id): "desk:\(id)"
        case .partner(let id): "partner:\(id)"
        }
    }

    public init?(code: String) {
        let parts = code.split(separator: ":", maxSplits: 1).map(String.init)
        switch (parts.first, parts.count) {
        case ("desk", 2):
            guard let id = Identifier<Desk>(parts[1]) else { return nil }
            self = .desk(id)
        case ("partner", 2):
            guard let id = Identifier<Partner>(parts[1]) else { return nil }
            self = .partner(id)
        default: return nil
        }
    }
}
