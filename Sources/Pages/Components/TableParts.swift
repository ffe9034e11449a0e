import Markup

extension Table {
    public struct Column: Sendable {
        public let title: String
        public let sort: Sort?
        public let align: Align
        /// The column that names the row; its cells are links as a rule.
        public let isRowHeader: Bool

        public init(
            _ title: String, sort: Sort? = nil, align: Align = .start, isRowHeader: Bool = false
        ) {
            self.title = title
            self.sort = sort
            self.align = align
            self.isRowHeader = isRowHeader
        }
    }

    public enum Align: Sendable {
        case start
        /// Figures under one another.
        case number
        /// Dates and numbers of cases: not broken over lines.
        case fixed

        var css: String? {
            switch self {
            case .start: nil
            case .number: "number"
            case .fixed: "fixed"
            }
        }
    }

    /// Sorting on the server by a link in the head.
    public struct Sort: Sendable {
        public enum Direction: String, Sendable {
            case ascending, descending
        }

        /// Where a press leads: the list sorted by this column, or the other way round.
        public let href: String
        /// Nil when the list is sorted by another column.
        public let current: Direction?

        public init(href: String, current: Direction? = nil) {
            self.href = href
            self.current = current
        }
    }

    public struct Row: Sendable {
        public let cells: [HTML]
        /// What ticking the row sends, and how the row is called.
        public let value: String?
        public let label: String?
        public let isMarked: Bool

        public init(
            _ cells: [HTML], value: String? = nil, label: String? = nil, isMarked: Bool = false
        ) {
            self.cells = cells
            self.value = value
            self.label = label
            self.isMarked = isMarked
        }
    }

    /// Boxes before the rows.
    public struct Selection: Sendable {
        public let name: String
        public let chosen: [String]

        public init(name: String, chosen: [String] = []) {
            self.name = name
            self.chosen = chosen
        }

        func all(count: Int) -> HTML {
            tag("span", ["class": "choice bare"]) {
                void(
                    "input",
                    [
                        "type": "checkbox", "data-select-all": name, "hidden": "",
                        "aria-label": "この画面の\(count)件を選択",
                    ])
                tag("span", ["class": "vh"]) { "選択" }
            }
        }

        @HTML.Builder func one(_ row: Row) -> HTML {
            if let value = row.value {
                tag("span", ["class": "choice bare"]) {
                    void(
                        "input",
                        [
                            "type": "checkbox", "name": name, "value": value,
                            "checked": flag(chosen.contains(value)),
                            "aria-label": "\(row.label ?? value)を選択",
                        ])
                }
            }
        }
    }
}

extension Table.Column {
    var head: HTML {
        tag(
            "th",
            [
                "scope": "col", "role": "columnheader", "class": align.css,
                "aria-sort": sort?.current?.rawValue,
            ]
        ) {
            if let sort {
                tag("a", ["class": "sort", "href": sort.href]) {
                    title
                    icon(sort.mark)
                }
            } else {
                title
            }
        }
    }
}

extension Table.Sort {
    fileprivate var mark: Icon {
        switch current {
        case nil: .sortNone
        case .ascending?: .sortUp
        case .descending?: .sortDown
        }
    }
}
