import Markup

/// A list in rows and columns. It never stands empty: `empty` says what to do instead.
public struct Table: Sendable {
    public var caption: String
    public var hidesCaption: Bool
    public var columns: [Column]
    public var rows: [Row]
    public var empty: HTML
    public var isCompact: Bool
    /// Ticking rows; the table must stand inside the form that does something with them.
    public var selection: Selection?
    /// Unique on the page, for the region that scrolls sideways.
    public var id: String

    public init(
        _ caption: String, id: String, hidesCaption: Bool = false, columns: [Column],
        rows: [Row], empty: HTML, isCompact: Bool = false, selection: Selection? = nil
    ) {
        self.caption = caption
        self.id = id
        self.hidesCaption = hidesCaption
        self.columns = columns
        self.rows = rows
        self.empty = empty
        self.isCompact = isCompact
        self.selection = selection
    }

    public var html: HTML {
        guard !rows.isEmpty else {
            return tag("div", ["class": "empty"]) {
                if !hidesCaption { tag("p", ["class": "empty-title"]) { caption } }
                empty
            }
        }
        return tag(
            "div",
            [
                "class": "table-scroll", "role": "region", "tabindex": "0",
                "aria-labelledby": "\(id)-caption",
            ]
        ) {
            // The roles are said because narrow screens lay rows out as cards, and browsers then forget
            // that it is a table.
            tag(
                "table",
                ["class": isCompact ? "table compact" : "table", "id": id, "role": "table"]
            ) {
                tag("caption", ["id": "\(id)-caption", "class": hidesCaption ? "vh" : nil]) {
                    caption
                }
                tag("thead", ["role": "rowgroup"]) { tag("tr", ["role": "row"]) { head } }
                tag("tbody", ["role": "rowgroup"]) { for row in rows { line(row) } }
            }
        }
    }

    @HTML.Builder private var head: HTML {
        if let selection {
            tag("th", ["scope": "col", "role": "columnheader", "class": "pick"]) {
                selection.all(count: rows.count)
            }
        }
        for column in columns { column.head }
    }

    private func line(_ row: Row) -> HTML {
        tag("tr", ["class": row.isMarked ? "marked" : nil, "role": "row"]) {
            if let selection {
                tag("td", ["class": "pick", "role": "cell"]) { selection.one(row) }
            }
            for (column, cell) in zip(columns, row.cells) {
                let content = cell.isEmpty ? emptyCell : cell
                if column.isRowHeader {
                    tag("th", ["scope": "row", "role": "rowheader"]) { content }
                } else {
                    tag(
                        "td",
                        [
                            "class": column.align.css, "role": "cell",
                            "data-label": column.title,
                        ]
                    ) { content }
                }
            }
        }
    }
}
