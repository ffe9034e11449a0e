import ArgumentParser
import Casework
import Foundation
import Records
import Web

/// `kasane demo`: the demo towns, one installation a folder. Never for real records.
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "架空の住民がいる、お試し用の町を作ります。",
        discussion: "だれでも一押しで入れるので、本物の記録には使わないでください。")

    @Option(help: "町を作る場所。空のフォルダーか、まだないフォルダー。")
    var data = "./data"

    @Option(help: "自治体プロファイルのあるフォルダー。ファイルごとに一つの町を作ります。")
    var profiles = "./profiles"

    func run() async throws {
        let files = try profileFiles()
        try requireEmpty()
        // Written beside its place and moved there when whole: what is interrupted leaves no half a town.
        let unfinished = data.hasSuffix("/") ? data.dropLast() + ".part" : data + ".part"
        try clear(unfinished)
        let hash = try await Passwords(.office).hash(Settlement.password)
        for file in files {
            let name = (file as NSString).lastPathComponent.dropLast(".yaml".count)
            let (profile, text, forms) = try ProfileForms.load(file)
            let installation = Installation(folder: unfinished + "/" + name)
            let count = try await installation.make { archive in
                try await Settlement(
                    archive: archive, profile: profile, text: text, forms: forms.map(\.own),
                    now: Moment.now, passwordHash: hash
                ).run()
                return try await archive.read { try WorkerStore($0).all().count }
            }
            Console.say("\(profile.municipality.name)を作りました（\(data)/\(name)、利用者\(count)人）。")
        }
        try clear(data)
        try FileManager.default.moveItem(atPath: unfinished, toPath: data)
        Console.say("パスワードはどの利用者も \(Settlement.password) です。")
        Console.say("始めるには　kasane serve --data \(data)")
    }

    private func clear(_ folder: String) throws {
        guard FileManager.default.fileExists(atPath: folder) else { return }
        try FileManager.default.removeItem(atPath: folder)
    }

    private func profileFiles() throws -> [String] {
        let files = FileManager.default
        guard files.fileExists(atPath: profiles) else {
            throw Refusal("プロファイルのフォルダー（\(profiles)）がありません。--profiles で場所を指定してください。")
        }
        let names = try files.contentsOfDirectory(atPath: profiles).filter { $0.hasSuffix(".yaml") }
        guard !names.isEmpty else {
            throw Refusal("（\(profiles)）に自治体プロファイル（.yaml）がありません。")
        }
        return names.sorted().map { profiles + "/" + $0 }
    }

    private func requireEmpty() throws {
        let files = FileManager.default
        guard files.fileExists(atPath: data) else { return }
        guard try files.contentsOfDirectory(atPath: data).isEmpty else {
            throw Refusal("（\(data)）は空ではありません。お試し用の町は、空のフォルダーに作ってください。")
        }
    }
}
