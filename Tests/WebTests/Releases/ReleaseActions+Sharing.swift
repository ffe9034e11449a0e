import Casework
import HummingbirdTesting
@_spi(Stored) import Records
import Testing

@testable import Web

extension ReleaseActions {
    /// The child comes alone, twice: the first record is taken into the one that is known and put
    /// apart again, the second stays where it was taken. With the mother there was never a doubt.
    func mergeAndSeparate(_ home: Home, at worker: FormSender) async throws {
        let identity = "/files/\(home.file)/people/\(home.child)/identity"
        try await worker.send(
            "\(identity)/\(home.spouse)/difference", at: "\(identity)/\(home.spouse)",
            [("different_reason", "親子である")])
        for isUndone in [true, false] {
            let twin = "\(identity)/\(try await alone(at: worker))"
            try await worker.send(
                twin, at: twin, [("keep", home.child), ("reason", "呼び名の違いと分かった")])
            guard isUndone else { continue }
            let undoing = "\(identity)/undoing/\(try worker.key(after: identity + "/undoing/"))"
            try await worker.send(undoing, at: undoing)
        }
    }

    private func alone(at worker: FormSender) async throws -> String {
        try await worker.send(
            "/consultations/new", at: "/consultations/new",
            Self.account + [("name_family", "架空"), ("name_given", "冬太郎"), ("next_on", "R8.9.25")])
        let file = try worker.key(after: "/files/")
        let people = try await town.archive.read { books in
            try MembershipStore(books).members(of: Identifier(file)!).map(\.person.description)
        }
        return people[0]
    }

    /// To こども家庭センター with a reason and an approver, who acknowledges; to two others because
    /// somebody is in danger, and because a law says so.
    func refer(_ home: Home, at worker: FormSender) async throws {
        let approver = try await town.key(of: "kacho")
        try await send(
            home.consultation, to: "kodomo", at: worker,
            [("basis", "approval"), ("basis_reason", "子の就学のため"), ("approver", approver)])
        let referral = "/referrals/\(try worker.key(after: "/referrals/"))"
        let receiver = try await FormSender("madoguchi3", town, client)
        try await receiver.send(referral + "/acknowledgement", at: referral)
        try await send(
            try await another(in: home.file, at: worker), to: "jiritsu", at: worker,
            [("basis", "danger"), ("basis_reason", "食べるものがない")])
        try await send(
            try await another(in: home.file, at: worker), to: "hokatsu", at: worker,
            [
                ("basis", "statute"), ("statute", "childAbuse"), ("basis_reason", "虐待の疑いがある"),
            ])
    }

    private func send(
        _ consultation: String, to desk: String, at worker: FormSender, _ basis: [(String, String)]
    ) async throws {
        let path = "/consultations/\(consultation)/referrals"
        let letter = [
            ("way", "pass"), ("reason", "子の学用品が買えない"), ("told", "話してよいと言われた"),
            ("wishes", "電話は夕方に"), ("answer_by", "R8.9.25"), ("classes", "identity"),
            ("classes", "life"), ("receiver", "desk:\(desk)"),
        ]
        try await worker.send(path + "/new", at: path + "/new", letter)
        try await worker.send(path + "/basis", basis)
        try await worker.send(path, letter + basis)
    }

    /// The household comes again.
    private func another(in file: String, at worker: FormSender) async throws -> String {
        try await worker.send(
            "/consultations/new", at: "/consultations/new?file=\(file)",
            Self.account + [("file", file), ("next_on", "R8.9.25")])
        return try worker.key(after: "/consultations/")
    }

    /// Asked for help, agreed to, taken back.
    func escalate(_ home: Home, at worker: FormSender) async throws {
        let matter = try await escalated(try await another(in: home.file, at: worker), at: worker)
        let unit = try await FormSender("chosei1", town, client)
        try await unit.send(
            matter + "/consent", at: matter + "/consent", [("consent", home.consent)])
        try await unit.send(
            matter + "/hearings/new", at: matter + "/hearings/new",
            [
                ("desk", "kodomo"), ("question", "学校での様子を知りたい"), ("answer_by", "R8.9.30"),
                ("persons", home.principal), ("classes", "identity"), ("purpose", "coordination"),
                ("reason", "就学の支援に要る"), ("approver", try await town.key(of: "kacho")),
            ])
        let withdrawal = "/files/\(home.file)/consents/\(home.consent)/withdrawal"
        try await worker.send(withdrawal, at: withdrawal, [("on", "R8.9.18"), ("channel", "oral")])
    }

    /// Another household: one section can do it, and leads from now on.
    func returnToField(at worker: FormSender) async throws {
        try await worker.send(
            "/consultations/new", at: "/consultations/new",
            Self.account + [("name_family", "架空"), ("name_given", "夏子"), ("next_on", "R8.9.25")])
        let matter = try await escalated(try worker.key(after: "/consultations/"), at: worker)
        let unit = try await FormSender("chosei1", town, client)
        for step in ["coordination", "assessment"] {
            try await unit.send("\(matter)/\(step)", at: matter)
        }
        try await unit.send(matter + "/field", at: matter + "/field", [("lead", "kodomo")])
    }

    private func escalated(_ consultation: String, at worker: FormSender) async throws -> String {
        let path = "/consultations/\(consultation)/escalation"
        try await worker.send(
            path, at: path,
            [("reasons", "severalIssues"), ("consent", "none"), ("next_on", "R8.10.2")])
        return "/cases/" + (try worker.key(after: "/cases/"))
    }
}
