import Casework
import Testing

@testable import Web

/// 同一人: two records of one person, put together, and put apart again when it was wrong.
@Suite("One person twice") struct SamePersonTests {
    @Test("is merged with a reason, found under both names, and undone without a loss")
    func thereAndBack() async throws {
        try await Story.told { story in
            let (one, two) = (try await Self.came(story, "港"), try await Self.came(story, "高橋"))
            let desk = try await story.sitsDown("fukushi")
            try await desk.opens("/files/\(one.file)/household")
            try await desk.follows("港　花子")
            let person = desk.place
            try await desk.follows("確かめる")
            try await desk.follows("比べて決める：高橋　花子")
            try await desk.presses("同じ人として統合する", ["keep": "A：港　花子", "reason": "旧姓と本人が話した"])
            desk.sees("同じ人として統合しました", "旧姓と本人が話した")
            try await desk.opens("/search?q=高橋")
            desk.sees("港　花子")
            try await desk.opens("/files/\(two.file)/household")
            desk.sees("港　花子")

            try await desk.opens(person)
            try await desk.follows("統合を元に戻す")
            desk.sees("二度と候補に出ず、統合もできません", "旧姓と本人が話した")
            try await desk.presses("統合を元に戻す")
            desk.sees("統合を元に戻しました")
            try await desk.opens("/files/\(two.file)/household")
            desk.sees("高橋　花子")
            desk.seesNothingOf("港　花子")
        }
    }

    private static func came(_ story: Story, _ family: String) async throws -> TestTown.Received {
        try await story.town.receive(
            by: "fukushi", at: "fukushi", family: family, phone: "09000000001")
    }
}
