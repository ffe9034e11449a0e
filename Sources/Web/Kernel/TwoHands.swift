import Casework
import Pages
import Records

/// 二人が同時に: a form drawn from a record that somebody else changed before it came back.
///
/// The one way for every form that changes a record: where both wrote, each field is chosen; what
/// was typed beside that stays; what cannot be saved any more can still be read. Nothing typed is lost.
struct TwoHands {
    /// The record as it is now, and where its form stands.
    struct Record {
        enum Surroundings {
            case file(Access, FileFace.Section)
            case office([Link])
        }

        let surroundings: Surroundings
        /// Its key in the log, and the deed that rewrites its words, when only that one counts.
        let subject: String
        var deed: String?
        let version: Int
        let viewings: [AuditLine]
        let action: String
        let back: String
        var draft: String?
    }

    let asking: Asking
    let typed: FormFields
    /// What the record says now, under the names of the form.
    let theirs: FormFields
    let groups: [FieldGroup]
    let record: Record
    /// The form was drawn from something that has been replaced, whatever the versions say.
    var isReplaced = false

    private var unchosen: FieldErrors { groups.unchosen(in: typed) }
    private var isStale: Bool {
        isReplaced || typed[HiddenField.version] != String(record.version)
    }

    /// What was typed, with those parts put back for which the worker keeps the other version.
    var fields: FormFields {
        unchosen.isEmpty ? groups.resolved(typed, with: theirs) : typed
    }

    /// Words take the place of words: nil when nobody else wrote, or everything has been chosen.
    ///
    /// - Parameter mine: what was typed, read and written out again, so that only meaning differs.
    func rewriting(as mine: FormFields, refusal: String? = nil) throws -> ConflictPage? {
        let conflicts = groups.conflicts(mine: mine, theirs: theirs)
        guard !unchosen.isEmpty || isStale && !conflicts.isEmpty else { return nil }
        return try page(
            Differences(conflicts: conflicts), FormState(mine.adding(choicesOf: typed), unchosen),
            refusal)
    }

    /// A deed with something typed: nil when the record is as it was on the form, or was looked at.
    ///
    /// - Parameter may: asks the rule whether the deed is still possible. A refusal is told beside
    ///   what was typed; a `Denial` passes through.
    func acting(_ may: () throws -> Void) throws -> ConflictPage? {
        if !unchosen.isEmpty && !isStale {
            let asked = groups.asked(in: typed).differences(mine: typed, theirs: theirs)
            return try page(asked, FormState(typed, unchosen), nil)
        }
        guard isStale else { return nil }
        let mine = fields
        return try page(
            groups.differences(mine: mine, theirs: theirs), FormState(mine), try refusal(may))
    }

    /// A button with nothing typed: the fresh page, which says that nothing was done.
    func pressing(_ may: () throws -> Void) throws -> Acted? {
        guard isStale else { return nil }
        _ = try refusal(may)
        return .went(to: "\(record.back)?notice=\(Notice.overtaken.rawValue)")
    }

    private func refusal(_ may: () throws -> Void) throws -> String? {
        do {
            try may()
            return nil
        } catch let refusal as any DomainRefusal {
            return refusalWords(refusal, asking.names)
        }
    }

    private func page(
        _ differences: Differences, _ form: FormState, _ refusal: String?
    ) throws -> ConflictPage {
        let surroundings: ConflictPage.Surroundings =
            switch record.surroundings {
            case .file(let access, let section): .file(try asking.face(access), section)
            case .office(let links): .office(links)
            }
        return ConflictPage(
            ConflictPage.Place(
                surroundings, action: record.action, back: record.back, version: record.version,
                draft: record.draft),
            change: try asking.lastChange(
                of: record.subject, among: record.deed.map { [$0] }),
            differences: differences, form: form, refusal: refusal, viewings: record.viewings)
    }
}

extension FormFields {
    /// The choices of a conflict page, kept beside what was typed.
    fileprivate func adding(choicesOf typed: FormFields) -> FormFields {
        var fields = self
        for name in typed.names where name.hasPrefix(Conflict.choiceName(for: "")) {
            fields[name] = typed[name]
        }
        return fields
    }
}

extension Asking {
    /// Who changed a record last, when and how.
    ///
    /// - Parameter deeds: the words of the log that change it; nil for all that are no looks.
    func lastChange(
        of subject: String, among deeds: Set<String>? = nil
    ) throws -> ConflictPage.Change? {
        let found = try AuditTrail(books).lines(of: .subject(subject)).map(\.line).first {
            deeds?.contains($0.deed) ?? !isLook($0.deed)
        }
        return found.map {
            ConflictPage.Change(
                by: directory.workerName($0.worker), at: $0.moment, deed: $0.deed, today: today)
        }
    }
}
