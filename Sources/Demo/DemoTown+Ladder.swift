import Casework

extension DemoTown {
    /// One household for every rung of every ladder of states.
    static func ladder(of town: Town, _ residents: inout Residents) -> [Story] {
        IntakeLadder(town).stories(&residents) + PeopleLadder(town).stories(&residents)
            + SharingLadder(town).stories(&residents) + ReferralLadder(town).stories(&residents)
            + CaseLadder(town).stories(&residents) + ClosedLadder(town).stories(&residents)
    }
}

extension Profile {
    /// Whether the profile reports the quarter that `FirstQuarter` replays: 8 intakes, 3 of them
    /// put to the first session, 5 solved through the network of the fields.
    var hasFirstQuarter: Bool {
        tallies.contains {
            $0.from == Day("2022-07-01") && $0.until == Day("2022-09-30") && $0.intakes == 8
                && $0.toConference == 3 && $0.byFieldNetwork == 5
        }
    }
}
