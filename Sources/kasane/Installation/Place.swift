import ArgumentParser
import Casework

/// `--data` and `--database`: which installation a command is about.
struct Place: ParsableArguments {
    @Option(help: "データのフォルダー。")
    var data = "./data"

    @Option(help: "PostgreSQL の接続先（postgres://…）。省くと、フォルダーの中の kasane.db を使います。")
    var database: String?

    var installation: Installation { Installation(folder: data, database: database) }
}

/// A day on the command line, written `2022-07-01`.
extension CivilDate: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}
