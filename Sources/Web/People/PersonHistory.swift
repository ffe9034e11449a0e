import Casework
import Pages
import Records

extension Asking {
    /// Every change of a person's particulars, newest first. Whoever may not see the person (閲覧制限)
    /// sees none of what was said of them before either.
    func historyPage(_ found: PersonInHand) throws -> AnswerHistoryPage {
        let (person, access) = (found.person, found.access)
        let form = try inForce(PersonForm.form)
        let revisions = try SheetParts(books).history(
            of: person.id, saying: PersonForm.answers(of: person.details, to: form), in: form)
        return AnswerHistoryPage(
            face: try face(access), section: .household, title: "人の情報",
            back: Link("この人のページへ戻る", href: found.path),
            entries: try entries(revisions, form, access),
            viewing: try disclosed(person, access).viewing)
    }

    /// The same of somebody's place in the household.
    func historyPage(_ found: MemberInHand) throws -> AnswerHistoryPage {
        let form = try inForce(MemberForms.place)
        let revisions = try SheetParts(books).history(
            of: found.member.id, saying: found.member.answers(to: form), in: form)
        return AnswerHistoryPage(
            face: try face(found.access), section: .household, title: "世帯での続柄など",
            back: Link("この人と世帯のページへ戻る", href: found.path),
            entries: try entries(revisions, form, found.access),
            viewing: try disclosed(found.member.person, found.access).viewing)
    }

    /// Steps in which nothing changed that is open here are no business of whoever looks.
    private func entries(
        _ revisions: [AnswerRevision], _ form: Form, _ access: Access
    ) throws -> [AnswerHistoryPage.Entry] {
        let context = try peopleContext(access)
        return revisions.reversed().compactMap { revision in
            guard let open = revision.opened({ access.covers($0.dataClass) }) else { return nil }
            let rows = historyRows(
                older: open.before, newer: open.after, form: form, context: context)
            return rows.isEmpty
                ? nil
                : AnswerHistoryPage.Entry(
                    worker: directory.workerName(open.worker), at: open.at, rows: rows)
        }
    }
}
