import Casework
import Nihongo
import Pages
import Records

/// The conditions of `/audit` as they came: what they ask, and how they stand in the address.
struct AuditForm {
    /// Lines that Excel takes without trouble, with room to spare.
    static let mostExported = 100_000

    let question: AuditQuestion
    let before: Int64?
    let state: FormState
    /// The same question with days written whole, so that every link of the page keeps it.
    let link: PageLink

    init(_ query: FormFields) {
        var question = AuditQuestion()
        var (fields, errors) = (query, FieldErrors())
        let group: AuditGroup? = query.choice("group")
        question.deeds = group?.codes
        question.worker = Identifier(query["worker"])
        let number = JapaneseText.cleanCode(query["file"])
        question.fileNumber = number.isEmpty ? nil : number
        for (name, label) in [("from", "この日から"), ("until", "この日まで")] {
            switch query.day(name) {
            case .success(let day):
                if let day { fields.fill(name, with: day) }
                if name == "from" { question.from = day } else { question.until = day }
            case .failure(let fault): errors.add(name, dateWords(fault, label: label))
            }
        }
        if let from = question.from, let until = question.until, until < from {
            errors.add("until", "「この日まで」は「この日から」より後の日にしてください。")
        }
        self.question = question
        before = Int64(query["before"])
        state = FormState(fields, errors)
        link = PageLink("/audit").with("group", group?.rawValue ?? "")
            .with("worker", question.worker?.description ?? "").with("file", number)
            .with("from", question.from?.description ?? "")
            .with("until", question.until?.description ?? "")
            .with("before", before.map(String.init) ?? "")
    }
}
