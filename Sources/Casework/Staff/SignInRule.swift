/// 入口の守り: how often one may try. Slows strangers down and never locks the real user out for ever.
///
/// Source: `quality.md` S7 (10 tries per 15 minutes and name).
public struct SignInRule: Sendable {
    public static let windowMinutes = 15
    public static let triesByName = 10
    public static let triesByAddress = 100

    public enum Answer: Equatable, Sendable { case mayTry, wait(minutes: Int) }

    /// From a browser the worker has used before, only the worker's own failures there count, so a
    /// stranger who knows the name cannot keep them out.
    public static func answer(
        failuresByName: Int, failuresByAddress: Int, fromKnownBrowser: Bool
    ) -> Answer {
        if fromKnownBrowser { return .mayTry }
        if failuresByName >= triesByName || failuresByAddress >= triesByAddress {
            return .wait(minutes: windowMinutes)
        }
        return .mayTry
    }
}
