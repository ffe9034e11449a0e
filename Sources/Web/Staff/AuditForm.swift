import Casework
import Pages
import Records

/// The conditions of `/audit` as they came: what they ask, and how they stand in the address.
struct AuditForm {
    /// Lines that Excel takes without trouble, with room to spare.
    static let mostExported = 100_000

    let question: AuditQuestion
    let before: Int64?
    let asked: LogConditions
    let entry: FormEntry
    /// The same question with days written whole, so that every link of the page keeps it.
    let link: PageLink

    init(_ query: FormFields, _ context: FormContext) {
        let form = LogForm.form
        let read = FormReader(form: form, fields: query, context: context).read()
        asked = LogConditions(read.answers)
        question = AuditQuestion(asked)
        before = Int64(query["before"])
        link = asked.link.with("before", before.map(String.init) ?? "")
        var state = read.telling(asked.problems, in: form).state
        // Days that were sent whole stand in their boxes.
        if let day = asked.from { state.fields.fill(LogForm.from.id, with: day) }
        if let day = asked.until { state.fields.fill(LogForm.until.id, with: day) }
        entry = FormEntry(form: form, context: context, state: state, address: "/audit")
    }
}

extension AuditQuestion {
    init(_ asked: LogConditions) {
        self.init()
        deeds = asked.group?.codes
        worker = asked.worker
        fileNumber = asked.file.isEmpty ? nil : asked.file
        (from, until) = (asked.from, asked.until)
    }
}

extension Asking {
    /// Also those who have left: what they did stays in the log.
    var logContext: FormContext {
        var context = officeContext
        context.workers = directory.workers.map { Choice($0.id.description, $0.name) }
        return context
    }
}
