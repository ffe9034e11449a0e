@_spi(Stored) import Casework
import Foundation
import HummingbirdTesting
@_spi(Stored) import Records
import Synchronization
import Testing

@testable import Web

/// What was agreed to be passed on is passed on, and nothing else: on every page of a household, for
/// desks that were told the names only, or the story only.
@Suite("Kinds of data") struct DataClassTests {
    private static let names = ["朝倉", "朝倉 花子", "09011112222", "港一丁目", "アサクラ"]
    private static let story = [
        "家賃を半年払っていない", "面談で借金の話を聞いた", "督促状が届いている", "家主に分納を頼む", "貸付の履歴はあるか",
        "多重債務を整理したい",
    ]

    @Test("a desk that was told the names reads no word of the story")
    func namesOnly() async throws {
        let pages = try await pages(for: "kodomo", told: [.identity])
        #expect(pages.filter { $0.value.contains(Self.names[0]) }.count > 3)
        for (path, text) in pages {
            for secret in Self.story { #expect(!text.contains(secret), "\(secret) on \(path)") }
        }
    }

    @Test("a desk that was told the story reads no name, telephone or address")
    func storyOnly() async throws {
        let pages = try await pages(for: "suido", told: [.life])
        #expect(pages.filter { page in Self.story.contains { page.value.contains($0) } }.count > 2)
        for (path, text) in pages {
            for secret in Self.names { #expect(!text.contains(secret), "\(secret) on \(path)") }
        }
    }

    /// Every page of the household that opens for this worker, by its route, and the lists.
    private func pages(
        for name: String, told classes: Set<DataClass>
    ) async throws -> [String: String] {
        let town = try await TestTown.open()
        let ids = try await town.tell(Identifier(name)!, classes)
        let routes = SiteRoute.all(of: town.office).filter { $0.method == "GET" && $0.isOfRecord }
        let lists = ["/", "/files", "/files.csv"]
        let found = Mutex<[String: String]>([:])
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn(name, client)
            for path in lists + ids.others + routes.map({ ids.path(of: $0) }) {
                let page = try await browser.get(path)
                if page.status == .ok { found.withLock { $0[path] = page.text } }
            }
            guard !classes.contains(.identity) else { return }
            for typed in Self.names {
                let query = typed.addingPercentEncoding(withAllowedCharacters: .alphanumerics)
                let page = try await browser.get("/search?q=\(query ?? "")")
                #expect(!page.has("/files/\(ids.received.file)"), "found by \(typed)")
            }
        }
        return found.withLock { $0 }
    }
}

/// The records of the one household of this story.
private struct ToldIDs: Sendable {
    let received: TestTown.Received
    var keys: [String: String] = [:]
    /// Of a letter to a third desk.
    var others: [String] = []

    func path(of route: SiteRoute) -> String {
        let first = route.path.split(separator: "/").first.map(String.init) ?? ""
        return route.path.split(separator: "/", omittingEmptySubsequences: false).map { part in
            guard part.hasPrefix("{") else { return String(part) }
            let name = part == "{id}" ? first : String(part.dropFirst().dropLast())
            return keys[name] ?? "none"
        }.joined(separator: "/")
    }
}

extension TestTown {
    /// A household with something of everything in it, passed on to a desk by a referral.
    fileprivate func tell(
        _ desk: Identifier<Desk>, _ classes: Set<DataClass>
    ) async throws -> ToldIDs {
        let received = try await receive(
            by: "fukushi", at: "fukushi", family: "朝倉", kana: ("アサクラ", "ハナコ"),
            gist: "家賃を半年払っていない", phone: "09011112222")
        let consent = try await agree(received)
        let referral = try await act("fukushi", in: received.file) { access, books, keys in
            let outcome = try access.sending(
                NewReferral(
                    receiver: .desk(desk),
                    letter: Referral.Letter(
                        reason: "見守りを頼みたい", told: "伝えた", wishes: "", classes: classes),
                    basis: .consent(consent), reasonForBasis: "",
                    answerBy: access.moment.date.adding(days: 7)),
                for: try ConsultationStore(books).require(received.consultation),
                telling: try books.telling(.desk(desk), in: received.file), keys: keys)
            return (outcome, outcome.referrals[0].after.id)
        }
        var ids = ToldIDs(received: received)
        let note = try await note("fukushi", in: received.file, "面談で借金の話を聞いた")
        let task = try await act("fukushi", in: received.file) { access, _, keys in
            let outcome = try access.assigning(
                "家主に分納を頼む", to: "w-fukushi", dueOn: access.moment.date, keys: keys)
            return (outcome, outcome.tasks[0].after.id)
        }
        let second = try await again(received)
        let opened = try await escalated(
            Received(file: received.file, consultation: second, person: received.person))
        let hearing = try await act("chosei", in: received.file) { access, books, keys in
            let outcome = try access.asking(
                HearingForms.asked(
                    "貸付の履歴はあるか", of: "shakyo", by: access.moment.date, classes: [.money]),
                in: try CaseStore(books).require(opened.id), on: .consent(consent),
                telling: try books.telling("shakyo", in: received.file), keys: keys)
            return (outcome, outcome.hearings[0].after.id)
        }
        let place = try await archive.read { books in
            try MembershipStore(books).members(of: received.file)[0].id
        }
        ids.keys = [
            "files": "\(received.file)", "consultations": "\(received.consultation)",
            "cases": "\(opened.id)", "referrals": "\(referral)", "hearings": "\(hearing)",
            "tasks": "\(task)", "note": "\(note)", "person": "\(received.person)",
            "member": "\(place)", "consent": "\(consent)",
        ]
        let letter = try await letter(to: "shakyo", received, consent)
        ids.others = ["/referrals/\(letter)", "/referrals/\(letter)/sheet"]
        return ids
    }

    private func letter(
        to desk: Identifier<Desk>, _ received: Received, _ consent: Identifier<Consent>
    ) async throws -> Identifier<Referral> {
        let third = try await again(received)
        return try await act("fukushi", in: received.file) { access, books, keys in
            let outcome = try access.sending(
                NewReferral(
                    receiver: .desk(desk),
                    letter: Referral.Letter(
                        reason: "多重債務を整理したい", told: "伝えた", wishes: "", classes: [.life]),
                    basis: .consent(consent), reasonForBasis: "",
                    answerBy: access.moment.date.adding(days: 7)),
                for: try ConsultationStore(books).require(third),
                telling: try books.telling(.desk(desk), in: received.file), keys: keys)
            return (outcome, outcome.referrals[0].after.id)
        }
    }

    private func again(_ received: Received) async throws -> Identifier<Consultation> {
        try await act("fukushi", in: received.file) { access, _, keys in
            let outcome = try access.receiving(
                NewConsultation(
                    desk: "fukushi", mode: .ordinary,
                    answers: IntakeForm.answers(channel: .phone, gist: "督促状が届いている"),
                    principal: PersonDetails(), known: received.person,
                    nextOn: access.moment.date.adding(days: 3)), keys: keys)
            return (outcome, outcome.consultations[0].after.id)
        }
    }
}
