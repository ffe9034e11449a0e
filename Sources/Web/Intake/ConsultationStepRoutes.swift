import Casework
import Hummingbird
import Pages
import Records

/// `POST /consultations/{id}/…`: what becomes of a consultation. There is no way to reject one.
struct ConsultationStepRoutes: Sendable {
    let office: Office

    func add(to router: some RouterMethods<OfficeContext>) {
        for deed in ConsultationDeed.allCases {
            router.post("/consultations/{id}/\(deed.rawValue)") { request, context in
                try await take(deed, request, context)
            }
        }
    }

    private func take(
        _ deed: ConsultationDeed, _ request: Request, _ context: OfficeContext
    ) async throws -> Response {
        let id = try context.key(of: Consultation.self)
        return try await office.act(request, context) { asking, typed in
            let found = try asking.consultationInHand(id)
            let (consultation, access) = (found.consultation, found.access)
            // Danger is told by whoever sees it.
            if deed != .alarm { try access.requireConsultation(consultation) }
            let hands = try asking.hands(
                typed, on: consultation, access, deed.groups, deed.fields(of: consultation),
                deed.rawValue)
            if let acted = try hands.overtaken(deed, consultation, access) { return acted }
            var reader = PersonFieldReader(hands.fields, today: asking.today)
            guard let step = deed.step(&reader) else {
                let form = FormState(hands.fields, reader.errors)
                return .again(
                    try asking.consultationPage(found, again: (deed, form)))
            }
            return .done(
                try access.taking(step, on: consultation),
                to: "/consultations/\(id)?notice=\(deed.notice.rawValue)")
        }
    }
}

extension ConsultationDeed {
    /// The step as it was typed; nil with the reason in the reader.
    func step(_ reader: inout PersonFieldReader) -> Consultation.Step? {
        switch self {
        case .listening: .listen
        case .answer: text(&reader).map { .answer($0) }
        case .noContact: text(&reader).map { .loseContact($0) }
        case .ownCase: day(&reader).map { .takeOn(next: $0) }
        case .watch: day(&reader).map { .watch(next: $0) }
        case .concern: day(&reader).map { .noteConcern(next: $0) }
        case .reopening: day(&reader).map { .reopen(next: $0) }
        case .postponement: day(&reader).map { .postpone(next: $0) }
        case .alarm: emergencies(&reader).map { .raiseAlarm($0) }
        }
    }

    private func text(_ reader: inout PersonFieldReader) -> String? {
        let text = JapaneseText.clean(reader.fields[fieldName])
        guard text.isEmpty else { return text }
        reader.errors.add(fieldName, FieldProblem.empty(label))
        return nil
    }

    private func day(_ reader: inout PersonFieldReader) -> CivilDate? {
        let today = reader.today
        return reader.day(fieldName, label, from: today)
    }

    private func emergencies(_ reader: inout PersonFieldReader) -> Set<Emergency>? {
        let found: Set<Emergency> = reader.fields.choices(fieldName)
        guard found.isEmpty else { return found }
        reader.errors.add(fieldName, FieldProblem.unchosen(label))
        return nil
    }
}

extension TwoHands {
    /// A button alone leads to the fresh page; with something typed both versions are shown.
    fileprivate func overtaken(
        _ deed: ConsultationDeed, _ consultation: Consultation, _ access: Access
    ) throws -> Acted? {
        let may = { _ = try access.taking(deed.sample(on: asking.today), on: consultation) }
        return deed == .listening ? try pressing(may) : try acting(may).map { .again($0) }
    }
}

extension Asking {
    /// Two at work on one consultation.
    ///
    /// - Parameter noun: the end of the address the form goes to.
    func hands(
        _ typed: FormFields, on consultation: Consultation, _ access: Access,
        _ groups: [FieldGroup], _ theirs: FormFields, _ noun: String, _ draft: String? = nil
    ) throws -> TwoHands {
        let path = "/consultations/\(consultation.id)"
        return TwoHands(
            asking: self, typed: typed, theirs: theirs, groups: groups,
            record: TwoHands.Record(
                surroundings: .file(access, .consultations),
                subject: consultation.id.description, version: consultation.version,
                viewings: [try disclosed(consultation, access).viewing], action: "\(path)/\(noun)",
                back: path, draft: draft))
    }
}
