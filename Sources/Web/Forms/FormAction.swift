import Casework
import Pages
import Records

/// One form that changes something: what it acts on, who may, what it asks, and what comes of it.
///
/// Everything else is the same for every form and written once (`Submission`): the permission is
/// asked before anything typed is read, a form that was overtaken is merged, all problems are told at
/// once, what was typed is kept, and a double press makes one record. A form is sent to the address
/// it stands at, which is also the name of its draft.
protocol FormAction: Sendable {
    associatedtype Subject

    /// The address with its parameters: `/files/{id}/sheets/{sheet}/answers`.
    var path: String { get }
    /// What a draft of it is called on the home page.
    func title(_ names: TownNames) -> String
    /// The name of its draft: its own address, as a rule.
    func draft(at address: String) -> String

    /// The controls as they are called now, of a draft that release 0.1.0 kept.
    func renewed(_ old: FormFields) -> FormFields

    /// The same with what takes its time and is done before the records are opened, such as the hash of
    /// a new password. Whoever may not do it gets it back as it was, and is refused as usual.
    func prepared(by office: Office, for visit: Visit) async throws -> Self

    /// What it acts on, if it is open to this worker. Throws `Denial`.
    func load(_ keys: RouteKeys, _ asking: Asking) throws -> Subject
    /// Whether it may be done now by this worker. Throws `Denial` or a `DomainRefusal`.
    func require(_ subject: Subject, _ asking: Asking) throws
    func form(_ subject: Subject, _ asking: Asking) throws -> Form
    func context(_ subject: Subject, _ asking: Asking) throws -> FormContext
    /// What the form holds before anybody typed.
    func fresh(_ subject: Subject, _ asking: Asking) throws -> Answers
    /// The record it changes, as the form needs to know it; nil for one that adds something.
    func target(_ subject: Subject, _ asking: Asking) throws -> FormTarget?
    /// The one section that is asked, of a long form; nil for the whole form.
    func section(_ subject: Subject, _ asking: Asking) throws -> String?
    /// Whether it may be saved while answers are missing.
    var savesUnfinished: Bool { get }
    func page(_ subject: Subject, _ entry: FormEntry, _ asking: Asking) throws -> any Page
    /// The page on which good answers are read over once before they are saved; nil for forms that are
    /// saved at once.
    func readOver(
        _ reading: Reading, _ subject: Subject, _ entry: FormEntry, _ asking: Asking
    ) throws -> (any Page)?
    /// The answers with what could not be read in an emergency: nothing typed is lost.
    func keeping(_ unread: [Reading.Leftover], in answers: Answers) -> Answers
    /// What the rules say against answers that can each be read, by the name of the control. It is told
    /// with all other problems.
    func problems(
        in answers: Answers, to subject: Subject, _ asking: Asking
    ) throws -> FieldErrors
    /// What comes of good answers.
    func apply(_ answers: Answers, to subject: Subject, _ asking: Asking) throws -> Acted
    /// The same for a form that asks once more before it is saved, on a page of its own that carries
    /// what was typed: with the answer of that page.
    func apply(
        _ answers: Answers, to subject: Subject, confirmedBy typed: FormFields, _ asking: Asking
    ) throws -> Acted
}

extension FormAction {
    func draft(at address: String) -> String { DraftName.of(address) }
    func prepared(by office: Office, for visit: Visit) async throws -> Self { self }
    func problems(
        in answers: Answers, to subject: Subject, _ asking: Asking
    ) throws -> FieldErrors { [] }
    func target(_ subject: Subject, _ asking: Asking) throws -> FormTarget? { nil }
    func section(_ subject: Subject, _ asking: Asking) throws -> String? { nil }
    var savesUnfinished: Bool { false }
    func readOver(
        _ reading: Reading, _ subject: Subject, _ entry: FormEntry, _ asking: Asking
    ) throws -> (any Page)? { nil }
    /// Forms without an emergency leave nothing unread.
    func keeping(_ unread: [Reading.Leftover], in answers: Answers) -> Answers { answers }
    func renewed(_ old: FormFields) -> FormFields { old }
    func apply(
        _ answers: Answers, to subject: Subject, confirmedBy typed: FormFields, _ asking: Asking
    ) throws -> Acted { try apply(answers, to: subject, asking) }
}

/// The record a form changes: its version, what it says now and what it said when the form was drawn.
struct FormTarget {
    let surroundings: ConflictPage.Surroundings
    /// Its key in the log.
    let subject: String
    /// The words of the log for what changes it, where other lines stand under its key too.
    var deeds: Set<String>?
    let version: Int
    let viewings: [AuditLine]
    let back: String
    /// What the record says now under the questions of the form; nil when the form adds something to
    /// it, so that there is nothing to merge and only to be looked at again.
    let stored: Answers?
    /// What it says now, shown beside what was typed where nothing is merged.
    let current: Answers?
    /// What it said at an earlier version; nil when that is not known any more.
    let base: (Int) throws -> Answers?
    /// Whether this worker may see an answer: an edit of what they may not see is no conflict.
    let isOpen: (Answers.Place) -> Bool

    init(
        _ surroundings: ConflictPage.Surroundings, subject: String, version: Int,
        viewings: [AuditLine], back: String, stored: Answers? = nil, current: Answers? = nil,
        base: @escaping (Int) throws -> Answers? = { _ in nil },
        isOpen: @escaping (Answers.Place) -> Bool = { _ in true }
    ) {
        self.surroundings = surroundings
        self.subject = subject
        self.version = version
        self.viewings = viewings
        self.back = back
        self.stored = stored
        self.current = current
        self.base = base
        self.isOpen = isOpen
    }
}

extension FormTarget {
    /// What the record says now, as it would be typed.
    func said(in form: Form) -> FormFields { current?.fields(in: form) ?? FormFields() }
}

/// The parameters of an address.
struct RouteKeys: Sendable {
    let parameters: [String: String]
    /// The address itself, as it was asked for.
    let address: String
    /// What stands behind the address, or what a form carries beside its answers: where to go on
    /// afterwards, what is to be filled in.
    let carried: FormFields

    func key<Subject>(_ name: String = "id", of _: Subject.Type = Subject.self) throws
        -> Identifier<Subject>
    {
        guard let text = parameters[name], let key = Identifier<Subject>(text) else {
            throw Denial.unseen
        }
        return key
    }

    func text(_ name: String) throws -> String {
        guard let text = parameters[name] else { throw Denial.unseen }
        return text
    }
}
