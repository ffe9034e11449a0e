import Casework
import Pages

/// What was typed on 相談受付・申込票. In an emergency nothing is missing.
struct AccountForm {
    let fields: FormFields
    let list: Issue.List
    let today: CivilDate
    /// What the record says now: marks under another list stay.
    let before: Consultation.Account

    func parsed() -> CaseFieldReader.Read<Consultation.Account> {
        var reader = PersonFieldReader(fields, today: today)
        let account = account(&reader)
        if account.emergencies.isEmpty { requireAll(account, &reader) }
        guard reader.errors.isEmpty else { return .wrong(FormState(fields, reader.errors)) }
        return .good(account)
    }

    private func account(_ reader: inout PersonFieldReader) -> Consultation.Account {
        let consent: ConsentBranch = fields.choice("consent") ?? .notAsked
        let marks = marks
        if marks.values.count(where: { $0 == .main }) > 1 {
            reader.errors.add("issues", FieldProblem.tooManyMain)
        }
        return Consultation.Account(
            channel: fields.choice("channel") ?? before.channel, route: fields.choice("route"),
            gist: JapaneseText.clean(fields["gist"]), wish: JapaneseText.clean(fields["wish"]),
            visitor: visitor(&reader), marks: marks, tags: fields.choices("tag"),
            emergencies: fields.choices("emergency"), consent: consent,
            noConsentReason: consent.needsReason
                ? JapaneseText.clean(fields["no_consent"]) : "",
            conferenceNeed: consent.needsReason
                ? fields.choice("conference_need") ?? .undecided : .undecided)
    }

    private func requireAll(
        _ account: Consultation.Account, _ reader: inout PersonFieldReader
    ) {
        if account.gist.isEmpty {
            reader.errors.add("gist", FieldProblem.empty(IntakeLabel.gist.words))
        }
        let several = account.marks.values.count(where: { $0 == .yes }) > 1
        if several && !account.marks.values.contains(.main) {
            reader.errors.add("issues", FieldProblem.noMain)
        }
        if fields.choice("channel", Channel.self) == nil {
            reader.errors.add("channel", FieldProblem.unchosen(IntakeLabel.channel.words))
        }
        if account.consent.needsReason && account.noConsentReason.isEmpty {
            reader.errors.add("no_consent", FieldProblem.empty(IntakeLabel.noConsent.words))
        }
    }

    private var marks: [Issue: IssueMark] {
        var marks = before.marks.filter { !list.issues.contains($0.key) }
        for issue in list.issues + Array(marks.keys) {
            if let mark: IssueMark = fields.choice("issue_\(issue.rawValue)") {
                marks[issue] = mark
            } else if fields.has("rest") {
                marks[issue] = .notAsked
            }
        }
        return marks
    }

    private func visitor(_ reader: inout PersonFieldReader) -> Visitor? {
        let visitor = Visitor(
            name: JapaneseText.cleanName(fields["visitor_name"]),
            phone: reader.phone("visitor_phone"),
            relation: JapaneseText.cleanLine(fields["visitor_relation"]))
        let isEmpty = [visitor.name, visitor.phone, visitor.relation].allSatisfy(\.isEmpty)
        return isEmpty ? nil : visitor
    }
}
