import Casework
import Pages

/// What was typed to write a note, or to correct one.
struct NoteForm {
    let fields: FormFields
    let today: CivilDate
    /// Those of the household the note may be about.
    let members: Set<Identifier<Person>>

    /// Today, the person and the usual reach: three fields are enough to save.
    static func fresh(today: CivilDate, face: FileFace) -> FormFields {
        var fields = FormFields()
        fields.fill("happened_on", with: today)
        fields["secrecy"] = Secrecy.consented.code
        fields["data_class"] = DataClass.life.rawValue
        if let principal = face.principal {
            fields["about"] = principal.shown.id.description
        }
        return fields
    }

    func parsed() -> CaseFieldReader.Read<ProgressNote.Entry> {
        var reader = CaseFieldReader(fields)
        let day = reader.day("happened_on", .happenedOn, through: today)
        let method = reader.choice("method", .method, of: ContactMethod.self)
        let start = startMinute(&reader)
        let minutes = minutes(&reader)
        let facts = reader.text("facts", .facts)
        let next = JapaneseText.cleanLine(fields["next"])
        let nextOn = reader.optionalDay("next_on", .nextOn)
        if nextOn != nil && next.isEmpty { reader.errors.add("next", CaseProblem.nextWithoutText) }
        let secrecy = secrecy(&reader)
        let kind = reader.choice("data_class", .dataClass, of: DataClass.self)
        guard let day, let method, let secrecy, let kind else { return reader.result(nil) }
        return reader.result(
            ProgressNote.Entry(
                happenedOn: day, startMinute: start, minutes: minutes, method: method,
                counterparts: fields.choices("with"),
                whom: JapaneseText.cleanLine(fields["whom"]), about: about, facts: facts,
                view: fields["view"], next: next, nextOn: nextOn,
                source: JapaneseText.cleanLine(fields["source"]), secrecy: secrecy,
                dataClass: kind))
    }

    /// In the order of the form, each once.
    private var about: [Identifier<Person>] {
        var seen: Set<Identifier<Person>> = []
        return fields.all("about").compactMap { Identifier<Person>($0) }
            .filter { members.contains($0) && seen.insert($0).inserted }
    }

    /// The class of a 支援会議 needs its slot and cannot be typed here.
    private func secrecy(_ reader: inout CaseFieldReader) -> Secrecy? {
        let secrecy = Secrecy(code: fields["secrecy"], slot: nil)
        if secrecy == nil { reader.errors.add("secrecy", CaseProblem.unchosen(.secrecy)) }
        return secrecy
    }

    private func minutes(_ reader: inout CaseFieldReader) -> Int? {
        let text = JapaneseText.cleanCode(fields["minutes"])
        guard !text.isEmpty else { return nil }
        guard let minutes = Int(text), 0...1440 ~= minutes else {
            reader.errors.add("minutes", CaseProblem.minutes)
            return nil
        }
        return minutes
    }

    /// 10:30, 1030, 10時30分, 10時.
    private func startMinute(_ reader: inout CaseFieldReader) -> Int? {
        let text = JapaneseText.cleanCode(fields["start"])
        guard !text.isEmpty else { return nil }
        let parts = text.split { !$0.isASCII || !$0.isNumber }.map(String.init)
        let (hour, minute): (Int?, Int?) =
            switch (parts.count, text.count) {
            case (1, 3...4) where parts[0].count == text.count:
                (Int(text.dropLast(2)), Int(text.suffix(2)))
            case (1, _): (Int(parts[0]), 0)
            case (2, _): (Int(parts[0]), Int(parts[1]))
            case (_, _): (nil, nil)
            }
        guard let hour, let minute, 0...23 ~= hour, 0...59 ~= minute else {
            reader.errors.add("start", CaseProblem.startMinute)
            return nil
        }
        return hour * 60 + minute
    }
}
