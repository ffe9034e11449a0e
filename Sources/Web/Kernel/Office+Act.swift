import Casework
import Hummingbird
import NIOCore
import Pages
import Records

/// The form did not come from a page of this session.
struct ForeignForm: Error {}

/// A press that could not be kept, not even as a draft. What was typed goes back to the browser.
struct Unsaved: Error {
    let fault: Unavailable
    let page: UnsavedPage
}

extension Office {
    /// Acts on a form: once, by whom it was drawn for, in one transaction with its audit lines.
    ///
    /// - Parameters:
    ///   - draft: the name under which what was typed is kept until it is saved.
    ///   - rescue: the same, where the handler keeps and discards the draft itself.
    ///   - read: the form, when the handler had to look at it before.
    func act(
        _ request: Request, _ context: OfficeContext, draft: String? = nil,
        rescue: String? = nil, allowing: FirstThingsAllowed = [],
        read: [(name: String, value: String)]? = nil,
        _ body: @escaping @Sendable (Asking, FormFields) throws -> Acted
    ) async throws -> Response {
        let visit = Visit(request, context, settings: settings)
        let pairs: [(name: String, value: String)]
        if let read { pairs = read } else { pairs = try await form(request, context) }
        let fields = FormFields(pairs.map { ($0.name, $0.value) })
        do {
            let press: @Sendable (Books) throws -> Pressed = { books in
                try self.press(visit, fields, pairs, draft, allowing, books, body)
            }
            do {
                return respond(to: try await archive.transaction(press))
            } catch let twice as Conflicting where twice.constraint.hasPrefix("one_time_keys") {
                // The same press arrived twice at once: the other one is done, follow it.
                return respond(to: try await archive.transaction(press))
            }
        } catch let fault as Unavailable {
            throw Unsaved(fault: fault, page: UnsavedPage(path: visit.path, fields: fields))
        } catch {
            throw try await failed(error, pairs, as: draft ?? rescue, visit)
        }
    }

    private func press(
        _ visit: Visit, _ fields: FormFields, _ pairs: [(name: String, value: String)],
        _ draft: String?, _ allowing: FirstThingsAllowed, _ books: Books,
        _ body: (Asking, FormFields) throws -> Acted
    ) throws -> Pressed {
        let asking = try enter(visit, books, allowing: allowing)
        guard sameSecret(fields[HiddenField.csrf], asking.session.csrf) else { throw ForeignForm() }
        let once = OneTimeKeyStore(books)
        let key = "\(fields[HiddenField.oneTimeKey].prefix(64))|\(visit.path)"
        if let location = try once.location(of: key, by: asking.worker.id) {
            return .went(location)
        }
        let acted = try body(asking, fields)
        if fields.has(HeldPress.mark) {
            try DraftStore(books).discard(HeldPress.draft, of: asking.worker.id)
        }
        let location: String
        var isKept = false
        var onceShown: (any Page)?
        switch acted {
        case .again(let page), .check(let page):
            if let draft { try keep(pairs, as: draft, asking) }
            try books.audit(page.viewings, terminal: visit.address)
            let frame = frame(for: asking, visit)
            if case .check = acted { return .shown(page, frame) }
            return .again(page, frame)
        case .done(let outcome, let to):
            try books.save(outcome, terminal: visit.address)
            location = to
        case .went(let to): location = to
        case .kept(let to):
            if let draft { try keep(pairs, as: draft, asking) }
            isKept = true
            location = to
        case .shown(let page, let to):
            try books.audit(page.viewings, terminal: visit.address)
            onceShown = page
            location = to
        }
        if let draft, !isKept { try discard(draft, books, asking) }
        try once.spend(key, by: asking.worker.id, leadingTo: location, at: asking.moment)
        try SessionStore(books).touch(asking.session.token, at: asking.moment)
        if let onceShown { return .shown(onceShown, frame(for: asking, visit)) }
        return .went(location)
    }

    private func respond(to pressed: Pressed) -> Response {
        switch pressed {
        case .went(let location): .redirect(to: location, type: .normal)
        case .again(let page, let frame):
            respond(page.html(in: frame), status: .unprocessableContent)
        case .shown(let page, let frame): respond(page.html(in: frame))
        }
    }

    /// Throws a draft away, with one of the same form that release 0.1.0 kept under another name.
    private func discard(_ draft: String, _ books: Books, _ asking: Asking) throws {
        let store = DraftStore(books)
        let names = try store.names(of: asking.worker.id)
        for name in names where DraftPlace.href(name) == DraftPlace.href(draft) {
            try store.discard(name, of: asking.worker.id)
        }
    }

    private func keep(
        _ pairs: [(name: String, value: String)], as draft: String, _ asking: Asking
    ) throws {
        guard Self.hasTyped(pairs) else { return }
        try DraftStore(asking.books).keep(
            Self.typed(pairs), form: draft, of: asking.worker.id, at: asking.moment)
    }

    /// Whether there is anything in a form beside what it carries by itself.
    static func hasTyped(_ pairs: [(name: String, value: String)]) -> Bool {
        typed(pairs).contains { $0.name != HiddenField.version && !$0.value.isEmpty }
    }

    static func typed(
        _ pairs: [(name: String, value: String)]
    ) -> [(name: String, value: String)] {
        let own: Set = [HiddenField.csrf, HiddenField.oneTimeKey]
        return pairs.filter { !own.contains($0.name) }
    }

    func form(
        _ request: Request, _ context: OfficeContext
    ) async throws -> [(name: String, value: String)] {
        FormBody.pairs(try await body(of: request, context)).map {
            (name: $0.name, value: JapaneseText.clean($0.value))
        }
    }

    func body(of request: Request, _ context: OfficeContext) async throws -> [UInt8] {
        do {
            let body = try await request.body.collect(upTo: context.maxUploadSize)
            return Array(body.readableBytesView)
        } catch is NIOTooManyBytesError {
            throw HTTPError(.contentTooLarge)
        }
    }
}

private enum Pressed: Sendable {
    case went(String)
    case again(any Page, Frame)
    case shown(any Page, Frame)
}

/// Compares without telling by its time how much was right.
func sameSecret(_ a: String, _ b: String) -> Bool {
    let (a, b) = (Array(a.utf8), Array(b.utf8))
    guard a.count == b.count, !a.isEmpty else { return false }
    return zip(a, b).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
}
