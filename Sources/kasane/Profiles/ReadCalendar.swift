import Casework

extension Profile.When {
    /// Reads `day`, or `month` with `untilMonth` and `words` where the source knows no day.
    init(_ block: ProfileBlock) {
        let day = block.dayIfGiven("day")
        let month = block.monthIfGiven("month")
        if !block.has("day") && !block.has("month") {
            block.complain(.missing(.month), at: "month")
        }
        if let day, block.has("month") {
            let reason = "日付（\(day)）があれば月は決まります。"
            block.complain(.superfluous(reason: reason), at: "month")
        }
        self.init(
            day: day, month: day.map(Profile.Month.init(of:)) ?? month ?? .earliest,
            untilMonth: block.monthIfGiven("untilMonth"), words: block.textIfGiven("words"))
        if let untilMonth { block.expect(self.month, before: untilMonth, at: "untilMonth") }
    }
}

extension Profile.Lane {
    init(_ block: ProfileBlock) {
        self.init(id: block.id(in: .lanes), name: block.text("name"))
    }
}

extension Profile.CalendarEntry {
    init(_ block: ProfileBlock) {
        self.init(
            when: Profile.When(block), lane: block.reference("lane", to: .lanes),
            text: block.text("text"), status: block.choice("status", standIn: .undecided),
            session: block.referenceIfGiven("session", to: .sessions),
            isHighlighted: block.flagIfGiven("highlighted") ?? false, source: block.source())
    }
}

extension Profile.Tally {
    init(_ block: ProfileBlock) {
        self.init(
            from: block.day("from"), until: block.day("until"),
            intakes: block.integer("intakes", from: 0),
            toConference: block.integer("toConference", from: 0),
            byFieldNetwork: block.integer("byFieldNetwork", from: 0),
            session: block.referenceIfGiven("session", to: .sessions),
            note: block.textIfGiven("note"), source: block.source())
        block.expect(from, before: until, at: "until")
        block.expectSum(intakes, toConference + byFieldNetwork, of: "相談実績", at: "intakes")
    }
}

extension Profile.ExternalEvent {
    init(_ block: ProfileBlock) {
        let dated = block.has("day") || block.has("month")
        self.init(
            id: block.id(in: .events), kind: block.choice("kind", standIn: .other),
            name: block.text("name"), host: block.textIfGiven("host"),
            when: dated ? Profile.When(block) : nil,
            start: block.clockIfGiven("start"), end: block.clockIfGiven("end"),
            place: block.textIfGiven("place"), sent: block.texts("sent"),
            audience: block.texts("audience"), visitorCount: block.integerIfGiven("visitorCount"),
            topics: block.texts("topics"), note: block.textIfGiven("note"),
            sourceText: block.textIfGiven("sourceText"), source: block.source())
        if let start, let end { block.expect(start, before: end, at: "end") }
    }
}

extension ProfileBlock {
    func expect<Value: Comparable & CustomStringConvertible>(
        _ earlier: Value, before later: Value, at key: String
    ) {
        guard later < earlier, !sheet.hasStandIns(under: path) else { return }
        complain(.order(earlier: earlier.description, later: later.description), at: key)
    }

    func expectSum(_ declared: Int, _ counted: Int, of what: String, at key: String) {
        guard declared != counted, has(key), !sheet.hasStandIns(under: path) else { return }
        complain(.sum(declared: declared, counted: counted, of: what), at: key)
    }
}
