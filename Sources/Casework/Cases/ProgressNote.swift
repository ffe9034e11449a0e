/// 支援経過記録 (F6): what happened, what the worker makes of it, and what comes next: kept apart,
/// because the person may ask to read the record.
public struct ProgressNote: Equatable, Sendable {
    public let id: Identifier<ProgressNote>
    /// Rises with time; the search index speaks of notes by it.
    public let sequence: Int64
    public let file: Identifier<HouseholdFile>
    public let desk: Identifier<Desk>
    public let worker: Identifier<Worker>
    public let writtenAt: Moment
    /// What was written (F6). It never changes: a correction is a new note.
    public private(set) var answers: Answers
    /// The note this one corrects. Nothing disappears.
    public let corrects: Identifier<ProgressNote>?
    public internal(set) var correctedBy: Identifier<ProgressNote>?
    public let version: Int

    @_spi(Stored) public init(
        id: Identifier<ProgressNote>, sequence: Int64, file: Identifier<HouseholdFile>,
        desk: Identifier<Desk>, worker: Identifier<Worker>, writtenAt: Moment, answers: Answers,
        corrects: Identifier<ProgressNote>?, correctedBy: Identifier<ProgressNote>?, version: Int
    ) {
        self.id = id
        self.sequence = sequence
        self.file = file
        self.desk = desk
        self.worker = worker
        self.writtenAt = writtenAt
        self.answers = answers
        self.corrects = corrects
        self.correctedBy = correctedBy
        self.version = version
    }
}

extension ProgressNote {
    /// The day it tells of; that of writing where the form did not ask.
    public var happenedOn: CivilDate { answers[NoteForm.happenedOn] ?? writtenAt.date }

    /// How far it travels. A note without a readable class stays at its desk.
    public var secrecy: Secrecy {
        guard case .code(let code) = answers[NoteForm.secrecy.id] else { return .ownDesk }
        return Secrecy(answerCode: code) ?? .ownDesk
    }

    /// The kind of data its words are; names of those spoken to stay 氏名・関係.
    public var dataClass: DataClass { answers[NoteForm.dataClass] ?? .life }
}

extension ProgressNote {
    /// The note as it is shown to those who may not read one of its answers.
    func without(_ question: String) -> ProgressNote {
        var shown = self
        shown.answers[question] = nil
        return shown
    }
}

extension ProgressNote: Audited {
    public static var kind: String { "note" }
    public var auditKey: String { id.description }
    public var auditFile: Identifier<HouseholdFile>? { file }
}

public enum NoteRefusal: String, DomainRefusal, CaseIterable {
    case noFacts, inFuture, alreadyCorrected, closedCircle
}
