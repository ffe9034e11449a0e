import Casework
import Demo
import Engines
import Foundation
import Records
import Web

/// 測定用の二つのデータ: an installation of Kasane, and the same crowd in a plain database.
///
/// The folder is kept; what a run changes, it changes in a copy.
struct Ground {
    let folder: String
    let size: CrowdSize
    private let share: Double

    init(folder: String, share: Double) {
        self.folder = folder
        self.share = share
        size = CrowdSize(share: share)
    }

    static let password = "kasane-bench-2026"
    /// Rises when the generator or the schema of the plain database changes.
    private static let edition = 2

    var office: String { "\(folder)/office" }
    var plain: String { "\(folder)/plain.db" }
    private var seal: String { "\(folder)/complete.txt" }

    /// What the folder must say to be used again.
    private var mark: String {
        "edition \(Self.edition): \(size.files) files, \(size.people) people, \(size.notes) notes"
    }

    func prepare(binary: String, profile: String) async throws {
        let files = FileManager.default
        if files.contents(atPath: seal) == Data(mark.utf8) {
            say("data: \(mark), made before (\(folder))")
            return
        }
        if files.fileExists(atPath: folder) { try files.removeItem(atPath: folder) }
        try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
        say("data: making \(mark)")
        let made = try Child.run(
            binary, ["init", "--profile", profile, "--data", office], keeping: "\(folder)/init.log")
        guard made == 0 else { throw Trouble("kasane init failed, see \(folder)/init.log") }
        let archive = try await open()
        let plainBooks = try PlainBooks(path: plain, isNew: true)
        try await Settling(archive: archive, plain: plainBooks, size: size).run()
        try await archive.close()
        try plainBooks.close()
        try Data(mark.utf8).write(to: URL(fileURLWithPath: seal))
    }

    func open() async throws -> Archive {
        try await Archive.open(
            try SQLiteEngine(path: "\(office)/kasane.db"), key: .file("\(office)/master.key"))
    }

    /// A copy to be written to, with the pledges of this fiscal year.
    func copied(to place: String) async throws -> Ground {
        let files = FileManager.default
        if files.fileExists(atPath: place) { try files.removeItem(atPath: place) }
        try files.copyItem(atPath: folder, toPath: place)
        let copy = Ground(folder: place, share: share)
        let archive = try await copy.open()
        let now = Moment.now
        try await archive.transaction { books in
            for worker in try WorkerStore(books).all() where worker.signInName.hasPrefix("chiku") {
                guard worker.owesPledge(on: now.date) else { continue }
                let pledge = try worker.pledging(
                    on: now.date, by: worker.standing, at: now)
                try WorkerStore(books).save(pledge, terminal: "bench")
            }
        }
        try await archive.close()
        return copy
    }
}
