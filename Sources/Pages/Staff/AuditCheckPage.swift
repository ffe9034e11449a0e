import Casework
import Markup

/// What came of checking the log from its first line to its last.
public struct AuditCheckPage: ScreenPage {
    /// What the lines of the log were held against.
    public enum Witness: Sendable {
        /// So many ends of the log were written outside the database.
        case heads(Int)
        /// They could not be read; a sentence says why.
        case unreadable(String)
    }

    let found: Verification
    let witness: Witness
    let moment: Moment
    let viewing: AuditLine

    public init(found: Verification, witness: Witness, moment: Moment, viewing: AuditLine) {
        self.found = found
        self.witness = witness
        self.moment = moment
        self.viewing = viewing
    }

    public var viewings: [AuditLine] { [viewing] }

    public func screen(in frame: Frame) -> Screen {
        Screen(
            "監査記録のつながりの確認",
            breadcrumb: [Link("ホーム", href: "/"), Link("監査記録", href: "/audit")]
        ) {
            result.html
            summaryList([
                SummaryRow("確かめた日時", moment.longTime),
                SummaryRow("控えとの照合", text: witness.words),
            ])
            tag("p") {
                "記録は1件ずつ前の記録とつながっています。どこかが書き換えられたり抜き取られたりすると、ここで分かります。"
            }
            tag("p") { Link("監査記録に戻る", href: "/audit").html }
        }
    }

    private var result: Alert {
        switch found {
        case .sound(let count, _):
            Alert(.done, "異常はありません", body: "はじめから\(count)件がすべてつながっています。")
        case .broken(let seq, let why):
            Alert(
                .error, "\(seq)件目に異常があります",
                body: why.words + "何も操作せず、個人情報保護管理者とシステム管理者に伝えてください。")
        }
    }
}

extension AuditCheckPage.Witness {
    fileprivate var words: String {
        switch self {
        case .heads(0): "控えはまだありません。始めから終わりまでのつながりだけを確かめました。"
        case .heads(let count): "データベースの外に書いた控え\(count)件とも照合しました。"
        case .unreadable(let sentence): sentence + "つながりだけを確かめました。"
        }
    }
}

extension Verification.Flaw: Worded {
    public var words: String {
        switch self {
        case .missing: "この行が抜き取られています。"
        case .altered: "この行の内容が書き換えられています。"
        case .unlinked: "この行が前の行につながっていません。"
        case .headDiffers: "記録の末尾が、データベースの覚えている末尾と違います。"
        case .cutShort: "控えにある行が記録にありません。末尾が切られたか、古い写しに差し替えられています。"
        case .exportDiffers: "控えと違う内容です。"
        }
    }
}
