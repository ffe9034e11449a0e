import Casework
import Markup

/// 相談受付・申込票 to be filled in: the whole form F1, with the person's consent or without.
public struct AccountPage: ScreenPage {
    let face: FileFace
    let consultation: Disclosed<Consultation>
    let list: Issue.List
    let entry: CaseEntry

    public init(
        face: FileFace, consultation: Disclosed<Consultation>, list: Issue.List, entry: CaseEntry
    ) {
        self.face = face
        self.consultation = consultation
        self.list = list
        self.entry = entry
    }

    public var viewings: [AuditLine] { face.viewings + [consultation.viewing] }
    private var form: FormState { entry.form }

    public func screen(in frame: Frame) -> Screen {
        let path = "/consultations/\(consultation.value.id)"
        return face.screen(
            "相談受付・申込票に書く", section: .consultations, errors: form.errors
        ) {
            entry.continued(in: frame)
            postForm(action: "\(path)/account/answers", frame: frame, draft: entry.draft) {
                hiddenField(HiddenField.version, form[HiddenField.version])
                story
                issues
                checkboxes(
                    "tag", IntakeLabel.tags.words, options: tags, in: form,
                    hint: "当てはまりそうなものを選びます。あとで変えられます", layout: .columns)
                reception
                consent(frame.names)
                buttonGroup {
                    button("内容を確認する")
                    Link("やめて戻る", href: path).html
                }
            }
        }
    }

    @HTML.Builder private var story: HTML {
        textArea("gist", IntakeLabel.gist.words, in: form, need: .required, rows: 6)
        textArea("wish", IntakeLabel.wish.words, in: form, hint: "本人の言葉のまま書きます", rows: 3)
        checkboxes(
            "emergency", IntakeLabel.emergency.words, options: Emergency.allCases.choices,
            in: form, layout: .inline)
    }

    /// Each of the city's list; marks under another list stay.
    private var issues: HTML {
        fieldset(
            IntakeLabel.issues.words, id: "issues", in: form,
            hint: "聞けたところだけ選びます。いちばん困っていることを1つだけ◎にします", isSection: true
        ) {
            IssueGrid(issues: consultation.value.account.ordered(by: list), form: form).html
            checkbox("rest", "選んでいない項目は、すべて「聞いていない」にする", in: form)
        }
    }

    private var tags: [Choice] {
        IssueTag.allCases.map { Choice($0.rawValue, $0.words, hint: $0.guidance) }
    }

    private var reception: HTML {
        fieldset("受付のようす", isSection: true) {
            radios(
                "channel", IntakeLabel.channel.words, options: Channel.allCases.choices, in: form,
                need: .required, layout: .inline)
            selectField(
                "route", IntakeLabel.route.words, options: Route.allCases.choices, in: form,
                blank: "聞いていない")
            visitorFields(form)
        }
    }

    private func consent(_ names: TownNames) -> HTML {
        fieldset("本人の同意", isSection: true) {
            radios(
                "consent", "関係機関と情報を共有することへの同意", options: ConsentBranch.allCases.choices,
                in: form, need: .required,
                hint: "印刷される票は、同意があれば【本人同意あり】、断られたか確かめられなければ【本人同意なし】になります")
            textArea(
                "no_consent", IntakeLabel.noConsent.words, in: form,
                hint: "「本人同意なし」のときに書きます。例）訪問しても会えない", rows: 2)
            radios(
                "conference_need", "\(names.statutoryConference)の要否",
                options: ConferenceNeed.allCases.choices, in: form,
                hint: "「本人同意なし」のときに選びます", layout: .inline)
        }
    }
}
