import Casework
import Pages

/// What was typed to receive a consultation. In an emergency nothing is missing.
struct IntakeForm {
    let fields: FormFields
    let mode: IntakeMode
    let asking: Asking

    struct Input {
        let new: NewConsultation
        /// The file of a household that comes again.
        let file: Identifier<HouseholdFile>?
    }

    private var isUrgent: Bool { !fields.choices("emergency", Emergency.self).isEmpty }

    func parsed() -> CaseFieldReader.Read<Input> {
        var reader = PersonFieldReader(fields, today: asking.today)
        var details = reader.person()
        details.addresses = place
        var account = account(visitor(&reader), &reader)
        let next = nextOn(&reader)
        if isUrgent {
            account.gist = [account.gist, unread(reader.errors)].filter { !$0.isEmpty }
                .joined(separator: "\n")
        } else if !reader.errors.isEmpty {
            return .wrong(FormState(fields, reader.errors))
        }
        let desk = Identifier<Desk>(fields["desk"]).flatMap {
            asking.standing.sits(at: $0) ? $0 : nil
        }
        guard let desk = desk ?? asking.standing.homeDesk else {
            return .wrong(FormState(fields, [FieldError("gist", IntakeSentence.noDesk)]))
        }
        let new = NewConsultation(
            desk: desk, mode: mode, account: account, principal: details, nextOn: next,
            confidants: mode == .hidden ? asking.directory.supervisors(of: desk) : [])
        return .good(Input(new: new, file: Identifier(fields["file"])))
    }

    private func account(
        _ visitor: Visitor?, _ reader: inout PersonFieldReader
    ) -> Consultation.Account {
        let channel: Channel? = mode == .quick ? .visit : fields.choice("channel")
        if channel == nil {
            reader.errors.add("channel", FieldProblem.unchosen(IntakeLabel.channel.words))
        }
        let gist = JapaneseText.clean(fields["gist"])
        if gist.isEmpty { reader.errors.add("gist", FieldProblem.empty(IntakeLabel.gist.words)) }
        let follow = Identifier<Desk>(fields["follow"]).flatMap { asking.directory.desk($0)?.name }
        return Consultation.Account(
            channel: channel ?? .other,
            route: mode == .quick ? .incidental : fields.choice("route"),
            gist: gist,
            wish: IntakeSentence.quickWish(callback: fields.has("callback"), desk: follow),
            visitor: visitor, emergencies: fields.choices("emergency"),
            consent: fields.choice("consent") ?? (mode == .concern ? .unobtainable : .notAsked),
            noConsentReason: JapaneseText.clean(fields["no_consent"]))
    }

    /// An emergency is looked at today unless somebody chose a day on purpose.
    private func nextOn(_ reader: inout PersonFieldReader) -> CivilDate {
        let usual = asking.usualNextDay
        let day = reader.day("next_on", IntakeLabel.nextOn.words, from: asking.today)
        guard isUrgent else { return day ?? usual }
        return day == usual ? asking.today : day ?? asking.today
    }

    /// Where somebody lives of whom no more is known than the place.
    private var place: [Address] {
        let place = JapaneseText.cleanLine(fields["place"])
        guard !place.isEmpty else { return [] }
        return [
            Address(
                kind: .whereabouts, postcode: "", prefecture: "", municipality: "", town: place,
                line: "", building: "", from: nil, until: nil)
        ]
    }

    private func visitor(_ reader: inout PersonFieldReader) -> Visitor? {
        let visitor = Visitor(
            name: JapaneseText.cleanName(fields["visitor_name"]),
            phone: reader.phone("visitor_phone"),
            relation: JapaneseText.cleanLine(fields["visitor_relation"]))
        let isEmpty = [visitor.name, visitor.phone, visitor.relation].allSatisfy(\.isEmpty)
        return isEmpty ? nil : visitor
    }

    /// What was typed where something is wrong, so that it is kept with the words of the gist.
    private func unread(_ errors: FieldErrors) -> String {
        let parts: [(field: String, names: [String], label: PersonLabel)] = [
            ("birth_y", ["birth", "birth_era", "birth_y", "birth_m", "birth_d"], .birth),
            ("about_age", ["about_age"], .aboutAge), ("phone", ["phone"], .phone),
            ("visitor_phone", ["visitor_phone"], .phone),
        ]
        let wrong = parts.filter { errors[$0.field] != nil }.map { part in
            let typed = part.names.map { fields[$0] }.filter { !$0.isEmpty }
            return (label: part.label.words, text: typed.joined(separator: " "))
        }
        return wrong.isEmpty ? "" : IntakeSentence.unread(wrong)
    }
}

extension Asking {
    /// The day by which somebody looks at a new consultation again.
    var usualNextDay: CivilDate { today.adding(days: profile.settings.referralAnswerDays) }

    /// A new form: what follows from who asks, and a name carried over from the search.
    func freshIntake(_ mode: IntakeMode, name: String) -> FormFields {
        var fields = FormFields()
        fields.fill("next_on", with: usualNextDay)
        fields["consent"] =
            (mode == .concern ? ConsentBranch.unobtainable : .notAsked).rawValue
        fields["desk"] = standing.homeDesk?.description ?? ""
        if mode == .hidden {
            fields["keep"] = "yes"
            fields["voicemail"] = Contact.Voicemail.forbidden.rawValue
        }
        let parts = JapaneseText.cleanName(name).split(separator: "\u{3000}").map(String.init)
        guard let first = parts.first else { return fields }
        let suffix = JapaneseText.isKanaName(JapaneseText.cleanKana(first)) ? "_kana" : ""
        fields["family\(suffix)"] = suffix.isEmpty ? first : JapaneseText.cleanKana(first)
        let rest = parts.dropFirst().joined(separator: "\u{3000}")
        fields["given\(suffix)"] = suffix.isEmpty ? rest : JapaneseText.cleanKana(rest)
        return fields
    }

    func newConsultationPage(
        _ mode: IntakeMode, _ entry: CaseEntry, file: Identifier<HouseholdFile>?
    ) throws -> NewConsultationPage {
        let desks = standing.readingDesks.compactMap { directory.desk($0) }
        let confidants = desks.map { desk in
            (desk.id, directory.supervisors(of: desk.id).sorted().map { directory.workerName($0) })
        }
        return NewConsultationPage(
            mode: mode, entry: entry,
            choices: NewConsultationPage.Choices(
                desks: desks, follow: directory.desks.filter(\.isWelfare),
                confidants: Dictionary(confidants) { first, _ in first }, worker: worker.name),
            household: try file.map { try face(of: $0) })
    }
}
