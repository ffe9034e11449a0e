import Casework
import Testing

@testable import kasane

/// What the person at the console is told about a profile that does not hold.
struct ProfileFaultTests {
    @Test("a contractor nobody knows is refused with line, place and the ids there are")
    func unknownContractor() throws {
        let complaint = try only("contractors: [tomoshibi]", "contractors: [ぶどうの里]")
        #expect(complaint.path == "desks[0].contractors[0]")
        #expect(
            complaint.description
                == "fourth.yaml:\(complaint.line) desks[0].contractors[0]: 「ぶどうの里」という機関は "
                + "agencies にありません。ここに書ける id：tomoshibi、town。")
    }

    @Test("a name in place of an id is answered with the id")
    func nameForId() throws {
        let complaint = try only("ownerSection: kurashi", "ownerSection: くらし班")
        #expect(complaint.description.hasSuffix("名前ではなく id で書きます：kurashi。"))
    }

    @Test(
        "every list of ids is held against the list it points at",
        arguments: [
            ("sections: [minato]", "sections: [umi]", "desks[1].sections[0]"),
            ("agency: tomoshibi\n", "agency: kaze\n", "desks[0].agency"),
            ("- {field: family,", "- {field: fish,", "desks[0].listings[0].field"),
            ("convenorSection: kurashi", "convenorSection: oki", "bodies[0].convenorSection"),
            ("subProgramme: ukeru", "subProgramme: nagasu", "provision.rows[0].subProgramme"),
            ("source: doc}", "source: nowhere}", "programme.legalBasis[0].source"),
            (
                "{name: 西の扉, agency: tomoshibi}", "{name: 西の扉, agency: x}",
                "provision.rows[0].places[1].agency"
            ),
        ])
    func danglingReferences(old: String, new: String, path: String) throws {
        let complaint = try only(old, new)
        #expect(complaint.path == path)
        guard case .dangling = complaint.fault else {
            Issue.record("expected a dangling reference, got \(complaint)")
            return
        }
    }

    @Test("an unknown key is refused with the keys there are")
    func unknownKey() throws {
        let complaint = try only("staffKinds: [船頭]", "staffKinds: [船頭]\n  colour: 青")
        #expect(complaint.path == "multiAgency.colour")
        guard case .unknownKey(let known) = complaint.fault else {
            Issue.record("expected an unknown key, got \(complaint)")
            return
        }
        #expect(known.contains("staffKinds"))
    }

    @Test("a missing field is told at the block it is missing from")
    func missingField() throws {
        let complaint = try only("name: 一般社団法人ともしび, ", "")
        #expect(complaint.path == "agencies[1].name")
        #expect(complaint.fault == .missing(.text))
    }

    @Test("a missing block is told by name")
    func missingBlock() throws {
        let codes = "codes: {issues: okayama12, routes: national}"
        let complaint = try only(codes, "", elsewhere: true)
        #expect(complaint.path == "codes")
        #expect(complaint.line == 1)
        #expect(complaint.fault == .missing(.entries))
    }

    @Test(
        "a value of the wrong kind is told with what belongs there",
        arguments: [
            ("staffKinds: [船頭]", "staffKinds: 船頭", Expected.list),
            ("name: 潮読みの会", "name: [潮読みの会]", .text),
            ("title: 港の一家", "title: \"\"", .text),
            ("target: 家族", "target: ~", .text),
        ])
    func wrongKind(old: String, new: String, expected: Expected) throws {
        guard case .wrongKind(_, let told) = try only(old, new).fault else {
            Issue.record("expected a wrong kind")
            return
        }
        #expect(told == expected)
    }

    @Test(
        "a value that cannot be read is quoted",
        arguments: [
            ("day: 2026-11-02", "day: 2026-02-29", Expected.day),
            ("stage: preparation, from: 2026-10-01", "stage: full, from: 令和8年", .day),
            ("start: \"09:00\"\n", "start: \"25:00\"\n", .clock),
            ("rowCount: 1", "rowCount: 一", .wholeNumber(from: 1)),
            ("referralAnswerDays: 10", "referralAnswerDays: 0", .wholeNumber(from: 1)),
            ("publicBody: true", "publicBody: yes", .yesOrNo),
            (
                "mode: direct\n    welfare", "mode: 直営\n    welfare",
                .oneOf(["direct", "entrusted", "notStated"])
            ),
            ("prefecture: 架空県", "prefecture: 架空県, code: \"112225\"", .municipalityCode),
            (
                "kinds: [studyGroup]", "kinds: [chat]",
                .oneOf(Profile.Body.Kind.allCases.map(\.rawValue))
            ),
            ("format: 1", "format: 2", .oneOf(["1"])),
        ])
    func unreadable(old: String, new: String, expected: Expected) throws {
        guard case .unreadable(_, let told) = try only(old, new).fault else {
            Issue.record("expected an unreadable value")
            return
        }
        #expect(told == expected)
    }

    @Test("an id used twice is told with the line of the first")
    func duplicate() throws {
        let complaint = try only("{id: reading,", "{id: whole,")
        #expect(complaint.path == "bodies[1].id")
        #expect(complaint.fault == .duplicate(id: "whole", firstLine: line(of: "id: whole")))
    }

    @Test(
        "figures that do not add up are counted out",
        arguments: [
            ("baseCount: 2\n  rows", "baseCount: 3\n  rows", "provision.baseCount", 3, 2),
            ("rowCount: 1", "rowCount: 12", "provision.rowCount", 12, 1),
            ("intakes: 3", "intakes: 8", "tallies[0].intakes", 8, 3),
            ("count: 1}", "count: 2}", "sessions[0].caseCounts[0].count", 2, 1),
        ])
    func sums(old: String, new: String, path: String, declared: Int, counted: Int) throws {
        let complaint = try only(old, new)
        #expect(complaint.path == path)
        guard case .sum(declared, counted, _) = complaint.fault else {
            Issue.record("expected a sum, got \(complaint)")
            return
        }
    }

    @Test("what ends before it begins is refused")
    func order() throws {
        let complaint = try only("end: \"10:30\"", "end: \"08:30\"")
        #expect(complaint.fault == .order(earlier: "09:00", later: "08:30"))
    }

    @Test("a contractor beside 直営 is refused")
    func contractorOfDirectDesk() throws {
        let complaint = try only(
            "mode: direct\n    welfare", "mode: direct\n    contractors: [town]\n    welfare")
        guard case .superfluous = complaint.fault else {
            Issue.record("expected a superfluous key, got \(complaint)")
            return
        }
        #expect(complaint.path == "desks[1].contractors")
    }

    @Test("委託 without a contractor is refused")
    func entrustedToNobody() throws {
        let complaint = try only(
            "mode: direct\n    welfare", "mode: entrusted\n    welfare", elsewhere: true)
        #expect(complaint.line == line(of: "id: ferry"))
        #expect(complaint.path == "desks[1].contractors")
        #expect(complaint.fault == .missing(.oneOrMore))
    }

    @Test("a slot of a kind its body does not hold is refused")
    func slotKind() throws {
        let kinds = "kinds: [planConference, statutoryConference]"
        let complaint = try only(kinds, "kinds: [liaison]", elsewhere: true)
        #expect(complaint.path == "sessions[0].slots[0].kind")
    }

    @Test("all faults of a file are told at once, in the order of the file")
    func allAtOnce() throws {
        let text = FourthTown.yaml
            .replacing("name: 海鳴町, ", with: "")
            .replacing("kinds: [studyGroup]", with: "kinds: [chat]")
            .replacing("agency: tomoshibi\n", with: "agency: kaze\n")
            .replacing("intakes: 3", with: "intakes: 8")
        let refusal = try refusal(of: text)
        #expect(
            refusal.complaints.map(\.path) == [
                "municipality.name", "desks[0].agency", "bodies[1].kinds[0]", "tallies[0].intakes",
            ])
        #expect(refusal.description.hasSuffix("4件の誤りがあるため、このプロファイルは読み込みませんでした。"))
    }

    @Test("broken YAML and a key written twice are told with their line")
    func syntax() throws {
        let broken = try refusal(of: "format: 1\nsources: [\n  - a: b\n c")
        #expect(broken.complaints.first.map { $0.line > 1 } == true)
        let twice = try only("format: 1", "format: 1\nformat: 1")
        #expect(twice.fault == .repeatedKey("format"))
    }

    @Test("an empty file and a file that is not there are told apart")
    func nothing() throws {
        #expect(try refusal(of: "").complaints.first?.fault == .missing(.entries))
        let refusal = #expect(throws: ProfileRefusal.self) { try ProfileFile.load("no/such.yaml") }
        #expect(refusal?.complaints.first?.fault == .unreadableFile)
    }
}

extension ProfileFaultTests {
    /// The one complaint about the fourth town after `old` is written as `new`; its line is that of
    /// the change unless the fault shows `elsewhere`.
    private func only(
        _ old: String, _ new: String, elsewhere: Bool = false
    ) throws -> ProfileComplaint {
        let range = try #require(FourthTown.yaml.firstRange(of: old))
        var text = FourthTown.yaml
        text.replaceSubrange(range, with: new)
        let complaints = try refusal(of: text).complaints
        #expect(complaints.count == 1, "\(complaints)")
        let complaint = try #require(complaints.first)
        let first = 1 + FourthTown.yaml[..<range.lowerBound].count { $0 == "\n" }
        let last = first + new.count { $0 == "\n" }
        if !elsewhere { #expect((first...last).contains(complaint.line), "\(complaint)") }
        return complaint
    }

    private func refusal(of text: String) throws -> ProfileRefusal {
        try #require(
            #expect(throws: ProfileRefusal.self) {
                try ProfileFile.read(text, named: FourthTown.file)
            })
    }

    private func line(of text: String) -> Int {
        let lines = FourthTown.yaml.split(separator: "\n", omittingEmptySubsequences: false)
        return 1 + (lines.firstIndex { $0.contains(text) } ?? -1)
    }
}
