import Testing

@testable @_spi(Stored) import Casework

/// Prints who may do what in a file, and holds it to the text that auditors read.
@Suite("The access matrix") struct AccessMatrixTests {
    @Test("role, relation and deed are as the auditor last read them")
    func matrix() throws {
        let head = """
            Who may do what in a household file, by the desk's relation to it and the worker's role.
            “does not exist” means that the worker cannot tell the file from one that is not there.
            Steps are those of policy; whether the state allows them stands in *-steps.txt.


            """
        let blocks = try Relation.all().map(Self.block)
        try Golden.expect(head + blocks.joined(separator: "\n"), "../../Goldens/access-matrix.txt")
    }

    @Test("the administrator, the auditor and the programme office open no file anywhere")
    func noReading() throws {
        for relation in try Relation.all() {
            for role in Role.allCases where !role.readsFiles {
                #expect(throws: Denial.unseen) {
                    try relation.cabinet.access(relation.standing(as: role))
                }
            }
        }
    }

    /// One relation, with roles of the same rights in one paragraph.
    private static func block(_ relation: Relation) -> String {
        var groups: [(roles: [Role], rights: [String])] = []
        for role in Role.allCases {
            let rights = rights(of: relation.standing(as: role), in: relation.cabinet)
            if let place = groups.firstIndex(where: { $0.rights == rights }) {
                groups[place].roles.append(role)
            } else {
                groups.append(([role], rights))
            }
        }
        let paragraphs = groups.map { group in
            wrapped(groups.count == 1 ? ["every role"] : group.roles.map(\.rawValue)) + "\n"
                + group.rights.map { "        \($0)\n" }.joined()
        }
        return "■ \(relation.name)\n" + paragraphs.joined()
    }

    private static func wrapped(_ words: [String]) -> String {
        var lines = ["    "]
        for word in words {
            if lines[lines.count - 1].count + word.count > 96 { lines.append("    ") }
            lines[lines.count - 1] += word + " "
        }
        return lines.map { String($0.dropLast()) }.joined(separator: "\n")
    }

    private static func rights(of standing: Standing, in cabinet: Cabinet) -> [String] {
        guard let access = try? cabinet.access(standing) else {
            return ["file         does not exist"]
        }
        let classes = access.classes.sorted().map(\.rawValue).joined(separator: " ")
        return [
            "file         opens, basis \(access.basis.code); data: \(classes)",
            "notes        of the holder: \(notes(of: "life", access))",
            "             of other desks: \(notes(of: "other", access))",
            "write note   "
                + answer { _ = try access.writing(.sample(), sequence: 1, keys: .counting()) },
            "consultation " + answer { try access.requireConsultation(cabinet.consultation) },
            "referral     " + referral(access, cabinet),
            "case         " + caseSteps(access, cabinet),
        ]
    }

    private static func answer(_ deed: () throws -> Void) -> String {
        do { try deed() } catch { return "no: \(reason(error))" }
        return "yes"
    }

    private static func reason(_ error: any Error) -> String {
        if case Denial.notYours(let reason) = error { reason.rawValue } else { "\(error)" }
    }

    private static func notes(of desk: Identifier<Desk>, _ access: Access) -> String {
        let circles: [Secrecy] = [
            .internal, .consented, .ownDesk, .art106_6("slot"), .childCouncil, .abuseReport,
            .dvProtected,
        ]
        let shown = circles.compactMap { secrecy -> String? in
            let kinds = DataClass.allCases.filter { access.reads(note(desk, secrecy, $0, access)) }
            if kinds.isEmpty { return nil }
            return kinds.count == DataClass.allCases.count
                ? secrecy.code : "\(secrecy.code)(\(kinds.map(\.rawValue).joined(separator: " ")))"
        }
        return shown.isEmpty ? "none" : shown.joined(separator: ", ")
    }

    private static func note(
        _ desk: Identifier<Desk>, _ secrecy: Secrecy, _ kind: DataClass, _ access: Access
    ) -> ProgressNote {
        ProgressNote(
            id: "n", sequence: 1, file: access.file.id, desk: desk, worker: "somebody",
            writtenAt: .start, answers: .sample("訪問した", secrecy, kind), corrects: nil,
            correctedBy: nil, version: 0)
    }

    private static func referral(_ access: Access, _ cabinet: Cabinet) -> String {
        guard let referral = cabinet.referrals.last else { return "none in the file" }
        return steps(Referral.Action.allCases.map { ($0.rawValue, $0) }) {
            try access.permit($0, on: referral)
        }
    }

    private static func caseSteps(_ access: Access, _ cabinet: Cabinet) -> String {
        guard let found = cabinet.cases.last else { return "none in the file" }
        let plain = CaseStepTests.steps.map { ($0.0.split(separator: " ")[0], $0.1) }
        var seen: Set<Substring> = []
        return steps(plain.filter { seen.insert($0.0).inserted }.map { (String($0.0), $0.1) }) {
            try access.permit($0, on: found)
        }
    }

    private static func steps<Step>(
        _ steps: [(String, Step)], _ permit: (Step) throws -> Void
    ) -> String {
        let answers = steps.map { (name: $0.0, answer: answerOf($0.1, permit)) }
        let allowed = answers.filter { $0.answer == nil }.map(\.name).joined(separator: " ")
        let refused = Dictionary(grouping: answers.filter { $0.answer != nil }) { $0.answer! }
            .sorted { $0.key < $1.key }
            .map { "\($0.key): \($0.value.map(\.name).joined(separator: " "))" }
        let yes = allowed.isEmpty ? [] : ["yes: \(allowed)"]
        return (yes + refused.map { "no, \($0)" }).joined(separator: "\n                     ")
    }

    private static func answerOf<Step>(_ step: Step, _ permit: (Step) throws -> Void) -> String? {
        do { try permit(step) } catch { return reason(error) }
        return nil
    }
}
