@testable @_spi(Stored) import Casework
@testable @_spi(Stored) import Records
import Testing

@Suite struct ReferralStoreTests {
    private static let states: [Referral.State] = [
        .drafted, .sent(Sample.moment), .acknowledged(Sample.moment),
        .accepted(Sample.moment, meeting: nil), .accepted(Sample.moment, meeting: Sample.day),
        .returned(Sample.moment, because: "担当が違う", suggestion: nil),
        .returned(Sample.moment, because: "担当が違う", suggestion: "shakyo"),
        .connected(Sample.moment, on: Sample.day), .feedbackGiven(Sample.moment, "通い始めた"),
        .withdrawn(Sample.moment, because: "本人が望まない"),
    ]

    @Test func `a referral to a desk or a partner comes back in every state`() async throws {
        try await onEachTown { archive in
            for (id, receiver) in [
                (Identifier<Referral>("r1"), Referral.Receiver.desk("kodomo")),
                ("r2", .partner("houterasu")),
            ] {
                let referrals = Trip<Referral>(
                    save: { try ReferralStore($0).save($1) },
                    read: { try ReferralStore($0).require(id) })
                try await referrals.pass(Self.states, in: archive) { state, version in
                    Sample.referral(id, to: receiver, state: state, version: version)
                }
            }
            let both = try await archive.read { books in
                (
                    try ReferralStore(books).referrals(of: Identifier<HouseholdFile>("f1")),
                    try ReferralStore(books).referrals(of: Identifier<Consultation>("c1"))
                )
            }
            #expect(both.0.map(\.id) == ["r1", "r2"])
            #expect(both.0 == both.1)
        }
    }

    @Test func `a desk cannot refer to itself`() async throws {
        try await onEachTown { archive in
            await #expect(throws: Conflicting.self) {
                try await archive.transaction { books in
                    let it = Sample.referral(
                        "r1", to: .desk("fukushi"), state: .sent(Sample.moment))
                    try ReferralStore(books).save([.first(it)])
                }
            }
        }
    }

    @Test func `referrals of a file whose key is destroyed are left out`() async throws {
        try await onEachTown { archive in
            try await archive.transaction { books in
                let it = Sample.referral("r1", state: .sent(Sample.moment))
                try ReferralStore(books).save([.first(it)])
                try DataKeys(books).destroy("f1", at: Sample.moment)
            }
            let left = try await archive.read {
                try ReferralStore($0).referrals(of: Identifier<HouseholdFile>("f1"))
            }
            #expect(left == [])
        }
    }
}
