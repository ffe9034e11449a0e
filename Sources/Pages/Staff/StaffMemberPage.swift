import Casework
import Markup

/// 職員の登録: one account, and what an administrator may do about it.
public struct StaffMemberPage: ScreenPage {
    let entry: StaffEntry
    /// Administrators do not act on themselves.
    let isOwn: Bool
    let today: CivilDate
    let directory: Directory
    let viewing: AuditLine

    public init(
        entry: StaffEntry, isOwn: Bool, today: CivilDate,
        directory: Directory, viewing: AuditLine
    ) {
        self.entry = entry
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
                } else if worker.state != .left {
                    buttonGroup {
                        linkButton("氏名・所属・役割を変える", href: "\(path)/edit", style: .secondary)
                        linkButton("期限を変える", href: "\(path)/term", style: .secondary)
                    }
                }
            }
            if !isOwn { deeds(frame) }
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

    @HTML.Builder private func deeds(_ frame: Frame) -> HTML {
        if worker.state == .left {
            section("利用の再開", id: "return") {
                tag("p") { "同じ人がまた仕事に就くときは、同じ登録を使います。新しい初回パスワードを出します。" }
                linkButton("利用を再開する", href: "\(path)/return", style: .secondary)
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
                linkButton("新しい初回パスワードを出す", href: "\(path)/password", style: .secondary)
                if entry.hasSecondFactor {
                    linkButton(
                        "二段階認証を外す", href: "\(path)/second-factor-removal", style: .secondary)
                }
                postForm(action: "\(path)/sign-out", frame: frame) {
                    button("すべての端末の利用を終わらせる", style: .secondary)
                }
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
                if worker.isLocked {
                    versioned("release", "停止を解く", frame)
                } else {
                    versioned("suspension", "利用を停止する", frame)
                }
                Link("退職にする", href: "\(path)/departure").html
            }
        }
    }

    private func versioned(_ noun: String, _ verb: String, _ frame: Frame) -> HTML {
        postForm(action: "\(path)/\(noun)", frame: frame) {
            hiddenField(HiddenField.version, String(worker.version))
            button(verb, style: .secondary)
        }
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
