/// 同一人の判断の全体: which records were taken into which, and which are known to be different.
public struct IdentityCircle: Sendable {
    private let verdicts: [IdentityVerdict]

    public init(_ verdicts: [IdentityVerdict]) { self.verdicts = verdicts }

    /// The record itself and everything that was taken into it, also by way of others.
    public func records(of person: Identifier<Person>) -> Set<Identifier<Person>> {
        var found: Set = [person]
        var waiting = [person]
        while let next = waiting.popLast() {
            for verdict in verdicts where verdict.isMerged && verdict.kept == next {
                if found.insert(verdict.other).inserted { waiting.append(verdict.other) }
            }
        }
        return found
    }

    /// Whether somebody judged these two, or records that were taken into them, to be different.
    /// A merge that was undone counts: what was split by hand is never merged again.
    public func separates(_ one: Identifier<Person>, _ two: Identifier<Person>) -> Bool {
        let (first, second) = (records(of: one), records(of: two))
        return verdicts.contains { verdict in
            !verdict.isMerged
                && (first.contains(verdict.kept) && second.contains(verdict.other)
                    || first.contains(verdict.other) && second.contains(verdict.kept))
        }
    }
}

extension IdentityVerdict {
    /// A merge that stands. Everything else keeps the two records apart.
    public var isMerged: Bool { kind == .same && undone == nil }
}
