import Casework
import Markup

/// 監査記録: who did what when, newest first. Keys and numbers of records, never their content.
public struct AuditPage: ScreenPage {
    public static let perPage = 100

    let lines: [AuditLogLine]
    /// Whether older lines answer as well.
    let hasEarlier: Bool
    let link: PageLink
    let asked: LogConditions
    let entry: FormEntry
    let directory: Directory
    let viewing: AuditLine

    public init(
        lines: [AuditLogLine], hasEarlier: Bool, link: PageLink, asked: LogConditions,
        entry: FormEntry, directory: Directory, viewing: AuditLine
    ) {
        self.lines = lines
        self.hasEarlier = hasEarlier
        self.link = link
        self.asked = asked
        self.entry = entry
        self.directory = directory
        self.viewing = viewing
    }

    public var viewings: [AuditLine] { [viewing] }

    public func screen(in frame: Frame) -> Screen {
        Screen(
            "監査記録", breadcrumb: [Link("ホーム", href: "/")],
            actions: HTML {
                linkButton("つながりを確かめる", href: "/audit/check", style: .secondary)
                linkButton("CSVで保存する", href: exported.href, style: .secondary)
                printButton("印刷する")
            }, width: .wide
        ) {
            errorSummary(entry.errors)
            tag("p") { "だれが、いつ、何をしたかの記録です。消すことも直すこともできません。相談の内容はここには出ません。" }
            filteredList(panel) {
                newer
                table(frame.names)
                earlier
            }
        }
    }

    private var exported: PageLink {
        link.without("before").items.reduce(PageLink("/audit.csv")) {
            $0.with($1.name, $1.value)
        }
    }

    @HTML.Builder private var newer: HTML {
        if link.items.contains(where: { $0.name == "before" }) {
            tag("p", ["class": "earlier"]) {
                Link("新しい記録へ", href: link.without("before").href).html
            }
        }
    }

    @HTML.Builder private var earlier: HTML {
        if let last = lines.last, hasEarlier {
            tag("p", ["class": "earlier"]) {
                Link("さらに前の記録", href: link.with("before", String(last.seq)).href).html
            }
        }
    }

    private func table(_ names: TownNames) -> HTML {
        Table(
            "監査記録", id: "audit", hidesCaption: true,
            columns: [
                .init("番号", align: .number), .init("日時", align: .fixed, isRowHeader: true),
                .init("職員"), .init("したこと"), .init("世帯ファイル", align: .fixed), .init("根拠"),
                .init("端末", align: .fixed),
            ],
            rows: lines.map { row($0, names) },
            empty: emptyState("条件に合う記録はありません。条件を減らしてください。"), isCompact: true
        ).html
    }

    private func row(_ entry: AuditLogLine, _ names: TownNames) -> Table.Row {
        let line = entry.line
        return .init([
            HTML(String(entry.seq)), line.moment.shortTime,
            Link(
                directory.workerName(line.worker),
                href: link.with("worker", line.worker.description).without("before").href
            ).html,
            HTML(deedWords(line.deed, names)),
            entry.file.map {
                Link($0, href: link.with("file", $0).without("before").href).html
            } ?? HTML("－"),
            HTML(line.basis.words(names)), HTML(entry.terminal),
        ])
    }
}

extension AuditPage {
    private var panel: FilterPanel {
        FilterPanel(action: entry.address, chips: chips, clearHref: entry.address) {
            FormControls(
                form: entry.form, state: entry.state, context: entry.context, isFilter: true
            ).html
        }
    }

    private var chips: [FilterPanel.Chip] {
        asked.words(directory).map { name, words in
            .init(words, removeHref: link.without(name).without("before").href)
        }
    }
}
