/// 標準様式: the forms the program ships, in the order in which they are listed. A slice declares its
/// forms beside its rules and enters them here.
public enum ShippedForms {
    public static let all: [Form] =
        [IntakeForm.form, NoteForm.form, PersonForm.form, MemberForms.place]
        + Consultation.Action.allCases.compactMap(ConsultationForms.form(of:))
        + [ReferralForm.form] + ReferralForms.all + [EscalationForm.form]
        + ConsentForms.all + Case.Action.allCases.compactMap(CaseForms.form(of:))
        + [TaskForms.assignment] + CaseTask.Action.allCases.compactMap(TaskForms.form(of:))
        + [HearingForms.asking, HearingForms.answering, CompanionForm.form]
}
