import Casework
import Markup

/// 相談受付・申込票 on A4, in the variant with the person's consent or without.
///
/// The layout is the city's own: the national form could not be opened, so nothing is printed as
/// though it were from it. Addresses and telephones of protected persons stay off the paper.
public struct ReceptionSheet: ScreenPage {
    public enum Variant: String, Sendable {
        case with, without

        init(_ branch: ConsentBranch) { self = branch.needsReason ? .without : .with }
        var words: String { self == .with ? "本人が署名する票" : "本人の署名を求めない票" }
    }

    /// The case that came of the consultation, with the words of its form.
    public struct Request: Sendable {
        let found: Disclosed<Case>
        let words: RequestWords

        public init(found: Disclosed<Case>, words: RequestWords) {
            self.found = found
            self.words = words
        }
    }

    let face: FileFace
    let consultation: Disclosed<Consultation>
    /// The edition in which it was heard.
    let form: Form
    let context: FormContext
    /// 多機関協働への依頼: why help was asked for, where it was.
    let request: Request?
    /// What the paper may say about the person's consent.
    let heading: ConsentHeading?
    /// Whether 住所・電話 of the person may be printed.
    let showsWhereabouts: Bool
    let printing: Printing
    let variant: Variant

    public init(
        face: FileFace, consultation: Disclosed<Consultation>, form: Form, context: FormContext,
        request: Request?, heading: ConsentHeading?, showsWhereabouts: Bool, printing: Printing,
        variant: Variant? = nil
    ) {
        self.face = face
        self.consultation = consultation
        self.form = form
        self.context = context
        self.request = request
        self.heading = heading
        self.showsWhereabouts = showsWhereabouts
        self.printing = printing
        self.variant = variant ?? Variant(consultation.value.consent)
    }

    public var viewings: [AuditLine] {
        face.viewings + [consultation.viewing.printed] + (request.map { [$0.found.viewing] } ?? [])
    }
    var it: Consultation { consultation.value }
    var person: Person? { face.principal?.shown.person }

    public func screen(in frame: Frame) -> Screen {
        let path = "/consultations/\(it.id)"
        let paper = FormPaper(form: form, answers: it.answers, context: context)
        // Without the identity bar: its cautions must not go out on a paper the person takes home.
        return Screen(
            "相談受付・申込票の印刷", subject: "\(face.name) さん",
            breadcrumb: [
                Link("ホーム", href: "/"), Link("\(face.name) さん", href: face.path),
                Link("相談", href: path),
            ], basis: face.basisNote, width: .wide
        ) {
            buttonGroup {
                printButton()
                Link("\(other.words)にする", href: "\(path)/sheet?variant=\(other.rawValue)").html
                Link("相談へ戻る", href: path).html
            }
            PrintSheet(
                context.words(form.title) + (heading?.words ?? ""),
                formNumber: form.number.isEmpty ? "\(frame.municipality)の様式" : form.number,
                date: it.receivedAt.date.wareki(.form),
                sender: [frame.municipality, frame.systemName],
                notice: printing.notice(face.file.value.number)
            ) {
                sheetTable(columns: 12, rows: head + who)
                for section in form.sections where !IntakeForm.consentSections.contains(section.id)
                {
                    tag("h3") { context.words(section.title) }
                    sheetTable(columns: 12, rows: paper.rows(section: section.id))
                }
                if let request {
                    tag("h3") { "\(face.names.multiAgency)への依頼" }
                    sheetTable(
                        columns: 12, rows: request.words.sheetRows(request.found.value.request))
                }
                if variant == .with { application } else { withoutConsent(paper) }
            }.html
        }
    }

    private var other: Variant { variant == .with ? .without : .with }

    private var head: [[SheetCell]] {
        [
            [
                .head("番号", columns: 2), .value(HTML(face.file.value.number), columns: 4),
                .head("受付日", columns: 2),
                .value(HTML(it.receivedAt.date.wareki(.long)), columns: 4),
            ],
            [
                .head("受付窓口", columns: 2),
                .value(HTML(face.directory.deskName(it.desk)), columns: 4),
                .head("受付者", columns: 2),
                .value(HTML(face.directory.workerName(it.receiver)), columns: 4),
            ],
        ]
    }

    private var who: [[SheetCell]] {
        [
            [
                .head("氏名", columns: 2),
                .name(person?.name.shown ?? face.name, kana: person?.name.kana ?? "", columns: 4),
                .head("性別", columns: 2),
                .boxes(
                    [Sex.male, .female, .other].map { ($0.words, person?.sex == $0) }, columns: 4),
            ],
            [
                .head("生年月日", columns: 2),
                .value(HTML(person?.birth.words(on: it.receivedAt.date) ?? ""), columns: 10),
            ],
            [.head("住所", columns: 2), .value(HTML(address), columns: 10)],
            [
                .head("電話・メール", columns: 2), .value(HTML(contacts), columns: 6),
                .head("留守電・連絡", columns: 2), .value(HTML(cautions), columns: 2),
            ],
        ]
    }

    private var address: String {
        guard showsWhereabouts else { return "（この票には載せません）" }
        return person?.addresses.first { $0.isCurrent(on: face.today) }?.oneLine ?? ""
    }

    private var current: [Contact] {
        person?.contacts.filter { $0.isCurrent(on: face.today) } ?? []
    }

    private var contacts: String {
        guard showsWhereabouts else { return "（この票には載せません）" }
        return current.map { "\($0.kind.words) \($0.value)" }.joined(separator: "　")
    }

    private var cautions: String {
        let words = current.flatMap { contact in
            (contact.keepFromFamily ? ["家族に知られない"] : [])
                + (contact.voicemail == .forbidden ? [contact.voicemail.words] : [])
        }
        return Set(words).sorted().joined(separator: "、")
    }
}
