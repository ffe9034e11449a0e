import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Web

/// Every page in every state, read from top to bottom: what is asked, in which words, with which
/// answers, and where one gets from there.
@Suite("Every page as an outline") struct OutlineTests {
    @Test("every page asks and says what its outline says")
    func outlines() async throws {
        try await Stage.up { stage in
            let states = try await OutlineState.all + OutlineState.unnamed(on: stage)
            let outlines = try await withThrowingTaskGroup(of: [(String, String)].self) { group in
                for lane in 0..<Self.lanes {
                    group.addTask { try await Self.seen(lane, of: states, on: stage) }
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            let found = Dictionary(outlines) { first, _ in first }
            #expect(found.count == outlines.count, "two outlines of the same name")
            try OutlineGoldens.expect(found)
        }
    }

    @Test("no page of the office is without an outline")
    func everyPage() async throws {
        try await Stage.up { stage in
            let unnamed = try await OutlineState.unnamed(on: stage)
            let known = Set((OutlineState.all + unnamed).map(\.route))
            for route in SiteRoute.all(of: try await stage.office()) where route.method == "GET" {
                let isPage = !Self.notPages.contains(route.path)
                #expect(known.contains("\(route)") == isPage, "\(route)")
            }
        }
    }

    @Test("no form that may come back with something to put right is without an outline of that")
    func everyForm() async throws {
        try await Stage.up { stage in
            let unnamed = try await OutlineState.unnamed(on: stage)
            let known = Set((OutlineState.all + unnamed).map(\.route))
            let office = try await stage.office()
            for route in SiteRoute.all(of: office)
            where route.method == "POST" && !known.contains("\(route)") {
                for asker in Stage.Asker.allCases {
                    let state = OutlineState.errors("unknown", route.path, by: asker)
                    let knock = try await state.knock(on: stage, office).0
                    #expect(knock.status != 422, "\(route) by \(asker)")
                }
            }
            try await office.archive.close()
        }
    }

    /// What is answered with something that is no page to read.
    static let notPages: Set = [
        "/assets/{name}", "/audit.csv", "/directory.csv", "/files.csv", "/health", "/reports",
        "/reports/quarter.csv", "/sheets.csv",
    ]

    private static let lanes = 4

    /// A share of the pages, one after the other.
    private static func seen(
        _ lane: Int, of states: [OutlineState], on stage: Stage
    ) async throws -> [(String, String)] {
        var seen: [(String, String)] = []
        let shared = try await stage.office()
        for (place, state) in states.enumerated() where place % lanes == lane {
            let office = state.onlyLooks ? shared : try await stage.office()
            let (knock, visit) = try await state.knock(on: stage, office)
            seen.append((state.name, state.text(knock, visit)))
            if !state.onlyLooks { try await office.archive.close() }
        }
        try await shared.archive.close()
        return seen
    }
}

extension OutlineState {
    func knock(
        on stage: Stage, _ office: Office
    ) async throws -> (Knock, OutlineVisit) {
        let answer = Answer()
        try await Application(router: site(office)).test(.router) { client in
            let visit = OutlineVisit(
                office: office, client: client, ids: stage.ids, asker: asker)
            await answer.keep(try await reach(visit), visit)
        }
        return try #require(await answer.kept)
    }
}

/// Carries an answer out of the test client.
private actor Answer {
    private(set) var kept: (Knock, OutlineVisit)?
    func keep(_ knock: Knock, _ visit: OutlineVisit) { kept = (knock, visit) }
}
