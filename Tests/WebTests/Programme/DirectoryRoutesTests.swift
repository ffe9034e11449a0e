import Foundation
import Synchronization
import Testing

@testable import Web
@testable import kasane

@Suite("窓口一覧") struct DirectoryRoutesTests {
    /// The text of a page of a town made from a profile that ships, as a desk worker reads it.
    static func pages(_ profile: String, _ paths: [String]) async throws -> [String] {
        let yaml = try ProfileFile.text(of: profile)
        let shipped = try ProfileFile.shipped(profile)
        let desk = try #require(shipped.desks.first)
        let town = try await TestTown.open(
            profile: yaml,
            staff: [("mado", desk.agency, [.init(desk: desk.id, role: .deskWorker)])])
        let found = Mutex<[String]>([])
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("mado", client)
            for path in paths {
                let page = try await browser.get(
                    path.addingPercentEncoding(withAllowedCharacters: .urlQueryAllowed) ?? path)
                #expect(page.status == .ok, "\(path)")
                found.withLock { $0.append(page.text) }
            }
        }
        return found.withLock { $0 }
    }

    @Test("Nagaokakyo's table stands there: each desk with its 区分, its section and its topics")
    func nagaokakyo() async throws {
        let text = try #require(try await Self.pages("nagaokakyo", ["/directory"]).first)
        for words in [
            "長岡京子育てコンシェルジュ", "妊娠・出産：妊産婦の健康", "子育て：乳幼児の発育・子育て", "健康づくり推進課",
            "家庭児童相談室・要対協", "要保護児童対策地域協議会", "こどもの育児や家庭の相談、虐待", "子育て支援課",
            "教育支援センター", "児童・生徒：学習、友人関係、子育て、いじめ、不登校", "障がい者相談支援事業", "障がい福祉課",
            "福祉なんでも相談室", "生活困窮：自立支援、就労支援、生活保護",
            "総合的な窓口：ニート、ひきこもり、8050問題、ヤングケアラー、ダブルケア、発達障がいの疑い", "社会福祉課",
            "地域包括支援センター", "高齢者：心身の問題、生活全般、もの忘れ", "高齢介護課", "総合生活支援センター",
            "長岡京市社会福祉協議会", "くらし連携担当", "保健師、社会福祉士、教職経験者",
        ] { #expect(text.contains(words), "\(words)") }
    }

    @Test("Koshu's desks say by whom they are run, under all the names they have")
    func koshu() async throws {
        let text = try #require(try await Self.pages("koshu", ["/directory"]).first)
        for words in [
            "介護：総合相談支援、権利擁護、包括的・継続的ケアマネジメント", "委託：社会福祉協議会", "介護支援課",
            "福祉あんしん相談センター", "子ども家庭障害者支援センター、障害者相談支援事業", "直営", "福祉総合支援課",
            "一般相談支援、特定相談支援、権利擁護、地域移行・地域定着支援、就労支援、発達障害児及び家族等への支援",
            "こども家庭センター", "子育て世代包括支援センター", "健康増進課", "子育て支援課",
            "生活困窮者自立相談支援事業", "個別計画の作成・支援提供", "税の窓口",
        ] { #expect(text.contains(words), "\(words)") }
    }

    @Test("a trouble in anybody's words leads to the desks near to it, and to those for everything")
    func suggestion() async throws {
        let answers = try await Self.pages(
            "nagaokakyo",
            [
                "/directory?q=不登校", "/directory?q=もの忘れ", "/directory?q=家賃", "/directory?field=子育て",
                "/directory?q=宇宙船&field=高齢者",
            ])
        #expect(answers[0].contains("教育支援センター"))
        #expect(answers[0].contains("福祉なんでも相談室"), "takes whatever is brought")
        #expect(!answers[0].contains("高齢介護課"))
        #expect(answers[1].contains("地域包括支援センター"))
        #expect(answers[2].contains("福祉なんでも相談室"))
        #expect(answers[3].contains("家庭児童相談室・要対協"))
        #expect(!answers[3].contains("教育支援センター"))
        #expect(answers[4].contains("この言葉に近い窓口はありません"))
    }

    @Test("a desk says when and by which number it is reached, where the profile knows")
    func hours() async throws {
        let yaml = TestTown.yaml.replacing(
            "phone: 000-111-2222", with: "phone: 000-111-2222, openingHours: 平日8時30分～17時15分")
        let town = try await TestTown.open(profile: yaml)
        try await Browser.visit(town) { client in
            let page = try await Browser.signedIn("suido", client).get("/directory")
            #expect(page.has("000-111-2222") && page.has("平日8時30分～17時15分"))
        }
    }

    @Test("the list can be printed and saved for Excel, to be handed out")
    func publishing() async throws {
        let texts = try await Self.pages("koshu", ["/directory", "/directory.csv"])
        #expect(texts[0].contains("印刷する"))
        #expect(texts[0].contains("/directory.csv"))
        let lines = texts[1].components(separatedBy: "\r\n").filter { !$0.isEmpty }
        #expect(lines.count == 1 + 7 + 1, "a head, seven desks, the unit")
        #expect(lines[1].contains("地域包括支援センター,,介護支援課"))
        #expect(lines[1].contains("委託：社会福祉協議会"))
    }
}
