import Testing

@testable import Nihongo

@Suite struct WarekiTests {
    @Test(arguments: [
        ("2019-04-30", "平成31年4月30日"), ("2019-05-01", "令和元年5月1日"), ("2019-12-31", "令和元年12月31日"),
        ("2020-01-01", "令和2年1月1日"), ("1989-01-07", "昭和64年1月7日"), ("1989-01-08", "平成元年1月8日"),
        ("1926-12-24", "大正15年12月24日"), ("1926-12-25", "昭和元年12月25日"),
        ("1912-07-30", "大正元年7月30日"), ("1912-07-29", "明治45年7月29日"), ("1873-01-01", "明治6年1月1日"),
        ("1872-12-31", "明治5年"), ("1867-12-31", "西暦1867年"),
    ])
    func `days are written in the era they lie in`(iso: String, text: String) {
        #expect(day(iso).wareki() == text)
    }

    @Test func `each style has its place`() {
        let first = day("2019-05-01")
        #expect(first.wareki(.short) == "R1.5.1")
        #expect(first.wareki(.padded) == "R01.05.01")
        #expect(day("2026-04-06").wareki(.weekday) == "令和8年4月6日（月）")
        #expect(day("2026-04-01").wareki(.form) == "令和　８年　４月　１日")
        #expect(day("2030-12-10").wareki(.form) == "令和１２年１２月１０日")
        #expect(first.wareki(.form) == "令和　元年　５月　１日")
        #expect(day("1872-05-01").wareki(.short) == "M5")
    }

    @Test func `eras follow one another without a gap`() {
        #expect(Era.table.map(\.name) == ["令和", "平成", "昭和", "大正", "明治"])
        #expect(Era.table.map(\.lastYear) == [nil, 31, 64, 15, 45])
        #expect(Era.table.map(\.code) == [5, 4, 3, 2, 1])
        #expect(Era.table.map(\.letter).joined() == "RHSTM")
        for (later, earlier) in zip(Era.table, Era.table.dropFirst()) {
            let first = CivilDate(
                year: later.firstYear, month: later.firstMonth, day: later.firstDay)!
            #expect(first.era == later)
            #expect(first.yearOfEra == 1)
            #expect(first.adding(days: -1).era == earlier)
        }
    }

    @Test(arguments: ["令和", "令", "R", "r", "5", "Ｒ"])
    func `an era has many names`(name: String) { #expect(Era.named(name)?.code == 5) }

    @Test func `a day before 明治 has no era`() {
        #expect(day("1867-12-31").era == nil)
        #expect(day("1867-12-31").yearOfEra == nil)
        #expect(Era.named("西暦") == nil)
    }
}
