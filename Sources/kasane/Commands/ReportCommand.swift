import ArgumentParser
import Casework
import Pages
import Records

/// `kasane report`: figures from the records.
struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "記録から数を数えます。", subcommands: [Quarter.self])

    /// `kasane report quarter`: 多機関協働の相談実績, with the case numbers behind each figure.
    struct Quarter: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "quarter", abstract: "多機関協働の相談実績を数えます。")

        @Option(help: "始まりの日（例 2022-07-01）。")
        var from: CivilDate

        @Option(help: "終わりの日。この日を含みます（例 2022-09-30）。")
        var to: CivilDate

        @OptionGroup var place: Place

        func validate() throws {
            if to < from { throw ValidationError("終わりの日（--to）が始まりの日（--from）より前です。") }
        }

        func run() async throws {
            let (from, to) = (from, to)
            let table = try await place.installation.use { archive in
                try await archive.read { try QuarterTable(from: from, through: to, in: $0) }
            }
            Console.say(table.text)
        }
    }
}

/// The figures of a period with what stands behind each of them.
struct QuarterTable: Sendable {
    let report: QuarterReport
    private let town: String
    private let names: TownNames
    private let conferences: String
    private let numbers: [Identifier<Case>: String]

    init(from: CivilDate, through: CivilDate, in books: Books) throws {
        let entries = try QuarterEntries(books).all(from: from, through: through)
        report = QuarterReport(from: from, through: through, entries: entries)
        let store = CaseStore(books)
        numbers = Dictionary(
            uniqueKeysWithValues: try entries.map { ($0.id, try store.require($0.id).number) })
        let profile = try books.profile()
        town = profile.municipality.name
        let names = TownNames(profile)
        self.names = names
        let held = entries.flatMap(\.sessions).filter { from <= $0.heldOn && $0.heldOn <= through }
        conferences = Case.SessionEntry.Kind.allCases.compactMap { kind in
            let count = held.count { $0.kind == kind }
            return count == 0 ? nil : "\(names.conference(kind)) \(count)件"
        }.joined(separator: "、")
    }

    var text: String {
        let title = "\(town)　\(names.multiAgency)の相談実績"
        let period = "\(report.from.wareki())から\(report.through.wareki())まで"
        return ([title, period, ""] + lines).joined(separator: "\n")
    }

    private var lines: [String] {
        [
            line("相談の受付　　　　　　　　", report.received),
            line("　うち会議で協議　　　　　　", report.conferred)
                + (conferences.isEmpty ? "" : "（\(conferences)）"),
            line("　うち分野別の連携で対応　　", report.solvedInField),
            line("　うち対応中　　　　　　　　", report.stillInProgress),
        ]
    }

    private func line(_ words: String, _ cases: [Identifier<Case>]) -> String {
        let count = String(repeating: " ", count: max(0, 4 - String(cases.count).count))
        let list = cases.compactMap { numbers[$0] }.sorted().joined(separator: " ")
        return words + count + "\(cases.count)件" + (list.isEmpty ? "" : "　\(list)")
    }
}
