import Testing

@testable import Casework

/// A form as its lists show it, with sheets of all its editions.
@Suite struct AllEditionsTests {
    private static func edition(_ number: Int, _ questions: [String]) -> FormCatalog.Edition {
        let form = Form("x-list", "第\(number)版", shipped: 0) {
            FormSection("x-all", "すべて") {
                questions.map { Question($0, $0, .text(lines: 1, limit: 0)) }
            }
        }
        return FormCatalog.Edition(
            form.numbered(number), from: FormCatalog.beginning.adding(days: number))
    }

    @Test("what an older edition asked is not lost, and nothing is there twice")
    func united() {
        let catalog = FormCatalog([
            Self.edition(1, ["a", "b"]), Self.edition(2, ["b", "c"]), Self.edition(3, ["d"]),
        ])
        let day = FormCatalog.beginning.adding(days: 2)
        let form = catalog.allEditions(of: "x-list", on: day)
        #expect(form?.title == "第2版")
        #expect(form?.questions.map(\.id) == ["b", "c", "d", "a"])
        #expect(catalog.allEditions(of: "x-none", on: day) == nil)
    }
}
