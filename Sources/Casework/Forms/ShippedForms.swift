/// 標準様式: the forms the program ships, in the order in which they are listed. A slice declares its
/// forms beside its rules and enters them here.
public enum ShippedForms {
    public static let all: [Form] =
        [NoteForm.form, ReferralForm.form] + ReferralForms.all + [EscalationForm.form]
}
