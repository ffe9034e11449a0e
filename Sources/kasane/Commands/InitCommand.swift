import ArgumentParser
import Casework
import Foundation
import Records
import Web

/// `kasane init`: makes the installation of a municipality from its profile.
struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "自治体プロファイルから新しく始めます。",
        discussion: "最初のシステム管理者を作り、一度だけ使えるパスワードを表示します。")

    @Option(help: "自治体プロファイル（YAML）。")
    var profile: String

    @OptionGroup var place: Place

    @Option(help: "最初のシステム管理者の利用者名。")
    var administrator = "kanri"

    @Option(help: "最初のシステム管理者の氏名。")
    var administratorName = "システム管理者"

    func run() async throws {
        let (town, text, forms) = try ProfileForms.load(profile)
        let own = forms.map(\.own)
        let installation = place.installation
        guard installation.towns.isEmpty else {
            throw Refusal("（\(installation.folder)）にはほかの町があります。別のフォルダーを指定してください。")
        }
        let password = try await InitialPassword.made(with: Passwords(.office))
        let isNewKey = try await installation.make { archive in
            try await archive.transaction { [self] books in
                try Registration(books).register(town, text: text, forms: own, at: Moment.now)
                try appoint(town, password, books)
            }
            return archive.vault.isNewKey
        }
        tell(town, installation, password, isNewKey: isNewKey)
    }

    private func appoint(_ town: Profile, _ password: InitialPassword, _ books: Books) throws {
        let city = town.agencies.first { $0.kind == .municipality } ?? town.agencies.first
        guard let id = city?.id,
            let agency = try OrganisationStore(books).agencies().first(where: { $0.id == id })
        else { throw Refusal("プロファイルに機関がありません。") }
        let seats = [Standing.Seat(desk: town.multiAgency.id, role: .systemAdministrator)]
        let new = NewWorker(
            id: Keys.random.new(), signInName: administrator, name: administratorName,
            agency: agency, seats: seats)
        let moment = Moment.now
        // Nobody is there yet to appoint the first one; the log says that it was the command line.
        let itself = Standing(worker: new.id, agency: agency.id, seats: seats)
        try WorkerStore(books).save(
            try Worker.invited(new, by: itself, at: moment), terminal: "command line")
        try password.save(for: new.id, in: books, at: moment)
    }

    private func tell(
        _ town: Profile, _ installation: Installation, _ password: InitialPassword, isNewKey: Bool
    ) {
        Console.say("\(town.municipality.name)の\(town.programme.displayName)を作りました。")
        Console.say(
            "　窓口 \(town.desks.count + 1)、課 \(town.sections.count)、機関 \(town.agencies.count)")
        Console.say("最初のシステム管理者")
        Console.say("　利用者名　　　　\(administrator)")
        Console.say("　初回パスワード　\(password.text)（この画面にしか出ません。最初に入るときに変えてください）")
        if isNewKey {
            Console.say("鍵ファイル　\(installation.keyFile)")
            Console.say("　この鍵がないと記録は読めません。バックアップとは別の場所に、今すぐ二つ控えてください。")
        }
    }
}
