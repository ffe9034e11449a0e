import Casework
import Pages

/// What was typed about the answer of one member. Every refusal of the domain has its field.
struct ConsentForm {
    let fields: FormFields
    let members: Set<Identifier<Person>>
    let recipients: Set<Identifier<Agency>>
    let today: CivilDate
    let settings: Profile.Settings

    func parsed() -> FieldCheck.Read<ConsentAnswer> {
        var check = FieldCheck(fields)
        let person = check.key("person", .person, among: members)
        let kind: ConsentAnswer.Kind? = check.choice("kind", .kind)
        let asked = check.day("asked_on", .askedOn, through: today)
        let scope = scope(kind, asked, &check)
        let witness = JapaneseText.cleanLine(fields["witness"])
        if kind == .oral && witness.isEmpty { refuse(.noWitness, at: "witness", &check) }
        guard let person, let kind, let asked, let scope else {
            return check.result(nil)
        }
        let remark = consentRemark(
            witness: witness,
            representative: JapaneseText.cleanLine(fields["representative"]),
            remark: fields["remark"])
        return check.result(
            ConsentAnswer(
                kind: kind, person: person, scope: scope, askedOn: asked, remark: remark,
                settings: settings))
    }

    /// Of a refusal no scope is asked, and none is kept.
    private func scope(
        _ kind: ConsentAnswer.Kind?, _ asked: CivilDate?, _ check: inout FieldCheck
    ) -> Consent.Scope? {
        switch kind {
        case .refused, .unobtainable: return asked.map { .nothing(on: $0) }
        case .written, .oral, nil: break
        }
        let agencies = Set(fields.all("agencies").compactMap { Identifier<Agency>($0) })
            .intersection(recipients)
        let purposes: Set<SharingPurpose> = fields.choices("purposes")
        let classes: Set<DataClass> = fields.choices("classes")
        if agencies.isEmpty { refuse(.noAgency, at: "agencies", &check) }
        if purposes.isEmpty { refuse(.noPurpose, at: "purposes", &check) }
        if classes.isEmpty { refuse(.noDataClass, at: "classes", &check) }
        let from = check.day("from", .from)
        let through = check.day("through", .through)
        guard let from, let through else { return nil }
        guard from <= through else {
            refuse(.emptyPeriod, at: "through_y", &check)
            return nil
        }
        return Consent.Scope(
            agencies: agencies, purposes: purposes, classes: classes, from: from, through: through)
    }

    private func refuse(
        _ refusal: Consent.Refusal, at field: String, _ check: inout FieldCheck
    ) {
        check.add(field, refusal.words)
    }
}
