import Casework
import Markup

extension ProgrammePage {
    /// 実施する事業及び実施体制: the rows as the implementation plan prints them.
    func rows(of provision: Profile.Provision) -> HTML {
        Table(
            "実施する事業及び実施体制", id: "provision-list", hidesCaption: true,
            columns: [
                .init("実施する事業", isRowHeader: true), .init("主な対象区分"),
                .init("拠点設置数", align: .number), .init("実施体制"),
            ],
            rows: provision.rows.map { row in
                .init([
                    lines(row.projects), HTML(row.target), HTML(String(row.baseCount)),
                    lines(arrangement(of: row)),
                ])
            }, empty: HTML("実施体制が登録されていません。")
        ).html
    }

    private func arrangement(of row: Profile.ProvisionRow) -> [String] {
        let delivery = profile.words(of: row.delivery)
        return [row.work, "【支援対象者】\(row.subjects)", "【業務内容】\(row.content)"]
            + (row.sections.isEmpty ? [] : ["【所管課】\(profile.names(of: row.sections))"])
            + (delivery.isEmpty ? [] : ["【実施方式】\(delivery)"])
            + row.places.map { "\($0.name)（\(profile.agency($0.agency)?.name ?? "")）" }
    }

    /// 受託者: who is entrusted with what, gathered from desks, the unit and the rows of the plan.
    @HTML.Builder var contractors: HTML {
        let entrusted = profile.entrusted
        if !entrusted.isEmpty {
            section("受託者", id: "contractors") {
                Table(
                    "受託者", id: "contractor-list", hidesCaption: true,
                    columns: [.init("受託者", isRowHeader: true), .init("委託している事業・窓口")],
                    rows: entrusted.map { .init([HTML($0.name), lines($0.work)]) },
                    empty: HTML("")
                ).html
            }
        }
    }

    /// 経過と予定 in the city's own columns.
    @HTML.Builder var timetable: HTML {
        if !profile.calendar.isEmpty {
            section("取組の経過と予定", id: "timetable") {
                Table(
                    "取組の経過と予定", id: "timetable-list", hidesCaption: true,
                    columns: [.init("時期", isRowHeader: true)]
                        + profile.lanes.map { .init($0.name) } + [.init("状態")],
                    rows: profile.calendar.map { entry in
                        .init(
                            [HTML(entry.when.shown)]
                                + profile.lanes.map { lane in
                                    lane.id == entry.lane ? HTML(entry.text) : HTML("　")
                                } + [HTML(entry.status.words)], isMarked: entry.isHighlighted)
                    }, empty: HTML("")
                ).html
            }
        }
    }

    /// 他自治体・他団体との協力: lectures, visits, enquiries.
    @HTML.Builder var events: HTML {
        if !profile.events.isEmpty {
            section("他の自治体・団体との協力", id: "events") {
                Table(
                    "他の自治体・団体との協力", id: "event-list", hidesCaption: true,
                    columns: [
                        .init("行事", isRowHeader: true), .init("種類"), .init("日時"), .init("相手・参加"),
                        .init("内容"),
                    ],
                    rows: profile.events.map { event in
                        .init([
                            HTML(event.name), HTML(event.kind.words), HTML(hours(of: event)),
                            lines(guests(of: event)),
                            lines(event.topics + [event.note].compactMap(\.self)),
                        ])
                    }, empty: HTML("")
                ).html
            }
        }
    }

    private func hours(of event: Profile.ExternalEvent) -> String {
        let clock = [event.start, event.end].compactMap(\.self).map(\.description)
            .joined(separator: "～")
        return [event.when?.shown, clock, event.place].compactMap(\.self)
            .filter { !$0.isEmpty }.joined(separator: " ")
    }

    private func guests(of event: Profile.ExternalEvent) -> [String] {
        [event.host].compactMap(\.self) + event.audience
            + event.sent.map { "派遣：\($0)" } + (event.visitorCount.map { ["\($0)人"] } ?? [])
    }
}

extension Profile {
    /// Each contractor with the desks and rows entrusted to it, in the order of the agencies.
    var entrusted: [(name: String, work: [String])] {
        let all =
            desks.map { ($0.delivery, $0.name) }
            + [(multiAgency.delivery, multiAgency.name)]
            + (provision?.rows ?? []).map { ($0.delivery, $0.work) }
        return agencies.compactMap { agency in
            var work: [String] = []
            for (delivery, name) in all where delivery.contractors.contains(agency.id) {
                if !work.contains(name) { work.append(name) }
            }
            return work.isEmpty ? nil : (agency.name, work)
        }
    }
}
