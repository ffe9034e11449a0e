import Foundation
import Hummingbird
import HummingbirdTesting
@_spi(Stored) import Records
import Synchronization
import Testing

@testable import Web

/// Who gets what at every address the office answers: `Tests/Goldens/routes.tsv`, a line a route.
///
/// `door` is the way to the sign-in page; 303 a deed that was done; 422 a form that came back; 403 a
/// refusal that says why; 404 a record that does not exist for the asker.
@Suite("Every route") struct RouteMatrixTests {
    private static let path: String =
        (#filePath as String).components(separatedBy: "Tests/WebTests/")[0]
        + "Tests/Goldens/routes.tsv"
    private static let isRewriting =
        ProcessInfo.processInfo.environment["KASANE_REWRITE_GOLDENS"] == "1"

    @Test("every route has a row, and every asker is told what stands there")
    func matrix() async throws {
        try await Stage.up { stage in
            let routes = SiteRoute.all(of: try await stage.office())
            var lines = ["method\tpath\t" + Stage.Asker.allCases.map(\.rawValue).tabbed]
            for route in routes {
                let cells = try await Self.cells(route, on: stage).map(\.cell)
                lines.append("\(route.method)\t\(route.path)\t\(cells.tabbed)")
            }
            if Self.isRewriting {
                try (lines.joined(separator: "\n") + "\n").write(
                    toFile: Self.path, atomically: true, encoding: .utf8)
            }
            let held = try String(contentsOfFile: Self.path, encoding: .utf8)
                .split(separator: "\n").map(String.init)
            #expect(Set(lines).subtracting(held).sorted() == [], "not as in the golden file")
            #expect(Set(held).subtracting(lines).sorted() == [], "only in the golden file")
        }
    }

    @Test("a stranger is told of a record exactly what is told of one that is not there")
    func denied() async throws {
        try await Stage.up { stage in
            for route in SiteRoute.all(of: try await stage.office()) where route.isOfRecord {
                let request = RouteRequest(route, stage.ids)
                let office = try await stage.office()
                try await Self.visit(office) { client in
                    for asker in Stage.Asker.allCases where asker.isStranger {
                        let there = try await Knock.on(
                            client, route.method, request.path, by: asker, request.fields)
                        let bare = try await Knock.on(
                            client, route.method, request.path, by: asker)
                        let missing = try await Knock.on(
                            client, route.method, request.missing, by: asker, request.fields)
                        let nothing = try await Knock.on(
                            client, route.method, request.missing, by: asker)
                        let place: Comment = "\(route) by \(asker)"
                        #expect(there.status == 404, place)
                        #expect(bare.status == 404, place)
                        #expect(missing.status == 404, place)
                        #expect(normal(there.text) == normal(missing.text), place)
                        #expect(normal(bare.text) == normal(nothing.text), place)
                    }
                }
                try await office.archive.close()
            }
        }
    }

    @Test("nobody gets further than the door, but for the door itself and what has no content")
    func nobody() async throws {
        let open: Set = [
            "GET /sign-in", "POST /sign-in", "POST /sign-in/demo", "GET /health",
            "GET /assets/{name}", "POST /sign-out", "GET /reports",
        ]
        try await Stage.up { stage in
            let office = try await stage.office()
            try await Self.visit(office) { client in
                for route in SiteRoute.all(of: office) where !open.contains("\(route)") {
                    let request = RouteRequest(route, stage.ids)
                    let knock = try await Knock.on(
                        client, route.method, request.path, by: .nobody, request.fields)
                    #expect(knock.cell == "door", "\(route)")
                }
            }
            try await office.archive.close()
        }
    }

    @Test("a form that was not drawn for this session is refused at every address")
    func foreignForms() async throws {
        let before: Set = ["POST /sign-in", "POST /sign-in/demo"]
        try await Stage.up { stage in
            let office = try await stage.office()
            try await Self.visit(office) { client in
                for route in SiteRoute.all(of: office)
                where route.method == "POST" && !before.contains("\(route)") {
                    let request = RouteRequest(route, stage.ids)
                    let knock = try await Knock.on(
                        client, route.method, request.path, by: .holder, request.fields,
                        csrf: "foreign")
                    #expect(knock.status == 403, "\(route)")
                }
            }
            try await office.archive.close()
        }
    }

    @Test("no page of a record leaves before its line is in the log")
    func logged() async throws {
        try await Stage.up { stage in
            let office = try await stage.office()
            let seen = Mutex(0)
            try await Self.visit(office) { client in
                for route in SiteRoute.all(of: office)
                where route.method == "GET" && route.isOfRecord {
                    let request = RouteRequest(route, stage.ids)
                    for asker in [Stage.Asker.holder, .coordinator, .consented] {
                        let before = try await Self.lines(of: asker, office)
                        let page = try await Knock.on(client, "GET", request.path, by: asker)
                        guard page.status == 200 else { continue }
                        let after = try await Self.lines(of: asker, office)
                        #expect(after > before, "\(route) by \(asker)")
                        seen.withLock { $0 += 1 }
                    }
                }
            }
            #expect(seen.withLock { $0 } > 60)
            try await office.archive.close()
        }
    }

    private static func lines(of asker: Stage.Asker, _ office: Office) async throws -> Int {
        let worker = "w-\(asker.name ?? "")"
        return try await office.archive.read { books in
            try books.session.first(
                "SELECT COUNT(*) FROM audit_log WHERE worker = \(worker)"
            ) { try $0.next(Int.self) } ?? 0
        }
    }

    /// Askers one after the other, each on ground where no other has done anything.
    private static func cells(_ route: SiteRoute, on stage: Stage) async throws -> [Knock] {
        let request = RouteRequest(route, stage.ids)
        var knocks: [Knock] = []
        while knocks.count < Stage.Asker.allCases.count {
            let office = try await stage.office()
            let version = ("version", "\((try? await request.version(office, stage.ids)) ?? 0)")
            let done = knocks.count
            let found = Mutex<[Knock]>([])
            try await visit(office) { client in
                for asker in Stage.Asker.allCases.dropFirst(done) {
                    let knock = try await Knock.on(
                        client, route.method, request.path, by: asker,
                        request.fields + [version])
                    found.withLock { $0.append(knock) }
                    if route.method == "POST" && knock.isDeed { return }
                }
            }
            knocks += found.withLock { $0 }
            try await office.archive.close()
        }
        return knocks
    }

    private static func visit(
        _ office: Office, _ story: @escaping @Sendable (any TestClientProtocol) async throws -> Void
    ) async throws {
        try await Application(router: site(office)).test(.router) { try await story($0) }
    }
}

extension [String] {
    fileprivate var tabbed: String { joined(separator: "\t") }
}
