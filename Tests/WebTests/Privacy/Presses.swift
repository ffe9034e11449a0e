import HTTPTypes

@testable import Web

/// What a curious worker may press: registering people who are already known elsewhere, and deeds on
/// addresses that were guessed.
struct Presses {
    private let own: TestTown.Received
    init(_ own: TestTown.Received) { self.own = own }

    /// The answer to each press, by its number and address.
    func answers(_ browser: Browser) async throws -> [String: String] {
        var answers: [String: String] = [:]
        for (index, press) in all.enumerated() {
            try await browser.get(press.page)
            let answer = try await browser.post(press.path, pairs: press.fields)
            let disposition = answer.headers[.contentDisposition] ?? ""
            answers["\(index) POST \(press.path)"] =
                "\(answer.status.code) \(answer.path) \(disposition)\n\(normal(answer.text))"
        }
        return answers
    }

    private typealias Press = (page: String, path: String, fields: [(String, String)])

    private var all: [Press] { receptions + members + guesses + mergers }

    /// The same telephone, the same name, as somebody hidden or guarded.
    private var receptions: [Press] {
        Secrets.phones.dropFirst().flatMap { phone in
            ["秘密山", "秘密川"].map { family in
                (
                    "/consultations/new", "/consultations/new",
                    with([
                        "channel": "phone", "gist": "家賃", "name_family": family, "name_given": "花子",
                        "phone": phone,
                    ])
                )
            }
        }
    }

    private var members: [Press] {
        Secrets.phones.dropFirst().map { phone in
            (
                "/files/\(own.file)/members/new", "/files/\(own.file)/members/new",
                [
                    ("name_family", "秘密山"), ("name_given", "花子"), ("phone", phone),
                    ("relation", "sibling"), ("co_resident", "yes"),
                ]
            )
        }
    }

    private var guesses: [Press] {
        Secrets.keys.prefix(12).flatMap { key -> [Press] in
            [
                "/files/\(key)/notes", "/files/\(key)/tasks", "/files/\(key)/consents/new",
                "/files/\(key)/members/new", "/consultations/\(key)/answer",
                "/consultations/\(key)/escalation", "/referrals/\(key)/acceptance",
                "/cases/\(key)/closure", "/tasks/\(key)/completion",
            ].map { ("/", $0, [("reason", "x")]) }
        }
    }

    private var mergers: [Press] {
        Secrets.keys.prefix(12).map { key in
            (
                "/files/\(own.file)", "/files/\(own.file)/people/\(own.person)/identity/\(key)",
                [("keep", own.person.description), ("reason", "x")]
            )
        }
    }
}
