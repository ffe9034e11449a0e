import Casework
import Pages
import Records

/// One form on its way into the record: overtaken? → readable? → allowed → applied.
struct Submission<Action: FormAction> {
    let action: Action
    let subject: Action.Subject
    let asking: Asking
    let address: String
    let typed: FormFields

    func acted() throws -> Acted {
        let form = try action.form(subject, asking)
        let context = try action.context(subject, asking)
        let target = try action.target(subject, asking)
        guard let target else {
            try action.require(subject, asking)
            return try read(typed, form, context)
        }
        if let stored = target.stored {
            return try rewritten(form, context, target, stored)
        }
        if let page = try overtaken(form, context, target) { return .again(page) }
        try action.require(subject, asking)
        return try read(chosen(form, context, target), form, context)
    }

    private func read(
        _ fields: FormFields, _ form: Form, _ context: FormContext
    ) throws -> Acted {
        if let page = try withOtherRows(form, context) { return .again(page) }
        let reading = try reading(fields, form, context)
        guard reading.isGood else { return try again(form, context, reading.state) }
        return try applied(reading, form, context)
    }

    /// Good answers come to something, once they have been read over where that is asked for.
    private func applied(
        _ reading: Reading, _ form: Form, _ context: FormContext
    ) throws -> Acted {
        if !typed.has(FormCheckPage.isReadOver),
            let page = try action.readOver(
                reading, subject, try entry(form, context, FormState(typed)), asking)
        {
            return .check(page)
        }
        return try action.apply(
            action.keeping(reading.unread, in: reading.answers), to: subject,
            confirmedBy: typed, asking)
    }

    private func reading(
        _ fields: FormFields, _ form: Form, _ context: FormContext, before: Answers? = nil
    ) throws -> Reading {
        let reading = FormReader(
            form: form, fields: fields, context: context, before: before,
            section: try action.section(subject, asking), isUnfinished: action.savesUnfinished
        ).read()
        let problems = try action.problems(in: reading.answers, to: subject, asking)
        return reading.telling(problems, in: form)
    }

    /// The form with one row more or less, when the button for that was pressed without scripts.
    private func withOtherRows(_ form: Form, _ context: FormContext) throws -> (any Page)? {
        guard let fields = typed.changingRows(of: form, context: context) else { return nil }
        return try page(form, context, FormState(fields))
    }

    private func again(
        _ form: Form, _ context: FormContext, _ state: FormState
    ) throws -> Acted { .again(try page(form, context, state)) }

    private func page(
        _ form: Form, _ context: FormContext, _ state: FormState
    ) throws -> any Page {
        try action.page(subject, try entry(form, context, state), asking)
    }

    private func entry(
        _ form: Form, _ context: FormContext, _ state: FormState
    ) throws -> FormEntry {
        FormEntry(
            form: form, context: context, state: state, address: address,
            section: try action.section(subject, asking))
    }

    // MARK: Two at once

    /// Answers take the place of answers: what both changed is chosen, the rest is kept.
    private func rewritten(
        _ form: Form, _ context: FormContext, _ target: FormTarget, _ stored: Answers
    ) throws -> Acted {
        let isStale = typed[HiddenField.version] != String(target.version)
        if !isStale { try action.require(subject, asking) }
        let refusal = isStale ? try refusal(target) : nil
        if refusal == nil, let page = try withOtherRows(form, context) { return .again(page) }
        let reading = try reading(typed, form, context, before: stored)
        guard isStale else {
            guard reading.isGood else { return try again(form, context, reading.state) }
            return try applied(reading, form, context)
        }
        let base = try Int(typed[HiddenField.version]).flatMap { try target.base($0) }
        let versions = MergePage.Versions(
            AnswerMerge(
                base: base ?? Answers(to: form), mine: reading.answers, theirs: stored,
                isOpen: target.isOpen), mine: reading.answers, theirs: stored, form: form,
            context: context)
        let choices = hasLooked(at: target) ? versions.choices(from: typed) : [:]
        if refusal != nil || versions.isOpen(after: choices) {
            return .again(try mergePage(versions, target, refusal))
        }
        guard reading.isGood else { return try again(form, context, reading.state) }
        return try action.apply(
            action.keeping(reading.unread, in: versions.resolved(choices)), to: subject,
            confirmedBy: typed, asking)
    }

    private func place(_ target: FormTarget) -> ConflictPage.Place {
        ConflictPage.Place(
            target.surroundings, action: address, back: target.back, version: target.version,
            draft: action.draft(at: address))
    }

    /// Choices hold against the version that was on the page, not against one that came after it.
    private func hasLooked(at target: FormTarget) -> Bool {
        typed[MergePage.looked] == String(target.version)
    }

    private func mergePage(
        _ versions: MergePage.Versions, _ target: FormTarget, _ refusal: String?
    ) throws -> MergePage {
        MergePage(
            place(target),
            versions: versions,
            change: try asking.lastChange(of: target.subject, among: target.deeds),
            state: FormState(
                typed, hasLooked(at: target) ? versions.errors(in: typed) : FieldErrors()),
            refusal: refusal, viewings: target.viewings)
    }

    /// A step with something typed, drawn from a record that has changed since: looked at once more.
    /// Where the record says something under the same questions, one of the two is chosen.
    private func overtaken(
        _ form: Form, _ context: FormContext, _ target: FormTarget
    ) throws -> ConflictPage? {
        let groups = form.groups(context)
        let unchosen = groups.unchosen(in: typed)
        let isStale = typed[HiddenField.version] != String(target.version)
        guard isStale || !unchosen.isEmpty else { return nil }
        let mine = unchosen.isEmpty ? chosen(form, context, target) : typed
        let shown = isStale ? groups : groups.asked(in: typed)
        return ConflictPage(
            place(target),
            change: try asking.lastChange(of: target.subject, among: target.deeds),
            differences: shown.differences(mine: mine, theirs: target.said(in: form)),
            form: FormState(mine, isStale ? FieldErrors() : unchosen),
            refusal: try isStale ? refusal(target) : nil, viewings: target.viewings)
    }

    /// What was typed, with the other version where that was chosen.
    private func chosen(
        _ form: Form, _ context: FormContext, _ target: FormTarget
    ) -> FormFields {
        form.groups(context).resolved(typed, with: target.said(in: form))
    }

    /// Why it cannot be done any more: the state does not allow it, or whoever was faster made it the
    /// business of others. Whoever may not know of the record learns nothing.
    private func refusal(_ target: FormTarget) throws -> String? {
        do {
            try action.require(subject, asking)
            return nil
        } catch let refusal as any DomainRefusal {
            return refusalWords(refusal, asking.names)
        } catch Denial.notYours(let reason) where wasOvertaken(target) {
            return denialWords(reason, asking.names)
        }
    }

    /// Whether the form was really drawn from an earlier version, when it was still allowed.
    private func wasOvertaken(_ target: FormTarget) -> Bool {
        guard let drawn = Int(typed[HiddenField.version]) else { return false }
        return (0..<target.version).contains(drawn)
    }
}
