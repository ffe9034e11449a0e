import Testing

@testable import Web

/// 緊急: there is no time for a form.
@Suite("An emergency") struct EmergencyTests {
    @Test("is received with a single tick, stands first today, and is filled in when there is time")
    func almostNothing() async throws {
        try await Story.told { story in
            _ = try await story.household(family: "先")
            let desk = try await story.sitsDown("fukushi")
            try await desk.follows("相談を受ける")
            try await desk.presses("受け付ける", ["emergency": "自殺のおそれ", "phone": "09012"])
            desk.sees("相談を受け付けました", "緊急", "確かめること", "09012")
            let consultation = desk.place

            let colleague = try await story.sitsDown("fukushi2")
            let home = colleague.paper.body
            let first = try #require(home.range(of: "氏名不詳"))
            let second = try #require(home.range(of: "先 花子"))
            #expect(first.lowerBound < second.lowerBound, "the urgent one comes first")
            colleague.sees("緊急")

            try await colleague.opens(consultation)
            try await colleague.follows("世帯・人")
            try await colleague.follows("氏名不詳")
            try await colleague.follows("変更する")
            try await colleague.presses("保存する", ["name_family": "浜", "name_given": "凪"])
            colleague.sees("浜　凪")
            try await colleague.opens(consultation)
            try await colleague.presses("聞き取りを終える")
            colleague.sees("聞き取りを記録しました", "自殺のおそれ", "浜　凪")
        }
    }
}
