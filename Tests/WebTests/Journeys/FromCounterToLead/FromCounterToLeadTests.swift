import Testing

/// The whole way of one household, each step by the worker who would take it. Nothing is written to
/// the store from here: what is not on a page cannot be done.
@Suite("A consultation at a counter") struct FromCounterToLeadTests {
    @Test(
        """
        a consultation at a counter is captured anonymously, gets a name, is referred, returned, \
        referred again, escalated without consent, then with consent, decided, noted, handed to a \
        lead section and closed
        """, arguments: Ground.all)
    func journey(_ ground: Ground) async throws {
        try await Story.told(on: ground) { try await Self.tell($0) }
    }

    private static func tell(_ story: Story) async throws {
        let way = TomesWay(story)
        try await way.isHeardAtTheWaterCounter()
        try await way.getsAName()
        try await way.isReferredWithAReason()
        try await way.isReturned()
        try await way.isReferredAgainWithConsent()
        try await way.isMetByTheCouncil()
        try await way.isTakenOnWithHerGrandson()
        try await way.isEscalatedWithoutConsent()
        try await way.isHeardByTheUnit()
        try await way.isPutBeforeTheStatutoryConference()
        try await way.agreesAfterAll()
        try await way.isDecidedByTheSectionHead()
        try await way.getsALeadSection()
        try await way.isNotedByThoseWhoGoAlong()
        try await way.isClosed()
        try await way.staysWithTheLeadSection()
        try await way.leavesItsTrail()
    }
}
