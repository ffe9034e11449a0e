import Foundation
import HTTPTypes

/// Follows every link from the pages a worker starts from.
enum Crawl {
    static let starts = [
        "/", "/files", "/files.csv", "/files?scope=mine", "/files?order=last",
        "/files?overdue=yes", "/search?q=ミナト", "/search?q=家賃", "/search?q=秘密",
        "/search?q=09000000003", "/search?q=0004", "/search?q=港一丁目2-3", "/search?q=面",
        "/directory", "/directory.csv", "/programme", "/reports/quarter", "/consultations/new",
        "/account", "/staff", "/audit",
    ]

    static func pages(
        _ browser: Browser, from starts: [String], limit: Int = 150
    ) async throws -> [String: String] {
        var waiting = starts.map {
            $0.addingPercentEncoding(withAllowedCharacters: .urlQueryAllowed) ?? $0
        }
        var pages: [String: String] = [:]
        while let path = waiting.popLast(), pages.count < limit {
            guard pages[path] == nil else { continue }
            let page = try await browser.get(path)
            pages[path] = "\(page.status.code)\n" + normal(page.text)
            guard page.status == .ok else { continue }
            waiting += links(in: page.text).filter { pages[$0] == nil }
        }
        return pages
    }

    private static func links(in text: String) -> [String] {
        text.components(separatedBy: "href=\"").dropFirst().compactMap { part in
            let path = String(part.prefix { $0 != "\"" && $0 != "#" })
                .replacingOccurrences(of: "&amp;", with: "&")
            let isOurs = path.hasPrefix("/") && !path.hasPrefix("/assets") && path != ""
            return isOurs ? path : nil
        }
    }
}
