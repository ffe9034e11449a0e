@_spi(Stored) import Casework

extension Sheet {
    /// Its own columns. What was answered lies in parts.
    static let columns = ColumnList<Sheet>(
        "sheets", version: \.version,
        [
            .fixed("id", \.id), .fixed("file", \.file), .fixed("subject", \.subject),
            .open("form", \.answers.form), .open("edition", \.answers.edition),
            .fixed("desk", \.desk), .fixed("author", \.author), .fixed("written_at", \.writtenAt),
            .fixed("secrecy", \.secrecy.code), .fixed("slot", \.secrecy.slot),
            .open("state", \.state.code.rawValue), .open("signed_by", \.state.signer),
            .open("signed_at", \.state.signedAt), .open("superseded_by", \.state.successor),
            .fixed("supersedes", \.supersedes),
        ])

    /// A sheet as its line holds it, still without its answers.
    init(_ row: NamedRow) throws {
        self.init(
            id: try row["id"], file: try row["file"], subject: try row.optional("subject"),
            desk: try row["desk"], author: try row["author"], writtenAt: try row["written_at"],
            secrecy: try row.secrecy(),
            answers: Answers(form: try row["form"], edition: try row["edition"]),
            state: try State(row), supersedes: try row.optional("supersedes"),
            version: try row["version"])
    }

    /// The same sheet with what was answered.
    func answered(_ parts: [StoredPart]) -> Sheet {
        Sheet(
            id: id, file: file, subject: subject, desk: desk, author: author, writtenAt: writtenAt,
            secrecy: secrecy,
            answers: parts.answers(to: answers.form, edition: answers.edition), state: state,
            supersedes: supersedes, version: version)
    }
}

extension Sheet.State {
    fileprivate var signer: Identifier<Worker>? {
        switch self {
        case .draft: nil
        case .signed(let worker, _), .superseded(_, let worker, _): worker
        }
    }

    fileprivate var signedAt: Moment? {
        switch self {
        case .draft: nil
        case .signed(_, let moment), .superseded(_, _, let moment): moment
        }
    }

    fileprivate var successor: Identifier<Sheet>? {
        switch self {
        case .draft, .signed: nil
        case .superseded(let sheet, _, _): sheet
        }
    }

    fileprivate init(_ row: NamedRow) throws {
        let code: Code = try row.choice("state")
        let signer: Identifier<Worker>? = try row.optional("signed_by")
        let moment: Moment? = try row.optional("signed_at")
        let successor: Identifier<Sheet>? = try row.optional("superseded_by")
        switch (code, signer, moment, successor) {
        case (.draft, nil, nil, nil): self = .draft
        case (.signed, let signer?, let moment?, nil): self = .signed(by: signer, at: moment)
        case (.superseded, let signer?, let moment?, let successor?):
            self = .superseded(by: successor, signedBy: signer, at: moment)
        case (.draft, _, _, _), (.signed, _, _, _), (.superseded, _, _, _):
            throw row.unreadable("state")
        }
    }
}
