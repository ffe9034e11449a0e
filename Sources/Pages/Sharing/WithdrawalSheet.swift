import Casework
import Markup

/// 同意撤回届 (F10) on A4: blank, to be signed by whoever takes a consent back, or as it came.
public struct WithdrawalSheet: ScreenPage {
    let face: FileFace
    /// The consent that is taken back; nil for a form to be handed out.
    let consent: Disclosed<Consent>?
    /// Nil as long as it has not been taken back.
    let event: ConsentEvent?
    let form: Form
    let context: FormContext
    let printing: Printing

    public init(
        face: FileFace, consent: Disclosed<Consent>?, event: ConsentEvent?, form: Form,
        context: FormContext, printing: Printing
    ) {
        self.face = face
        self.consent = consent
        self.event = event
        self.form = form
        self.context = context
        self.printing = printing
    }

    public var viewings: [AuditLine] {
        face.viewings + [consent?.viewing ?? face.file.viewing.printed]
    }

    public func screen(in frame: Frame) -> Screen {
        face.paper("同意撤回届の印刷", from: Link("同意・共有", href: "\(face.path)/sharing")) {
            PrintSheet(
                context.words(form.title), formNumber: form.number.isEmpty ? nil : form.number,
                date: event?.happenedOn.wareki(.form) ?? blankDate,
                addressee: "（宛先）\(frame.municipality)長",
                notice: printing.notice(face.file.value.number)
            ) {
                tag("p") { "私は、次の同意を取り消します。" }
                sheetTable(columns: 12, rows: given)
                FormPaper(form: form, answers: event?.answers, context: context).html
                tag("p") {
                    "届け出た日から、この同意による情報の共有を止めます。それまでに渡した情報の記録は残ります。"
                        + "同意を取り消しても、相談をお断りしたり、受けられる支援を減らしたりすることはありません。"
                }
                tag("h3") { "署名" }
                sheetTable(columns: 12, rows: signature)
            }
        }
    }

    private var given: [[SheetCell]] {
        guard let it = consent?.value else {
            return [
                [.head("同意した人", columns: 3), .value("", columns: 9)],
                [.head("同意した日", columns: 3), .value(HTML(blankDate), columns: 9)],
            ]
        }
        let person = face.members.first { $0.shown.id == it.person }
        return [
            [
                .head("同意した人", columns: 3),
                .name(
                    face.name(of: it.person), kana: person?.shown.person?.name.kana ?? "",
                    columns: 9),
            ],
            [
                .head("同意した日", columns: 2), .value(HTML(it.askedOn.wareki(.long)), columns: 3),
                .head("期間", columns: 1), .value(HTML(it.scope.period), columns: 6),
            ],
            [
                .head("渡してよい相手", columns: 3),
                .value(
                    HTML(it.scope.agencyNames(face.directory).joined(separator: "、")), columns: 9),
            ],
        ]
    }

    private var signature: [[SheetCell]] {
        [
            [
                .head("日付", columns: 3), .value(HTML(blankDate), columns: 4),
                .head("氏名（自署）", columns: 2), .value("", columns: 3, lines: 2),
            ],
            [.head("代筆・代理した人（本人との関係・わけ）", columns: 5), .value("", columns: 7)],
        ]
    }
}
