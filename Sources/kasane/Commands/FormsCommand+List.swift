import ArgumentParser
import Casework
import Pages
import Records

extension FormsCommand {
    /// `kasane forms list`: the editions of each form, what waits, and what has to be mended.
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "様式とその版の一覧を出します。")

        @OptionGroup var place: Place

        func run() async throws {
            let (editions, drafts, faults) = try await place.installation.use { archive in
                try await archive.read { books in
                    let store = FormEditionStore(books)
                    return (
                        try store.editions(), try FormDraftStore(books).waiting(),
                        try store.faults()
                    )
                }
            }
            editions.map(FormReport.line).forEach(Console.say)
            drafts.map(FormReport.line).forEach(Console.say)
            FormReport.lines(faults).forEach(Console.say)
        }
    }

    /// `kasane forms show F6`: what a form asks, as a file to begin from.
    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "様式の設問と、いまの定めを出します。書き始めの下書きになります。")

        @Argument(help: "様式の id（F6 など）。一覧は kasane forms list で出ます。")
        var form: String
        @OptionGroup var place: Place

        func run() async throws {
            let id = form
            let (edition, names) = try await place.installation.use { archive in
                try await archive.read { books in
                    (
                        try FormEditionStore(books).editions(of: id).last,
                        TownNames(try books.profile())
                    )
                }
            }
            guard let edition else {
                throw Refusal("様式「\(form)」はありません。kasane forms list で確かめてください。")
            }
            FormOutline(edition, names).lines.forEach(Console.say)
        }
    }
}
