/// A part of a sheet that opens as one: about one subject, of one kind of data, under one label.
/// Each has its own version, so an edit of a part one may not see is no conflict.
public struct SheetPart: Equatable, Sendable {
    public struct Key: Hashable, Sendable, Comparable {
        /// The member, for what each member answers; nil for the sheet's subject and household.
        public let member: Identifier<Person>?
        public let about: About
        public let dataClass: DataClass

        public init(member: Identifier<Person>?, about: About, dataClass: DataClass) {
            self.member = member
            self.about = about
            self.dataClass = dataClass
        }

        /// How it lies in a column: `subject`, `household`, or the member's key.
        public var aboutCode: String { member?.description ?? about.rawValue }

        public init?(aboutCode: String, dataClass: DataClass) {
            if let about = About(rawValue: aboutCode), about != .eachMember {
                self.init(member: nil, about: about, dataClass: dataClass)
            } else if aboutCode != About.eachMember.rawValue,
                let member = Identifier<Person>(aboutCode)
            {
                self.init(member: member, about: .eachMember, dataClass: dataClass)
            } else {
                return nil
            }
        }

        public static func < (a: Self, b: Self) -> Bool {
            (a.aboutCode, a.dataClass) < (b.aboutCode, b.dataClass)
        }
    }

    public let key: Key
    public let answers: Answers

    public init(_ key: Key, _ answers: Answers) {
        self.key = key
        self.answers = answers
    }
}

extension Form {
    /// The form as the record of another kind of data: its questions of 生活歴・課題 are of that kind.
    public func classified(as dataClass: DataClass) -> Form {
        guard dataClass != .life else { return self }
        var form = self
        for section in sections.indices {
            form.sections[section].questions = sections[section].questions.map {
                $0.dataClass == .life ? $0.classified(as: dataClass) : $0
            }
        }
        return form
    }

    /// Where an answer is stored. Answers to questions the edition does not know (they cannot be
    /// typed, only carried) go with 生活歴・課題.
    public func part(of place: Answers.Place) -> SheetPart.Key {
        let question = question(place.question)
        return SheetPart.Key(
            member: place.member,
            about: place.member == nil ? question?.about ?? .subject : .eachMember,
            dataClass: question?.dataClass ?? .life)
    }

    /// The answers by what opens together.
    public func parts(of answers: Answers) -> [SheetPart] {
        Dictionary(grouping: answers.places, by: part(of:)).map { key, places in
            let own = Set(places)
            return SheetPart(key, answers.filtered(own.contains))
        }.sorted { $0.key < $1.key }
    }
}
