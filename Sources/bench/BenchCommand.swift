import ArgumentParser
import Foundation

/// `bin/bench`: how fast the office is, beside a server that does nothing but ask the same.
@main struct BenchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench",
        abstract: "Measures Kasane beside a bare limit server (docs/bench.md).",
        subcommands: [RunCommand.self, LimitCommand.self], defaultSubcommand: RunCommand.self)
}

/// Makes the data where it is missing, measures, and prints the table.
struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "run")

    @Option(help: "The release binary that is measured.")
    var binary = ".build/release/kasane"
    @Option(help: "Where the data is kept between runs.")
    var data = ".build/bench-data"
    @Option(help: "The municipality profile of the measured installation.")
    var profile = "profiles/koshigaya.yaml"
    @Option(help: "Share of the full size: 1 is 20,000 cases, 100,000 people, 300,000 notes.")
    var scale = 1.0
    @Option(help: "Seconds for each figure.")
    var seconds = 4.0
    @Flag(help: "Only make the data.")
    var dataOnly = false

    func validate() throws {
        guard scale > 0, scale <= 10, seconds > 0 else {
            throw ValidationError("--scale lies between 0 and 10, --seconds above 0.")
        }
    }

    func run() async throws {
        let ground = Ground(folder: "\(data)/scale-\(scale)", share: scale)
        try await ground.prepare(binary: binary, profile: profile)
        guard !dataOnly else { return }
        let run = try Measurement(ground: ground, binary: binary, seconds: seconds)
        let table = try await run.table()
        print(table.text)
        guard table.errors == 0 else { throw ExitCode(2) }
    }
}

/// What stops the bench, said in one sentence.
struct Trouble: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}

/// What is being done, with the seconds since the bench began.
func say(_ text: String) {
    let seconds = Int(Date().timeIntervalSince(began))
    FileHandle.standardError.write(Data("[bench \(seconds) s] \(text)\n".utf8))
}

private let began = Date()
