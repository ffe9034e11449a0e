import Casework
import HummingbirdTesting
@_spi(Stored) import Records
import Testing

@testable import Web

/// What the demo town has none of, because only workers at their browsers leave it behind:
/// rewritten forms, corrected notes, merged persons, drafts, second factors, people who left.
struct ReleaseActions {
    let town: TestTown
    let client: any TestClientProtocol

    /// Everything in its order. It leaves the same records on both databases; only of notes of the
    /// same moment chance decides which comes first.
    func all() async throws {
        let counter = try await FormSender("madoguchi2", town, client)
        let home = try await receive(at: counter)
        try await rewrite(home, at: counter)
        try await write(home, at: counter)
        try await doTasks(home, at: counter)
        try await mergeAndSeparate(home, at: counter)
        try await refer(home, at: counter)
        try await escalate(home, at: counter)
        try await returnToField(at: counter)
        try await destroyKey(at: counter)
        try await signIn()
        try await joinAndLeave()
        try await counter.send("/drafts/consultations-new", at: "/", [("gist", "書きかけの相談")])
    }

    struct Home {
        let consultation: String
        let file: String
        let principal: String
        let spouse: String
        let child: String
        let consent: String
    }

    /// A household of three, with the consent of one and without that of another.
    private func receive(at worker: FormSender) async throws -> Home {
        try await worker.send(
            "/consultations/new", at: "/consultations/new",
            Self.account + [
                ("name_family", "架空"), ("name_given", "春子"), ("name_family_kana", "カクウ"),
                ("name_given_kana", "ハルコ"), ("sex", "undisclosed"), ("birth_era", "昭和"),
                ("birth_y", "50"), ("birth_m", "4"), ("birth_d", "1"), ("phone", "09000000001"),
                ("next_on", "R8.9.25"),
            ])
        let consultation = try worker.key(after: "/consultations/")
        let file = try worker.key(after: "/files/")
        let members = "/files/\(file)/members/new"
        try await worker.send(
            members, at: members,
            [
                ("name_family", "架空"), ("name_given", "秋生"), ("relation", "spouse"),
                ("sex", "other"),
                ("since", "R8.9.18"),
            ])
        try await worker.send(
            members, at: members,
            [
                ("name_family", "架空"), ("name_given", "冬太"), ("relation", "child"),
                ("since", "R8.9.18"),
            ])
        let people = try await town.archive.read { books in
            try MembershipStore(books).members(of: Identifier(file)!).map(\.person.description)
        }
        let consent = try await askConsent(of: people, in: file, at: worker)
        return Home(
            consultation: consultation, file: file, principal: people[0], spouse: people[1],
            child: people[2], consent: consent)
    }

    private func askConsent(
        of people: [String], in file: String, at worker: FormSender
    ) async throws -> String {
        try await worker.send(
            "/files/\(file)/consents/new", at: "/files/\(file)/consents/new",
            [
                ("answer.\(people[0])", "written"), ("asked_on", "R8.9.18"),
                ("explained_by", worker.id),
                ("agencies", "shakyo"), ("agencies", "city"), ("purposes", "coordination"),
                ("classes", "identity"), ("classes", "life"), ("from", "R8.9.18"),
                ("through", "R9.9.17"),
            ])
        try await worker.send(
            "/files/\(file)/consents/new", at: "/files/\(file)/consents/new",
            [
                ("answer.\(people[1])", "unobtainable"), ("asked_on", "R8.9.18"),
                ("obstacle.\(people[1])", "unreachable"), ("explained_by", worker.id),
            ])
        let consent = try await town.archive.read { books in
            try ConsentStore(books).consents(of: Identifier(file)!)
                .first { $0.person.description == people[0] }
        }
        return try #require(consent).id.description
    }

    private func rewrite(_ home: Home, at worker: FormSender) async throws {
        let path = "/consultations/\(home.consultation)/account"
        for (need, gist) in [("notNeeded", "家賃を二か月"), ("needed", "家賃を三か月")] {
            try await worker.send(
                path, at: path,
                [
                    ("channel", "phone"), ("gist", gist + "払えていない。夫の仕事が減った。"),
                    ("wish", "まず家賃の相談がしたい"), ("consent", "refused"),
                    ("no_consent", "夫に知られたくない"), ("conference_need", need),
                    ("rest_issues", "yes"), ("issues_housing", "main"),
                    ("issues_incomeLiving", "yes"),
                    ("issues_debt", "no"), ("visitor_name", "架空　民生"),
                    ("visitor_phone", "09000000002"), ("visitor_relation", "地区の民生委員"),
                ])
        }
    }

    private func write(_ home: Home, at worker: FormSender) async throws {
        let notes = "/files/\(home.file)/notes"
        try await worker.send(notes, at: notes, Self.note("聞き間違えた記録。", "internal"))
        let correction = "\(notes)/\(try worker.key(after: notes + "/"))/correction"
        try await worker.send(
            correction, at: correction, Self.note("聞き間違いを正した記録。", "internal"))
        for secrecy in ["consented", "ownDesk", "youtaikyo", "abuseReport"] {
            try await worker.send(notes, at: notes, Self.note("\(secrecy)の記録。", secrecy))
        }
    }

    private func doTasks(_ home: Home, at worker: FormSender) async throws {
        let path = "/files/\(home.file)/tasks"
        for title in ["大家に電話する", "書類をそろえる"] {
            try await worker.send(
                path, at: path,
                [("title", title), ("owner", worker.id), ("due_on", "R8.9.30")])
        }
        let tasks = try worker.keys(after: "/tasks/")
        try await worker.send("/tasks/\(tasks[0])/completion", at: path)
        try await worker.send(
            "/tasks/\(tasks[1])/cancellation", at: "/tasks/\(tasks[1])/cancellation",
            [("reason", "要らなくなった")])
    }

    static let account = [
        ("channel", "visit"), ("gist", "家賃が払えない"), ("consent", "notAsked"),
    ]

    private static func note(_ facts: String, _ secrecy: String) -> [(String, String)] {
        [
            ("happened_on", "R8.9.18"), ("method", "visitHere"), ("with", "principal"),
            ("whom", "窓口に来た本人"), ("source", "本人の話"), ("facts", facts),
            ("view", "落ち着いて話せた。"), ("next", "来週電話する。"), ("secrecy", secrecy),
            ("data_class", "life"),
        ]
    }
}
