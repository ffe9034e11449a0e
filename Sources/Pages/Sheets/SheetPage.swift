import Casework
import Markup

/// One sheet as it stands, with what can be done to it.
public struct SheetPage: ScreenPage {
    let face: FileFace
    let sheet: Disclosed<Sheet>
    let form: Form
    let context: FormContext
    let offers: [Sheet.Action]
    /// Whether a newer edition of the form is in force.
    let hasNewerEdition: Bool
    /// What is still missing before it can be signed.
    let missing: [String]

    public init(
        face: FileFace, sheet: Disclosed<Sheet>, form: Form, context: FormContext,
        offers: [Sheet.Action], hasNewerEdition: Bool, missing: [String]
    ) {
        self.face = face
        self.sheet = sheet
        self.form = form
        self.context = context
        self.offers = offers
        self.hasNewerEdition = hasNewerEdition
        self.missing = missing
    }

    public var viewings: [AuditLine] { face.viewings + [sheet.viewing] }
    private var it: Sheet { sheet.value }
    private var path: String { "/sheets/\(it.id)" }

    public func screen(in frame: Frame) -> Screen {
        face.screen(form.title, section: .sheets, actions: actions) {
            standing
            steps(frame)
            if offers.contains(.answers) && form.isLong { sections }
            AnswerSummary(form: form, answers: it.answers, context: context).html
            buttonGroup {
                Link("変更の履歴", href: "\(path)/history").html
                Link("記入票の一覧へ戻る", href: "\(face.path)/sheets").html
            }
        }
    }

    /// A long form is filled in section by section, in any order.
    private var sections: HTML {
        section("区分ごとに書く", id: "sections") {
            FormProgress(form: form, answers: it.answers, context: context).taskList { id in
                "\(path)/answers/\(id)"
            }.html
        }
    }

    private var actions: HTML {
        linkButton("印刷する", href: "\(path)/paper", style: .secondary)
    }

    private var standing: HTML {
        summaryList([
            SummaryRow("だれについて", text: face.aboutWords(it.subject)),
            SummaryRow("状態", statusTag(it.state.code.words, it.state.colour)),
            SummaryRow(
                "書いた人",
                text: "\(face.directory.workerName(it.author))（\(face.directory.deskName(it.desk))）"
            ),
            SummaryRow("書いた日時", it.writtenAt.longTime),
            SummaryRow("様式の版", text: "第\(form.edition)版"),
        ])
    }

    @HTML.Builder private func steps(_ frame: Frame) -> HTML {
        switch it.state {
        case .superseded(let newer, _, _):
            Alert(
                .warning, "新しい票に置き換えられています", body: "この票の内容はそのまま残しています。",
                link: Link("新しい票を見る", href: "/sheets/\(newer)")
            ).html
        case .draft, .signed: HTML()
        }
        if offers.contains(.signature) && !missing.isEmpty {
            Alert(
                .info, "確定するまでに足りないもの", body: missing.joined(separator: "、")
            ).html
        }
        if !offers.isEmpty {
            buttonGroup {
                if offers.contains(.answers) {
                    linkButton(Sheet.Action.answers.verb, href: "\(path)/answers")
                }
                if offers.contains(.signature) && missing.isEmpty {
                    postForm(action: "\(path)/signature", frame: frame, enterSubmits: true) {
                        hiddenField(HiddenField.version, String(it.version))
                        button(Sheet.Action.signature.verb, style: .secondary)
                    }
                }
                if offers.contains(.successor) {
                    linkButton(
                        hasNewerEdition ? "新しい版で続ける" : Sheet.Action.successor.verb,
                        href: "\(path)/successor")
                }
            }
        }
    }
}
