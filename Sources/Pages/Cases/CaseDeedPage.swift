import Casework
import Markup

/// The page of one step of a case: what it touches, what is asked, and the button with the verb.
public struct CaseDeedPage: ScreenPage {
    /// What may be chosen, and what the step leaves behind.
    public struct Choices: Sendable {
        /// Desks that may lead, with whether they share the file already.
        let leads: [(desk: Desk, isSharing: Bool)]
        /// Consents in force that reach the desk of 多機関協働.
        let consents: [Consent]
        let consent: Consent?
        let openTasks: Int
        let unanswered: Int

        public init(
            leads: [(desk: Desk, isSharing: Bool)], consents: [Consent], consent: Consent?,
            openTasks: Int, unanswered: Int
        ) {
            self.leads = leads
            self.consents = consents
            self.consent = consent
            self.openTasks = openTasks
            self.unanswered = unanswered
        }
    }

    let face: FileFace
    let found: Disclosed<Case>
    let deed: CaseDeed
    let choices: Choices
    let entry: CaseEntry

    public init(
        face: FileFace, found: Disclosed<Case>, deed: CaseDeed, choices: Choices, entry: CaseEntry
    ) {
        self.face = face
        self.found = found
        self.deed = deed
        self.choices = choices
        self.entry = entry
    }

    public var viewings: [AuditLine] { face.viewings + [found.viewing] }
    var it: Case { found.value }
    var path: String { "/cases/\(it.id)" }
    /// Consent is recorded first where there is none to choose; until then there is nothing to press.
    private var hasNothingToChoose: Bool { deed == .consent && choices.consents.isEmpty }

    public func screen(in frame: Frame) -> Screen {
        face.screen(deed.title, section: .cases, errors: entry.form.errors) {
            summaryList(affected)
            tag("p", ["class": "notice"]) {
                icon(deed.isWeighty ? .warning : .info)
                tag("span") { deed.meaning(face.names) }
            }
            entry.continued(in: frame)
            postForm(action: "\(path)/\(deed.rawValue)", frame: frame, draft: entry.draft) {
                hiddenField(HiddenField.version, String(it.version))
                fields
                buttonGroup {
                    if !hasNothingToChoose {
                        button(deed.verb, style: deed.isWeighty ? .danger : .primary)
                    }
                    Link("やめて戻る", href: path).html
                }
            }
        }
    }

    /// What is touched, so that one sees it before the press.
    private var affected: [SummaryRow] {
        var rows = [
            SummaryRow("ケース", text: it.number),
            SummaryRow("本人", text: "\(face.name) さん"),
            SummaryRow("いまの状態", statusTag(it.state.words, it.state.colour)),
            SummaryRow("本人の同意", text: consentWords(choices.consent, face)),
        ]
        if deed == .session {
            let kind = it.sessionKind
            rows.append(
                SummaryRow("諮る会議", text: "\(face.names.conference(kind))（\(kind.words)）"))
        }
        guard deed.isWeighty else { return rows }
        let companion = face.directory.workerName(face.file.value.accompanying)
        rows.append(SummaryRow("伴走する担当者（残ります）", text: companion))
        rows.append(SummaryRow("終わっていないやること", text: "\(choices.openTasks)件"))
        rows.append(SummaryRow("回答待ちの聞き取り", text: "\(choices.unanswered)件"))
        return rows
    }
}
