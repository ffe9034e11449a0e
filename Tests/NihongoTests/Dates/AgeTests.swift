import Testing

@testable import Nihongo

@Suite struct AgeTests {
    @Test(arguments: [
        ("2008-02-29", "2025-02-28", 16), ("2008-02-29", "2025-03-01", 17),
        ("1989-01-08", "2026-01-07", 36), ("1989-01-08", "2026-01-08", 37),
        ("2018-04-02", "2025-04-01", 6), ("2019-04-01", "2025-04-01", 6),
    ])
    func `age counts birthdays`(birth: String, date: String, years: Int) {
        #expect(age(birth: day(birth), on: day(date)) == years)
    }

    @Test(arguments: [
        ("1960-04-01", 65, "2025-03-31"), ("1960-04-02", 65, "2025-04-01"),
        ("2008-02-29", 18, "2026-02-28"), ("2008-03-01", 18, "2026-02-28"),
        ("2007-04-01", 18, "2025-03-31"), ("1951-01-01", 75, "2025-12-31"),
        ("2008-02-29", 20, "2028-02-28"),
    ])
    func `the law reaches an age a day earlier`(birth: String, years: Int, date: String) {
        #expect(attains(years, born: day(birth)) == day(date))
    }

    @Test func `the age on show changes on the day after the law's`() {
        var generator = SeededGenerator(seed: 83)
        for _ in 0..<3000 {
            let birth = CivilDate(dayNumber: .random(in: -18_000...20_000, using: &generator))
            let years = Int.random(in: 1...110, using: &generator)
            let reached = attains(years, born: birth)
            #expect(age(birth: birth, on: reached) == years - 1)
            #expect(age(birth: birth, on: reached.adding(days: 1)) == years)
        }
    }

    @Test func `a fiscal year has an age at its start and at its end`() {
        #expect(ageAtStart(ofFiscalYear: 2025, birth: day("2018-04-02")) == 6)
        #expect(ageAtEnd(ofFiscalYear: 2025, birth: day("2018-04-02")) == 7)
    }

    @Test(arguments: [
        ("1974", "2025-06-01", 50...51), ("1974-05", "2025-06-01", 51...51),
        ("1974-05-03", "2025-05-02", 50...50), ("1945~/1954~", "2026-04-06", 71...81),
        ("2026", "2026-04-06", 0...0),
    ])
    func `an unsure birth gives a range of ages`(
        birth: String, date: String, ages: ClosedRange<Int>
    ) throws {
        #expect(ageRange(birth: try #require(PartialDate(birth)), on: day(date)) == ages)
    }

    @Test func `an unknown birth gives no age`() {
        #expect(ageRange(birth: .unknown, on: day("2026-04-06")) == nil)
        #expect(ageRange(birth: PartialDate(year: 2030)!, on: day("2026-04-06")) == nil)
    }

    @Test(arguments: [
        ("2018-04-02", 1, "小1"), ("2019-04-01", 1, "小1"), ("2019-04-02", 0, "年長"),
        ("2018-04-01", 2, "小2"), ("2010-04-02", 9, "中3"), ("2007-04-02", 12, "高3年代"),
        ("2022-04-02", -3, "年少前"), ("2021-04-02", -2, "年少"), ("2020-04-02", -1, "年中"),
    ])
    func `children born by 1 April go to school a year earlier`(
        birth: String, number: Int, label: String
    ) {
        let grade = schoolGrade(born: day(birth), fiscalYear: 2025)
        #expect(grade.number == number)
        #expect(grade.label == label)
    }

    @Test func `outside school age there is no label`() {
        #expect(SchoolGrade(number: -4).label == nil)
        #expect(SchoolGrade(number: 13).label == nil)
        #expect(SchoolGrade(number: 1) < SchoolGrade(number: 2))
    }
}
