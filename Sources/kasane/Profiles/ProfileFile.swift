import Casework

/// A municipality profile on disk. It is read whole or refused with every complaint at once.
enum ProfileFile {
    /// The only layout of the file so far; a later one gets another number.
    static let format = 1

    static func load(_ path: String) throws(ProfileRefusal) -> Profile {
        try read(try text(path), named: path)
    }

    /// The file as it is, to be kept by the installation.
    static func text(_ path: String) throws(ProfileRefusal) -> String {
        try WrittenFile.text(path, as: .profile)
    }

    static func read(_ text: String, named file: String) throws(ProfileRefusal) -> Profile {
        let root = try WrittenFile.root(text, named: file, as: .profile)
        let sheet = ProfileSheet(file: file)
        let profile = ProfileBlock.read(root, sheet: sheet, path: "", Profile.init)
        let complaints = sheet.settled(profile)
        guard let profile, complaints.isEmpty else {
            throw ProfileRefusal(complaints: complaints)
        }
        return profile
    }
}

extension Profile {
    init(_ block: ProfileBlock) {
        let format = block.integer("format")
        if format != ProfileFile.format {
            block.complain(
                .unreadable(text: "\(format)", expected: .oneOf(["\(ProfileFile.format)"])),
                at: "format")
        }
        // What stands there is read by `ProfileForms`, with the forms at hand that it changes.
        _ = block.node("forms")
        self.init(
            sources: block.blocks("sources", Source.init),
            municipality: block.block("municipality", Municipality.init) ?? .unread,
            programme: block.block("programme", Programme.init) ?? .unread,
            sections: block.blocks("sections", atLeastOne: true, Section.init),
            agencies: block.blocks("agencies", atLeastOne: true, Agency.init),
            fields: block.blocks("fields", atLeastOne: true, Field.init),
            desks: block.blocks("desks", atLeastOne: true, Desk.init),
            multiAgency: block.block("multiAgency", MultiAgencyUnit.init) ?? .unread,
            bodies: block.blocks("bodies", atLeastOne: true, Body.init),
            sessions: block.blocks("sessions", Session.init),
            lanes: block.blocks("lanes", Lane.init),
            calendar: block.blocks("calendar", CalendarEntry.init),
            tallies: block.blocks("tallies", Tally.init),
            partners: block.blocks("partners", Partner.init),
            provision: block.blockIfGiven("provision", Provision.init),
            plan: block.blockIfGiven("plan", Plan.init),
            scope: block.blocks("scope", ScopeCriterion.init),
            issueTags: block.blocks("issueTags", IssueTag.init),
            codes: block.block("codes", CodeChoices.init) ?? .unread,
            roles: block.blocks("roles", atLeastOne: true, RoleName.init),
            events: block.blocks("events", ExternalEvent.init),
            settings: block.blockIfGiven("settings", Settings.init) ?? Settings())
    }
}
