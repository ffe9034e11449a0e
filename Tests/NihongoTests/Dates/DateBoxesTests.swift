import Testing

@testable import Nihongo

@Suite struct DateBoxesTests {
    @Test(arguments: [
        (["令和", "7", "4", "1"], "2025-04-01"), (["R", "元", "5", "1"], "2019-05-01"),
        (["3", "４９", "５", "３"], "1974-05-03"), (["西暦", "1974", "5", "3"], "1974-05-03"),
        (["", "1974", "05", "03"], "1974-05-03"), (["令和", "S49.5.3", "", ""], "1974-05-03"),
        (["", "1974/5/3", "", ""], "1974-05-03"), (["昭和", "49.5.3", "", ""], "1974-05-03"),
        (["昭和", "490503", "", ""], "1974-05-03"), (["令和", "", "", "20250401"], "2025-04-01"),
    ])
    func `the four boxes make a date`(boxes: [String], iso: String) throws {
        let read = try read(boxes).get()
        #expect(read.day == day(iso))
        #expect(read.notice == nil)
    }

    @Test(
        arguments: [
            (["令和", "", "", ""], .empty), (["令和", "7", "", ""], .incomplete([.month, .day])),
            (["令和", "7", "4", ""], .incomplete([.day])),
            (["令和", "7", "", "1"], .incomplete([.month])),
            (["令和", "", "4", "1"], .incomplete([.year])), (["", "49", "5", "3"], .noEra),
            (["令和", "7", "2", "29"], .impossible("令和7年2月29日")),
            (["令和", "七", "x", "1"], .unreadable("x")),
        ] as [([String], DateFault)])
    func `empty and wrong boxes say what is missing`(boxes: [String], fault: DateFault) {
        #expect(read(boxes) == .failure(fault))
    }

    @Test func `the boxes give the notice of the era too`() throws {
        let read = try read(["平成", "31", "5", "1"]).get()
        #expect(read.notice?.typed == "平成31年5月1日")
        #expect(read.day == day("2019-05-01"))
        let era = Era.named("昭和")!
        #expect(self.read(["昭和", "65", "1", "1"]) == .failure(.eraOverrun(era, last: 64)))
    }

    @Test func `a year alone is enough where it is allowed`() throws {
        let read = try DateReading.read(
            era: "昭和", year: "20", month: "", day: "", allowing: [.day, .year]
        ).get()
        #expect(read.date.description == "1945")
    }

    private func read(_ boxes: [String]) -> Result<ReadDate, DateFault> {
        DateReading.read(era: boxes[0], year: boxes[1], month: boxes[2], day: boxes[3])
    }
}
