import ArgumentParser
import Casework
import Pages
import Records
import Web

/// `kasane user`: accounts from the command line, for the day when no administrator can sign in.
struct UserCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user", abstract: "利用者を登録し、確かめます。",
        subcommands: [Add.self, Password.self, Leave.self, List.self])

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "add", abstract: "利用者を登録し、初回パスワードを表示します。")

        @Argument(help: "利用者名（半角の英数字）。")
        var name: String
        @Option(help: "氏名。")
        var fullName: String
        @Option(help: "窓口の id。一覧は kasane user list --desks で出ます。")
        var desk: String
        @Option(help: "役割。deskWorker など。")
        var role: Role
        @OptionGroup var place: Place

        func run() async throws {
            let (name, fullName, role) = (name, fullName, role)
            let password = try await InitialPassword.made(with: Passwords(.office))
            let desk = Identifier<Desk>(desk)
            try await place.installation.use { archive in
                try await archive.transaction { books in
                    let directory = try DirectoryStore(books).directory()
                    guard let desk = desk.flatMap(directory.desk),
                        let agency = directory.agency(desk.agency)
                    else { throw Refusal("その id の窓口はありません。kasane user list --desks で確かめてください。") }
                    guard try WorkerStore(books).find(signInName: name) == nil else {
                        throw Refusal("利用者名「\(name)」は既に使われています。")
                    }
                    let moment = Moment.now
                    let new = NewWorker(
                        id: Keys.random.new(), signInName: name, name: fullName, agency: agency,
                        seats: [Standing.Seat(desk: desk.id, role: role)])
                    let change = try Worker.invited(
                        new, by: try Operator.standing(in: directory), at: moment)
                    try WorkerStore(books).save(change, terminal: Operator.terminal)
                    try password.save(for: new.id, in: books, at: moment)
                    try Settings(books).directoryChanged()
                }
            }
            Console.say("登録しました。利用者名 \(name)　初回パスワード \(password.text)")
        }
    }

    struct Password: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "password", abstract: "新しい初回パスワードを出し、その人の利用をすべて終わらせます。")

        @Argument(help: "利用者名。")
        var name: String
        @OptionGroup var place: Place

        func run() async throws {
            let name = name
            let password = try await InitialPassword.made(with: Passwords(.office))
            try await place.installation.use { archive in
                try await archive.transaction { books in
                    let worker = try Operator.worker(name, in: books)
                    let directory = try DirectoryStore(books).directory()
                    let moment = Moment.now
                    try password.save(for: worker.id, in: books, at: moment)
                    let line = AuditLine(
                        moment: moment,
                        worker: try Operator.standing(in: directory, for: worker).worker,
                        deed: "worker.\(Worker.Action.password.logWord)",
                        kind: Worker.kind, subject: worker.id.description, file: nil,
                        basis: .ownDuty)
                    try books.audit([line], terminal: Operator.terminal)
                }
            }
            Console.say("新しい初回パスワード \(password.text)　利用中の画面はすべて終わりました。")
        }
    }

    struct Leave: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "leave", abstract: "利用を終わらせます。記録はそのまま残ります。")

        @Argument(help: "利用者名。")
        var name: String
        @OptionGroup var place: Place

        func run() async throws {
            let name = name
            try await place.installation.use { archive in
                try await archive.transaction { books in
                    let worker = try Operator.worker(name, in: books)
                    let directory = try DirectoryStore(books).directory()
                    guard let agency = directory.agency(worker.agency) else { throw Missing() }
                    let facts = StaffFacts(
                        agency: agency, holdings: try HoldingStore(books).holdings(of: worker.id))
                    let change = try worker.taking(
                        .leave, by: try Operator.standing(in: directory, for: worker),
                        knowing: facts, at: Moment.now)
                    try WorkerStore(books).save(change, terminal: Operator.terminal)
                    try SessionStore(books).closeAll(of: worker.id)
                    try Settings(books).directoryChanged()
                }
            }
            Console.say("「\(name)」の利用を終わりました。")
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "利用者の一覧を出します。")

        @Flag(help: "窓口の id と名前を出します。")
        var desks = false
        @OptionGroup var place: Place

        func run() async throws {
            let (directory, names) = try await place.installation.use { archive in
                try await archive.read { books in
                    (try DirectoryStore(books).directory(), TownNames(try books.profile()))
                }
            }
            if desks {
                for desk in directory.desks { Console.say("\(desk.id)\t\(desk.name)") }
            } else {
                for line in Accounts.lines(directory, names) { Console.say(line) }
            }
        }
    }
}

/// Who the command line acts as: an administrator of the installation, so that the log names one.
enum Operator {
    static let terminal = "command line"

    /// - Parameter subject: whose account it is about; another administrator acts where there is one.
    static func standing(in directory: Directory, for subject: Worker? = nil) throws -> Standing {
        let administrators = directory.workers.filter {
            $0.state != .left && $0.standing.holds(.systemAdministrator)
        }
        let other = administrators.first { $0.id != subject?.id }
        guard let first = other ?? administrators.first else {
            throw Refusal("システム管理者がいません。バックアップから戻すか、保守担当に連絡してください。")
        }
        return first.standing
    }

    static func worker(_ name: String, in books: Books) throws -> Worker {
        guard let worker = try WorkerStore(books).find(signInName: name) else {
            throw Refusal("利用者名「\(name)」の人はいません。kasane user list で確かめてください。")
        }
        return worker
    }
}

/// Accounts as lines for a terminal.
enum Accounts {
    static func lines(_ directory: Directory, _ names: TownNames) -> [String] {
        directory.workers.map { worker in
            let seats = worker.seats.map {
                "\(directory.deskName($0.desk))・\($0.role.words(names))"
            }
            let end = worker.validUntil.map { "　\($0.wareki())まで" } ?? ""
            return "\(worker.signInName)\t\(worker.name)\t\(seats.joined(separator: "、"))"
                + "\t\(worker.state.words)\(end)"
        }
    }
}

extension Role: ExpressibleByArgument {}
