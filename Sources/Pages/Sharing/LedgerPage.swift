import Casework
import Markup

/// だれが見た・受け取ったか: every look at this file and every hand-over of it, newest first.
public struct LedgerPage: ScreenPage {
    /// What is asked of the ledger. It lies in the address.
    public struct Filter: Equatable, Sendable {
        public static let perPage = 50
        public let person: Identifier<Person>?
        public let page: Int

        public init(person: Identifier<Person>?, page: Int) {
            self.person = person
            self.page = page
        }
    }

    let face: FileFace
    let lines: Disclosed<[LedgerLine]>
    let filter: Filter
    let hasEarlier: Bool
    let context: LedgerContext

    public init(
        face: FileFace, lines: Disclosed<[LedgerLine]>, filter: Filter, hasEarlier: Bool,
        context: LedgerContext
    ) {
        self.face = face
        self.lines = lines
        self.filter = filter
        self.hasEarlier = hasEarlier
        self.context = context
    }

    public var viewings: [AuditLine] { face.viewings + [lines.viewing] }
    private var path: String { "\(face.path)/ledger" }

    public func screen(in frame: Frame) -> Screen {
        face.screen(
            "閲覧の記録", section: .ledger, width: .wide,
            actions: linkButton("開示用に印刷する", href: sheet, style: .secondary)
        ) {
            tag("p") {
                "この世帯の情報を、だれが、いつ、何の根拠で見たか、受け取ったかの記録です。消すことも直すこともできません。本人から求められたときに示せます。"
            }
            if face.members.count > 1 { choice }
            if filter.page > 1 {
                tag("p", ["class": "earlier"]) { Link("新しい記録へ", href: turn(-1)).html }
            }
            table.html
            if hasEarlier {
                tag("p", ["class": "earlier"]) { Link("さらに前の記録", href: turn(1)).html }
            }
        }
    }

    private var link: PageLink {
        PageLink(path).with("person", filter.person?.description ?? "")
    }

    private var sheet: String {
        PageLink("\(path)/sheet").with("person", filter.person?.description ?? "").href
    }

    private func turn(_ pages: Int) -> String {
        let page = filter.page + pages
        return link.with("page", page > 1 ? String(page) : "").href
    }

    private var choice: HTML {
        var chosen = FormFields()
        chosen["person"] = filter.person?.description ?? ""
        let people = face.members.map {
            Choice($0.shown.id.description, memberWords($0, face))
        }
        return getForm(action: path) {
            selectField(
                "person", "だれの情報か", options: people, in: FormState(chosen), need: .unmarked,
                blank: "世帯の全員")
            buttonGroup { button("この人の記録を見る", style: .secondary, size: .small) }
        }
    }

    private var table: Table {
        Table(
            "閲覧の記録", id: "ledger", hidesCaption: true,
            columns: [
                .init("いつ", align: .fixed, isRowHeader: true), .init("だれが"), .init("何をした"),
                .init("根拠"), .init("端末", align: .fixed),
            ],
            rows: lines.value.map { entry in
                let (line, worker) = (entry.line, context.worker(entry.line, face))
                return Table.Row([
                    line.moment.longTime,
                    HTML {
                        worker.name
                        tag("p", ["class": "hint"]) { worker.place }
                    },
                    HTML(context.deed(line, face)), HTML(context.basis(line, face)),
                    HTML(entry.terminal),
                ])
            },
            empty: emptyState("記録はまだありません。"), isCompact: true)
    }
}

/// What the keys in a line of the log speak of, so that it can be said in words.
public struct LedgerContext: Sendable {
    let consents: [Consent]
    let shares: [Share]
    let referrals: [Referral]

    public init(consents: [Consent], shares: [Share], referrals: [Referral]) {
        self.consents = consents
        self.shares = shares
        self.referrals = referrals
    }

    /// Who, and from which desk of which agency.
    func worker(_ line: AuditLine, _ face: FileFace) -> (name: String, place: String) {
        let directory = face.directory
        guard let worker = directory.worker(line.worker) else {
            return (directory.workerName(line.worker), "")
        }
        let desks = Set(worker.seats.map(\.desk)).sorted().map { directory.deskName($0) }
        let agency = directory.agencyName(worker.agency)
        // Where an agency has one desk, both bear the same name as a rule.
        let places = [agency] + desks.filter { $0 != agency }
        return (worker.name, places.joined(separator: "　"))
    }

    /// What was done, and to whom it was passed on.
    func deed(_ line: AuditLine, _ face: FileFace) -> String {
        let words = deedWords(line.deed, face.names)
        guard let aim = aim(line, face) else { return words }
        return "\(words)（\(aim)）"
    }

    private func aim(_ line: AuditLine, _ face: FileFace) -> String? {
        switch line.kind {
        case Share.kind:
            shares.first { $0.id.description == line.subject }
                .map { face.directory.deskName($0.desk) }
        case Referral.kind:
            referrals.first { $0.id.description == line.subject }
                .map { face.directory.receiverName($0.receiver) }
        case Consent.kind:
            consents.first { $0.id.description == line.subject }
                .map { "\(face.name(of: $0.person)) さん" }
        default: nil
        }
    }

    func basis(_ line: AuditLine, _ face: FileFace) -> String {
        basisWords(
            line.basis, consents: consents, face, name: { face.name(of: $0) })
    }
}
