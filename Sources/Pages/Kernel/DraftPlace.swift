/// Where a draft goes on: its name is the address of its form with `-` for `/`.
public enum DraftPlace {
    public static func href(_ form: String) -> String {
        if form == "consultations-new" { return "/consultations/new" }
        let parts = form.split(separator: "-", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return "/" }
        for ending in ["note", "account", "escalation", "referral"]
        where parts[1].hasSuffix("-\(ending)") {
            let key = parts[1].dropLast(ending.count + 1)
            let page = ending == "note" ? "notes" : ending == "referral" ? "referrals/new" : ending
            return "/\(parts[0])/\(key)/\(page)"
        }
        return "/\(parts[0])/\(parts[1])"
    }

    public static func title(_ form: String) -> String {
        if form == "consultations-new" { return "相談の受付" }
        if form.hasSuffix("-note") { return "支援経過の記録" }
        if form.hasSuffix("-account") { return "相談受付・申込票" }
        if form.hasSuffix("-escalation") { return "多機関協働への依頼" }
        if form.hasSuffix("-referral") || form.hasPrefix("referrals") { return "つなぎ" }
        if form.hasPrefix("files") { return "世帯ファイルの入力" }
        return "書きかけの入力"
    }
}
