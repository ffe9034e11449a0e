@testable import Web

/// A page of the office in one state, and how one gets to see it.
struct OutlineState: Sendable {
    /// Slice, page and state: `intake/new-consultation-quick`.
    let name: String
    /// The route that answers: `GET /consultations/new`.
    let route: String
    let asker: Stage.Asker
    var part = PageOutline.Part.page
    /// Leaves nothing that another page would show, and shows nothing that others leave. Every
    /// other state has a copy of the stage of its own.
    var onlyLooks = false
    let reach: @Sendable (OutlineVisit) async throws -> Knock

    /// Reached in a way of its own.
    static func reached(
        _ name: String, _ route: String, by asker: Stage.Asker = .holder,
        _ reach: @escaping @Sendable (OutlineVisit) async throws -> Knock
    ) -> OutlineState {
        OutlineState(name: name, route: route, asker: asker, reach: reach)
    }

    /// A page that is opened, with `?…` behind its address.
    static func page(
        _ name: String, _ path: String, by asker: Stage.Asker = .holder, query: String = ""
    ) -> OutlineState {
        looking(name, path, by: asker) { try await $0.open($0.path(path) + query) }
    }

    private static func looking(
        _ name: String, _ path: String, by asker: Stage.Asker,
        _ reach: @escaping @Sendable (OutlineVisit) async throws -> Knock
    ) -> OutlineState {
        var state = reached(name, "GET \(path)", by: asker, reach)
        state.onlyLooks = true
        return state
    }

    /// A page on which it stands who looked at others.
    var showingLooks: OutlineState {
        var state = self
        state.onlyLooks = false
        return state
    }

    /// A page of a record that is not the one which the route is asked for elsewhere.
    static func page(
        _ name: String, _ path: String, by asker: Stage.Asker = .holder,
        of record: @escaping @Sendable (StageIDs) -> String
    ) -> OutlineState {
        looking(name, path, by: asker) { visit in
            let keyed = path.replacing("{id}", with: record(visit.ids))
            return try await visit.open(keyed)
        }
    }

    /// A form that was left half filled and is opened again.
    static func draft(
        _ name: String, _ path: String, by asker: Stage.Asker = .holder,
        _ fields: [(String, String)]
    ) -> OutlineState {
        reached("\(name)-draft", "GET \(path)", by: asker) {
            try await $0.draft($0.path(path), fields)
        }
    }

    /// A form that comes back with everything that is wrong in it; nothing typed unless given.
    static func errors(
        _ name: String, _ path: String, by asker: Stage.Asker = .holder,
        _ fields: [(String, String)] = []
    ) -> OutlineState {
        reached("\(name)-errors", "POST \(path)", by: asker) {
            try await $0.send(route: path, fields)
        }
    }

    /// The same of a form that stands on a page with others: the form alone.
    static func formErrors(
        _ name: String, _ path: String, by asker: Stage.Asker = .holder,
        _ fields: [(String, String)] = []
    ) -> OutlineState {
        var state = errors(name, path, by: asker, fields)
        state.part = .form(path)
        return state
    }

    /// Somebody else saved first: the form was drawn from an older version of its record.
    ///
    /// - Parameter other: who was faster, and with what; without it only the version is another.
    static func conflict(
        _ name: String, _ path: String, by asker: Stage.Asker = .holder,
        _ fields: [(String, String)], after other: (Stage.Asker, [(String, String)])? = nil
    ) -> OutlineState {
        reached("\(name)-conflict", "POST \(path)", by: asker) { visit in
            guard let (faster, theirs) = other else {
                return try await visit.send(route: path, fields, version: 999)
            }
            let drawn = try await visit.version(of: path)
            let colleague = OutlineVisit(
                office: visit.office, client: visit.client, ids: visit.ids, asker: faster)
            _ = try await colleague.send(route: path, theirs)
            return try await visit.send(route: path, fields, version: drawn)
        }
    }

    /// What a worker of this kind sees around every page.
    static func surroundings(_ asker: Stage.Asker) -> OutlineState {
        let path = asker == .nobody ? "/sign-in" : "/help"
        var state = page("kernel/surroundings-\(asker)", path, by: asker)
        state.part = .surroundings
        return state
    }
}

extension OutlineState {
    /// The lines of the golden file.
    func text(_ knock: Knock, _ visit: OutlineVisit) -> String {
        let page = PageOutline(knock.text)
        let lines =
            switch part {
            case .form(let route): page.lines(.form(visit.path(route, "POST")))
            case .page, .surroundings: page.lines(part)
            }
        let head = "\(route)  by \(asker)  → \(knock.status)"
        let moved = knock.location.isEmpty ? [] : ["leads to \(knock.location)"]
        return OutlinePlaceholders.put(
            in: ([head] + moved + lines).joined(separator: "\n") + "\n")
    }
}
