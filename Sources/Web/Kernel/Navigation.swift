import Casework
import Pages

/// The main sections, by what a worker may do there.
enum Navigation {
    static func items(for standing: Standing, at path: String) -> [Frame.Item] {
        var items = [Frame.Item("ホーム", href: "/", isCurrent: path == "/")]
        func add(_ title: String, _ href: String) {
            items.append(Frame.Item(title, href: href, isCurrent: path.hasPrefix(href)))
        }
        if !standing.readingDesks.isEmpty {
            add("相談を受ける", "/consultations/new")
            add("相談・ケース", "/files")
            add("検索", "/search")
        }
        add("窓口一覧", "/directory")
        if standing.seats.contains(where: { $0.role.readsFigures }) { add("集計", "/reports") }
        if standing.holds(.auditor) || standing.holds(.privacyOfficer) { add("監査", "/audit") }
        if standing.changesForms { add("様式", "/forms") }
        if standing.holds(.systemAdministrator) { add("職員", "/staff") }
        return items
    }
}
