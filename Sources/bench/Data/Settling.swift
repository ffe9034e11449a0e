import Casework
import Demo
import Foundation
@_spi(Stored) import Records
import Web

/// 入居: writes the crowd into Kasane's own stores, and into the plain database beside it.
struct Settling {
    let archive: Archive
    let plain: PlainBooks
    let size: CrowdSize
    /// Households of one transaction: the log of the database stays within memory.
    private static let atOnce = 100

    func run() async throws {
        let crowd = try await staffed()
        try plain.put(crowd)
        let began = Date()
        var coming = Task { try Self.piece(0, of: crowd) }
        for start in stride(from: 0, to: size.files, by: Self.atOnce) {
            let piece = try await coming.value
            coming = Task { try Self.piece(start + Self.atOnce, of: crowd) }
            let plain = plain
            async let other: Void = plain.put(piece)
            try await archive.transaction { books in
                for household in piece { try books.save(household.outcome, terminal: "bench") }
            }
            try await other
            tell(start + piece.count, since: began)
        }
        say("data: written in \(Int(Date().timeIntervalSince(began))) s")
    }

    private static func piece(_ start: Int, of crowd: Crowd) throws -> [CrowdHousehold] {
        guard start < crowd.size.files else { return [] }
        return try (start..<min(start + atOnce, crowd.size.files)).map(crowd.household)
    }

    private func tell(_ done: Int, since began: Date) {
        guard done == size.files || done / Self.atOnce % 10 == 0 else { return }
        let spent = Date().timeIntervalSince(began)
        let left = spent / Double(done) * Double(size.files - done)
        say("data: \(done) of \(size.files) households, about \(Int(left)) s to go")
    }

    /// The districts and those who work there, each with the same password.
    private func staffed() async throws -> Crowd {
        let hash = try await Passwords(.office).hash(Ground.password)
        let size = size
        return try await archive.transaction { books in
            let directory = try DirectoryStore(books).directory()
            guard let first = directory.workers.first, let unit = directory.multiAgencyDesk,
                let city = directory.agencies.first(where: { $0.kind == .municipality })
            else { throw Trouble("the profile has no municipality") }
            let crowd = try Crowd(
                size, city: city, unit: unit, invitedBy: first.standing)
            for (position, desk) in crowd.desks.enumerated() {
                try OrganisationStore(books).put(desk, at: 1000 + position)
            }
            for change in crowd.staff { try WorkerStore(books).save(change, terminal: "bench") }
            for worker in crowd.workers {
                try CredentialStore(books).put(
                    Credential(worker: worker.id, password: hash, isInitial: false, totp: nil),
                    at: Crowd.day.midnight)
            }
            try Settings(books).directoryChanged()
            return crowd
        }
    }
}
