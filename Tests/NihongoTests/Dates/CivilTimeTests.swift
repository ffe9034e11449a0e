import Testing

@testable import Nihongo

@Suite struct CivilTimeTests {
    @Test(arguments: [
        (0 as Int64, "1970-01-01T09:00", "9:00"), (-1, "1970-01-01T08:59", "8:59"),
        (1_775_439_000_000, "2026-04-06T10:30", "10:30"),
        (1_775_401_199_999, "2026-04-05T23:59", "23:59"),
        (1_775_401_200_000, "2026-04-06T00:00", "0:00"),
        (-32_400_001, "1969-12-31T23:59", "23:59"),
    ])
    func `an instant shows the clock of Japan`(instant: Int64, text: String, clock: String) {
        let time = CivilTime(millisecondsSince1970: instant)
        #expect(time.description == text)
        #expect(time.clock == clock)
        #expect(CivilTime(text) == time)
        #expect(CivilTime(millisecondsSince1970: time.millisecondsSince1970) == time)
        #expect(0..<60_000 ~= instant - time.millisecondsSince1970)
    }

    @Test(arguments: [
        ("10:30", "10:30"), ("9:05", "9:05"), ("１０：３０", "10:30"), ("10時30分", "10:30"),
        ("0930", "9:30"), ("15時", "15:00"),
    ])
    func `times are read as typed`(typed: String, clock: String) {
        #expect(CivilTime(date: day("2026-04-06"), clock: typed)?.clock == clock)
    }

    @Test(arguments: ["", "24:00", "10:60", "930", "10-30", "10:30:15", "午前10時"])
    func `other times are refused`(typed: String) {
        #expect(CivilTime(date: day("2026-04-06"), clock: typed) == nil)
    }

    @Test func `times order by day and minute`() {
        #expect(CivilTime("2026-04-06T10:30")! < CivilTime("2026-04-06T10:31")!)
        #expect(CivilTime("2026-04-06T10:30")! < CivilTime("2026-04-07T00:00")!)
        #expect(CivilTime("2026-04-06") == nil)
    }
}
