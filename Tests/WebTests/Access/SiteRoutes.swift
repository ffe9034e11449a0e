import Casework
import HTTPTypes
@_spi(Internal) @testable import Hummingbird

@testable import Web

/// One address of the office with one method, as the router has it.
struct SiteRoute: Hashable, Comparable, CustomStringConvertible {
    let method: String
    /// `/files/{id}/notes/{note}`.
    let path: String

    var description: String { "\(method) \(path)" }
    static func < (a: Self, b: Self) -> Bool { (a.path, a.method) < (b.path, b.method) }

    /// Leads to one record or what hangs on it: to those who may not know of it, to nothing.
    var isOfRecord: Bool {
        path.contains("{id}") || path.contains("{note}") || path.contains("{person}")
    }

    /// Every route, read from the router itself: what is not in this list is not answered.
    static func all(of office: Office) -> [SiteRoute] {
        site(office).trie.root.values().flatMap { endpoint, _ in
            endpoint.methods.keys.map {
                SiteRoute(method: $0.rawValue, path: "\(endpoint.path)")
            }
        }.sorted()
    }
}
