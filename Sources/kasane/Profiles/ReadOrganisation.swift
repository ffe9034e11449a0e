import Casework

extension Profile.Section {
    init(_ block: ProfileBlock) {
        self.init(
            id: block.id(in: .sections), name: block.text("name"), level: block.text("level"),
            aliases: block.texts("aliases"), source: block.source())
    }
}

extension Profile.Agency {
    init(_ block: ProfileBlock) {
        self.init(
            id: block.id(in: .agencies), name: block.text("name"),
            kind: block.choice("kind", standIn: .other), isPublicBody: block.flag("publicBody"),
            aliases: block.texts("aliases"), source: block.source())
    }
}

extension Profile.Field {
    init(_ block: ProfileBlock) {
        self.init(id: block.id(in: .fields), name: block.text("name"))
    }
}

extension Profile.Delivery {
    private enum Mode: String, CaseIterable { case direct, entrusted, notStated }

    /// Reads `mode` and `contractors`, which stand side by side in desks and in rows of the plan.
    init(_ block: ProfileBlock) {
        let namesContractors = block.has("contractors")
        let mode: Mode = block.choice("mode", standIn: namesContractors ? .entrusted : .notStated)
        let contractors: [Profile.Agency.Key] = block.references(
            "contractors", to: .agencies, atLeastOne: mode == .entrusted)
        if namesContractors && mode != .entrusted {
            let reason = "受託者を書けるのは mode が entrusted（委託）のときだけです。"
            block.complain(.superfluous(reason: reason), at: "contractors")
        }
        self =
            switch mode {
            case .direct: .direct
            case .entrusted: .entrusted(to: contractors)
            case .notStated: .notStated
            }
    }
}

extension Profile.Desk {
    init(_ block: ProfileBlock) {
        self.init(
            id: block.id(in: .desks), name: block.text("name"), aliases: block.texts("aliases"),
            listings: block.blocks("listings", Profile.Listing.init),
            sections: block.references("sections", to: .sections),
            agency: block.reference("agency", to: .agencies),
            delivery: Profile.Delivery(block), isGeneral: block.flagIfGiven("general") ?? false,
            isWelfare: block.flagIfGiven("welfare") ?? true, since: block.monthIfGiven("since"),
            openingHours: block.textIfGiven("openingHours"), phone: block.textIfGiven("phone"),
            note: block.textIfGiven("note"), source: block.source())
        if isWelfare && listings.isEmpty && !block.has("listings") {
            block.complain(.missing(.oneOrMore), at: "listings")
        }
    }
}

extension Profile.Listing {
    init(_ block: ProfileBlock) {
        self.init(field: block.reference("field", to: .fields), topics: block.texts("topics"))
    }
}

extension Profile.MultiAgencyUnit {
    init(_ block: ProfileBlock) {
        self.init(
            id: block.id(in: .desks), name: block.text("name"),
            agency: block.reference("agency", to: .agencies),
            sections: block.references("sections", to: .sections),
            delivery: Profile.Delivery(block),
            staffKinds: block.texts("staffKinds", atLeastOne: true),
            duties: block.texts("duties"), phone: block.textIfGiven("phone"),
            source: block.source())
    }

    /// In place of a block that could not be read; a profile with this in it is never returned.
    static let unread = Self(
        id: "unread", name: "", agency: "unread", sections: [], delivery: .notStated,
        staffKinds: [], duties: [], phone: nil, source: nil)
}
