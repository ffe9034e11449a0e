import Testing

@testable import Nihongo

@Suite struct HolidayTests {
    @Test(arguments: [
        (
            2025,
            "0101 0113 0211 0223 0224 0320 0429 0503 0504 0505 "
                + "0506 0721 0811 0915 0923 1013 1103 1123 1124"
        ),
        (
            2026,
            "0101 0112 0211 0223 0320 0429 0503 0504 0505 0506 "
                + "0720 0811 0921 0922 0923 1012 1103 1123"
        ),
        (
            2027,
            "0101 0111 0211 0223 0321 0322 0429 0503 0504 0505 "
                + "0719 0811 0920 0923 1011 1103 1123"
        ),
    ])
    func `the holidays of a year follow from the law`(year: Int, days: String) {
        let found = Holidays.all(in: year).map { padded($0.date.month * 100 + $0.date.day, 4) }
        #expect(found.joined(separator: " ") == days)
    }

    @Test func `days in lieu and between have their names`() {
        let names = Dictionary(
            uniqueKeysWithValues: Holidays.all(in: 2026).map { ($0.date.description, $0.name) })
        #expect(names["2026-09-22"] == "国民の休日")
        #expect(names["2026-05-06"] == "振替休日")
        #expect(Holidays.all(in: 2027).first { $0.date == day("2027-03-22") }?.name == "振替休日")
    }

    /// The fingerprint (FNV-1a) of the ISO dates as an independent calendar (jpholiday) gives them.
    @Test func `all holidays to 2099 agree with another calendar`() {
        let dates = (2022...2099).flatMap { Holidays.all(in: $0).map(\.date.description) }
        let print = dates.joined().utf8.reduce(UInt64(14_695_981_039_346_656_037)) {
            ($0 ^ UInt64($1)) &* 1_099_511_628_211
        }
        #expect(dates.count == 1395)
        #expect(print == 0xab9c_06f5_e9a0_89ab)
    }

    @Test func `a deadline counts open days`() {
        let calendar = OfficeCalendar()
        #expect(calendar.day(after: day("2026-05-01"), openDays: 1) == day("2026-05-07"))
        #expect(calendar.day(after: day("2026-12-28"), openDays: 1) == day("2027-01-04"))
        #expect(calendar.day(after: day("2026-04-06"), openDays: 5) == day("2026-04-13"))
        #expect(calendar.day(after: day("2026-04-06"), openDays: 0) == day("2026-04-06"))
    }

    @Test func `a town closes and opens days of its own`() {
        let calendar = OfficeCalendar(closing: [day("2026-04-07")], opening: [day("2026-04-11")])
        #expect(!calendar.isOpen(day("2026-04-07")))
        #expect(calendar.isOpen(day("2026-04-11")))
        #expect(!calendar.isOpen(day("2026-04-12")))
    }
}
