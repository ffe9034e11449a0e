import Casework

/// Where a draft goes on, and what it is called: its name is the address of its form, with `-` for
/// the first `/` (`files-<id>/members/new`, `consultations-<id>-account`).
public enum DraftPlace {
    /// Endings that stand for a page of another name.
    private static let pages = [
        "note": "notes", "account": "account", "escalation": "escalation",
        "referral": "referrals/new",
    ]

    /// Begins the names of drafts that belong to no form that could be opened again.
    public static let unsent = "unsent-"

    /// The address of a form, which is the name of its draft: `files/ID/notes`. Drafts kept by
    /// release 0.1.0 have `-` for the first `/`.
    private static func address(_ form: String) -> String? {
        guard let kind = form.split(separator: "/", omittingEmptySubsequences: false).first,
            kind.utf8.count < form.utf8.count, !kind.contains("-"), !kind.isEmpty
        else { return nil }
        return "/" + form
    }

    /// Where what is left of a draft can be read when its form cannot be opened.
    public static func remains(_ form: String) -> String { "/drafts/\(PageLink.encode(form))" }

    /// The kind of record a form belongs to (`files`) and its key; nil for a form about nobody yet.
    public static func record(_ form: String) -> (kind: String, key: String)? {
        if let path = address(form)?.split(separator: "/").map(String.init) {
            return path.count < 2 || path[1] == "new" ? nil : (path[0], path[1])
        }
        let parts = form.split(separator: "-", maxSplits: 1).map(String.init)
        guard parts.count == 2, form != "consultations-new" else { return nil }
        var key = String(parts[1].prefix { $0 != "/" })
        for ending in pages.keys where key.hasSuffix("-\(ending)") {
            key = String(key.dropLast(ending.count + 1))
        }
        return (parts[0], key)
    }

    public static func href(_ form: String) -> String {
        if let address = address(form) { return address }
        if form == "consultations-new" { return "/consultations/new" }
        if form.hasPrefix(unsent) { return remains(form) }
        let parts = form.split(separator: "-", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return "/" }
        for (ending, page) in pages where parts[1].hasSuffix("-\(ending)") {
            return "/\(parts[0])/\(parts[1].dropLast(ending.count + 1))/\(page)"
        }
        // The answer stands at an address of its own since then.
        return "/\(parts[0])/\(parts[1])" + (parts[0] == "hearings" ? "/answer" : "")
    }

    /// What the form is called on its own page, or something that says as much.
    public static func title(_ form: String, _ names: TownNames) -> String {
        let kind = form.prefix { $0 != "-" }
        switch kind {
        case "consultations": return consultationTitle(form, names)
        case "referrals": return "つなぎへの返事"
        case "hearings": return "聞き取りへの回答"
        case "session", "unsent": return "まだ保存していない入力"
        case "cases": return caseTitle(form)
        default: return fileTitle(form)
        }
    }

    private static func consultationTitle(_ form: String, _ names: TownNames) -> String {
        if form == "consultations-new" { return "相談の受付" }
        if form.hasSuffix("-account") { return "相談受付・申込票" }
        if form.hasSuffix("-escalation") { return "\(names.multiAgency)への依頼" }
        if form.hasSuffix("-referral") { return "別の窓口・機関へのつなぎ" }
        return "相談の入力"
    }

    private static func fileTitle(_ form: String) -> String {
        if form.hasSuffix("-note") { return "支援経過の記録" }
        if form.hasSuffix("/correction") { return "記録の訂正" }
        if form.hasSuffix("/tasks") { return "やることの追加" }
        if form.hasSuffix("/members/new") { return "世帯員の追加" }
        if form.hasSuffix("/edit") { return "人の情報の変更" }
        if form.hasSuffix("/consents/new") { return "同意の確認" }
        return "書きかけの入力"
    }

    private static func caseTitle(_ form: String) -> String {
        if form.hasSuffix("/hearings/new") { return "関係機関への聞き取りの依頼" }
        let noun = form.split(separator: "/").last.map(String.init) ?? ""
        guard let action = Case.Action(rawValue: noun) else { return "ケースの入力" }
        return CaseForms.form(of: action)?.title ?? action.verb
    }
}
