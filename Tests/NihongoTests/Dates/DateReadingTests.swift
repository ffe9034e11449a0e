import Testing

@testable import Nihongo

@Suite struct DateReadingTests {
    @Test(arguments: [
        "令和7年4月1日", "R7.4.1", "r07/04/01", "Ｒ７．４．１", "令7.4.1", "R070401", "5070401",
        "2025-04-01",
        "2025/4/1", "20250401", "2025年4月1日", "２０２５．４．１", "令和7年4月1日（火）", "㋿7年4月1日",
        "西暦2025年4月1日",
        "令和七年四月一日", "二〇二五年四月一日", " 令和 ７ 年 ４ 月 １ 日 ", "2025ー4ー1", "R7-4-1", "2025−04−01",
    ])
    func `one day is read in all its spellings`(text: String) {
        #expect(reading(text) == "2025-04-01")
    }

    @Test(arguments: [
        ("令和元年5月1日", "2019-05-01"), ("令和1年5月1日", "2019-05-01"), ("H元.1.8", "1989-01-08"),
        ("昭和 49 年 5 月 3 日", "1974-05-03"), ("4310430", "2019-04-30"),
        ("T15.12.24", "1926-12-24"),
        ("R6.2.29", "2024-02-29"), ("S.49.5.3", "1974-05-03"), ("昭和49.5.3生", "1974-05-03"),
        ("昭和四十九年五月三日生まれ", "1974-05-03"), ("M45.7.29", "1912-07-29"), ("m6.1.1", "1873-01-01"),
    ])
    func `other days are read`(text: String, iso: String) { #expect(reading(text) == iso) }

    @Test(arguments: [
        ("平成31年5月1日", "平成31年5月1日", "令和元年5月1日"), ("S64.1.8", "昭和64年1月8日", "平成元年1月8日"),
        ("H1.1.7", "平成元年1月7日", "昭和64年1月7日"), ("令和元年4月30日", "令和元年4月30日", "平成31年4月30日"),
        ("T15.12.25", "大正15年12月25日", "昭和元年12月25日"), ("平成32年4月1日", "平成32年4月1日", "令和2年4月1日"),
        ("平成50年3月31日", "平成50年3月31日", "令和20年3月31日"), ("4320401", "平成32年4月1日", "令和2年4月1日"),
        ("明治45年7月30日", "明治45年7月30日", "大正元年7月30日"),
    ])
    func `a day under the wrong era is saved under the right one, with a notice`(
        text: String, typed: String, saved: String
    ) throws {
        let read = try DateReading.read(text).get()
        #expect(read.notice?.typed == typed)
        #expect(read.notice?.saved.wareki == saved)
        #expect(read.day?.wareki() == saved)
    }

    @Test(
        arguments: [
            ("令和7年2月29日", .impossible("令和7年2月29日")), ("R7.13.1", .impossible("令和7年13月1日")),
            ("2025-02-29", .impossible("2025年2月29日")), ("R0.4.1", .impossible("令和0年4月1日")),
            ("49.5.3", .noEra), ("7.4.1", .noEra), ("490503", .noEra), ("9070401", .noEra),
            ("", .empty),
            (" 　", .empty), ("明治5年4月1日", .lunar), ("令和7年", .incomplete([.month, .day])),
            ("S20.3", .incomplete([.day])), ("令和", .incomplete([.year, .month, .day])),
            ("昭和20年頃", .tooVague(.circa)), ("不詳", .tooVague(.unknown)), ("あした", .unreadable("あした")),
            ("20代", .unreadable("20代")), ("R7.4.1.1", .unreadable("r7.4.1.1")),
            ("令和年月日", .unreadable("令和年月日")), ("7月4日2025年", .unreadable("7月4日2025年")),
            ("2025..1", .unreadable("2025..1")), ("12025/4/1", .noEra), ("0202/4/1", .noEra),
            ("R999.4.1", .impossible("令和999年4月1日")), ("9999-04-01", .impossible("9999年4月1日")),
        ] as [(String, DateFault)])
    func `what is no date says why`(text: String, fault: DateFault) {
        #expect(DateReading.read(text) == .failure(fault))
    }

    @Test func `eras end`() {
        for (text, name, last) in [
            ("昭和65年1月1日", "昭和", 64), ("H51.4.1", "平成", 31), ("T16.1.1", "大正", 15),
            ("M46.1.1", "明治", 45),
        ] {
            let era = Era.named(name)!
            #expect(DateReading.read(text) == .failure(.eraOverrun(era, last: last)))
        }
    }

    @Test(arguments: [
        ("令和7年", "2025"), ("S20.3", "1945-03"), ("昭和20年頃", "1945~"), ("昭和20年代", "1945~/1954~"),
        ("1940年代", "1940~/1949~"), ("不詳", "XXXX"), ("不明", "XXXX"), ("1974", "1974"),
        ("R7", "2025"),
        ("昭和20年3月ごろ", "1945-03~"), ("平成31年", "2019"), ("明治3年", "1870"), ("2025年4月", "2025-04"),
        ("平成32年4月", "2020-04"),
    ])
    func `parts of a date are read where they are enough`(text: String, stored: String) throws {
        let all = Set(PartialDate.Precision.allCases)
        let read = try DateReading.read(text, allowing: all).get()
        #expect(read.date.description == stored)
        #expect((read.notice != nil) == (text == "平成32年4月"))
    }

    @Test(arguments: [
        ("20代", "1996~/2006~"), ("50歳", "1975~/1976~"), ("50歳くらい", "1975~/1976~"),
        ("８０歳代", "1936~/1946~"),
    ])
    func `an age tells about when somebody was born`(text: String, stored: String) throws {
        let read = try DateReading.read(text, allowing: [.circa], today: day("2026-04-06")).get()
        #expect(read.date.description == stored)
    }

    @Test func `a more exact date than asked for is welcome`() {
        #expect(reading("R7.4.1", [.year]) == "2025-04-01")
        #expect(reading("R7.4", [.year]) == "2025-04")
        #expect(reading("R7.4", [.month]) == "2025-04")
        #expect(DateReading.read("R7", allowing: [.month]) == .failure(.incomplete([.month])))
    }

    private func reading(_ text: String, _ allowing: Set<PartialDate.Precision> = [.day]) -> String?
    {
        guard case .success(let read) = DateReading.read(text, allowing: allowing) else {
            return nil
        }
        return read.notice == nil ? read.date.description : nil
    }
}
