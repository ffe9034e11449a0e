import Casework

extension Story {
    /// 支援経過記録. About everybody who stands in the household, unless only the principal is meant.
    mutating func note(
        _ day: Day, _ method: ContactMethod, with counterparts: Set<Counterpart> = [.principal],
        _ facts: String, view: String = "", next: String = "", nextOn: Day? = nil,
        minutes: Int? = 30, secrecy: Secrecy = .internal, dataClass: DataClass = .life,
        onPrincipalOnly: Bool = true, by actor: Actor = .holder
    ) {
        let (happened, planned) = (date(day), nextOn.map(date))
        proceed(day, by: actor) { file in
            let about = file.members.filter { $0.until == nil }
                .filter { !onPrincipalOnly || $0.isPrincipal }.map(\.person)
            let entry = NoteForm.answers(
                happenedOn: happened, startMinute: file.access.moment.civil.minuteOfDay,
                minutes: minutes, method: method, counterparts: counterparts, about: about,
                facts: facts, view: view, next: next, nextOn: planned, secrecy: secrecy,
                dataClass: dataClass)
            return try file.access.writing(entry, sequence: file.sequence, keys: file.keys)
        }
    }

    mutating func task(
        _ day: Day, _ title: String, due: Day, owner: Actor = .holder, by actor: Actor = .holder
    ) {
        let (owner, due) = (worker(owner).id, date(due))
        proceed(day, by: actor) {
            try $0.access.assigning(title, to: owner, dueOn: due, keys: $0.keys)
        }
    }

    /// The open task with this title is done.
    mutating func finish(_ day: Day, _ title: String, by actor: Actor = .holder) {
        proceed(day, by: actor) { file in
            let open = file.tasks.first { $0.title == title && $0.state == .open }
            return try file.access.taking(.finish, on: file.found(open, "task"))
        }
    }
}
