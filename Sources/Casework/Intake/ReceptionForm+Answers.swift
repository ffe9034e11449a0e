extension ReceptionForm {
    /// What of the short form belongs to F1, as answers to it.
    public static func heard(_ answers: Answers, in mode: IntakeMode, of intake: Form) -> Answers {
        var heard = Answers(
            to: intake, answers.filtered { intake.question($0.question) != nil }.all)
        if mode == .quick {
            if heard[IntakeForm.channel] == nil { heard[IntakeForm.channel] = .visit }
            heard[IntakeForm.route] = .incidental
        }
        if heard[IntakeForm.consent] == nil {
            heard[IntakeForm.consent] = mode == .concern ? .unobtainable : .notAsked
        }
        return heard
    }

    /// Who it is about, as far as it was said.
    public static func person(_ answers: Answers) -> PersonDetails {
        var name = answers[PersonQuestions.name]
        name.nickname = answers[PersonQuestions.nickname]
        let place = answers[place]
        return PersonDetails(
            name: name, sex: answers[PersonQuestions.sex], birth: answers[PersonQuestions.birth],
            addresses: place.isEmpty ? [] : [Address(whereabouts: place)],
            contacts: contact(answers).map { [$0] } ?? [])
    }

    private static func contact(_ answers: Answers) -> Contact? {
        let phone = answers[PersonQuestions.phone]
        guard !phone.isEmpty else { return nil }
        return Contact(
            kind: PhoneNumber(phone)?.kind == .mobile ? .mobile : .home, value: phone, holder: "",
            hours: "", voicemail: answers[PersonQuestions.voicemail] ?? .unasked,
            keepFromFamily: !answers[PersonQuestions.keepFromFamily].isEmpty, from: nil,
            until: nil)
    }

    /// The day by which somebody looks at it again. An emergency is looked at today unless somebody chose
    /// a day on purpose.
    ///
    /// - Parameter usual: the day the form was begun with.
    public static func nextOn(
        _ answers: Answers, usual: CivilDate, today: CivilDate
    ) -> CivilDate {
        let day = answers[nextOn] ?? usual
        let isUrgent = !answers[IntakeForm.emergency].isEmpty
        return isUrgent && day == usual ? today : day
    }
}

extension Address {
    /// Where somebody is met of whom no more is known.
    fileprivate init(whereabouts place: String) {
        self.init(
            kind: .whereabouts, postcode: "", prefecture: "", municipality: "", town: place,
            line: "", building: "", from: nil, until: nil)
    }
}

extension Form {
    /// The same form with the city's choice among the shipped lines of a list, in its order. What the
    /// city has added to the list stays.
    public func listing(_ codes: [String], for id: String) -> Form {
        changing(id) { question in
            guard case .marks(var list) = question.kind else { return }
            let own = list.codes.filter { $0.value.contains("/") }
            let chosen = codes.compactMap(list.code)
            let rest = list.codes.filter { !codes.contains($0.value) && !$0.value.contains("/") }
            list.codes = chosen + own + rest.map(\.ended)
            question.kind = .marks(list)
        }
    }
}

extension CodeList.Code {
    /// Not offered any more; shown where it was chosen.
    fileprivate var ended: CodeList.Code {
        CodeList.Code(value, label, hint: hint, from: from, through: FormCatalog.beginning)
    }
}
