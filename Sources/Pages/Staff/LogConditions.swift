import Casework

/// What an auditor asks of the log, as it was read, in links and in words.
public struct LogConditions: Sendable {
    public let group: AuditGroup?
    public let worker: Identifier<Worker>?
    public let file: String
    public let from, until: CivilDate?

    public init(_ answers: Answers) {
        group = answers[LogForm.group]
        worker = answers[LogForm.worker]
        file = JapaneseText.cleanCode(answers[LogForm.file])
        from = answers[LogForm.from]
        until = answers[LogForm.until]
    }

    public var link: PageLink {
        PageLink("/audit").with(LogForm.group.id, group?.rawValue ?? "")
            .with(LogForm.worker.id, worker?.description ?? "").with(LogForm.file.id, file)
            .with(LogForm.from.id, from?.description ?? "")
            .with(LogForm.until.id, until?.description ?? "")
    }

    public var problems: FieldErrors {
        guard let from, let until, until < from else { return [] }
        return [FieldError(LogForm.until.id, "「この日まで」は「この日から」より後の日にしてください。")]
    }

    /// Those in force, each with its name in the address.
    func words(_ directory: Directory) -> [(name: String, words: String)] {
        [
            (LogForm.group.id, group?.label), (LogForm.worker.id, worker.map(directory.workerName)),
            (LogForm.file.id, file.isEmpty ? nil : file),
            (LogForm.from.id, from.map { "\($0.long)から" }),
            (LogForm.until.id, until.map { "\($0.long)まで" }),
        ].compactMap { name, words in words.map { (name, $0) } }
    }
}
