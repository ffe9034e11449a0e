import Foundation
import Hummingbird
import HummingbirdTesting
import Synchronization
import Testing

@testable import Web

/// Permission comes before the form: whoever may not do something learns that, and not what is
/// wrong with what was typed. Who may is what `Tests/Goldens/routes.tsv` says.
@Suite("Permission first") struct PermissionFirstTests {
    @Test("an empty form by somebody who may not send it is refused, never gone through")
    func emptyForms() async throws {
        let refused = try Self.refused()
        let asked = Mutex(0)
        try await Stage.up { stage in
            let office = try await stage.office()
            try await Application(router: site(office)).test(.router) { client in
                for route in SiteRoute.all(of: office) where route.method == "POST" {
                    let request = RouteRequest(route, stage.ids)
                    let version = try await request.version(office, stage.ids)
                    for (asker, cell) in refused["\(route)"] ?? [] {
                        for fields in [[], [("version", "\(version)")], [("version", "999")]] {
                            let knock = try await Knock.on(
                                client, "POST", request.path, by: asker, fields)
                            #expect(knock.cell == cell, "\(route) by \(asker) with \(fields)")
                            asked.withLock { $0 += 1 }
                        }
                    }
                }
            }
            try await office.archive.close()
        }
        #expect(asked.withLock { $0 } > 500)
    }

    @Test("the page on which a form is read over opens for nobody to whom the form is closed")
    func checkPages() throws {
        let refused = try Self.refused()
        for check in refused.keys where check.hasPrefix("GET") && check.hasSuffix("/check") {
            let form = String(check.dropLast("/check".count))
            let first = refused[form] ?? refused["\(form)/new"]
            #expect(try #require(first).map(\.asker) == refused[check]?.map(\.asker), "\(check)")
        }
    }

    /// The askers who get 403 or 404 at a route even when nothing is missing in the form.
    private static func refused() throws -> [String: [(asker: Stage.Asker, cell: String)]] {
        let path = (#filePath as String).components(separatedBy: "Tests/WebTests/")[0]
        let lines = try String(
            contentsOfFile: path + "Tests/Goldens/routes.tsv", encoding: .utf8
        ).split(separator: "\n").dropFirst()
        return lines.reduce(into: [:]) { found, line in
            let cells = line.split(separator: "\t").map(String.init)
            let askers = zip(Stage.Asker.allCases, cells.dropFirst(2))
            found["\(cells[0]) \(cells[1])"] = askers.filter { $1 == "403" || $1 == "404" }
                .map { (asker: $0, cell: $1) }
        }
    }
}
