import Casework
import Testing

@testable import Web

/// 利用の時間切れ: whoever was called away from the desk comes back, signs in, and goes on.
@Suite("A session that ran out") struct TimeOutTests {
    @Test("what was typed where a draft is kept stands in the form again after signing in")
    func draft() async throws {
        try await Story.told { story in
            let file = try await story.household()
            let clerk = try await story.sitsDown("fukushi")
            try await clerk.opens("\(file)/notes")
            story.minutesPass(45)
            try await clerk.presses(
                "記録を保存する",
                ["happened_on": "8.4.6", "method": "電話", "facts": "水道が止まると電話で話した"])
            clerk.sees("しばらく操作がなかったため、利用を終わりました")
            clerk.seesNothingOf("水道が止まる", "港")
            try await clerk.signsInAgain()
            #expect(clerk.place == "\(file)/notes")
            clerk.sees("下書きから続けます", "水道が止まると電話で話した")
            try await clerk.presses("記録を保存する")
            clerk.sees("記録を保存しました", "水道が止まると電話で話した")
        }
    }

    @Test("a button pressed too late waits, and one more press sends it")
    func resumption() async throws {
        try await Story.told { story in
            let file = try await story.household()
            let clerk = try await story.sitsDown("fukushi")
            try await clerk.opens("\(file)/consultations")
            try await clerk.follows("R8.4.6")
            let consultation = clerk.place
            story.minutesPass(45)
            try await clerk.presses("聞き取りを終える")
            try await clerk.signsInAgain()
            clerk.sees("まだ保存していない入力があります")
            try await clerk.opens("/")
            clerk.sees("作成中の下書き", "まだ保存していない入力")
            try await clerk.follows("まだ保存していない入力")
            try await clerk.presses("もう一度送る")
            #expect(clerk.place == consultation)
            clerk.sees("聞き取りを記録しました")
            try await clerk.opens("/session/resumption")
            clerk.sees("残っている入力はありません")
        }
    }

    @Test("what was typed for a step of a consultation stands in its form again")
    func step() async throws {
        try await Story.told { story in
            let file = try await story.household()
            let clerk = try await story.sitsDown("fukushi")
            try await clerk.opens("\(file)/consultations")
            try await clerk.follows("R8.4.6")
            let consultation = clerk.place
            try await clerk.follows("回答して終了する")
            story.minutesPass(45)
            try await clerk.presses("回答して終了する", ["answer": "分割払いの窓口を伝えた"])
            clerk.seesNothingOf("分割払い")
            try await clerk.signsInAgain()
            clerk.sees("下書きから続けます", "分割払いの窓口を伝えた")
            try await clerk.presses("回答して終了する")
            #expect(clerk.place == consultation)
            clerk.sees("回答して終了しました", "分割払いの窓口を伝えた")
        }
    }

    @Test("what one worker typed is not there for another who signs in at the same desk")
    func another() async throws {
        try await Story.told { story in
            let file = try await story.household()
            let clerk = try await story.sitsDown("fukushi")
            try await clerk.opens("\(file)/consultations")
            try await clerk.follows("R8.4.6")
            let consultation = clerk.place
            try await clerk.follows("回答して終了する")
            story.minutesPass(45)
            try await clerk.presses("回答して終了する", ["answer": "分割払いの窓口を伝えた"])
            try await clerk.signsInAgain(as: "fukushi2")
            clerk.seesNothingOf("分割払い")
            try await clerk.opens(consultation)
            story.minutesPass(45)
            try await clerk.presses("聞き取りを終える")
            try await clerk.signsInAgain(as: "fukushi")
            clerk.sees("残っている入力はありません")
        }
    }
}

extension Story {
    /// A household of 福祉の窓口 that came in before the story begins: the address of its file.
    func household(family: String = "港", by name: String = "fukushi") async throws -> String {
        let received = try await town.receive(by: name, at: "fukushi", family: family)
        return "/files/\(received.file)"
    }
}

extension Clerk {
    /// Fills in the door that stands before them, which leads on to where they were going.
    func signsInAgain(as name: String? = nil) async throws {
        try await presses(
            "入る", ["name": name ?? self.name, "password": TestTown.password])
    }

    /// On a later day: the page asks who is there first, and then is the page that was wanted.
    func signsInAgain(at path: String) async throws {
        try await opens(path)
        try await signsInAgain()
        #expect(place == path)
    }
}
