import Casework

/// What the forms of a case offer, in words.
public struct CaseChoices: Sendable {
    let face: FileFace

    public init(_ face: FileFace) { self.face = face }

    /// Consents a case may stand on, by person and kind.
    public func consents(_ consents: [Consent]) -> [CodeList.Code] {
        consents.map { CodeList.Code($0.id.description, consentWords($0, face)) }
    }

    /// Desks that may lead; said of those that do not share the file yet.
    public func leads(_ desks: [Desk], sharing: Set<Identifier<Desk>>) -> [Choice] {
        desks.map { desk in
            Choice(
                desk.id.description,
                sharing.contains(desk.id) ? desk.name : "\(desk.name)（この世帯をまだ共有していません）")
        }
    }
}
