import Casework
import Pages

/// Reads fields about people and gathers what is wrong with all of them.
struct PersonFieldReader {
    let fields: FormFields
    let today: CivilDate
    var errors = FieldErrors()

    init(_ fields: FormFields, today: CivilDate) {
        self.fields = fields
        self.today = today
    }

    /// A day of a date field; what is wrong stands at the box of the year.
    mutating func day(
        _ name: String, _ label: String, from: CivilDate? = nil, through: CivilDate? = nil
    ) -> CivilDate? {
        let before = errors
        let day = optionalDay(name, label, box: "\(name)_y", from: from, through: through)
        if day == nil && errors == before { errors.add("\(name)_y", FieldProblem.empty(label)) }
        return day
    }

    /// A day that may be left open.
    mutating func optionalDay(
        _ name: String, _ label: String, box: String? = nil, from: CivilDate? = nil,
        through: CivilDate? = nil
    ) -> CivilDate? {
        let box = box ?? name
        switch fields.day(name) {
        case .failure(let fault): errors.add(box, dateWords(fault, label: label))
        case .success(let day?):
            if let from, day < from {
                errors.add(box, FieldProblem.tooEarly(label, from))
            } else if let through, day > through {
                errors.add(box, FieldProblem.tooLate(label, through))
            } else {
                return day
            }
        case .success(nil): break
        }
        return nil
    }

    /// The kana of a name: hiragana and half width are made into what is stored.
    mutating func kana(_ name: String, _ label: String) -> String {
        let kana = JapaneseText.cleanKana(fields[name])
        if !kana.isEmpty && !JapaneseText.isKanaName(kana) {
            errors.add(name, FieldProblem.kana(label))
        }
        return kana
    }

    /// A telephone number as town halls show it.
    mutating func phone(_ name: String) -> String {
        let typed = fields[name]
        guard !typed.isEmpty else { return "" }
        guard let number = PhoneNumber(typed) else {
            errors.add(name, FieldProblem.phone)
            return ""
        }
        return number.display
    }

    /// The birth as exactly as it is known: a date, a part of one, or about an age.
    mutating func birth() -> Birth {
        switch typedBirth {
        case .success(let date?):
            if let earliest = date.earliest, earliest > today {
                errors.add("birth_y", FieldProblem.tooLate(PersonLabel.birth.words, today))
            }
            return date == .unknown ? .unknown : .date(date)
        case .failure(let fault):
            errors.add("birth_y", dateWords(fault, label: PersonLabel.birth.words))
            return .unknown
        case .success(nil): return aboutAge()
        }
    }

    private mutating func aboutAge() -> Birth {
        let typed = JapaneseText.cleanCode(fields["about_age"])
        guard !typed.isEmpty else { return .unknown }
        guard let age = Int(typed), 0...120 ~= age else {
            errors.add("about_age", FieldProblem.age)
            return .unknown
        }
        return .aboutAge(age, on: CivilDate(fields["about_on"]) ?? today)
    }

    private var typedBirth: Result<PartialDate?, DateFault> {
        let boxes = ["birth_y", "birth_m", "birth_d"].map { fields[$0] }
        let wanted: PartialDate.Precision = fields.choice("birth_prec") ?? .day
        if boxes.allSatisfy(\.isEmpty) && fields["birth"].isEmpty { return .success(nil) }
        if wanted == .unknown { return .success(.unknown) }
        let allowing = Self.enough(for: wanted)
        let read =
            fields["birth"].isEmpty
            ? DateReading.read(
                era: fields["birth_era"], year: boxes[0], month: boxes[1], day: boxes[2],
                allowing: allowing)
            : DateReading.read(fields["birth"], allowing: allowing)
        return read.map { found in
            guard wanted == .circa, let year = found.date.year else { return found.date }
            return PartialDate(
                year: year, month: found.date.month, day: found.date.day, circa: true)
        }
    }

    /// A more exact date than asked for is always welcome.
    private static func enough(
        for wanted: PartialDate.Precision
    ) -> Set<PartialDate.Precision> {
        switch wanted {
        case .day: [.day]
        case .month: [.day, .month]
        case .year: [.day, .month, .year]
        case .circa, .unknown: [.day, .month, .year, .circa]
        }
    }
}

extension PersonFieldReader {
    /// Name, sex, birth and one telephone number, as the reception asks for them.
    mutating func person() -> PersonDetails {
        let name = PersonName(
            family: JapaneseText.cleanName(fields["family"]),
            given: JapaneseText.cleanName(fields["given"]),
            familyKana: kana("family_kana", PersonLabel.familyKana.words),
            givenKana: kana("given_kana", PersonLabel.givenKana.words),
            nickname: JapaneseText.cleanLine(fields["nickname"]))
        var details = PersonDetails(
            name: name, sex: fields.choice("sex") ?? .unknown, birth: birth())
        let number = phone("phone")
        if !number.isEmpty {
            details.contacts = [
                Contact(
                    kind: PhoneNumber(number)?.kind == .mobile ? .mobile : .home, value: number,
                    holder: "", hours: "", voicemail: fields.choice("voicemail") ?? .unasked,
                    keepFromFamily: fields.has("keep"), from: nil, until: nil)
            ]
        }
        return details
    }
}
