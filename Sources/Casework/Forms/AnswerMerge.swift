/// 二人が同時に: a merge question by question. Only where both changed the same answer is a person
/// asked; whatever one of them changed alone is kept.
public struct AnswerMerge: Sendable {
    /// An answer both changed, each in their own way.
    public struct Conflict: Hashable, Sendable {
        public let place: Answers.Place
        public let base, mine, theirs: Answer?
    }

    /// What a person chose for a conflict.
    public enum Choice: String, CaseIterable, Sendable {
        case mine, theirs
        /// 両方残す: for words only, theirs first.
        case both
    }

    /// Everything but the conflicts, in which mine stands.
    public let merged: Answers
    public let conflicts: [Conflict]

    /// - Parameters:
    ///   - base: what the form was drawn from.
    ///   - isOpen: an edit of a part the writer may not see is no conflict, and is kept.
    public init(
        base: Answers, mine: Answers, theirs: Answers,
        isOpen: (Answers.Place) -> Bool = { _ in true }
    ) {
        var merged = mine
        var conflicts: [Conflict] = []
        for place in Set(base.places).union(mine.places).union(theirs.places).sorted() {
            let (old, here, there) = (base[place], mine[place], theirs[place])
            if !isOpen(place) || here == old {
                merged[place] = there
            } else if there != old && there != here {
                conflicts.append(Conflict(place: place, base: old, mine: here, theirs: there))
            }
        }
        self.merged = merged
        self.conflicts = conflicts
    }

    /// The conflicts for which nothing was chosen yet.
    public func open(_ choices: [Answers.Place: Choice]) -> [Conflict] {
        conflicts.filter { choices[$0.place] == nil }
    }

    public func resolved(_ choices: [Answers.Place: Choice]) -> Answers {
        conflicts.reduce(into: merged) { answers, conflict in
            switch choices[conflict.place] {
            case .mine, nil: break
            case .theirs: answers[conflict.place] = conflict.theirs
            case .both: answers[conflict.place] = conflict.both
            }
        }
    }
}

extension AnswerMerge.Conflict {
    public var mayKeepBoth: Bool {
        if case .text(let a)? = mine, case .text(let b)? = theirs {
            !a.isEmpty && !b.isEmpty
        } else {
            false
        }
    }

    var both: Answer? {
        guard case .text(let here)? = mine, case .text(let there)? = theirs else { return mine }
        return .text(there + "\n" + here)
    }
}
