extension Access {
    /// 伴走の交代: somebody else of the holding desk goes on beside the people. Of a 知られない相談 only
    /// single workers know; whoever goes on becomes one of them.
    public func handingOn(to next: Identifier<Worker>, keys: Keys) throws(Denial) -> Outcome {
        try requireHandingOn()
        var after = file
        after.accompanying = next
        var outcome = Outcome()
        outcome.add(change(from: file, to: after, "accompany"))
        if !isOpenAtHome(for: next) {
            let way = Share(
                id: keys.new(), file: file.id, desk: file.desk, worker: next, basis: .ownDuty,
                classes: classes, mayWrite: true, since: moment, until: .never, reason: "",
                version: 0)
            outcome.add(way.opened(by: worker))
        }
        return outcome
    }

    /// The same with what was answered on its form.
    public func handingOn(_ answers: Answers, in form: Form, keys: Keys) throws -> Outcome {
        guard let next = answers[CompanionForm.companion] else { throw Denial.unseen }
        var outcome = try handingOn(to: next, keys: keys)
        outcome.add(recording(answers, in: form, of: "accompany", on: file, keys: keys))
        return outcome
    }

    /// Whether the companion can be changed by this worker: the holding desk decides.
    public func requireHandingOn() throws(Denial) {
        try requireWriting()
        guard isHolder else { throw .notYours(.otherDesk) }
    }

    /// The same, for pages that offer it.
    public var mayHandOn: Bool { mayWrite && isHolder }

    /// Whether this worker of the holding desk has a way in which they may write.
    private func isOpenAtHome(for next: Identifier<Worker>) -> Bool {
        shares.contains {
            $0.desk == file.desk && $0.basis == .ownDuty && $0.mayWrite && $0.isOpen(at: moment)
                && ($0.worker.map { $0 == next } ?? true)
        }
    }
}

/// The form by which somebody else goes on beside the people of a household.
public enum CompanionForm {
    public static let companion = Key<Identifier<Worker>?>.record(
        "companion", "伴走する担当者", .worker, need: .required)

    public static let form = Form("companion", "伴走する担当者の変更", asksPeople: false) {
        FormSection("step", "") { companion }
    }

    /// Who goes on beside the people now.
    public static func said(by file: HouseholdFile) -> Answers {
        var answers = Answers(to: form)
        answers[companion] = file.accompanying
        return answers
    }
}
