import Casework
import Pages
import Records

/// A press that came to nothing, with what became of the words that were typed for it.
struct FailedPress: Error {
    let cause: any Error
    /// The page the form stands on, or the one that holds what was typed.
    let back: String
    let fate: Fate

    enum Fate: Equatable {
        /// No form was sent.
        case nothing
        /// As a draft of the worker whose session drew the form.
        case kept([String])
        /// Nowhere but here: the answer shows it.
        case told([String])

        var texts: [String] {
            switch self {
            case .nothing: []
            case .kept(let texts), .told(let texts): texts
            }
        }

        var isKept: Bool {
            switch self {
            case .kept: true
            case .nothing, .told: false
            }
        }
    }
}

/// 送れなかった入力: a press that came after the session had run out, of a form without a draft of its
/// own. It waits for the same worker to sign in again, and is sent by them or thrown away.
enum HeldPress {
    static let draft = "session-resumption"
    static let place = "/session/resumption"
    /// Where the form was sent to.
    static let path = "resume_path"
    /// Marks the form that is sent again.
    static let mark = "resumed"

    /// The draft of a form without one whose record is not open any more when it comes: words only.
    static func unsent(_ path: String, _ fields: FormFields) -> String? {
        guard holds(path), !fields.texts.isEmpty else { return nil }
        return DraftPlace.unsent + path.dropFirst().map { $0 == "/" ? "-" : $0 }.prefix(100)
    }

    /// Only what is typed about a household is held: never a password or a code.
    static func holds(_ path: String) -> Bool {
        ["/consultations/", "/files/", "/referrals/", "/cases/", "/hearings/", "/tasks/"]
            .contains { path.hasPrefix($0) }
    }
}

extension Office {
    /// Keeps what was typed for a press that failed, under the name of its form, or under the one
    /// for presses after the session's end.
    func failed(
        _ cause: any Error, _ pairs: [(name: String, value: String)], as draft: String?,
        _ visit: Visit
    ) async throws -> FailedPress {
        let fields = FormFields(pairs.map { ($0.name, $0.value) })
        let page = draft.map { DraftPlace.href($0) } ?? Self.page(above: visit.path)
        let kept = FailedPress.Fate.kept(fields.texts)
        let unsent = isOutOfReach(cause) ? HeldPress.unsent(visit.path, fields) : nil
        if let draft = draft ?? unsent, try await rescue(pairs, as: draft, visit, fields) {
            return FailedPress(cause: cause, back: page, fate: kept)
        }
        if draft == nil, cause is NotSignedIn, HeldPress.holds(visit.path) {
            let held = pairs.filter { $0.name != HeldPress.mark && $0.name != HeldPress.path }
            let addressed = held + [(name: HeldPress.path, value: visit.path)]
            if try await rescue(addressed, as: HeldPress.draft, visit, fields) {
                return FailedPress(cause: cause, back: HeldPress.place, fate: kept)
            }
        }
        return FailedPress(cause: cause, back: page, fate: .told(fields.texts))
    }

    private func isOutOfReach(_ cause: any Error) -> Bool {
        if case Denial.unseen = cause { return true }
        return cause is Missing
    }

    /// A deed is a noun below the page of its record.
    private static func page(above path: String) -> String {
        let parts = path.split(separator: "/")
        return parts.count < 3 ? "/" : "/" + parts.dropLast().joined(separator: "/")
    }

    /// Nothing typed is lost: when a press fails for whatever reason, the fields stay as a draft of
    /// the worker whose session drew the form, even when that session has run out. Whoever has not
    /// shown the second factor yet keeps nothing.
    func rescue(
        _ pairs: [(name: String, value: String)], as draft: String, _ visit: Visit,
        _ fields: FormFields
    ) async throws -> Bool {
        guard let cookie = visit.cookie else { return false }
        let moment = now()
        return try await archive.transaction { books in
            guard let session = try SessionStore(books).find(SecretToken.hash(cookie)),
                sameSecret(fields[HiddenField.csrf], session.csrf), !session.isPending
            else { return false }
            try DraftStore(books).keep(
                Self.typed(pairs), form: draft, of: session.worker, at: moment)
            return true
        }
    }
}
