@testable @_spi(Stored) import Casework

/// How a desk stands to a file: each made by the deeds that lead there, seen from one desk.
struct Relation {
    let name: String
    let desk: Identifier<Desk>
    let cabinet: Cabinet
    /// Named when the way is open to this one worker only.
    var worker: Identifier<Worker>?

    static func all() throws -> [Relation] {
        try sending() + sharing() + programme() + hidden()
    }

    private static func sending() throws -> [Relation] {
        let holder = try Cabinet()
        var sent = holder
        let consent = try sent.agree(["council"])
        try sent.refer(to: .desk("elder"), on: .consent(consent.id))
        var accepted = sent
        try accepted.take(.accept(meeting: nil), by: .at("elder"))
        var returned = sent
        try returned.take(.giveBack(because: "対象外", suggestion: nil), by: .at("elder"))
        var connected = accepted
        try connected.take(.connect(on: .start), by: .at("elder"))
        return [
            Relation(name: "desk that holds the file", desk: "life", cabinet: sent),
            Relation(name: "receiving desk, referral sent", desk: "elder", cabinet: sent),
            Relation(name: "receiving desk, referral accepted", desk: "elder", cabinet: accepted),
            Relation(name: "receiving desk, referral returned", desk: "elder", cabinet: returned),
            Relation(name: "new holder after the first meeting", desk: "elder", cabinet: connected),
            Relation(name: "sender after the first meeting", desk: "life", cabinet: connected),
            Relation(name: "any other desk", desk: "child", cabinet: sent),
        ]
    }

    /// An agency asked in a hearing: on a consent for less than everything, and after its end.
    private static func sharing() throws -> [Relation] {
        var asked = try Cabinet()
        let consent = try asked.agree(["npo", "council"], [.identity, .life])
        try asked.escalate()
        try asked.ask("place", on: .consent(consent.id))
        var byLaw = asked
        try byLaw.ask("child", on: .statute(.childAbuse), [.identity, .life, .health])
        var withdrawn = asked
        try withdrawn.withdraw(consent)
        return [
            Relation(name: "asked desk, on consent", desk: "place", cabinet: asked),
            Relation(name: "asked desk, on a statute", desk: "child", cabinet: byLaw),
            Relation(name: "asked desk, consent withdrawn", desk: "place", cabinet: withdrawn),
        ]
    }

    private static func programme() throws -> [Relation] {
        var without = try Cabinet()
        try without.escalate()
        var with = try Cabinet()
        let consent = try with.agree(["council"])
        try with.escalate(with: consent)
        var withdrawn = with
        try withdrawn.withdraw(consent)
        return [
            Relation(name: "多機関協働 with consent", desk: "multi", cabinet: with),
            Relation(name: "多機関協働 without consent", desk: "multi", cabinet: without),
            Relation(name: "多機関協働, consent withdrawn", desk: "multi", cabinet: withdrawn),
        ]
    }

    private static func hidden() throws -> [Relation] {
        let cabinet = try Cabinet(mode: .hidden, confidants: ["boss"])
        return [
            Relation(name: "same desk, hidden file", desk: "life", cabinet: cabinet),
            Relation(
                name: "same desk, hidden file, as its confidant", desk: "life", cabinet: cabinet,
                worker: "boss"),
        ]
    }

    func standing(as role: Role) -> Standing { .at(desk, role, named: worker) }
}
