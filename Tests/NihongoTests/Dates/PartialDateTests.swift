import Testing

@testable import Nihongo

@Suite struct PartialDateTests {
    @Test(arguments: [
        ("1974-05-03", "昭和49年5月3日", "1974-05-03", "1974-05-03"),
        ("1974-05", "昭和49年5月", "1974-05-01", "1974-05-31"),
        ("1974", "昭和49年", "1974-01-01", "1974-12-31"),
        ("1945~", "昭和20年頃", "1943-01-01", "1947-12-31"),
        ("1945-03~", "昭和20年3月頃", "1944-09-01", "1945-09-30"),
        ("1945-03-10~", "昭和20年3月10日頃", "1945-02-10", "1945-04-10"),
        ("1945~/1954~", "昭和20年～昭和29年頃", "1945-01-01", "1954-12-31"),
        ("2019", "平成31年（令和元年）", "2019-01-01", "2019-12-31"),
        ("1989-01", "昭和64年1月（平成元年1月）", "1989-01-01", "1989-01-31"),
        ("2019-05", "令和元年5月", "2019-05-01", "2019-05-31"),
        ("2024-02", "令和6年2月", "2024-02-01", "2024-02-29"),
        ("1870", "明治3年", "1870-01-01", "1870-12-31"),
        ("1860", "西暦1860年", "1860-01-01", "1860-12-31"),
    ])
    func `a part of a date is stored, shown and bounded`(
        text: String, wareki: String, earliest: String, latest: String
    ) throws {
        let date = try #require(PartialDate(text))
        #expect(date.description == text)
        #expect(date.wareki == wareki)
        #expect(date.earliest == day(earliest))
        #expect(date.latest == day(latest))
    }

    @Test func `nothing known has no bounds`() {
        #expect(PartialDate("XXXX") == .unknown)
        #expect(PartialDate.unknown.description == "XXXX")
        #expect(PartialDate.unknown.wareki == "不詳")
        #expect(PartialDate.unknown.earliest == nil)
        #expect(PartialDate.unknown.latest == nil)
    }

    @Test func `the precision follows from what is given`() {
        #expect(PartialDate(year: 1974)?.precision == .year)
        #expect(PartialDate(year: 1974, month: 5)?.precision == .month)
        #expect(PartialDate(year: 1974, month: 5, day: 3)?.date == day("1974-05-03"))
        #expect(PartialDate(day("1974-05-03")).precision == .day)
        #expect(PartialDate(year: 1974, circa: true)?.precision == .circa)
        #expect(PartialDate(year: 1974, day: 3) == nil)
        #expect(PartialDate(year: 2025, month: 2, day: 29) == nil)
        #expect(PartialDate(year: 1974, month: 5, day: 3, circa: true)?.date == nil)
    }

    @Test(arguments: [
        "", "1974-5-3", "74", "1974-", "1974-13", "2025-02-29", "1945~/1954", "1954~/1945~",
        "1945/1954",
        "unknown", "1974-05-03-01", "+974",
    ])
    func `other texts are not read`(text: String) { #expect(PartialDate(text) == nil) }

    @Test func `era and parts read back what was shown`() throws {
        let all = Set(PartialDate.Precision.allCases)
        for text in ["1974-05-03", "1974-05", "1974", "1945~", "1945-03~", "XXXX"] {
            let date = try #require(PartialDate(text))
            #expect(try DateReading.read(date.wareki, allowing: all).get().date == date)
        }
    }
}
