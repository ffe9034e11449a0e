import Casework

extension Profile.Body {
    init(_ block: ProfileBlock) {
        self.init(
            id: block.id(in: .bodies), name: block.text("name"), kinds: block.choices("kinds"),
            level: block.textIfGiven("level"),
            convenorSection: block.referenceIfGiven("convenorSection", to: .sections),
            convenorAgency: block.referenceIfGiven("convenorAgency", to: .agencies),
            chairs: block.texts("chairs"),
            legalBasis: block.blocks("legalBasis", Profile.LegalText.init),
            subProgramme: block.referenceIfGiven("subProgramme", to: .subProgrammes),
            agenda: block.texts("agenda"), flow: block.texts("flow"), rules: block.texts("rules"),
            memberSections: block.references("memberSections", to: .sections),
            memberAgencies: block.references("memberAgencies", to: .agencies),
            members: block.texts("members"), rhythm: block.textIfGiven("rhythm"),
            source: block.source())
    }
}

extension Profile.Session {
    init(_ block: ProfileBlock) {
        let bodies: [Profile.Body.Key] = block.references("bodies", to: .bodies, atLeastOne: true)
        let slots = block.blocks("slots") { Profile.Slot($0, of: bodies) }
        self.init(
            id: block.id(in: .sessions), bodies: bodies, name: block.textIfGiven("name"),
            number: block.integerIfGiven("number"),
            status: block.choice("status", standIn: .undecided), when: Profile.When(block),
            start: block.clockIfGiven("start"), end: block.clockIfGiven("end"),
            summary: block.textIfGiven("summary"), participants: block.texts("participants"),
            caseCounts: block.blocks("caseCounts") {
                Profile.CaseCount($0, of: bodies, over: slots)
            },
            slots: slots,
            outcome: block.texts("outcome"),
            reflections: block.blocks("reflections", Profile.Reflection.init),
            source: block.source())
        if let start, let end { block.expect(start, before: end, at: "end") }
    }
}

extension Profile.CaseCount {
    /// Where the sitting also lists its slots, there must be as many of this body as counted.
    init(_ block: ProfileBlock, of bodies: [Profile.Body.Key], over slots: [Profile.Slot]) {
        self.init(
            body: block.reference("body", to: .bodies), count: block.integer("count", from: 0))
        block.expect(body, among: bodies)
        guard !slots.isEmpty else { return }
        let listed = slots.filter { $0.body == body }.count
        block.expectSum(count, listed, of: "事例数", at: "count")
    }
}

extension Profile.Slot {
    init(_ block: ProfileBlock, of bodies: [Profile.Body.Key]) {
        self.init(
            number: block.integer("number"), title: block.text("title"),
            body: block.reference("body", to: .bodies),
            kind: block.choice("kind", standIn: .planConference), start: block.clock("start"),
            end: block.clock("end"), chair: block.textIfGiven("chair"),
            issues: block.references("issues", to: .issueTags))
        block.expect(start, before: end, at: "end")
        block.expect(body, among: bodies)
        expectKindOfBody(block)
    }

    private func expectKindOfBody(_ block: ProfileBlock) {
        let (key, kind) = (body, kind)
        block.sheet.later { profile in
            guard let body = profile.body(key), !body.kinds.contains(kind) else { return }
            let known = body.kinds.map(\.rawValue)
            block.complain(.unreadable(text: kind.rawValue, expected: .oneOf(known)), at: "kind")
        }
    }
}

extension Profile.Reflection {
    init(_ block: ProfileBlock) {
        self.init(topic: block.text("topic"), text: block.text("text"))
    }
}

extension ProfileBlock {
    /// A slot or count may only name a body of its own sitting.
    fileprivate func expect(_ body: Profile.Body.Key, among bodies: [Profile.Body.Key]) {
        guard has("body"), !bodies.isEmpty, !bodies.contains(body) else { return }
        complain(
            .unreadable(
                text: body.description, expected: .oneOf(bodies.map(\.description))), at: "body")
    }
}
