import Markup

/// A paper of the municipality on A4: number of the form, title, date, addressee, boxes.
public struct PrintSheet: Sendable {
    public enum Orientation: String, Sendable {
        case portrait, landscape
    }

    /// 様式第３号（第５条関係）.
    public var formNumber: String?
    public var title: String
    /// 令和８年４月６日, or the blanks of an empty form.
    public var date: String?
    /// （宛先）○○市長.
    public var addressee: String?
    public var sender: [String]
    /// 回議: 課長, 係長, 担当. Empty for no strip.
    public var approvals: [String]
    /// 取扱注意, number, who printed it and when: at the foot of the sheet.
    public var notice: String?
    public var orientation: Orientation
    public var body: HTML

    public init(
        _ title: String, formNumber: String? = nil, date: String? = nil,
        addressee: String? = nil, sender: [String] = [], approvals: [String] = [],
        notice: String? = nil, orientation: Orientation = .portrait,
        @HTML.Builder body: () -> HTML
    ) {
        self.title = title
        self.formNumber = formNumber
        self.date = date
        self.addressee = addressee
        self.sender = sender
        self.approvals = approvals
        self.notice = notice
        self.orientation = orientation
        self.body = body()
    }

    public var html: HTML {
        tag(
            "div",
            ["class": "sheet-scroll", "role": "group", "tabindex": "0", "aria-label": title]
        ) { sheet }
    }

    private var sheet: HTML {
        tag("article", ["class": "sheet \(orientation.rawValue)"]) {
            if let formNumber { tag("p", ["class": "sheet-number"]) { formNumber } }
            if !approvals.isEmpty { approvalStrip }
            tag("h2", ["class": "sheet-title"]) { title }
            if let date { tag("p", ["class": "sheet-date"]) { date } }
            if let addressee { tag("p", ["class": "sheet-to"]) { addressee } }
            if !sender.isEmpty {
                tag("div", ["class": "sheet-from"]) { for line in sender { tag("p") { line } } }
            }
            body
            if let notice { tag("p", ["class": "sheet-notice"]) { notice } }
        }
    }

    private var approvalStrip: HTML {
        tag("table", ["class": "approvals"]) {
            tag("tbody") {
                tag("tr") { for post in approvals { tag("th", ["scope": "col"]) { post } } }
                tag("tr") { for _ in approvals { tag("td") } }
            }
        }
    }
}

/// A box of a printed form.
public struct SheetCell: Sendable {
    let html: HTML
    private(set) var isHead = false

    /// A heading cell.
    public static func head(_ text: String, rows: Int = 1, columns: Int = 1) -> SheetCell {
        SheetCell(
            html: tag("th", ["rowspan": span(rows), "colspan": span(columns)]) { text },
            isHead: true)
    }

    /// A cell to be read or to be filled in by hand.
    ///
    /// - Parameter lines: the least height in lines, so that an empty form can be written on.
    public static func value(
        _ content: HTML, rows: Int = 1, columns: Int = 1, lines: Int = 1
    ) -> SheetCell {
        let height = lines > 1 ? "lines-\(min(lines, 12))" : nil
        return SheetCell(
            html: tag("td", ["rowspan": span(rows), "colspan": span(columns), "class": height]) {
                content
            })
    }

    /// A name with its reading above, in the faces that draw every character as it is registered.
    public static func name(_ name: String, kana: String, columns: Int = 1) -> SheetCell {
        SheetCell(
            html: tag("td", ["class": "sheet-name", "colspan": span(columns)]) {
                tag("span", ["class": "kana"]) { kana }
                tag("span") { name }
            })
    }

    /// Boxes to tick, the ticked ones filled: ☑ 電話　□ 来所.
    public static func boxes(
        _ options: [(label: String, isTicked: Bool)], columns: Int = 1
    ) -> SheetCell {
        let words = options.map { "\($0.isTicked ? "☑" : "□") \($0.label)" }
        return value(HTML(words.joined(separator: "　")), columns: columns)
    }

    private static func span(_ count: Int) -> String? { count > 1 ? String(count) : nil }
}

/// The bordered table of a form.
///
/// - Parameter columns: how many columns the rows add up to, which divides the width evenly.
public func sheetTable(columns: Int, rows: [[SheetCell]]) -> HTML {
    tag("table", ["class": "sheet-table of-\(columns)"]) {
        tag("tbody") {
            for row in rows {
                tag("tr", ["class": row.allSatisfy(\.isHead) ? "heads" : nil]) {
                    for cell in row { cell.html }
                }
            }
        }
    }
}
