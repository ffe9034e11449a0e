import Casework
import Hummingbird
import Pages
import Records

/// What one slice brings to the office. A new one is a value of its own and a line in `Slice.all`.
struct Slice: Sendable {
    let routes: @Sendable (_ router: Router<OfficeContext>, _ office: Office) -> Void
    /// The forms whose drafts may lie on the home page.
    var forms: [DraftForm] = []
    /// The household file behind a key in an address: `sheets` → the file of a sheet.
    var files: [String: @Sendable (Books, String) throws -> Identifier<HouseholdFile>?] = [:]

    static let all: [Slice] = [
        .consultations, .referrals, .people, .notes, .sheets, .tasks, .cases, .hearings,
        .sharing, .forms, .staff,
    ]
}

/// A form as its drafts are known: by its address.
struct DraftForm: Sendable {
    private let pattern: [String]
    let title: @Sendable (TownNames) -> String

    init(_ action: some FormAction) { self.init(action.path, title: action.title) }

    /// A form with a page and a reading of its own kind.
    init(_ path: String, title: @escaping @Sendable (TownNames) -> String) {
        pattern = path.split(separator: "/").map(String.init)
        self.title = title
    }

    /// Whether a draft of this name belongs to it.
    func owns(_ name: String) -> Bool {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        return parts.count == pattern.count
            && zip(pattern, parts).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
    }
}

extension [Slice] {
    /// What a draft is called on the home page.
    func draftTitle(_ name: String, _ names: TownNames) -> String {
        let form = lazy.flatMap(\.forms).first { $0.owns(name) }
        return form?.title(names) ?? DraftPlace.title(name, names)
    }

    /// The file a draft belongs to; nil for a form about nobody yet.
    func file(ofDraft name: String, _ books: Books) throws -> Identifier<HouseholdFile>? {
        guard let (kind, key) = DraftPlace.record(name) else { return nil }
        if kind == "files" { return Identifier(key) }
        return try lazy.compactMap { $0.files[kind] }.first?(books, key)
    }
}
