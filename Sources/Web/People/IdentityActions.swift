import Casework
import Pages
import Records

/// `/files/{id}/people/{person}/identity/{other}`: two records are of one person, and become one.
struct JudgeSame: FormAction {
    let path = "/files/{id}/people/{person}/identity/{other}"
    func title(_ names: TownNames) -> String { "同じ人かどうかの判断" }

    func load(_ keys: RouteKeys, _ asking: Asking) throws -> PairKeys { try PairKeys(keys) }

    /// Also whether both may be known of here: to others they do not exist.
    func require(_ pair: PairKeys, _ asking: Asking) throws {
        try asking.pair(pair.person, pair.other, pair.file).requireJudging()
    }

    func form(_ pair: PairKeys, _ asking: Asking) throws -> Form {
        let sides = try asking.sides(pair)
        return IdentityForms.same.offering(
            IdentityPairPage.sides(sides.people, files: sides.files), for: IdentityForms.kept.id)
    }

    func context(_ pair: PairKeys, _ asking: Asking) throws -> FormContext {
        var context = asking.officeContext
        context.missing[IdentityForms.kept.id] = FieldProblem.noSide
        return context
    }

    /// The record of which more is known is proposed to stay.
    func fresh(_ pair: PairKeys, _ asking: Asking) throws -> Answers {
        var answers = Answers(to: IdentityForms.same)
        answers[IdentityForms.kept] = try asking.fuller(pair.person, pair.other)
        return answers
    }

    func page(_ pair: PairKeys, _ entry: FormEntry, _ asking: Asking) throws -> any Page {
        try asking.pairPage(pair, entry)
    }

    func apply(_ answers: Answers, to pair: PairKeys, _ asking: Asking) throws -> Acted {
        guard let kept = answers[IdentityForms.kept] else { throw Missing() }
        let taken = kept == pair.person ? pair.other : pair.person
        try asking.save(
            try asking.pair(kept, taken, pair.file)
                .judgedSame(because: answers[IdentityForms.reason], keys: asking.keys))
        return .went(
            to: "/files/\(pair.file)/people/\(kept)?notice=\(Notice.merged.rawValue)")
    }
}

/// `/files/{id}/people/{person}/identity/{other}/difference`: two records are of two people.
struct JudgeDifferent: FormAction {
    let path = "/files/{id}/people/{person}/identity/{other}/difference"
    func title(_ names: TownNames) -> String { "同じ人かどうかの判断" }

    func load(_ keys: RouteKeys, _ asking: Asking) throws -> PairKeys { try PairKeys(keys) }

    func require(_ pair: PairKeys, _ asking: Asking) throws {
        try asking.pair(pair.person, pair.other, pair.file).requireJudging()
    }

    func form(_ pair: PairKeys, _ asking: Asking) throws -> Form { IdentityForms.different }

    func context(_ pair: PairKeys, _ asking: Asking) throws -> FormContext {
        var context = asking.officeContext
        context.missing[IdentityForms.differentReason.id] = FieldProblem.noReason
        return context
    }

    func fresh(_ pair: PairKeys, _ asking: Asking) throws -> Answers {
        Answers(to: IdentityForms.different)
    }

    func page(_ pair: PairKeys, _ entry: FormEntry, _ asking: Asking) throws -> any Page {
        try asking.pairPage(pair, entry)
    }

    func apply(_ answers: Answers, to pair: PairKeys, _ asking: Asking) throws -> Acted {
        let decision = try asking.pair(pair.person, pair.other, pair.file).judgedDifferent(
            because: answers[IdentityForms.differentReason], keys: asking.keys)
        try asking.save(decision)
        let notice = Notice.judgedDifferent.rawValue
        return .went(to: "/files/\(pair.file)/people/\(pair.person)?notice=\(notice)")
    }
}

/// Which two records, and in which file the question came up.
struct PairKeys: Sendable {
    let file: Identifier<HouseholdFile>
    let person: Identifier<Person>
    let other: Identifier<Person>

    init(_ keys: RouteKeys) throws {
        file = try keys.key()
        person = try keys.key("person")
        other = try keys.key("other")
    }

    var path: String { "/files/\(file)/people/\(person)/identity/\(other)" }
}
