import ArgumentParser
import Casework
import Pages
import Records
import Web

/// `kasane forms`: the municipality's own forms from the command line.
struct FormsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forms", abstract: "自治体の様式を確かめ、公開します。",
        subcommands: [Check.self, Publish.self, List.self, Show.self])

    /// `kasane forms check FILE…`: every fault of every file, with its line.
    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check", abstract: "様式の定めを読み、誤りをすべて挙げます。何も変えません。")

        @Argument(help: "様式の定め（YAML）。いくつでも書けます。")
        var files: [String]
        @Option(help: "データのフォルダー。書くと、いま公開されている版との違いも出します。")
        var data: String?
        @Option(help: "PostgreSQL の接続先（postgres://…）。")
        var database: String?

        func run() async throws {
            let forms = try Self.read(files, over: ShippedForms.all)
            guard data != nil || database != nil else {
                for (file, form) in forms { FormReport.lines(file, form).forEach(Console.say) }
                return
            }
            let installation = Installation(folder: data ?? "./data", database: database)
            let (names, latest) = try await installation.use { archive in
                try await archive.read { books in
                    (
                        TownNames(try books.profile()),
                        try forms.map {
                            try FormEditionStore(books).editions(of: $1.overlay.form).last
                        }
                    )
                }
            }
            for ((file, form), edition) in zip(forms, latest) {
                FormReport.lines(file, form).forEach(Console.say)
                FormReport.differences(form, from: edition?.form, names).forEach(Console.say)
            }
        }

        /// All files, or the complaints about all of them.
        static func read(
            _ files: [String], over shipped: [Form]
        ) throws(ProfileRefusal) -> [(file: String, form: WrittenForm)] {
            var complaints: [ProfileComplaint] = []
            var forms: [(file: String, form: WrittenForm)] = []
            for file in files {
                do {
                    forms.append((file, try FormFile.load(file, over: shipped)))
                } catch {
                    complaints += error.complaints
                }
            }
            guard complaints.isEmpty else {
                throw ProfileRefusal(complaints: complaints, subject: .form)
            }
            return forms
        }
    }

    /// `kasane forms publish FILE`: a new edition from a day on, by two people.
    struct Publish: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "publish", abstract: "様式の定めを新しい版として公開します。",
            discussion: "公開には二人が要ります。書きかけの記入票は、始めたときの版のまま続けられます。")

        @Argument(help: "様式の定め（YAML）。")
        var file: String
        @Option(help: "使い始める日（例 2027-04-01）。省くと今日からです。")
        var from: CivilDate?
        @Option(help: "改訂を出す人の利用者名。")
        var by: String
        @Option(help: "公開を認める人の利用者名。")
        var approvedBy: String
        @OptionGroup var place: Place

        func run() async throws {
            let form = try FormFile.load(file, over: ShippedForms.all)
            let (from, by, approvedBy) = (from, by, approvedBy)
            let edition = try await place.installation.use { archive in
                try await archive.transaction { books in
                    try FormPublishing(books, over: ShippedForms.all).publish(
                        form, from: from, by: by, approvedBy: approvedBy, at: Moment.now)
                }
            }
            Console.say(
                "様式「\(edition.form.title)」（\(edition.form.id)）の第\(edition.form.edition)版を公開しました。"
                    + "\(edition.from.wareki())から使います。")
        }
    }
}
