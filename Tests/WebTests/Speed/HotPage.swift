import Casework
import Foundation
import Records

@testable import Demo

/// A page that is opened all day, or a form that is sent, with the indexes that are there for it.
struct HotPage: Sendable {
    let path: String
    var worker = "chiku1"
    /// Sent, instead of opened.
    var fields: [(String, String)]?
    /// By these it finds its rows, on both databases.
    var uses: Set<String> = []
    /// And by these where there are no statistics; PostgreSQL chooses by what there is.
    var usesOnSQLite: Set<String> = []
    /// These may be read from the beginning: in their order as far as a page goes, or all of a few.
    var mayRead: Set<String> = []

    static func all(_ crowd: Crowd) throws -> [HotPage] {
        let home = try crowd.household(0)
        return lists + searches(home) + files(home) + homes + entry(home)
    }

    /// Every list asks first whether the worker has a share without the story.
    private static let lists: [HotPage] = {
        let rule: Set = ["shares_without_story", "shares_by_file", "shares_by_desk"]
        let next: Set = ["file_heads_by_next"]
        let inOrder = rule.union(next)
        return [
            HotPage(path: "/files", uses: inOrder, mayRead: next),
            HotPage(path: "/files?page=3", uses: inOrder, mayRead: next),
            HotPage(path: "/files?status=case.applied", uses: inOrder, mayRead: next),
            HotPage(path: "/files?overdue=yes", uses: inOrder),
            HotPage(
                path: "/files?scope=mine", uses: ["shares_without_story", "files_by_companion"]),
        ]
    }()

    private static func searches(_ home: CrowdHousehold) -> [HotPage] {
        let person = home.people[0]
        let names: Set = ["shares_without_story", "name_tokens_pkey", "shares_by_file"]
        let address = person.addresses[0].oneLine
        return [
            HotPage(path: search(person.name.family), uses: names),
            HotPage(path: search(person.name.full), uses: names),
            HotPage(path: search(person.contacts[0].value), uses: names),
            HotPage(path: search(address), uses: names),
            HotPage(path: search(home.file.number), uses: ["shares_by_file"]),
            HotPage(path: search("面談"), uses: ["shares_by_file"]),
            HotPage(path: search("家賃 学校"), uses: ["shares_by_file"]),
            HotPage(path: search("面"), uses: ["shares_by_file"]),
        ]
    }

    private static func search(_ words: String) -> String {
        "/search?q=" + words.addingPercentEncoding(withAllowedCharacters: .alphanumerics)!
    }

    private static func files(_ home: CrowdHousehold) -> [HotPage] {
        let file = "/files/\(home.file.id)"
        let rule: Set = ["shares_by_file", "memberships_by_file"]
        return [
            HotPage(path: file, uses: rule.union(["notes_by_file"])),
            HotPage(path: file + "/notes", uses: rule.union(["notes_by_file"])),
            HotPage(path: file + "/household", uses: rule),
            HotPage(path: file + "/people/\(home.people[0].id)", uses: rule),
            HotPage(path: file + "/consultations", uses: rule.union(["consultations_by_file"])),
            HotPage(path: file + "/referrals", uses: rule.union(["referrals_by_file"])),
            HotPage(path: file + "/cases", uses: rule.union(["cases_by_file"])),
            HotPage(path: file + "/tasks", uses: rule.union(["tasks_by_file"])),
            HotPage(path: file + "/sharing", uses: rule),
            HotPage(path: file + "/ledger", uses: rule),
        ]
    }

    private static let homes: [HotPage] = [
        HotPage(
            path: "/",
            uses: [
                "shares_without_story", "consultations_by_desk", "cases_by_coordinator",
                "files_by_companion", "tasks_by_owner", "notes_by_file",
            ]),
        HotPage(
            path: "/", worker: "madoguchi1",
            usesOnSQLite: ["referrals_by_receiver", "referrals_by_sender", "hearings_by_desk"]),
        HotPage(path: "/", worker: "shunin1", uses: ["files_by_desk"]),
        HotPage(
            path: "/", worker: "kacho", usesOnSQLite: ["cases_to_decide"],
            mayRead: ["cases_to_decide"]),
    ]

    private static func entry(_ home: CrowdHousehold) -> [HotPage] {
        let typed = [("channel", "visit"), ("gist", "暮らしの相談。")]
        return [
            HotPage(path: "/consultations/new"),
            HotPage(path: "/drafts/consultation", fields: typed),
            HotPage(path: "/consultations/new"),
            HotPage(path: "/consultations/new", fields: intake("08099999999")),
            // Known by the telephone: who is like this is asked through all who have it.
            HotPage(path: "/consultations/new"),
            HotPage(
                path: "/consultations/new", fields: intake(home.people[0].contacts[0].value),
                uses: ["name_tokens_pkey", "memberships_by_person"]),
            HotPage(path: "/audit", worker: "kansa"),
            HotPage(path: "/audit?file=\(home.file.number)", worker: "kansa"),
        ]
    }

    private static func intake(_ phone: String) -> [(String, String)] {
        [
            ("mode", "ordinary"), ("channel", "visit"), ("gist", "家賃の支払いが遅れている。"),
            ("consent", "given"), ("name_family", "試験"), ("name_given", "太郎"),
            ("name_family_kana", "シケン"),
            ("name_given_kana", "タロウ"), ("sex", "male"), ("birth_era", "昭和"), ("birth_y", "50"),
            ("birth_m", "4"), ("birth_d", "1"), ("phone", phone),
            ("next_on_era", "西暦"), ("next_on_y", "2026"), ("next_on_m", "10"),
            ("next_on_d", "2"),
        ]
    }
}
