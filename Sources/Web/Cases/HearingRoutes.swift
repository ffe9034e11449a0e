import Casework
import Hummingbird
import Pages
import Records

/// `/cases/{id}/hearings` and `/hearings/{id}`: agencies are heard before any meeting.
struct HearingRoutes: Sendable {
    let office: Office

    func add(to router: some RouterMethods<OfficeContext>) {
        router.form(AskAgency(), of: office)
        router.get("/hearings/{id}", use: show)
        router.form(AnswerHearing(), of: office)
    }

    @Sendable func show(_ request: Request, context: OfficeContext) async throws -> Response {
        let id = try context.key(of: Hearing.self)
        return try await office.show(request, context) { asking in
            let subject = try asking.hearingInHand(id)
            let (hearing, found) = (subject.hearing, subject.found)
            let isOpen = hearing.answer == nil && subject.access.mayAnswer(hearing, in: found)
            let entry =
                isOpen
                ? try asking.entry(AnswerHearing(), subject, at: "/hearings/\(id)/answer") : nil
            return try asking.hearingPage(subject, entry)
        }
    }
}

extension Slice {
    /// 事前の聞き取り.
    static let hearings = Slice(
        routes: { router, office in HearingRoutes(office: office).add(to: router) },
        forms: [DraftForm(AskAgency()), DraftForm(AnswerHearing())],
        files: [
            "hearings": { books, key in
                try Identifier(key).map { try HearingStore(books).require($0).file }
            }
        ])
}
