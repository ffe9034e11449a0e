@_spi(Stored) import Casework

extension Consent {
    /// What rules and lists read. The other words of the paper lie in parts.
    static let columns = ColumnList<Consent>(
        "consents", version: \.version,
        [
            .fixed("id", \.id), .fixed("file", \.file), .fixed("person", \.person),
            .fixed("edition", \.edition), .open("state", \.state.code.rawValue),
            .open("state_on", \.state.day), .fixed("scope_from", \.scope.from),
            .fixed("scope_through", \.scope.through),
            .fixed("purposes", { $0.scope.purposes.column }),
            .fixed("classes", { $0.scope.classes.column }),
            .fixed("agencies", \.scope.agencyColumn), .fixed("explained_by", \.explainedBy),
            .fixed("asked_on", \.askedOn), .open("form_edition", \.answers.edition),
            .fixed("paper", \.paper),
        ])

    /// A consent as its line holds it, still without the other words of the paper.
    init(_ row: NamedRow) throws {
        let named: String = try row["agencies"]
        let agencies = named.split(separator: ",").compactMap { Identifier<Agency>(String($0)) }
        self.init(
            id: try row["id"], file: try row["file"], person: try row["person"],
            edition: try row["edition"], state: try State(row),
            scope: Scope(
                agencies: Set(agencies), purposes: try row.choices("purposes"),
                classes: try row.choices("classes"), from: try row["scope_from"],
                through: try row["scope_through"]),
            explainedBy: try row["explained_by"], askedOn: try row["asked_on"],
            answers: Answers(form: ConsentForm.form.id, edition: try row["form_edition"]),
            paper: try row.optional("paper"), version: try row["version"])
    }

    func answered(_ parts: [StoredPart]) -> Consent {
        Consent(
            id: id, file: file, person: person, edition: edition, state: state, scope: scope,
            explainedBy: explainedBy, askedOn: askedOn,
            answers: parts.answers(to: answers.form, edition: answers.edition), paper: paper,
            version: version)
    }
}

extension Consent.Scope {
    fileprivate var agencyColumn: String {
        agencies.sorted().map(\.description).joined(separator: ",")
    }
}

extension Consent.State {
    /// How it lies in a column.
    enum Code: String, CaseIterable, Sendable {
        case refused, unobtainable, oral, written, superseded, withdrawn, lapsed
    }

    var code: Code {
        switch self {
        case .refused: .refused
        case .unobtainable: .unobtainable
        case .oral: .oral
        case .written: .written
        case .superseded: .superseded
        case .withdrawn: .withdrawn
        case .lapsed: .lapsed
        }
    }

    fileprivate var day: CivilDate? {
        switch self {
        case .refused, .unobtainable: nil
        case .oral(let day), .written(let day), .superseded(let day), .withdrawn(let day),
            .lapsed(let day):
            day
        }
    }

    fileprivate init(_ row: NamedRow) throws {
        let (code, day): (Code, CivilDate?) = (
            try row.choice("state"), try row.optional("state_on")
        )
        switch (code, day) {
        case (.refused, nil): self = .refused
        case (.unobtainable, nil): self = .unobtainable
        case (.oral, let day?): self = .oral(confirmBy: day)
        case (.written, let day?): self = .written(on: day)
        case (.superseded, let day?): self = .superseded(on: day)
        case (.withdrawn, let day?): self = .withdrawn(on: day)
        case (.lapsed, let day?): self = .lapsed(on: day)
        case (.refused, _), (.unobtainable, _), (.oral, nil), (.written, nil),
            (.superseded, nil), (.withdrawn, nil), (.lapsed, nil):
            throw row.unreadable("state")
        }
    }
}
