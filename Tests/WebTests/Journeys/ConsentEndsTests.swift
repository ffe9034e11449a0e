import HTTPTypes
import Testing

@testable import Web

/// 同意の撤回: the person says no, and that is that.
@Suite("A consent taken back") struct ConsentEndsTests {
    @Test("closes every page for those who saw by it, the next moment, and keeps what they typed")
    func atOnce() async throws {
        try await Story.told { story in
            let town = story.town
            let received = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
            let consent = try await town.agree(
                received.person, in: received.file, agencies: ["shakyo"])
            let referral = "/referrals/\(try await town.sent(consent: consent, received))"
            let file = "/files/\(received.file)"
            let council = try await story.sitsDown("shakyo")
            council.sees("港　花子")
            try await council.opens(referral)

            let holder = try await story.sitsDown("fukushi")
            try await holder.opens("\(file)/sharing")
            try await holder.follows("同意を撤回する")
            holder.sees("同意の撤回を確認してください", "社協の窓口", "取り下げが必要なつなぎ")
            try await holder.presses("撤回を記録する", ["channel": "電話"])
            holder.sees("同意の撤回を記録しました", "終わった共有（1件）")

            try await council.presses("差し戻す", ["reason": "先に年金の手続きが要る"])
            #expect(council.status == .notFound)
            council.sees("先に年金の手続きが要る")
            council.seesNothingOf("花子")
            for address in [referral, file, "\(file)/sharing", "\(referral)/sheet"] {
                try await council.opens(address)
                #expect(council.status == .notFound, "\(address)")
            }
            for page in ["/", "/files", "/search?q=港", "/files.csv"] {
                try await council.opens(page)
                council.seesNothingOf("花子")
            }
        }
    }
}
