import Testing

@testable import Nihongo

func day(_ iso: String) -> CivilDate { CivilDate(iso)! }

@Suite struct CivilDateTests {
    @Test func `every day from 1868 to 2100 goes round through number and text`() {
        var date = day("1868-01-01")
        var number = date.dayNumber
        var weekday = 3
        var faults: [String] = []
        while date <= day("2100-12-31") {
            let round = CivilDate(dayNumber: number)
            if round != date || CivilDate(date.description) != date { faults.append("\(date)") }
            if CivilDate(year: date.year, month: date.month, day: date.day) != date {
                faults.append("\(date)")
            }
            if date.weekday.rawValue != weekday { faults.append("\(date) \(date.weekday)") }
            date = date.adding(days: 1)
            number += 1
            weekday = weekday % 7 + 1
        }
        #expect(number == 47_847)
        #expect(faults.prefix(5) == [])
    }

    @Test func `every day from 1873 to 2100 is read back from each way of writing it by era`() {
        var faults: [String] = []
        for number in day("1873-01-01").dayNumber...day("2100-12-31").dayNumber {
            let date = CivilDate(dayNumber: number)
            // Each day in one style, in turn; five days in a row have all of them.
            let styles = WarekiStyle.allCases
            let text = date.wareki(styles[abs(number) % styles.count])
            if DateReading.read(text) != readAs(date) { faults.append(text) }
        }
        #expect(faults.prefix(5) == [])
    }

    private func readAs(_ date: CivilDate) -> Result<ReadDate, DateFault> {
        .success(ReadDate(date: PartialDate(date), notice: nil))
    }

    @Test(arguments: [
        "2025-02-29", "1900-02-29", "2025-13-01", "2025-00-01", "2025-04-31", "2025-4-1",
        "20250401",
        "", "2025-04-01 ", "０２５-04-01", "0000-01-01", "-001-01-01",
    ])
    func `what is no day is refused`(text: String) { #expect(CivilDate(text) == nil) }

    @Test func `months end on their own last day`() {
        #expect(day("2024-01-31").adding(months: 1) == day("2024-02-29"))
        #expect(day("2025-03-31").adding(months: -1) == day("2025-02-28"))
        #expect(day("2025-11-30").adding(months: 3) == day("2026-02-28"))
        #expect(day("2025-04-01").adding(months: -16) == day("2023-12-01"))
        #expect(day("9999-12-31").adding(months: 1) == day("9999-12-31"))
        #expect(day("0001-01-01").adding(months: -1) == day("0001-01-01"))
    }

    @Test func `days are counted and added`() {
        #expect(day("2026-04-06").days(since: day("2026-03-31")) == 6)
        #expect(day("2024-02-28").adding(days: 2) == day("2024-03-01"))
        #expect(day("1970-01-01").dayNumber == 0)
        #expect(CivilDate(dayNumber: .max) == day("9999-12-31"))
        #expect(CivilDate(dayNumber: .min) == day("0001-01-01"))
        #expect(day("2019-04-30") < day("2019-05-01"))
    }

    @Test func `any two days differ by what must be added`() {
        var generator = SeededGenerator(seed: 8)
        for _ in 0..<2000 {
            let one = CivilDate(dayNumber: .random(in: -700_000...2_900_000, using: &generator))
            let other = CivilDate(dayNumber: .random(in: -700_000...2_900_000, using: &generator))
            #expect(one.adding(days: other.days(since: one)) == other)
            #expect((one < other) == (other.days(since: one) > 0))
        }
    }

    @Test func `weekdays have their kanji`() {
        #expect(day("2026-04-06").weekday == .monday)
        #expect(Weekday.allCases.map(\.kanji).joined() == "月火水木金土日")
        #expect(day("2026-04-05").weekday.isWeekend)
    }

    @Test(arguments: [("2025-04-01", 45748), ("1989-01-08", 32516), ("1900-03-01", 61)])
    func `spreadsheets count from 1900`(iso: String, serial: Int) {
        #expect(day(iso).spreadsheetSerial == serial)
        #expect(CivilDate(spreadsheetSerial: serial) == day(iso))
    }

    @Test func `the spreadsheet's false leap day is not read`() {
        #expect(CivilDate(spreadsheetSerial: 60) == nil)
    }

    @Test(arguments: [("2025-03-31", 2024), ("2025-04-01", 2025), ("2026-01-01", 2025)])
    func `the fiscal year begins in April`(iso: String, year: Int) {
        #expect(day(iso).fiscalYear == year)
        #expect(CivilDate.first(ofFiscalYear: year) <= day(iso))
        #expect(CivilDate.last(ofFiscalYear: year) >= day(iso))
        #expect(day(iso).quarter.from <= day(iso) && day(iso) <= day(iso).quarter.through)
        #expect(day(iso).quarter.from.fiscalYear == year)
        #expect(day(iso).quarter.through.fiscalYear == year)
    }

    @Test(arguments: [
        (2019, "令和元年度"), (2026, "令和8年度"), (1989, "平成元年度"), (1988, "昭和63年度"), (2018, "平成30年度"),
    ])
    func `fiscal years are named by era`(year: Int, name: String) {
        #expect(fiscalYearName(year) == name)
    }
}
