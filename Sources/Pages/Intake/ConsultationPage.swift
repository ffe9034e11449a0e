import Casework
import Markup

/// One consultation: what was heard, where it stands, and what may be done next.
public struct ConsultationPage: ScreenPage {
    /// What the rules allow now, and what else is known.
    public struct Content: Sendable {
        let offers: Set<Consultation.Action>
        let mayEscalate: Bool
        let mayRewrite: Bool
        let candidates: [IdentityPage.Candidate]
        let elsewhere: [Desk]
        /// The names of those who may open a 知られない相談.
        let circle: [String]
        /// What was answered on the forms of its actions.
        let recorded: ActionAnswersTable

        public init(
            offers: Set<Consultation.Action>, mayEscalate: Bool, mayRewrite: Bool,
            candidates: [IdentityPage.Candidate], elsewhere: [Desk], circle: [String],
            recorded: ActionAnswersTable
        ) {
            self.offers = offers
            self.mayEscalate = mayEscalate
            self.mayRewrite = mayRewrite
            self.candidates = candidates
            self.elsewhere = elsewhere
            self.circle = circle
            self.recorded = recorded
        }
    }

    let face: FileFace
    let consultation: Disclosed<Consultation>
    let form: Form
    let context: FormContext
    let content: Content
    let others: [AuditLine]

    public init(
        face: FileFace, consultation: Disclosed<Consultation>, form: Form,
        context: FormContext, content: Content, viewings: [AuditLine] = []
    ) {
        self.face = face
        self.consultation = consultation
        self.form = form
        self.context = context
        self.content = content
        others = viewings
    }

    public var viewings: [AuditLine] { face.viewings + [consultation.viewing] + others }
    var it: Consultation { consultation.value }
    var path: String { "/consultations/\(it.id)" }

    public func screen(in frame: Frame) -> Screen {
        face.screen(
            "相談（\(it.receivedAt.date.wareki(.long))受付）", section: .consultations,
            rail: rail, actions: actions
        ) {
            if !content.circle.isEmpty { audience }
            stateLine
            nextSteps(frame)
            section("聞いた内容", id: "account") {
                if missesIssues {
                    tag("p", ["class": "hint"]) {
                        "お困りのことの一覧がまだ空欄です。聞けたところだけでも書いておくと、つなぎや会議でそのまま使えます。"
                    }
                }
                AnswerSummary(
                    form: form, answers: it.answers, context: context, change: change
                ).html
                tag("p") { Link("変更の履歴", href: "\(path)/history").html }
            }
            content.recorded.html
            section("受付", id: "reception") { summaryList(reception) }
        }
    }

    private var missesIssues: Bool { it.answers[IntakeForm.issues].isEmpty && it.state.isUnhandled }

    private var change: ((String) -> String)? {
        guard content.mayRewrite else { return nil }
        return { "\(path)/account#\($0)" }
    }

    private var actions: HTML {
        HTML {
            if content.mayRewrite {
                linkButton("聞き取り票に書く", href: "\(path)/account", style: .secondary)
            }
            linkButton("申込票を印刷する", href: "\(path)/sheet", style: .secondary)
        }
    }

    private var audience: HTML {
        Alert(
            .warning, "知られない相談です",
            body: "見られるのは \(content.circle.map { "\($0) さん" }.joined(separator: "、")) だけです。"
        ).html
    }

    private var stateLine: HTML {
        summaryList([
            SummaryRow("状態", state),
            SummaryRow("次の期日", it.nextOn?.due(on: face.today) ?? HTML("なし")),
        ])
    }

    @HTML.Builder private var state: HTML {
        statusTag(it.state.words(face.names), it.state.colour)
        switch it.state {
        case .answered(let text), .noContact(let text): writtenText(text)
        case .referred(let id): tag("p") { Link("つなぎを見る", href: "/referrals/\(id)").html }
        case .escalated(let id): tag("p") { Link("ケースを見る", href: "/cases/\(id)").html }
        case .received, .emergency, .listened, .ownCase, .concern, .watching: HTML()
        }
    }

    private var reception: [SummaryRow] {
        [
            SummaryRow("受付日時", it.receivedAt.longTime),
            SummaryRow("窓口", text: face.directory.deskName(it.desk)),
            SummaryRow("受付者", text: face.directory.workerName(it.receiver)),
            SummaryRow("受付の種類", text: it.mode.words),
        ]
    }

    /// 以前の相談: only that there was one where the content may not be shown.
    private var rail: HTML? {
        guard !content.candidates.isEmpty || !content.elsewhere.isEmpty else { return nil }
        return railBox("同じ人かもしれない相談") {
            if let id = face.principal?.shown.id, !content.candidates.isEmpty {
                tag("ul") {
                    for found in content.candidates {
                        tag("li") {
                            "\(found.person.name.shown)（"
                            HTML.joined(
                                found.files.map { Link($0.number, href: "/files/\($0.id)").html },
                                by: HTML("、"))
                            "）"
                        }
                    }
                }
                tag("p") { Link("同じ人かどうかを決める", href: "\(face.path)/people/\(id)/identity").html }
            }
            if !content.elsewhere.isEmpty {
                tag("p") { "内容は見られませんが、次の窓口に似た人の相談があります。" }
                tag("ul") {
                    for desk in content.elsewhere {
                        tag("li") {
                            desk.phone.isEmpty ? desk.name : "\(desk.name)（電話 \(desk.phone)）"
                        }
                    }
                }
            }
        }
    }
}
