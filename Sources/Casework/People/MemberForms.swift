/// 世帯員: the forms in which somebody joins a household, what they are to the 本人 is put right, and
/// they leave it. Nobody has to say more than is known: not since when, not whether they live together.
public enum MemberForms {
    public static let relation = Key<Membership.Relation?>.choice(
        "relation", "続柄（本人から見て）", need: .required, dataClass: .identity, isCounted: false)
    /// What no code says.
    public static let relationWords = Key.text(
        "relation_words", "続柄の補足", limit: 60, hint: "例）長女、母方のおじ、内縁の夫の子",
        dataClass: .identity)
    public static let together = Key.yesNo(
        "together", "いっしょに暮らしている", dataClass: .identity)
    public static let head = Key<Set<HeadOfHousehold>>.choices(
        "head", "世帯主", dataClass: .identity, isCounted: false)
    public static let since = Key<PartialDate>(
        Question(
            "since", "世帯に入った日", .date(DateDemand(.partial, through: .today)),
            hint: "年だけでもかまいません。わからないときは空欄のままにすると「不明」になります",
            dataClass: .identity
        ).withoutGap,
        read: { if case .date(let date) = $0 { date } else { .unknown } },
        write: { $0 == .unknown ? nil : .date($0) })
    public static let ended = Key.day(
        "ended", "世帯から外れた日", .past, need: .required, dataClass: .identity)
    /// What the former 本人 is to the new one.
    public static let formerRelation = Key<Membership.Relation?>.choice(
        "former_relation", "いまの本人の続柄（新しい本人から見て）", need: .required,
        dataClass: .identity, isCounted: false)

    /// 続柄など: what a member is to the 本人. A municipality may put questions of its own in it.
    public static let place = Form("member", "世帯の中で") {
        FormSection("household", "世帯の中で") {
            relation
            relationWords
            together
            head
            since
        }
    }

    /// 世帯員の追加 of somebody who has no record yet: who they are, and what `place` asks.
    public static func joining(_ place: Form) -> Form {
        let who = FormSection("who", "新しく登録する人") {
            someone
            PersonQuestions.nickname
            PersonQuestions.sex
            PersonQuestions.birth
            PersonQuestions.phone
        }
        return Form(
            id: "member-new", title: "世帯員の追加", number: "", edition: place.edition, shipped: 1,
            sections: [who] + place.sections, emergency: nil)
    }

    public static let leaving = Form("member-end", "世帯から外す", asksPeople: false) {
        FormSection("leaving", "") { ended }
    }

    /// 本人の交代.
    public static let naming = Form("member-principal", "本人の交代", asksPeople: false) {
        FormSection("naming", "") { formerRelation }
    }

    /// No further answers.
    public static let nothing = Answers(to: place)

    /// A name, or what they are called: somebody nobody can name is nobody.
    private static var someone: Question {
        var question = PersonQuestions.name.question
        question.need = .when(.not(.answered(PersonQuestions.nickname.id)))
        return question
    }
}

/// 世帯主: ticked or not.
public enum HeadOfHousehold: String, Coded {
    case yes

    public var label: String { "世帯主" }
}

extension Membership {
    /// Everything a place in the household says, as answers to an edition of its form.
    public func answers(to form: Form = MemberForms.place) -> Answers {
        var answers = Answers(to: form)
        answers[MemberForms.relation] = relation
        answers[MemberForms.together] = livesTogether
        answers[MemberForms.head] = isHead ? [.yes] : []
        answers[MemberForms.since] = since
        return answers.completed(by: other)
    }

    /// What no field of a place in the household holds, of the answers to a form.
    ///
    /// - Parameter form: the edition of `MemberForms.place` that says which questions are about it.
    public static func other(_ answers: Answers, in form: Form = MemberForms.place) -> Answers {
        var typed: Set<String> = [
            MemberForms.relation.id, MemberForms.head.id, MemberForms.since.id,
        ]
        if answers[MemberForms.together] != nil { typed.insert(MemberForms.together.id) }
        let own = answers.filtered {
            form.question($0.question) != nil && !typed.contains($0.question)
        }
        return Answers(to: form, own.all)
    }
}
