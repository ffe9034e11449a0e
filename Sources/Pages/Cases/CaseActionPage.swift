import Casework
import Markup

/// The page of one action on a case: what it touches, what is asked, and the button with the verb.
public struct CaseActionPage: ScreenPage {
    /// What stands around the case, so that one sees what the action leaves behind.
    public struct Content: Sendable {
        let consent: Consent?
        let openTasks: Int
        let unanswered: Int

        public init(consent: Consent?, openTasks: Int, unanswered: Int) {
            self.consent = consent
            self.openTasks = openTasks
            self.unanswered = unanswered
        }
    }

    let face: FileFace
    let found: Disclosed<Case>
    let action: Case.Action
    let content: Content
    let entry: FormEntry

    public init(
        face: FileFace, found: Disclosed<Case>, action: Case.Action, content: Content,
        entry: FormEntry
    ) {
        self.face = face
        self.found = found
        self.action = action
        self.content = content
        self.entry = entry
    }

    public var viewings: [AuditLine] { face.viewings + [found.viewing] }
    var it: Case { found.value }
    var path: String { "/cases/\(it.id)" }
    /// Consent is recorded first where there is none to choose; until then there is nothing to press.
    private var hasNothingToChoose: Bool {
        action == .consent && !entry.form.offersAny(of: CaseForms.consent.id)
    }

    public func screen(in frame: Frame) -> Screen {
        face.screen(action.title, section: .cases, errors: entry.errors) {
            summaryList(affected)
            tag("p", ["class": "notice"]) {
                icon(action.isWeighty ? .warning : .info)
                tag("span") { action.meaning(face.names) }
            }
            entry.continued(in: frame)
            postForm(action: entry.address, frame: frame, draft: entry.draft) {
                hiddenField(HiddenField.version, String(it.version))
                if hasNothingToChoose { nothingToChoose } else { entry.controls.html }
                buttonGroup {
                    if !hasNothingToChoose {
                        button(action.verb, style: action.isWeighty ? .danger : .primary)
                    }
                    Link("やめて戻る", href: path).html
                }
            }
        }
    }

    private var nothingToChoose: HTML {
        emptyState(
            "\(face.names.multiAgency)の窓口を範囲に含む、有効な同意がありません。",
            action: linkButton("同意の確認を記録する", href: asking, style: .secondary))
    }

    /// The consent form with the agency filled in that must be reached, which leads back here.
    private var asking: String {
        let agency = face.directory.desk(it.desk)?.agency.description ?? ""
        return PageLink("\(face.path)/consents/new").adding("agencies", agency)
            .adding("purposes", SharingPurpose.planning.rawValue)
            .with(ConsentFormPage.back, entry.address).href
    }

    /// What is touched, so that one sees it before the press.
    private var affected: [SummaryRow] {
        var rows = [
            SummaryRow("ケース", text: it.number),
            SummaryRow("本人", text: "\(face.name) さん"),
            SummaryRow("いまの状態", statusTag(it.state.words, it.state.colour)),
            SummaryRow("本人の同意", text: consentWords(content.consent, face)),
        ]
        if action == .session {
            let kind = it.sessionKind
            rows.append(
                SummaryRow("諮る会議", text: "\(face.names.conference(kind))（\(kind.words)）"))
        }
        guard action.isWeighty else { return rows }
        let companion = face.directory.workerName(face.file.value.accompanying)
        rows.append(SummaryRow("伴走する担当者（残ります）", text: companion))
        rows.append(SummaryRow("終わっていないやること", text: "\(content.openTasks)件"))
        rows.append(SummaryRow("回答待ちの聞き取り", text: "\(content.unanswered)件"))
        return rows
    }
}

extension Form {
    /// Whether there is anything to choose for a question.
    fileprivate func offersAny(of id: String) -> Bool {
        question(id)?.codeList?.codes.isEmpty == false
    }
}
