import Casework
import Pages
import Records

/// Who is asking, when, and the books open before them: what a handler works with.
struct Asking {
    let books: Books
    let worker: Worker
    let standing: Standing
    let session: SignInSession
    let moment: Moment
    let directory: Directory
    let choices: DirectoryChoices
    let names: TownNames
    let profile: Profile
    let keys: Keys
    let terminal: String
    /// What several parts of a page need, read once.
    let memo = RequestMemo()

    var today: CivilDate { moment.date }

    /// The ticket to a file. To those for whom it is closed it does not exist.
    func access(to file: Identifier<HouseholdFile>) throws -> Access {
        try FileStore(books).access(to: file, for: standing, at: moment)
    }
}

/// What came of a press of a button.
enum Acted {
    /// Something lawful changed: it is saved with its audit lines, and the browser goes on.
    case done(Outcome, to: String)
    /// The store has saved it already, or there was nothing to save.
    case went(to: String)
    /// What was typed is kept as the draft of its form: it is read over on the next page.
    case kept(to: String)
    /// Saved; what came of it is shown now and never again (an initial password). A second press
    /// goes on to the address.
    case shown(any Page, to: String)
    /// Something is to be put right: the form again, with what was typed.
    case again(any Page)
    /// Nothing is wrong: it is read over once before it is saved. What was typed is kept meanwhile.
    case check(any Page)
}
