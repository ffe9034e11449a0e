import HTTPTypes
import Testing

@testable import Web

/// 「ついで」: a counter that is no welfare desk hears something beside its own business.
@Suite("A word in passing") struct QuickWordTests {
    @Test(
        "waits at the counter that heard it until another has met her, and is theirs to read then")
    func inPassing() async throws {
        try await Story.told { story in
            let counter = try await story.sitsDown("suido")
            try await counter.follows("相談を受ける")
            try await counter.follows("「ついで」の相談")
            counter.isNotOffered("家計の状況")
            try await counter.presses("受け付ける", ["gist": "息子が部屋から出ないと言う", "nickname": "緑の傘の女性"])
            counter.sees("相談を受け付けました", "ほかの手続きの「ついで」")

            let welfare = try await story.sitsDown("fukushi")
            welfare.seesNothingOf("緑の傘")
            try await Self.handsOn(counter)
            counter.sees("つなぎを送りました")
            let address = counter.place

            story.daysPass(1)
            let meets = try await story.sitsDown("fukushi")
            meets.sees("引き受けを待っているつなぎ", "緑の傘の女性", "水道の窓口")
            try await meets.opens(address)
            meets.sees("息子のことを一緒に聞いてほしい")
            try await meets.presses("引き受ける")
            try await meets.presses("つながったことを記録する", ["met": "8.4.7"])
            meets.sees("福祉の窓口 の 職員fukushi さんです")

            let again = try await story.sitsDown("suido")
            again.seesNothingOf("まだ行き先の決まっていない相談")
            try await again.opens(address)
            again.sees("つながった", "本人と初めて会えたことを記録した")
        }
    }

    /// Between two desks of the town: by a reason somebody answers for.
    private static func handsOn(_ counter: Clerk) async throws {
        try await counter.opens("/")
        try await counter.follows("緑の傘の女性")
        try await counter.follows("ほかの窓口につなぐ")
        try await counter.presses(
            "内容を確認する",
            [
                "receiver": "福祉の窓口", "way": "窓口どうしで情報を渡す", "reason": "息子のことを一緒に聞いてほしい",
                "told": "福祉の人に話してよいと言われた",
            ])
        try await counter.presses(
            "この根拠で確認へ進む",
            [
                "basis": "理由と承認者を添えて渡す", "basis_reason": "名前を聞けておらず、次に来たときに会ってもらう",
                "approver": "職員kacho",
            ])
        try await counter.presses("つなぐシートを送る")
    }
}
