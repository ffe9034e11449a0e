import Casework
import Markup

/// この事業: how this municipality runs the programme, as its profile says. No personal data.
public struct ProgrammePage: ScreenPage {
    let profile: Profile

    public init(profile: Profile) { self.profile = profile }

    public func screen(in frame: Frame) -> Screen {
        Screen(
            profile.programme.displayName, breadcrumb: [Link("ホーム", href: "/")],
            actions: printButton("印刷する"), width: .wide
        ) {
            tag("p") { "自治体プロファイルに書かれた内容です。個人の情報はありません。" }
            summaryList(settings)
            listed("目的", profile.programme.purpose)
            section("各事業", id: "parts") { parts }
            listed("相談から支援まで", profile.programme.flow, isOrdered: true)
            section("会議", id: "bodies") { bodies }
            if let provision = profile.provision {
                section(
                    "実施する事業及び実施体制", id: "provision",
                    count: "\(provision.rowCount)事業・拠点\(provision.baseCount)か所"
                ) { rows(of: provision) }
            }
            contractors
            listed("\(frame.names.multiAgency)へつなぐ目安", profile.scope.map(\.text))
            timetable
            events
            buttonGroup { Link("窓口一覧を見る", href: "/directory").html }
        }
    }

    private var settings: [SummaryRow] {
        let programme = profile.programme
        var rows = [
            SummaryRow("事業の名前", text: programme.name),
            SummaryRow(
                "主管課", text: profile.section(programme.ownerSection)?.name ?? ""),
            SummaryRow("段階", text: programme.stages.map(period).joined(separator: "\n")),
            SummaryRow("根拠", text: programme.legalBasis.map(basis).joined(separator: "\n")),
        ]
        if let nickname = programme.nickname {
            let from = programme.nicknameFrom.map { "（\($0.words)から）" } ?? ""
            rows.insert(SummaryRow("この市での呼び名", text: nickname + from), at: 1)
        }
        if let day = programme.openFrom {
            rows.append(SummaryRow("市民の相談を受け始めた日", text: day.words))
        }
        return rows
    }

    private func period(_ stage: Profile.StagePeriod) -> String {
        let note = stage.note.map { "：\($0)" } ?? ""
        return "\(stage.stage.words)　\(stage.from.words)～\(stage.until?.words ?? "")\(note)"
    }

    private func basis(_ law: Profile.LegalText) -> String {
        law.about.map { "\(law.text)（\($0)）" } ?? law.text
    }

    /// A heading with its sentences; nothing where the profile has none.
    @HTML.Builder private func listed(
        _ title: String, _ lines: [String], isOrdered: Bool = false
    ) -> HTML {
        if !lines.isEmpty {
            section(title) {
                tag(isOrdered ? "ol" : "ul") { for line in lines { tag("li") { line } } }
            }
        }
    }

    private var parts: HTML {
        Table(
            "各事業", id: "part-list", hidesCaption: true,
            columns: [
                .init("事業", isRowHeader: true), .init("柱"), .init("内容"), .init("状態"),
                .init("根拠"),
            ],
            rows: profile.programme.subProgrammes.map { part in
                .init([
                    HTML(part.name), HTML(part.pillar ?? ""),
                    lines(part.content + part.activities),
                    HTML(part.statusLabel ?? part.status.words),
                    HTML(part.legalText ?? "法第106条の4第2項第\(part.kind.lawItem)号"),
                ])
            }, empty: HTML("事業が登録されていません。")
        ).html
    }

    private var bodies: HTML {
        Table(
            "会議", id: "body-list", hidesCaption: true,
            columns: [
                .init("会議", isRowHeader: true), .init("種類"), .init("招集・議長"), .init("構成員"),
                .init("協議すること・決まり"),
            ],
            rows: profile.bodies.map { body in
                .init([
                    HTML(body.level.map { "\(body.name)（\($0)）" } ?? body.name),
                    lines(body.kinds.map(\.words)), lines(convenors(of: body)),
                    lines(members(of: body)), lines(body.agenda + body.flow + body.rules),
                ])
            }, empty: HTML("会議が登録されていません。")
        ).html
    }

    private func convenors(of body: Profile.Body) -> [String] {
        [
            body.convenorSection.flatMap { profile.section($0)?.name },
            body.convenorAgency.flatMap { profile.agency($0)?.name },
        ].compactMap(\.self) + body.chairs.map { "議長：\($0)" }
    }

    private func members(of body: Profile.Body) -> [String] {
        body.memberSections.compactMap { profile.section($0)?.name }
            + body.memberAgencies.compactMap { profile.agency($0)?.name } + body.members
    }

    func lines(_ texts: [String]) -> HTML {
        HTML.joined(texts.map { HTML($0) }, by: void("br"))
    }
}
