import Markup
import Pages
import Testing

@Suite("Lists, cases and papers")
struct ListTests {
    func table(rows: [Table.Row], selection: Table.Selection? = nil) -> String {
        Table(
            "ケース", id: "cases",
            columns: [
                .init(
                    "氏名", sort: .init(href: "?sort=kana", current: .descending), isRowHeader: true),
                .init("年齢", align: .number),
            ], rows: rows, empty: emptyState("ありません。"), selection: selection
        ).html.markup
    }

    @Test("a table has a caption, a row header, and says how it is sorted")
    func tableHeads() {
        let html = table(rows: [.init(["渡邉", HTML()])])
        #expect(html.contains(#"<caption id="cases-caption">ケース</caption>"#))
        #expect(
            html.contains(
                #"<th scope="col" role="columnheader" aria-sort="descending"><a class="sort" href="?sort=kana">"#
            ))
        #expect(html.contains(#"<th scope="row" role="rowheader">渡邉</th>"#))
        #expect(html.contains(#"role="region" tabindex="0" aria-labelledby="cases-caption""#))
    }

    @Test("an empty cell is read as not entered")
    func emptyCells() {
        #expect(table(rows: [.init(["渡邉", HTML()])]).contains(#"<span class="vh">未入力</span>"#))
    }

    @Test("without rows there is a sentence and no grid")
    func emptyTable() {
        let html = table(rows: [])
        #expect(html.contains("ありません。"))
        #expect(!html.contains("<table"))
    }

    @Test("rows can be ticked, and each box says whose it is")
    func selection() {
        let html = table(
            rows: [
                .init(["渡邉", "51"], value: "1", label: "渡邉"),
                .init(["林", "17"], value: "2", label: "林"),
                .init(["閲覧制限", HTML()]),
            ], selection: .init(name: "case", chosen: ["2"]))
        #expect(html.occurrences(of: #"name="case""#) == 2)
        #expect(html.contains(#"value="2" checked aria-label="林を選択""#))
        #expect(html.contains("この画面の3件を選択"))
    }

    @Test(
        "the count says where one is",
        arguments: [
            (1, 25, 20, "全 <b>20</b> 件"), (2, 25, 1234, "全 <b>1,234</b> 件中 26～50 件"),
            (50, 25, 1234, "全 <b>1,234</b> 件中 1,226～1,234 件"), (1, 25, 0, "全 <b>0</b> 件"),
        ])
    func counts(page: Int, size: Int, total: Int, words: String) {
        let html = Pagination(PageLink("/c"), page: page, size: size, total: total).count.markup
        #expect(html.contains(words))
    }

    @Test("pages keep the rest of the address, mark the current one, and leave gaps out")
    func pages() {
        let html = Pagination(PageLink("/c", ["sort": "kana"]), page: 10, total: 1000).html.markup
        #expect(html.contains(#"href="/c?sort=kana&amp;page=9" class="step">前へ"#))
        #expect(html.contains(#"aria-current="page" aria-label="10ページ">10"#))
        #expect(html.occurrences(of: "…") == 2)
        #expect(Pagination(PageLink("/c"), page: 1, total: 25).html.isEmpty)
    }

    @Test(
        "large numbers are grouped",
        arguments: [
            (0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567"), (-1000, "-1,000"),
        ])
    func grouping(number: Int, words: String) { #expect(grouped(number) == words) }

    @Test("each condition in force is a link that takes it away")
    func chips() {
        let html = FilterPanel(
            action: "/c", chips: [.init("状態：支援中", removeHref: "/c?owner=me")], clearHref: "/c"
        ) { "" }.html.markup
        #expect(html.contains(#"href="/c?owner=me">状態：支援中"#))
        #expect(html.contains("の条件を外す"))
        #expect(html.contains("すべて外す"))
    }

    @Test("the identity bar says flags in words")
    func identity() {
        let html = IdentityBar(
            name: "渡邉　一郎", kana: "ワタナベ　イチロウ", number: "2026-000123",
            flags: [.init(.restricted, "閲覧制限")], owner: "佐藤"
        ).html.markup
        #expect(html.contains("閲覧制限"))
        #expect(html.contains(#"data-copy="2026-000123""#))
        #expect(html.contains("主担当：佐藤"))
    }

    @Test(
        "a timeline entry has a title, a time for machines and one for people, and a link of its own"
    )
    func timeline() {
        let html = Timeline([
            .init(
                "令和8年4月",
                entries: [
                    .init(
                        id: "t1", title: "家庭訪問", when: "令和8年4月6日", iso: "2026-04-06",
                        link: Link("記録の全文", href: "/n/1"), track: .outreach)
                ])
        ]).html.markup
        #expect(html.contains(#"<time datetime="2026-04-06">令和8年4月6日</time>"#))
        #expect(html.contains(#"記録の全文<span class="vh">：令和8年4月6日の家庭訪問</span>"#))
        #expect(html.contains(#"<article class="entry outreach" aria-labelledby="t1">"#))
    }

    @Test("a paper has boxes with heads, ticks, and room to write by hand")
    func paper() {
        let html = PrintSheet("つなぐシート", formNumber: "様式第３号", approvals: ["課長", "係長"]) {
            sheetTable(
                columns: 2,
                rows: [
                    [.head("方法"), .boxes([("電話", true), ("来所", false)])],
                    [.head("理由"), .value(HTML(), lines: 4)],
                ])
        }.html.markup
        #expect(html.contains("☑ 電話　□ 来所"))
        #expect(html.contains(#"<td class="lines-4"></td>"#))
        #expect(html.occurrences(of: #"<th scope="col">"#) == 2)
    }
}
