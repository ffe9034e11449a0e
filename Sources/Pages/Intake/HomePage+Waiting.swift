import Casework
import Markup

/// The lists of the home page, each under its heading while there is something in it.
extension HomePage {
    /// One kind of thing that waits: how it is headed, and where a line of it leads.
    private struct Waiting {
        let title, id, deskHeading: String
        let block: Block
        /// What is said in one breath when there is none of it.
        let none: String
        var more: Link?
        let link: (Row) -> (href: String, state: String)
    }

    private func waiting(_ names: TownNames) -> [Waiting] {
        [
            Waiting(
                title: "まだ行き先の決まっていない相談", id: "unhandled", deskHeading: "窓口",
                block: blocks.unhandled, none: "行き先の決まっていない相談"
            ) {
                ("/consultations/\($0.subject)", statusWords("consultation.\($0.state)", names))
            },
            Waiting(
                title: "引き受けを待っているつなぎ", id: "incoming", deskHeading: "送り元",
                block: blocks.incoming, none: "引き受けを待っているつなぎ"
            ) { ("/referrals/\($0.subject)", referralStateWords($0.state)) },
            Waiting(
                title: "送ったつなぎ（つながるまで担当）", id: "outgoing", deskHeading: "送り先",
                block: blocks.outgoing, none: "送ったつなぎ"
            ) { ("/referrals/\($0.subject)", referralStateWords($0.state)) },
            Waiting(
                title: "事前の聞き取りの依頼", id: "hearings", deskHeading: "窓口",
                block: blocks.hearings, none: "聞き取りの依頼"
            ) { ("/hearings/\($0.subject)", "回答待ち") },
            Waiting(
                title: "\(names.multiAgency)のケース（調整中・担当未定）", id: "cases", deskHeading: "世帯の窓口",
                block: blocks.cases, none: "調整しているケース"
            ) { ("/cases/\($0.subject)", statusWords("case.\($0.state)", names)) },
            Waiting(
                title: "伴走している世帯", id: "mine", deskHeading: "窓口",
                block: blocks.mine, none: "伴走している期日のある世帯",
                more: Link("一覧を見る", href: "/files?scope=mine")
            ) { ("/files/\($0.file)", statusWords($0.state, names)) },
        ]
    }

    /// Said only to those who decide.
    private func decisions(_ names: TownNames) -> [Waiting] {
        guard worker.standing.seats.contains(where: { $0.role == .sectionHead }) else { return [] }
        return [
            Waiting(
                title: "支援決定を待っているケース", id: "decisions", deskHeading: "世帯の窓口",
                block: blocks.decisions, none: "支援決定を待っているケース"
            ) { ("/cases/\($0.subject)", statusWords("case.\($0.state)", names)) }
        ]
    }

    /// Said only to those who answer for a desk: to others it would be no answer.
    private func late(_ names: TownNames) -> [Waiting] {
        guard !worker.standing.answeredDesks.isEmpty else { return [] }
        return [
            Waiting(
                title: "窓口で期日を過ぎている世帯", id: "late", deskHeading: "窓口",
                block: blocks.late, none: "期日を過ぎている世帯",
                more: Link("一覧を見る", href: "/files?overdue=yes")
            ) { ("/files/\($0.file)", statusWords($0.state, names)) }
        ]
    }

    /// What waits stands in full; what does not is said in one line, so that the eye need not pass
    /// over empty places.
    @HTML.Builder func lists(_ names: TownNames) -> HTML {
        let all = decisions(names) + waiting(names) + late(names)
        let empty = all.filter(\.block.rows.isEmpty)
        if empty.count == all.count && tasks.isEmpty && blocks.recent.rows.isEmpty {
            emptyState(
                "いま待っているものはありません。",
                action: linkButton("相談・ケース一覧を見る", href: "/files", style: .secondary))
        } else {
            for one in all where !one.block.rows.isEmpty {
                section(one.title, id: one.id, count: "\(one.block.count)件", more: one.more) {
                    table(one.title, id: one.id, one.block, deskHeading: one.deskHeading, one.link)
                }
            }
            taskList
            recentList(names)
            if !empty.isEmpty {
                tag("p", ["class": "quiet"]) {
                    "\(empty.map(\.none).joined(separator: "、"))はありません。"
                }
            }
        }
    }

    private func table(
        _ title: String, id: String, _ block: Block, deskHeading: String,
        _ link: (Row) -> (href: String, state: String)
    ) -> HTML {
        Table(
            title, id: "\(id)-table", hidesCaption: true,
            columns: [
                .init("氏名", isRowHeader: true), .init("状態"), .init(deskHeading),
                .init("期日", align: .fixed), .init("番号", align: .fixed),
            ],
            rows: block.rows.map { row in
                let target = link(row)
                return .init([
                    tag("a", ["href": target.href]) { row.name?.shown ?? "閲覧制限" },
                    HTML(target.state), HTML(directory.deskName(row.desk)),
                    row.dueOn?.due(on: today) ?? HTML("－"), HTML(row.number),
                ])
            }, empty: HTML(""), isCompact: true
        ).html
    }

    /// Nothing waits here, so it stands last and is not spoken of when there is none.
    @HTML.Builder private func recentList(_ names: TownNames) -> HTML {
        if !blocks.recent.rows.isEmpty {
            section(
                "伴走している世帯の新しい記録（7日以内・ほかの人が書いたもの）", id: "recent",
                count: "\(blocks.recent.count)件"
            ) {
                Table(
                    "伴走している世帯の新しい記録", id: "recent-table", hidesCaption: true,
                    columns: [
                        .init("氏名", isRowHeader: true), .init("方法"), .init("書いた窓口"),
                        .init("日付", align: .fixed), .init("番号", align: .fixed),
                    ],
                    rows: blocks.recent.rows.map { row in
                        .init([
                            tag("a", ["href": "/files/\(row.file)/notes/\(row.subject)"]) {
                                row.name?.shown ?? "閲覧制限"
                            },
                            HTML(names.filled(row.state)),
                            HTML(directory.deskName(row.desk)), row.dueOn?.shortTime ?? HTML(),
                            HTML(row.number),
                        ])
                    }, empty: HTML(""), isCompact: true
                ).html
            }
        }
    }
}
