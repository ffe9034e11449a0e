import Casework

/// 標準様式の登録: what the program ships, and what the profile brings, becomes editions of this
/// installation. Nobody decides it on a page, so nobody is named as having published it.
extension FormEditionStore {
    /// Each form whose shipped number is not here yet becomes a new edition, with the municipality's
    /// own changes put on it again.
    public func register(_ shipped: [Form], at moment: Moment) throws {
        let known = Dictionary(
            try books.session.rows("SELECT form, MAX(shipped) FROM form_editions GROUP BY form") {
                (try $0.next(String.self), try $0.next(Int.self))
            }
        ) { first, _ in first }
        var isNew = false
        for form in shipped where form.shipped > known[form.id] ?? 0 {
            let held = known[form.id] == nil ? [] : try editions(of: form.id)
            for edition in renewed(held, over: form, at: moment) {
                isNew = try edition.insert(in: books) || isNew
            }
        }
        if isNew { try Settings(books).formsChanged() }
    }

    /// The forms of a profile, in force from the beginning: there are no sheets yet.
    public func register(_ own: [OwnForm], over shipped: [Form], at moment: Moment) throws {
        for one in own {
            let facts = try facts(of: one.overlay.form, over: shipped)
            guard let base = facts.base(of: one.overlay) else {
                throw FormDraft.Refusal.unknownForm
            }
            let (form, faults) = one.overlay.applied(to: base)
            guard faults.isEmpty, form.faults.isEmpty else { throw FormDraft.Refusal.faulty }
            let number = (facts.editions.last?.form.edition ?? 0) + 1
            let edition = PublishedEdition(
                form.numbered(number), from: FormCatalog.beginning, overlay: one.overlay,
                source: one.source, at: moment)
            guard try edition.insert(in: books) else { throw Stale() }
        }
        if !own.isEmpty { try Settings(books).formsChanged() }
    }

    /// The edition in force goes on from today on the new form, and those that are yet to come from
    /// their own days.
    private func renewed(
        _ held: [PublishedEdition], over form: Form, at moment: Moment
    ) -> [PublishedEdition] {
        guard let latest = held.last else {
            return [
                PublishedEdition(
                    form.numbered(1), from: FormCatalog.beginning, overlay: nil, at: moment)
            ]
        }
        let today = moment.date
        let inForce = held.last { $0.from <= today }
        let coming = held.filter { $0.from > today && $0.form.edition > inForce?.form.edition ?? 0 }
        return ([inForce].compactMap(\.self) + coming).enumerated().map { index, old in
            let resolved = old.overlay.map { $0.carried(onto: form).form } ?? form
            return PublishedEdition(
                resolved.numbered(latest.form.edition + 1 + index), from: max(old.from, today),
                overlay: old.overlay, source: old.source, at: moment)
        }
    }

    /// What the last overlay asks for and the program's form of today does not give, for those who
    /// mend it after a new version of the program.
    public func faults(
        of form: String, over shipped: [Form] = ShippedForms.all
    ) throws -> [OverlayFault] {
        try editions(of: form).last?.faults(over: shipped) ?? []
    }

    /// The same for every form. Those without faults are not named.
    public func faults(over shipped: [Form] = ShippedForms.all) throws -> [String: [OverlayFault]] {
        let latest = Dictionary(try editions().map { ($0.form.id, $0) }) { $1 }
        return latest.mapValues { $0.faults(over: shipped) }.filter { !$0.value.isEmpty }
    }
}

extension PublishedEdition {
    fileprivate func faults(over shipped: [Form]) -> [OverlayFault] {
        guard let overlay else { return [] }
        let shipped = shipped.first { $0.id == overlay.form }
        let base = FormFacts(shipped: shipped, editions: []).base(of: overlay)
        return base.map { overlay.carried(onto: $0).faults } ?? []
    }
}

/// A form of the municipality's own making, as its profile brings it.
public struct OwnForm: Sendable {
    public let overlay: FormOverlay
    public let source: String

    public init(_ overlay: FormOverlay, source: String) {
        self.overlay = overlay
        self.source = source
    }
}
