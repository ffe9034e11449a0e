import Casework

extension Profile.Source {
    init(_ block: ProfileBlock) {
        self.init(id: block.id(in: .sources), title: block.text("title"))
    }
}

extension Profile.Municipality {
    init(_ block: ProfileBlock) {
        self.init(
            name: block.text("name"), kana: block.text("kana"),
            prefecture: block.text("prefecture"), code: block.textIfGiven("code"),
            source: block.source())
        if let code, !Self.isCode(code) {
            block.complain(.unreadable(text: code, expected: .municipalityCode), at: "code")
        }
    }

    /// 全国地方公共団体コード: weights 6 to 2, modulus 11, the last digit of what is missing to 11.
    private static func isCode(_ text: String) -> Bool {
        let digits = text.utf8.map { Int($0) - 0x30 }
        guard digits.count == 6, digits.allSatisfy({ (0...9).contains($0) }) else { return false }
        let sum = zip(digits.prefix(5), [6, 5, 4, 3, 2]).reduce(0) { $0 + $1.0 * $1.1 }
        return (11 - sum % 11) % 10 == digits[5]
    }

    static let unread = Self(name: "", kana: "", prefecture: "", code: nil, source: nil)
}

extension Profile.LegalText {
    init(_ block: ProfileBlock) {
        self.init(
            text: block.text("text"), about: block.textIfGiven("about"),
            validFrom: block.day("validFrom"), source: block.source())
    }
}

extension Profile.Programme {
    init(_ block: ProfileBlock) {
        self.init(
            name: block.text("name"), nickname: block.textIfGiven("nickname"),
            nicknameFrom: block.dayIfGiven("nicknameFrom"),
            ownerSection: block.reference("ownerSection", to: .sections),
            stages: block.blocks("stages", atLeastOne: true, Profile.StagePeriod.init),
            openFrom: block.dayIfGiven("openFrom"),
            legalBasis: block.blocks("legalBasis", atLeastOne: true, Profile.LegalText.init),
            purpose: block.texts("purpose"), merits: block.texts("merits"),
            flow: block.texts("flow"),
            background: block.blocks("background", Profile.Milestone.init),
            handoverSheet: block.textIfGiven("handoverSheet"),
            subProgrammes: block.blocks(
                "subProgrammes", atLeastOne: true, Profile.SubProgramme.init),
            source: block.source())
    }

    static let unread = Self(
        name: "", nickname: nil, nicknameFrom: nil, ownerSection: "unread", stages: [],
        openFrom: nil, legalBasis: [], purpose: [], merits: [], flow: [], background: [],
        handoverSheet: nil, subProgrammes: [], source: nil)
}

extension Profile.StagePeriod {
    init(_ block: ProfileBlock) {
        self.init(
            stage: block.choice("stage", standIn: .full), from: block.day("from"),
            until: block.dayIfGiven("until"), note: block.textIfGiven("note"))
        if let until { block.expect(from, before: until, at: "until") }
    }
}

extension Profile.Milestone {
    init(_ block: ProfileBlock) {
        self.init(month: block.month("month"), text: block.text("text"))
    }
}

extension Profile.SubProgramme {
    init(_ block: ProfileBlock) {
        self.init(
            id: block.id(in: .subProgrammes),
            kind: block.choice("kind", standIn: .comprehensiveConsultation),
            name: block.text("name"), short: block.textIfGiven("short"),
            pillar: block.textIfGiven("pillar"),
            status: block.choice("status", standIn: .off),
            statusLabel: block.textIfGiven("statusLabel"), content: block.texts("content"),
            activities: block.texts("activities"),
            runWith: block.referenceIfGiven("runWith", to: .subProgrammes),
            legalText: block.textIfGiven("legalText"), source: block.source())
    }
}
