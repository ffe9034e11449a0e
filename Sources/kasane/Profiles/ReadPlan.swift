import Casework

extension Profile.Provision {
    init(_ block: ProfileBlock) {
        self.init(
            rowCount: block.integer("rowCount"), baseCount: block.integer("baseCount"),
            rows: block.blocks("rows", atLeastOne: true, Profile.ProvisionRow.init),
            source: block.source())
        block.expectSum(rowCount, rows.count, of: "行数", at: "rowCount")
        let bases = rows.reduce(0) { $0 + $1.baseCount }
        block.expectSum(baseCount, bases, of: "拠点設置数の合計", at: "baseCount")
    }
}

extension Profile.ProvisionRow {
    init(_ block: ProfileBlock) {
        self.init(
            subProgramme: block.reference("subProgramme", to: .subProgrammes),
            target: block.text("target"), projects: block.texts("projects", atLeastOne: true),
            baseCount: block.integer("baseCount"), work: block.text("work"),
            subjects: block.text("subjects"), content: block.text("content"),
            sections: block.references("sections", to: .sections, atLeastOne: true),
            delivery: Profile.Delivery(block),
            places: block.blocks("places", Profile.Place.init),
            desk: block.referenceIfGiven("desk", to: .desks),
            body: block.referenceIfGiven("body", to: .bodies), source: block.source())
        guard block.has("places") else { return }
        block.expectSum(baseCount, places.count, of: "拠点設置数", at: "baseCount")
    }
}

extension Profile.Place {
    init(_ block: ProfileBlock) {
        self.init(name: block.text("name"), agency: block.reference("agency", to: .agencies))
    }
}

extension Profile.Plan {
    init(_ block: ProfileBlock) {
        self.init(
            title: block.text("title"), author: block.text("author"), from: block.day("from"),
            until: block.day("until"), adopted: block.month("adopted"),
            legalText: block.text("legalText"),
            previous: block.blocks("previous", Profile.EarlierPlan.init),
            upperPlans: block.blocks("upperPlans", Profile.UpperPlan.init),
            policyGoal: block.textIfGiven("policyGoal"),
            policies: block.blocks("policies", Profile.Policy.init),
            requirements: block.blocks("requirements", Profile.Statement.init),
            roadmap: block.blocks("roadmap", Profile.Statement.init),
            interplay: block.texts("interplay"),
            reviewConditions: block.textIfGiven("reviewConditions"),
            reportsTo: block.referenceIfGiven("reportsTo", to: .bodies),
            evaluatedBy: block.referenceIfGiven("evaluatedBy", to: .bodies),
            source: block.source())
        block.expect(from, before: until, at: "until")
        if let aimCount = block.integerIfGiven("aimCount") {
            block.expectSum(aimCount, aims.count, of: "目標の数", at: "aimCount")
        }
    }
}

extension Profile.EarlierPlan {
    init(_ block: ProfileBlock) {
        self.init(
            title: block.text("title"), from: block.day("from"), until: block.day("until"))
        block.expect(from, before: until, at: "until")
    }
}

extension Profile.UpperPlan {
    init(_ block: ProfileBlock) {
        self.init(
            name: block.text("name"), legalText: block.textIfGiven("legalText"),
            vision: block.textIfGiven("vision"), adopted: block.monthIfGiven("adopted"))
    }
}

extension Profile.Policy {
    init(_ block: ProfileBlock) {
        self.init(
            title: block.text("title"),
            aims: block.blocks("aims", atLeastOne: true, Profile.Aim.init))
    }
}

extension Profile.Aim {
    init(_ block: ProfileBlock) {
        self.init(id: block.id(in: .aims), text: block.text("text"))
    }
}

extension Profile.Statement {
    init(_ block: ProfileBlock) {
        self.init(title: block.text("title"), text: block.text("text"))
    }
}
