import Testing

@testable @_spi(Stored) import Casework

@Suite("Whatever is done in a file") struct AnyStoryTests {
    /// Runs many stories; the first that breaks the promise is told with its deeds.
    private func holds(
        mode: IntakeMode = .ordinary, seeds: ClosedRange<UInt64> = 1...100,
        _ promise: (AnyStory) -> String?, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        for seed in seeds {
            var story = try AnyStory(seed: seed, mode: mode)
            for _ in 0..<80 {
                story.goOn()
                guard let fault = promise(story) else { continue }
                let deeds = story.deeds.suffix(12).joined(separator: "\n")
                Issue.record("seed \(seed): \(fault)\n\(deeds)", sourceLocation: sourceLocation)
                return
            }
        }
    }

    @Test("the stories go everywhere: handed over, returned, decided, closed, withdrawn")
    func everywhere() throws {
        var seen: Set<String> = []
        try holds(seeds: 1...400) { story in
            seen.formUnion(story.deeds.last?.split(separator: " ").map(String.init) ?? [])
            return nil
        }
        let wanted: Set = [
            "file.handOver", "file.accompany", "referral.return", "referral.withdrawal",
            "case.decision", "case.closure", "case.reopening", "consent.withdraw",
            "consent.supersede",
        ]
        #expect(wanted.subtracting(seen).isEmpty)
    }

    @Test("somebody who can open the file is always beside the person")
    func companion() throws {
        try holds { story in
            let companion = AnyStory.workers.first { $0.worker == story.cabinet.file.accompanying }
            guard let companion else { return "no companion" }
            return story.cabinet.opens(for: companion)
                ? nil : "\(companion.worker) is beside them and cannot open the file"
        }
    }

    @Test("the desk that holds the file can open it, in its own duty")
    func holder() throws {
        try holds { story in
            let ways = story.cabinet.ways(of: story.cabinet.file.desk)
            return ways.contains { $0.basis == .ownDuty && $0.mayWrite }
                ? nil : "the holder \(story.cabinet.file.desk) is shut out"
        }
    }

    @Test("nothing stays open on a consent that does not stand")
    func consent() throws {
        try holds { story in
            let cabinet = story.cabinet
            return cabinet.shares.filter { $0.isOpen(at: cabinet.now) }.compactMap {
                share -> String? in
                guard case .consent(let id) = share.basis else { return nil }
                let consent = cabinet.consents.first { $0.id == id }
                return consent?.isInForce(on: cabinet.now.date) == true
                    ? nil : "\(share.desk) still reads on \(id)"
            }.first
        }
    }

    @Test("a desk that was given no way cannot tell that the file exists")
    func strangers() throws {
        try holds { story in
            for desk in Town.desks where story.cabinet.ways(of: desk.id).isEmpty {
                if story.cabinet.opens(at: desk.id) { return "\(desk.id) opens it" }
            }
            return nil
        }
    }

    @Test("nobody sees a kind of data that no way of their desk names")
    func classes() throws {
        try holds { story in
            for worker in AnyStory.workers {
                guard let access = try? story.cabinet.access(worker) else { continue }
                let named = access.desks.flatMap { story.cabinet.ways(of: $0) }
                    .reduce(into: Set<DataClass>()) { $0.formUnion($1.classes) }
                if !access.classes.isSubset(of: named) { return "\(worker.worker)" }
            }
            return nil
        }
    }

    @Test("no deed changes a record twice, or one that has changed meanwhile")
    func sound() throws {
        try holds { $0.isSound ? nil : "a record was changed twice" }
    }

    @Test("a referral on its way can always be ended by somebody")
    func referralsEnd() throws {
        do {
            try holds { story in
                let cabinet = story.cabinet
                for referral in cabinet.referrals where referral.state.isInFlight {
                    let facts = ReferralFacts(
                        referral: referral, consultation: cabinet.consultation)
                    let ends = AnyStory.workers.contains { worker in
                        guard let access = try? cabinet.access(worker) else { return false }
                        let ways: [Referral.Step] = [
                            .withdraw(because: "本人の希望"), .giveBack(because: "対象外", suggestion: nil),
                        ]
                        return ways.contains {
                            (try? access.taking($0, on: facts, keys: cabinet.keys)) != nil
                        }
                    }
                    if !ends { return "\(referral.id) to \(referral.receiver) is stuck" }
                }
                return nil
            }
        }
    }

    @Test("an open case can always be led on or ended by somebody")
    func casesMove() throws {
        try holds { story in
            let cabinet = story.cabinet
            for found in cabinet.cases where found.state.isOpen {
                let moves = AnyStory.workers.contains { worker in
                    guard let access = try? cabinet.access(worker) else { return false }
                    return !access.offers(on: found).subtracting([.postponement, .consent])
                        .isEmpty
                }
                if !moves { return "\(found.state) is stuck" }
            }
            return nil
        }
    }

    @Test("nobody who was only asked, nor 多機関協働, sees a file whose cases have all ended")
    func afterwards() throws {
        try holds { story in
            let cabinet = story.cabinet
            let isOver = cabinet.cases.allSatisfy { found in
                switch found.state {
                case .closed, .returnedToField: true
                case .applied, .preHearing, .assessed, .decided, .inConference, .supporting,
                    .interrupted:
                    false
                }
            }
            guard isOver else { return nil }
            let left = cabinet.shares.first { share in
                guard share.isOpen(at: cabinet.now) else { return false }
                switch share.cause {
                case .escalation: return true
                case .hearing, .referral, .lead, nil: return share.cause?.isHearing == true
                }
            }
            return left.map { "\($0.desk) still reads on \($0.basis)" }
        }
    }

    @Test("no case rests on a consent that does not stand")
    func caseConsent() throws {
        try holds { story in
            let cabinet = story.cabinet
            for found in cabinet.cases where found.state.isOpen {
                guard
                    let access = AnyStory.workers.lazy.compactMap({ try? cabinet.access($0) })
                        .first, let id = access.asItStands(found).consent
                else { continue }
                let consent = cabinet.consents.first { $0.id == id }
                if consent?.isInForce(on: cabinet.now.date) != true { return "\(id)" }
            }
            return nil
        }
    }

    @Test("what was decided is only added to")
    func history() throws {
        for seed in UInt64(1)...60 {
            var story = try AnyStory(seed: seed)
            var known: [[Case.Turn]] = []
            for _ in 0..<80 {
                story.goOn()
                let turns = story.cabinet.cases.map(\.turns)
                for (before, after) in zip(known, turns) {
                    #expect(Array(after.prefix(before.count)) == before, "seed \(seed)")
                }
                known = turns
            }
        }
    }
}
