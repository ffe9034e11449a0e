/// 同一人の判断: what is asked when two records are judged to be of one person, or of two.
public enum IdentityForms {
    /// The record that stays.
    public static let kept = Key<Identifier<Person>?>.given(
        "keep", "残す記録", need: .required, dataClass: .identity)
    public static let reason = Key.text(
        "reason", "理由", lines: 2, need: .required, dataClass: .identity)
    public static let differentReason = Key.text(
        "different_reason", "理由", lines: 2, need: .required, dataClass: .identity)

    public static let same = Form("identity-same", "同じ人として統合する", asksPeople: false) {
        FormSection("same", "") {
            kept
            reason
        }
    }

    public static let different = Form(
        "identity-different", "別の人として記録する", asksPeople: false
    ) {
        FormSection("different", "") { differentReason }
    }
}
