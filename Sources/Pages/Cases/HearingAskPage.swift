import Casework
import Markup

/// 事前の聞き取り: the coordinator asks an agency, having said whose data is passed on and which.
public struct HearingAskPage: ScreenPage {
    let face: FileFace
    let found: Disclosed<Case>
    let desks: [Desk]
    /// Those who may approve a disclosure without consent.
    let approvers: [Worker]
    let entry: CaseEntry

    public init(
        face: FileFace, found: Disclosed<Case>, desks: [Desk], approvers: [Worker],
        entry: CaseEntry
    ) {
        self.face = face
        self.found = found
        self.desks = desks
        self.approvers = approvers
        self.entry = entry
    }

    public var viewings: [AuditLine] { face.viewings + [found.viewing] }
    private var form: FormState { entry.form }
    private var path: String { "/cases/\(found.value.id)" }

    public func screen(in frame: Frame) -> Screen {
        face.screen("関係機関に聞き取りを依頼する", section: .cases, errors: form.errors) {
            entry.continued(in: frame)
            postForm(action: "\(path)/hearings", frame: frame, draft: entry.draft) {
                hiddenField(HiddenField.version, String(found.value.version))
                selectField(
                    "desk", CaseLabel.desk.words, options: desks.deskChoices, in: form,
                    need: .required)
                textArea("question", CaseLabel.question.words, in: form, need: .required, rows: 4)
                warekiDateField("answer_by", CaseLabel.answerBy.words, in: form, need: .required)
                data
                basis
                buttonGroup {
                    button("聞き取りを依頼する")
                    Link("やめて戻る", href: path).html
                }
            }
        }
    }

    @HTML.Builder private var data: HTML {
        if !members.isEmpty {
            checkboxes(
                "persons", CaseLabel.persons.words, options: members, in: form, need: .required)
        }
        checkboxes(
            "classes", CaseLabel.classes.words, options: DataClass.allCases.choices, in: form,
            need: .required, hint: "聞き取りに要るものだけを選びます")
        selectField(
            "purpose", "伝える目的", options: SharingPurpose.allCases.choices, in: form, blank: nil)
    }

    private var members: [Choice] {
        face.household.map {
            Choice(
                $0.shown.id.description, "\(face.name(of: $0))（\($0.membership.relation.words)）")
        }
    }

    /// The way is found from consent first; these are for when there is none.
    private var basis: HTML {
        let isOpen = ["reason", "approver", "statute"].contains { form.errors[$0] != nil }
        return disclosure("同意のほかの根拠で伝えるとき", isOpen: isOpen || form["danger"] == "yes") {
            checkbox("danger", "生命・身体に危険がある", in: form, hint: "すぐに伝えられます。あとで確認を受けます")
            selectField(
                "statute", "法令の定め", options: LegalBasis.Statute.allCases.choices, in: form,
                blank: "なし")
            reasonFields(form, approvers)
        }
    }
}

/// Why it is passed on without consent, and who approved.
@HTML.Builder func reasonFields(
    _ form: FormState, _ approvers: [Worker], need: Need = .optional
) -> HTML {
    textArea("reason", CaseLabel.dangerReason.words, in: form, need: need, rows: 3)
    selectField(
        "approver", "承認した人", options: approvers.workerChoices, in: form, need: need,
        hint: "行政機関等に、理由を添えて伝えるとき", blank: "なし")
}
