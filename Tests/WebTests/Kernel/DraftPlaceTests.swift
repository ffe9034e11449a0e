import Casework
import Foundation
import Pages
import Testing

@testable import Web
@testable import kasane

@Suite("Drafts on the home page") struct DraftPlaceTests {
    /// Names as the routes make them, with what they are called and where they lead.
    static let places: [(name: String, title: String, href: String)] = [
        ("consultations-new", "相談の受付", "/consultations/new"),
        ("consultations-a-b-account", "相談受付・申込票", "/consultations/a-b/account"),
        ("consultations-a-b-escalation", "多機関協働への依頼", "/consultations/a-b/escalation"),
        ("consultations-a-b-referral", "別の窓口・機関へのつなぎ", "/consultations/a-b/referrals/new"),
        ("referrals-a-b", "つなぎへの返事", "/referrals/a-b"),
        ("hearings-a-b", "聞き取りへの回答", "/hearings/a-b/answer"),
        ("cases-a-b/closure", "ケースの終結", "/cases/a-b/closure"),
        ("cases-a-b/hearings/new", "関係機関への聞き取りの依頼", "/cases/a-b/hearings/new"),
        ("files-a-b-note", "支援経過の記録", "/files/a-b/notes"),
        ("files-a-b/notes/c/correction", "記録の訂正", "/files/a-b/notes/c/correction"),
        ("files-a-b/tasks", "やることの追加", "/files/a-b/tasks"),
        ("files-a-b/members/new", "世帯員の追加", "/files/a-b/members/new"),
        ("files-a-b/people/c/edit", "人の情報の変更", "/files/a-b/people/c/edit"),
        ("files-a-b/consents/new", "同意の確認", "/files/a-b/consents/new"),
    ]

    @Test("every draft has a title in the office's words and leads to its form", arguments: places)
    func title(_ place: (name: String, title: String, href: String)) throws {
        let names = TownNames(try ProfileFile.read(TestTown.yaml, named: "test.yaml"))
        #expect(DraftPlace.title(place.name, names) == place.title)
        #expect(DraftPlace.href(place.name) == place.href)
        #expect(
            DraftPlace.record(place.name)?.key
                == (place.href.hasSuffix("consultations/new") ? nil : "a-b"))
    }

    @Test("no step of a case is without a title of its own")
    func steps() throws {
        let names = TownNames(try ProfileFile.read(TestTown.yaml, named: "test.yaml"))
        let titles = Case.Action.allCases.map { DraftPlace.title("cases-a/\($0.rawValue)", names) }
        #expect(Set(titles).count == Case.Action.allCases.count)
        #expect(!titles.contains("ケースの入力"))
    }

    @Test("the routes make no draft whose name is not among these")
    func names() throws {
        let web = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../Sources/Web")
        let files = try #require(
            FileManager.default.enumerator(at: web, includingPropertiesForKeys: nil))
        var made: Set<String> = []
        for case let file as URL in files where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            let names = text.matches(
                of: /"((?:files|cases|consultations|referrals|hearings)-[^" ]+)"/)
            made.formUnion(names.map { plain(String($0.1)) })
        }
        let known = Set(
            Self.places.map { $0.name.replacing("a-b", with: "*").replacing("/c/", with: "/*/") })
        // A declared form is known by its address instead.
        #expect(!made.isEmpty)
        #expect(made.subtracting(known).isEmpty)
    }

    /// `files-\(id)/notes/\(note)/correction` as `files-*/notes/*/correction`.
    private func plain(_ made: String) -> String {
        let name = made.replacing(/\\\([^)]*\)/, with: "*")
        return name.replacing("cases-*/*", with: "cases-*/closure")
    }
}
