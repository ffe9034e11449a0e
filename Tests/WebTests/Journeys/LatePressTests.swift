@_spi(Stored) import Casework
import HTTPTypes
import Testing

@testable import Web

/// 間に合わなかった入力: the record was closed to its writer while they were writing.
@Suite("A press that came too late") struct LatePressTests {
    @Test(
        "on a case that somebody else closed: the words stay, and the page says what can have been")
    func closedMeanwhile() async throws {
        try await Story.told { story in
            let opened = try await story.town.opened(
                [.hears, .assess, .conference].map { ("chosei", $0) })
            let late = try await story.sitsDown("csw")
            try await late.opens("/cases/\(opened.id)/interruption")
            try await story.town.take(Self.close, by: "chosei", on: opened)
            try await late.presses(
                "中断する", ["reason": "転出", "text": "大家から引っ越したと聞いた"])
            #expect(late.status == .notFound)
            late.sees(
                "入力した内容を保存できませんでした", "送り先の記録は、いまは開けません", "ほかの職員が先に終結",
                "下書きに残っています", "大家から引っ越したと聞いた")
            late.seesNothingOf("港", "職員chosei", "落ち着いた")
            try await Self.readsAndThrowsAway(late, "ケースの中断", "大家から引っ越したと聞いた")
        }
    }

    @Test("the words of a step on a task are kept as well, for whoever wrote them")
    func deedMeanwhile() async throws {
        try await Story.told { story in
            let opened = try await story.town.opened(
                [.hears, .assess, .conference].map { ("chosei", $0) })
            let late = try await story.sitsDown("chosei")
            try await late.opens("/files/\(opened.file)/tasks")
            try await late.presses(
                "やることを追加する", ["title": "大家と話す", "owner": "職員chosei", "due_on": "8.4.20"])
            try await late.follows("期日の変更・取りやめ")
            try await late.follows("取りやめる")
            try await story.town.take(Self.close, by: "csw", on: opened)
            try await late.presses("取りやめる", ["reason": "大家が町の外に出た"])
            #expect(late.status == .notFound)
            late.sees("入力した内容を保存できませんでした", "大家が町の外に出た")
            late.seesNothingOf("港", "大家と話す")
            try await Self.readsAndThrowsAway(late, "やることの取りやめ", "大家が町の外に出た")
        }
    }

    @Test("who still sees the case reads their words beside the reason, and from home as well")
    func seesTheReason() async throws {
        try await Story.told { story in
            let opened = try await story.town.opened(
                [.hears, .assess, .conference].map { ("chosei", $0) })
            let head = try await story.sitsDown("kacho")
            try await head.opens("/cases/\(opened.id)/closure")
            try await story.town.take(Self.close, by: "chosei", on: opened)
            try await head.presses(
                "終結する",
                ["lead": "福祉の窓口", "reason": "目標達成", "evaluation": "月に一度訪ねる約束をした"])
            head.sees("月に一度訪ねる約束をした", "このケースは終わっています")
            try await head.opens("/")
            try await head.follows("ケースの終結")
            head.sees("残っている下書き", "このケースは終わっています", "月に一度訪ねる約束をした")
            try await head.presses("下書きを捨てる")
            try await head.opens("/cases/\(opened.id)/closure")
            #expect(head.status == .conflict)
        }
    }

    @Test("what is said tells nobody whether there was ever anything")
    func tellsNothing() async throws {
        try await Story.told { story in
            let opened = try await story.town.opened([("chosei", .hears)])
            let stranger = try await story.sitsDown("suido")
            var answers: [String] = []
            for id in [opened.id.description, "no-such-case"] {
                try await stranger.opens("/")
                try await stranger.sends("/cases/\(id)/interruption", ["text": "さぐりの文章"])
                #expect(stranger.status == .notFound)
                stranger.sees("さぐりの文章", "アドレスが違うとき")
                answers.append(stranger.paper.body)
            }
            #expect(answers[0] == answers[1])
        }
    }

    /// From the home page, by the one who wrote them and nobody else.
    private static func readsAndThrowsAway(
        _ clerk: Clerk, _ title: String, _ words: String
    ) async throws {
        try await clerk.opens("/")
        clerk.sees("作成中の下書き", title)
        try await clerk.follows(title)
        clerk.sees("残っている下書き", "送り先の記録は、いまは開けません", words)
        clerk.isNotOffered("続きを書く")
        let address = clerk.place
        try await clerk.presses("下書きを捨てる")
        clerk.sees("下書きを捨てました")
        clerk.seesNothingOf(title)
        try await clerk.opens(address)
        #expect(clerk.status == .notFound)
    }

    private static let close = Case.Step.close(
        lead: "fukushi",
        Closure(
            closedOn: TestTown.today, reason: .goalReached, changes: [], evaluation: "落ち着いた",
            toldOn: nil))
}
