import HTTPTypes
import Testing

@testable import Web

/// 知られない相談: of colleagues nobody finds it, not even as a number.
@Suite("A consultation nobody may know of") struct HiddenWordTests {
    private static let pages = [
        "/", "/files", "/files?scope=desk", "/files?scope=all", "/files.csv", "/search?q=影山",
        "/search?q=家にいたくない", "/search?q=09000000077",
    ]

    @Test("stays unseen by colleagues of the same desk, and with them every count is as before")
    func unseen() async throws {
        try await Story.told { story in
            let before = try await Self.everything(story)
            let desk = try await story.sitsDown("fukushi")
            try await desk.opens("/consultations/new?mode=hidden")
            desk.sees("職員fukushi さん、職員fukushi-sup さん", "一覧・件数・検索にも出ません")
            try await desk.presses(
                "受け付ける",
                [
                    "name_family": "影山", "name_given": "灯", "phone": "09000000077", "channel": "電話",
                    "gist": "家にいたくない",
                ])
            desk.sees("見られるのは 職員fukushi さん、職員fukushi-sup さん だけです")
            let consultation = desk.place
            try await desk.follows("概要")
            let file = desk.place

            #expect(try await Self.everything(story) == before)
            let colleague = try await story.sitsDown("fukushi2")
            for address in [consultation, file, "\(file)/notes", "\(file)/ledger"] {
                try await colleague.opens(address)
                #expect(colleague.status == .notFound, "\(address)")
            }
            let supervisor = try await story.sitsDown("fukushi-sup")
            supervisor.sees("影山　灯")
            try await supervisor.opens(consultation)
            supervisor.sees("家にいたくない")
            try await desk.opens("\(file)/ledger")
            desk.sees("職員fukushi-sup")
            desk.seesNothingOf("職員fukushi2")
        }
    }

    /// What a colleague is shown on every page that lists, counts or finds.
    private static func everything(_ story: Story) async throws -> [String] {
        let colleague = try await story.sitsDown("fukushi2")
        var shown: [String] = []
        for page in pages {
            try await colleague.opens(page)
            colleague.seesNothingOf("灯")
            shown.append(colleague.paper.body)
        }
        return shown
    }
}
