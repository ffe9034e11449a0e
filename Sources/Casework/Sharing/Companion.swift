extension Access {
    /// 伴走の交代: somebody else of the holding desk goes on beside the people.
    public func handingOn(to next: Identifier<Worker>) throws(Denial) -> Outcome {
        try requireWriting()
        guard isHolder else { throw .notYours(.otherDesk) }
        var after = file
        after.accompanying = next
        var outcome = Outcome()
        outcome.add(change(from: file, to: after, "accompany"))
        return outcome
    }
}
