/// 【本人同意あり】・【本人同意なし】: what a paper may say about consent above everything else.
///
/// Nobody who reads a paper looks up the consent behind it, so a heading is printed only when the
/// record proves it: the first while a consent is in force, the second while the last answer is a
/// refusal or that it could not be obtained. Not asked yet, withdrawn, run out or replaced is neither.
public enum ConsentHeading: String, CaseIterable, Sendable {
    case given, notGiven

    /// The heading of a paper about one person; nil where neither may be printed.
    ///
    /// - Parameters:
    ///   - consents: of the household file, every edition.
    ///   - intake: what was put down at the reception. It says nothing more once the person has
    ///     answered for the record, and never that there is consent.
    public static func of(
        _ person: Identifier<Person>?, consents: [Consent], intake: ConsentBranch? = nil,
        on day: CivilDate
    ) -> ConsentHeading? {
        let answers = consents.filter { $0.person == person }
        if answers.contains(where: { $0.isInForce(on: day) }) { return .given }
        guard let last = answers.max(by: { $0.edition < $1.edition }) else {
            return intake.flatMap(ConsentHeading.init(reception:))
        }
        return last.state.isWithoutConsent ? .notGiven : nil
    }

    /// The heading of a paper about several people: consent of all, or a refusal of at least one.
    public static func of(
        _ persons: Set<Identifier<Person>>, consents: [Consent], on day: CivilDate
    ) -> ConsentHeading? {
        let each = persons.map { of($0, consents: consents, on: day) }
        if each.contains(.notGiven) { return .notGiven }
        return each.isEmpty || each.contains(nil) ? nil : .given
    }

    private init?(reception branch: ConsentBranch) {
        switch branch {
        case .refused, .unobtainable: self = .notGiven
        case .notAsked, .given: return nil
        }
    }
}

extension Consent.State {
    /// 本人同意なし: refused, or asked for in vain.
    public var isWithoutConsent: Bool {
        switch self {
        case .refused, .unobtainable: true
        case .oral, .written, .superseded, .withdrawn, .lapsed: false
        }
    }
}
