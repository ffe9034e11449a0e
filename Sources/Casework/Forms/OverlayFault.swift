/// What a municipality's own form asks for and cannot have. What is at fault has no effect; the rest
/// of the overlay is applied all the same, so that every fault is found at once.
public struct OverlayFault: Error, Hashable, Sendable {
    /// Where, in the words of the written form: `questions[2].choices[0].countsAs`, counted from 0.
    public let place: String
    public let cause: Cause

    public enum Cause: Hashable, Sendable {
        /// It was written for another form.
        case otherForm(String)
        case noTitle
        case noLabel
        case unknownSection(String, known: [String])
        case unknownQuestion(String, known: [String])
        case unknownCode(String, known: [String])
        /// What the municipality adds begins with `x-`.
        case notOwnName(String)
        case unreadableName(String)
        /// The program asks this already: it is changed, not added.
        case shippedQuestion(String)
        /// Added twice, or changed in two places.
        case twice(String)
        case readByRules(String)
        /// A question that is asked hangs on the one to be hidden.
        case neededBy(String)
        case ownHidden(String)
        /// The program asks more strictly than the municipality would.
        case loosened
        /// Explanations and derived values are not answered.
        case notAnswered
        case noChoices
        case noRows
        case countsAsMissing(known: [String])
        case countsAsNeedless
        /// A shipped answer counts as itself and begins when it was shipped.
        case shippedCode(String)
        /// 聞いていない, 答えなかった and 不明 have these codes.
        case reservedCode(String)
        case everyChoiceEnds
        case paperColumns(most: Int)
        case paperHeight(most: Int)
        /// A condition reads one answer, and each member gives one of their own.
        case manyAnswers(String)
        /// The program's new edition of the form has no place for it any more.
        case leftOut(String)
    }

    public init(_ place: String, _ cause: Cause) {
        self.place = place
        self.cause = cause
    }
}
