import Casework
import Hummingbird
import Pages
import Records

/// `/cases/{id}/hearings` and `/hearings/{id}`: agencies are heard before any meeting.
struct HearingRoutes: Sendable {
    let office: Office

    func add(to router: some RouterMethods<OfficeContext>) {
        router.get("/cases/{id}/hearings/new", use: prepare)
        router.post("/cases/{id}/hearings", use: ask)
        router.get("/hearings/{id}", use: show)
        router.post("/hearings/{id}/answer", use: answer)
    }

    @Sendable func prepare(_ request: Request, context: OfficeContext) async throws -> Response {
        let id = try context.key(of: Case.self)
        return try await office.show(request, context) { asking in
            let subject = try asking.caseInHand(id)
            let (found, access) = (subject.found, subject.access)
            try asking.requireHearing(found, access)
            let fresh = try asking.freshHearing(of: found.file)
            return try asking.askPage(found, access, try asking.caseEntry(draft(id), fresh: fresh))
        }
    }

    @Sendable func ask(_ request: Request, context: OfficeContext) async throws -> Response {
        let id = try context.key(of: Case.self)
        let draft = draft(id)
        return try await office.act(request, context, draft: draft) { asking, typed in
            let subject = try asking.caseInHand(id)
            let (found, access) = (subject.found, subject.access)
            try access.permit(.assessment, on: found)
            let hands = try asking.hands(
                typed, on: found, access, .hearingQuestion(asking.directory), FormFields(),
                "hearings", draft)
            if let page = try hands.acting({ try asking.requireHearing(found, access) }) {
                return .again(page)
            }
            try asking.requireHearing(found, access)
            let fields = hands.fields
            switch try asking.hearingForm(fields, found, access).parsed() {
            case .wrong(let form):
                return .again(
                    try asking.askPage(found, access, CaseEntry(form: form, draft: draft)))
            case .good(let input):
                let entry = CaseEntry(form: FormState(fields), draft: draft)
                return try asking.hear(input, in: found, access, entry)
            }
        }
    }

    @Sendable func show(_ request: Request, context: OfficeContext) async throws -> Response {
        let id = try context.key(of: Hearing.self)
        return try await office.show(request, context) { asking in
            let hearing = try HearingStore(asking.books).require(id)
            var fresh = FormFields()
            fresh.fill("answered_on", with: asking.today)
            return try asking.hearingPage(
                hearing, try asking.caseEntry("hearings-\(id)", fresh: fresh))
        }
    }

    @Sendable func answer(_ request: Request, context: OfficeContext) async throws -> Response {
        let id = try context.key(of: Hearing.self)
        let draft = "hearings-\(id)"
        return try await office.act(request, context, draft: draft) { asking, typed in
            let hearing = try HearingStore(asking.books).require(id)
            let access = try asking.hearingAccess(hearing)
            let found = try CaseStore(asking.books).require(hearing.case)
            try access.requireAnswering(hearing, in: found)
            let hands = asking.hands(typed, on: hearing, access, draft)
            let sample = Hearing.Answer(text: "·", part: "", answeredOn: asking.today)
            if let page = try hands.acting({ _ = try access.answering(hearing, in: found, sample) })
            {
                return .again(page)
            }
            let fields = hands.fields
            var reader = CaseFieldReader(fields)
            let text = reader.text("answer", .answer)
            let day = reader.day("answered_on", .answeredOn, through: asking.today)
            switch reader.result(day) {
            case .wrong(let form):
                return .again(
                    try asking.hearingPage(hearing, CaseEntry(form: form, draft: draft)))
            case .good(let day):
                let answer = Hearing.Answer(text: text, part: fields["part"], answeredOn: day)
                return .done(
                    try access.answering(hearing, in: found, answer),
                    to: "/hearings/\(id)?notice=answeredHearing")
            }
        }
    }

    /// The draft's name is the address of its form.
    private func draft(_ id: Identifier<Case>) -> String { "cases-\(id)/hearings/new" }
}

extension Asking {
    fileprivate func hands(
        _ typed: FormFields, on hearing: Hearing, _ access: Access, _ draft: String
    ) -> TwoHands {
        let path = "/hearings/\(hearing.id)"
        return TwoHands(
            asking: self, typed: typed, theirs: hearing.fields, groups: .hearingAnswer,
            record: TwoHands.Record(
                surroundings: .file(access, .cases), subject: hearing.id.description,
                version: hearing.version, viewings: [], action: "\(path)/answer", back: path,
                draft: draft))
    }

    /// Two at work on one case.
    ///
    /// - Parameter noun: the end of the address the form goes to.
    func hands(
        _ typed: FormFields, on found: Case, _ access: Access, _ groups: [FieldGroup],
        _ theirs: FormFields, _ noun: String, _ draft: String? = nil
    ) throws -> TwoHands {
        let path = "/cases/\(found.id)"
        return TwoHands(
            asking: self, typed: typed, theirs: theirs, groups: groups,
            record: TwoHands.Record(
                surroundings: .file(access, .cases), subject: found.id.description,
                version: found.version, viewings: [try access.disclose(found).viewing],
                action: "\(path)/\(noun)", back: path, draft: draft))
    }
}
