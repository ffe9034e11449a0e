import Testing

@testable import Web
@testable import kasane

@Suite("この事業") struct ProgrammeRoutesTests {
    private func page(_ profile: String) async throws -> String {
        try #require(try await DirectoryRoutesTests.pages(profile, ["/programme"]).first)
    }

    @Test("Nagaokakyo: the city's own name, its two stages, its parts with their state, its flow")
    func nagaokakyo() async throws {
        let text = try await page("nagaokakyo")
        for words in [
            "とりこぼさない支援体制整備事業（令和5年4月1日から）", "移行準備　令和4年4月1日～令和5年3月31日",
            "研修会の開催、組織改編の検討、実施形態の検討", "本格実施　令和5年4月1日～", "社会福祉法",
            "包括的相談支援事業", "実施済", "多機関協働事業", "新設", "きずなと安心の地域づくり応援事業（H28～）",
            "第106条の4第2項第3号", "支援会議等を通じて支援の方針等を決定し、包括的な支援を行う",
        ] { #expect(text.contains(words), "\(words)") }
    }

    @Test("Koshu: the twelve rows and 31 bases of the plan as it prints them, and who is entrusted")
    func koshu() async throws {
        let text = try await page("koshu")
        #expect(text.contains("12事業・拠点31か所"))
        for words in [
            "【支援対象者】65歳以上の高齢者等", "【業務内容】総合相談支援、権利擁護、包括的・継続的ケアマネジメント。",
            "【所管課】健康増進課・子育て支援課", "【実施方式】直営", "【実施方式】委託：社会福祉法人ぶどうの里、NPO法人もみの樹園",
            "こすもす・こども館（社会福祉法人塩山福祉会）", "あっぷつぶ（NPO法人すてっぷ・あっぷる）",
            "重層的支援体制整備事業庁内連携委員会", "会議の構成員には守秘義務を課す", "法第106条の4第2項第5号及び同項第6号",
        ] { #expect(text.contains(words), "\(words)") }
        let contractors = text.components(separatedBy: "id=\"contractor-list\"").last ?? ""
        for words in ["社会福祉協議会", "地域包括支援センター", "生活支援体制整備事業", "社会福祉法人さくら福祉会"] {
            #expect(contractors.contains(words), "\(words)")
        }
    }

    @Test("Koshigaya: three levels of 庁内連携会議 and their members, the timetable, the visits")
    func koshigaya() async throws {
        let text = try await page("koshigaya")
        for words in [
            "庁内連携会議（課長級）", "庁内連携会議（副課長・係長級）", "庁内連携会議（協議部会）",
            "庁内関係各課の副課長・係長（庁内連携会議部会員）", "議長：地域共生推進課副課長", "令和4年9月13日",
            "令和5年2月（2月中旬（予定））", "吉川市の視察", "3人", "群馬県社会福祉協議会（群馬県委託）",
        ] { #expect(text.contains(words), "\(words)") }
    }

    @Test("every worker reaches it from every page")
    func reachable() async throws {
        let home = try await DirectoryRoutesTests.pages("koshu", ["/"])
        #expect(home.first?.contains("href=\"/programme\"") == true)
    }

    @Test("every page leads to the help, which speaks in the city's own names and says whom to ask")
    func help() async throws {
        let pages = try await DirectoryRoutesTests.pages("nagaokakyo", ["/", "/help"])
        #expect(pages[0].contains("<a href=\"/help\">操作のしかた</a>"))
        for words in [
            "朝、はじめに見る画面", "なぜ見えるのか、なぜ見えないのか", "入力した文章をなくさないために", "分からないとき",
            "30分操作しないと", "くらし連携担当",
        ] { #expect(pages[1].contains(words), "\(words)") }
    }
}
