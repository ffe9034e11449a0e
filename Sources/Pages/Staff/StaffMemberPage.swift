import Casework
import Markup

/// 職員の登録: one account, and what an administrator may do about it.
public struct StaffMemberPage: ScreenPage {
    let entry: StaffEntry
    /// What may be done now. Administrators do not act on themselves.
    let offers: Set<Worker.Action>
    let isOwn: Bool
    let today: CivilDate
    let directory: Directory
    let viewing: AuditLine

    public init(
        entry: StaffEntry, offers: Set<Worker.Action>, isOwn: Bool, today: CivilDate,
        directory: Directory, viewing: AuditLine
    ) {
        self.entry = entry
        self.offers = offers
        self.isOwn = isOwn
        self.today = today
        self.directory = directory
        self.viewing = viewing
    }

    public var viewings: [AuditLine] { [viewing] }
    private var worker: Worker { entry.worker }
    private var path: String { "/staff/\(worker.id)" }

    public func screen(in frame: Frame) -> Screen {
        Screen(worker.name, breadcrumb: staffTrail) {
            section("登録されている内容", id: "who") {
                summaryList(facts(frame))
                if isOwn {
                    tag("p", ["class": "hint"]) { "自分の登録は変えられません。ほかのシステム管理者に依頼してください。" }
                } else if !offers.isDisjoint(with: [.post, .term]) {
                    buttonGroup { links([.post, .term]) }
                }
            }
            if !isOwn { offered(frame) }
        }
    }

    private func facts(_ frame: Frame) -> [SummaryRow] {
        [
            SummaryRow("利用者名", text: worker.signInName),
            SummaryRow("所属", text: directory.agencyName(worker.agency)),
            SummaryRow("窓口と役割", seatList(worker.seats, directory, frame.names)),
            SummaryRow("状態", entry.stateTag),
            SummaryRow("利用できる期限", entry.term(on: today)),
            SummaryRow("守秘義務の確認", text: worker.pledgedOn?.long ?? "まだ"),
            SummaryRow("最後の利用", entry.lastSignIn?.longTime ?? HTML("まだ")),
            SummaryRow("二段階認証", text: entry.hasSecondFactor ? "設定済み" : "未設定"),
        ]
    }

    @HTML.Builder private func offered(_ frame: Frame) -> HTML {
        if offers.contains(.return) {
            section("利用の再開", id: "return") {
                tag("p") { "同じ人がまた仕事に就くときは、同じ登録を使います。新しい初回パスワードを出します。" }
                links([.return])
            }
        } else {
            section("入口", id: "entry") { entrance(frame) }
            section("停止と退職", id: "end") { ending(frame) }
        }
    }

    private func entrance(_ frame: Frame) -> HTML {
        HTML {
            tag("p") { "パスワードを忘れたとき、端末をなくしたときに使います。電話だけで頼まれたときは、本人かどうかを確かめてください。" }
            buttonGroup {
                links([.password])
                if entry.hasSecondFactor { links([.secondFactorRemoval]) }
                presses([.signOut], frame)
            }
        }
    }

    private func ending(_ frame: Frame) -> HTML {
        HTML {
            if worker.isLocked {
                tag("p") { "停止中です。入れませんが、受け持ちと記録はそのまま残っています。" }
            } else {
                tag("p") { "停止すると、利用中の画面はすぐに終わり、停止を解くまで入れません。" }
            }
            buttonGroup {
                presses([.release, .suspension], frame)
                if offers.contains(.departure) {
                    Link(Worker.Action.departure.invitation, href: "\(path)/departure").html
                }
            }
        }
    }

    /// Those of them that are offered and ask something first.
    private func links(_ actions: [Worker.Action]) -> HTML {
        HTML.joined(
            actions.filter(offers.contains).map {
                linkButton($0.invitation, href: "\(path)/\($0.rawValue)", style: .secondary)
            })
    }

    /// Those of them that are offered and are one press.
    private func presses(_ actions: [Worker.Action], _ frame: Frame) -> HTML {
        HTML.joined(
            actions.filter(offers.contains).map { action in
                postForm(action: "\(path)/\(action.rawValue)", frame: frame) {
                    hiddenField(HiddenField.version, String(worker.version))
                    button(action.verb, style: .secondary)
                }
            })
    }
}

let staffTrail = [Link("ホーム", href: "/"), Link("職員", href: "/staff")]

/// Where the pages of one account hang.
public func staffTrail(to worker: Worker) -> [Link] {
    staffTrail + [Link(worker.name, href: "/staff/\(worker.id)")]
}

/// 受け持ち in numbers, by desk: whose they are is for the desks to know.
func holdingTable(_ holdings: Holdings, _ directory: Directory) -> HTML {
    Table(
        "受け持ちの数", id: "holding-table", hidesCaption: true,
        columns: [
            .init("窓口", isRowHeader: true), .init("伴走している世帯", align: .number),
            .init("済んでいないやること", align: .number),
        ],
        rows: holdings.desks.map {
            .init([
                HTML(directory.deskName($0.desk)), HTML("\(grouped($0.households))世帯"),
                HTML("\(grouped($0.tasks))件"),
            ])
        }, empty: tag("p") { "受け持っている世帯も、済んでいないやることもありません。" }
    ).html
}
