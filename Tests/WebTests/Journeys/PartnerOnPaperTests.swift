import Testing

@testable import Web

/// 紙でつなぐ: a partner without accounts; what they answer is put in by the desk that sent.
@Suite("A partner on paper") struct PartnerOnPaperTests {
    @Test("gets a sheet the person carries; the answer, the meeting and the result are put in here")
    func byHand() async throws {
        try await Story.told { story in
            let file = try await story.household()
            let desk = try await story.sitsDown("fukushi")
            try await desk.opens("\(file)/consultations")
            try await desk.follows("R8.4.6")
            try await desk.follows("ほかの窓口につなぐ")
            try await desk.presses(
                "内容を確認する",
                [
                    "receiver": "法テラス", "way": "本人が自分で行く", "reason": "家賃の督促への返事を相談したい",
                    "told": "場所と持ち物を伝えた",
                ])
            try await desk.presses("つなぐシートを送る")
            let referral = desk.place
            try await desk.follows("つなぐシートを印刷する")
            desk.sees("法テラス　御中", "回答欄", "家賃の督促への返事を相談したい")

            story.daysPass(2)
            try await desk.signsInAgain(at: referral)
            try await desk.presses("先方が引き受けたことを記録する", ["meeting": "8.4.9"])
            desk.sees("引き受けました", "職員fukushi さんです")
            story.daysPass(2)
            try await desk.signsInAgain(at: referral)
            try await desk.presses("つながったことを記録する", ["met": "8.4.9"])
            try await desk.presses("結果を記録する", ["text": "分割で払う約束ができた"])
            desk.sees("結果の報告あり", "分割で払う約束ができた")
            // Nobody out there goes on with them: who sent is still beside them.
            desk.sees("福祉の窓口 の 職員fukushi さん")
        }
    }
}
