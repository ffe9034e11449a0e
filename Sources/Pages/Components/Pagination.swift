import Markup

/// Where one is in a list: 全 1,234 件中 26～50 件, and the other pages.
public struct Pagination: Sendable {
    public let link: PageLink
    /// From 1.
    public let page: Int
    public let size: Int
    public let total: Int

    public init(_ link: PageLink, page: Int, size: Int = 25, total: Int) {
        self.link = link
        self.page = page
        self.size = size
        self.total = total
    }

    var pages: Int { max(1, (total + size - 1) / size) }

    /// The line above the list.
    public var count: HTML {
        let first = min(total, (page - 1) * size + 1)
        let last = min(total, page * size)
        return tag("p", ["class": "count-line"]) {
            "全 "
            tag("b") { grouped(total) }
            " 件"
            if total > size { "中 \(grouped(first))～\(grouped(last)) 件" }
        }
    }

    /// The links below the list; nothing when all is on one page.
    @HTML.Builder public var html: HTML {
        if pages > 1 {
            tag("nav", ["class": "pagination", "aria-label": "ページ送り"]) {
                tag("ul") {
                    if page > 1 { tag("li") { step("前へ", to: page - 1) } }
                    for number in shown { tag("li") { entry(number) } }
                    if page < pages { tag("li") { step("次へ", to: page + 1) } }
                }
            }
        }
    }

    /// First, last and the neighbours; nil stands for a gap.
    var shown: [Int?] {
        let near = (1...pages).filter { $0 == 1 || $0 == pages || abs($0 - page) <= 2 }
        return near.enumerated().flatMap { index, number -> [Int?] in
            index > 0 && near[index - 1] + 1 < number ? [nil, number] : [number]
        }
    }

    private func step(_ word: String, to number: Int) -> HTML {
        tag("a", ["href": link.with("page", String(number)).href, "class": "step"]) { word }
    }

    @HTML.Builder private func entry(_ number: Int?) -> HTML {
        if let number {
            tag(
                "a",
                [
                    "href": link.with("page", String(number)).href,
                    "aria-current": number == page ? "page" : nil,
                    "aria-label": "\(number)ページ",
                ]
            ) { String(number) }
        } else {
            tag("span", ["class": "gap"]) { "…" }
        }
    }
}

/// 1234 → 1,234.
public func grouped(_ number: Int) -> String {
    let digits = Array(String(number.magnitude))
    let parts = digits.enumerated().map { index, digit in
        let left = digits.count - index
        return index > 0 && left % 3 == 0 ? ",\(digit)" : String(digit)
    }
    return (number < 0 ? "-" : "") + parts.joined()
}
