import Testing

@testable import Web

/// 気になる人: somebody worries about a person who is not there.
@Suite("A worry about somebody absent") struct AbsentPersonTests {
    @Test("is kept in sight by a day of its own until the person is met")
    func concern() async throws {
        try await Story.told { story in
            let desk = try await story.sitsDown("fukushi")
            try await desk.follows("相談を受ける")
            try await desk.follows("気になる人")
            try await desk.presses(
                "登録する",
                [
                    "visitor_name": "隣の 田所", "visitor_relation": "隣の人", "nickname": "角の家の男性",
                    "place": "港町の角の家", "channel": "電話", "gist": "郵便受けがいっぱいで、雨戸が閉まったまま",
                    "consent": "確かめられない", "no_consent": "本人に会えていない",
                ])
            desk.sees("角の家の男性", "郵便受けがいっぱい", "隣の 田所")
            let consultation = desk.place
            try await desk.follows("気になる事案として登録する")
            try await desk.presses("気になる事案として登録する", ["next_on": "8.4.20"])
            desk.sees("気になる事案")

            let other = try await story.sitsDown("kodomo")
            try await other.opens("/search?q=角の家")
            other.seesNothingOf("角の家の男性")

            story.daysPass(15)
            let head = try await story.sitsDown("fukushi-sup")
            head.sees("窓口で期日を過ぎている世帯", "角の家の男性", "1日超過")

            try await Self.isMet(try await story.sitsDown("fukushi"), consultation)
        }
    }

    private static func isMet(_ desk: Clerk, _ consultation: String) async throws {
        try await desk.opens(consultation)
        try await desk.presses("聞き取りを終える")
        try await desk.follows("世帯・人")
        try await desk.follows("氏名不詳（角の家の男性）")
        try await desk.follows("変更する")
        try await desk.presses("保存する", ["name_family": "磯野", "name_given": "松"])
        desk.sees("磯野　松")
        try await desk.opens(consultation)
        try await desk.follows("この窓口のケースにする")
        try await desk.presses("この窓口のケースにする", ["next_on": "8.5.1"])
        desk.sees("この窓口のケースにしました", "隣の 田所")
    }
}
