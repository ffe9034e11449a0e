import Casework
import Foundation
import Yams

/// A municipality profile on disk. It is read whole or refused with every complaint at once.
enum ProfileFile {
    /// The only layout of the file so far; a later one gets another number.
    static let format = 1

    static func load(_ path: String) throws(ProfileRefusal) -> Profile {
        try read(try text(path), named: path)
    }

    /// The file as it is, to be kept by the installation.
    static func text(_ path: String) throws(ProfileRefusal) -> String {
        do {
            return try String(contentsOfFile: path, encoding: .utf8)
        } catch {
            throw refusal(path, line: 0, .unreadableFile)
        }
    }

    static func read(_ text: String, named file: String) throws(ProfileRefusal) -> Profile {
        let root: Node?
        do {
            root = try compose(yaml: text)
        } catch let error as YamlError {
            throw refusal(file, error)
        } catch {
            throw refusal(file, line: 0, .syntax("\(error)"))
        }
        guard let root else { throw refusal(file, line: 1, .missing(.entries)) }
        let sheet = ProfileSheet(file: file)
        let profile = ProfileBlock.read(root, sheet: sheet, path: "", Profile.init)
        let complaints = sheet.settled(profile)
        guard let profile, complaints.isEmpty else {
            throw ProfileRefusal(complaints: complaints)
        }
        return profile
    }

    private static func refusal(_ file: String, _ error: YamlError) -> ProfileRefusal {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            refusal(file, line: mark.line, .syntax(problem))
        case .duplicatedKeysInMapping(let keys, let context):
            refusal(
                file, line: context.mark.line, .repeatedKey(keys.sorted().joined(separator: "、")))
        case .no, .memory, .reader, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
            refusal(file, line: 0, .syntax(error.description))
        }
    }

    private static func refusal(
        _ file: String, line: Int, _ fault: ProfileComplaint.Fault
    ) -> ProfileRefusal {
        ProfileRefusal(
            complaints: [ProfileComplaint(file: file, line: line, path: "", fault: fault)])
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
