import Casework
import Hummingbird
import Pages
import Records

/// `/`: what waits for this worker today.
struct HomeRoutes: Sendable {
    let office: Office

    func add(to router: some RouterMethods<OfficeContext>) {
        router.get("/", use: home)
    }

    @Sendable func home(_ request: Request, context: OfficeContext) async throws -> Response {
        try await office.show(request, context) { asking in try asking.homePage() }
    }
}

extension Asking {
    func homePage() throws -> HomePage {
        let lists = try HomeLists(books, for: standing, at: moment)
        let rows = 10
        let tasks = try lists.tasks(limit: rows)
        return HomePage(
            today: today, worker: worker, directory: directory,
            blocks: HomePage.Blocks(
                unhandled: try HomePage.Block(lists.unhandled(limit: rows)),
                incoming: try HomePage.Block(lists.incoming(limit: rows)),
                outgoing: try HomePage.Block(lists.outgoing(limit: rows)),
                hearings: try HomePage.Block(lists.hearings(limit: rows)),
                cases: try HomePage.Block(lists.cases(limit: rows)),
                decisions: try HomePage.Block(lists.decisions(limit: rows)),
                mine: try HomePage.Block(lists.mine(limit: rows)),
                late: try HomePage.Block(lists.late(limit: rows)),
                recent: try HomePage.Block(
                    lists.recent(limit: rows),
                    naming: forms.labels(of: NoteForm.method.id, in: NoteForm.form.id))),
            tasks: tasks.lines.map { HomePage.Doing($0.task, about: HomePage.Row($0.about)) },
            taskCount: tasks.count,
            drafts: try DraftStore(books).drafts(of: worker.id).map {
                let (subject, isShut) = try draftSubject($0.form)
                return HomePage.Draft(
                    form: $0.form, title: Slice.all.draftTitle($0.form, names), subject: subject,
                    isShut: isShut, at: $0.at)
            }, viewing: worker.readsHome(at: moment))
    }
}

extension Asking {
    /// Whom a draft is about, as far as its file is still open to whoever wrote it.
    func draftSubject(_ form: String) throws -> (name: String?, isShut: Bool) {
        do {
            return (try draftFile(form).map { try face(of: $0).name }, false)
        } catch Denial.unseen {
            return (nil, true)
        } catch is Missing {
            return (nil, true)
        }
    }

    private func draftFile(_ form: String) throws -> Identifier<HouseholdFile>? {
        if let found = try Slice.all.file(ofDraft: form, books) { return found }
        guard let (kind, key) = DraftPlace.record(form) else { return nil }
        return switch kind {
        case "files": Identifier(key)
        case "consultations":
            try Identifier(key).map { try ConsultationStore(books).require($0).file }
        case "hearings": try Identifier(key).map { try HearingStore(books).require($0).file }
        default: nil
        }
    }
}

extension HomePage.Block {
    /// - Parameter labels: what codes in the place of a state read as.
    fileprivate init(
        _ found: (lines: [HomeLists.Waiting], count: Int), naming labels: [String: String] = [:]
    ) {
        self.init(
            rows: found.lines.map { HomePage.Row($0, state: labels[$0.state] ?? $0.state) },
            count: found.count)
    }
}

extension HomePage.Row {
    fileprivate init(_ line: HomeLists.Waiting, state: String? = nil) {
        self.init(
            subject: line.subject, file: line.file, number: line.fileNumber, name: line.name,
            state: state ?? line.state, dueOn: line.dueOn, desk: line.desk)
    }
}
