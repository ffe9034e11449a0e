import Casework
import Markup

/// 内容の確認: what will be saved, before it is.
public struct AccountCheckPage: ScreenPage {
    let face: FileFace
    let consultation: Disclosed<Consultation>
    let account: Consultation.Account
    let list: Issue.List
    let entry: CaseEntry

    public init(
        face: FileFace, consultation: Disclosed<Consultation>, account: Consultation.Account,
        list: Issue.List, entry: CaseEntry
    ) {
        self.face = face
        self.consultation = consultation
        self.account = account
        self.list = list
        self.entry = entry
    }

    public var viewings: [AuditLine] { face.viewings + [consultation.viewing] }

    public func screen(in frame: Frame) -> Screen {
        let path = "/consultations/\(consultation.value.id)/account"
        var rows = AccountRows(account: account, list: list)
        rows.change = { "\(path)?return=check#\($0)" }
        return face.screen("内容の確認", section: .consultations) {
            tag("p") { "まだ保存していません。直すところがなければ保存してください。" }
            summaryList(rows.rows)
            postForm(action: path, frame: frame, draft: entry.draft) {
                carried(entry.form.fields)
                buttonGroup {
                    button("相談受付・申込票を保存する")
                    Link("書き直す", href: path).html
                }
            }
        }
    }
}
