/// 人の情報: what is known of a person, written down more exactly as more becomes known.
///
/// The particulars that search and rules need stand in fields of `Person`; what no field can say (a
/// question of the municipality, 答えなかった) stays beside them as an answer (`PersonDetails.other`).
public enum PersonForm {
    public static let form = Form("person", "人の情報") {
        FormSection("who", "名前と生年月日") {
            PersonQuestions.name
            PersonQuestions.nickname
            PersonQuestions.sex
            PersonQuestions.birth
            PersonQuestions.caution
            PersonQuestions.otherNames
        }
        FormSection("ways", "連絡先と住所") {
            PersonQuestions.phones
            PersonQuestions.mails
            PersonQuestions.addresses
        }
    }

    /// No further answers.
    public static let nothing = Answers(to: form)

    /// Everything a person's record says, as answers to an edition of the form.
    public static func answers(of details: PersonDetails, to form: Form = form) -> Answers {
        var answers = Answers(to: form)
        answers[PersonQuestions.name] = details.name
        answers[PersonQuestions.nickname] = details.name.nickname
        answers[PersonQuestions.sex] = details.sex
        answers[PersonQuestions.birth] = details.birth
        answers[PersonQuestions.caution] = details.caution
        answers[PersonQuestions.phones] = details.contacts
        answers[PersonQuestions.mails] = details.contacts
        answers[PersonQuestions.addresses] = details.addresses
        answers[PersonQuestions.otherNames] = details.otherNames
        return answers.completed(by: details.other)
    }
}

extension PersonDetails {
    /// What a form says about a person. Answers to questions that are not about who somebody is belong
    /// to the record of that form.
    ///
    /// - Parameter form: the edition of `PersonForm` that says which further questions are theirs.
    public init(_ answers: Answers, in form: Form = PersonForm.form) {
        var name = answers[PersonQuestions.name]
        name.nickname = answers[PersonQuestions.nickname]
        self.init(
            name: name, sex: answers[PersonQuestions.sex], birth: answers[PersonQuestions.birth],
            otherNames: answers[PersonQuestions.otherNames],
            addresses: answers[PersonQuestions.addresses],
            contacts: answers[PersonQuestions.phones] + answers[PersonQuestions.mails],
            caution: answers[PersonQuestions.caution])
        if let contact = Contact(oneNumberOf: answers) { contacts.append(contact) }
        let own = answers.filtered { form.question($0.question) != nil }
        other = Answers(to: form, own.beyond(PersonForm.answers(of: self, to: form)).all)
    }
}

extension Contact {
    /// The telephone of a form that asks for one number only.
    fileprivate init?(oneNumberOf answers: Answers) {
        let number = answers[PersonQuestions.phone]
        guard !number.isEmpty else { return nil }
        self.init(
            kind: PhoneNumber(number)?.kind == .mobile ? .mobile : .home, value: number,
            holder: "", hours: "", voicemail: answers[PersonQuestions.voicemail] ?? .unasked,
            keepFromFamily: !answers[PersonQuestions.keepFromFamily].isEmpty, from: nil,
            until: nil)
    }
}
