/// 入口の守り: how often one may try. Slows strangers down and never locks the real user out for ever.
///
/// Source: `quality.md` S7 (10 tries per 15 minutes and name).
public struct SignInRule: Sendable {
    public static let windowMinutes = 15
    public static let triesByName = 10
    public static let triesByAddress = 100
    /// How long the second factor is waited for after the password.
    public static let minutesForCode = 10

    /// Failures within the window, successes aside.
    public struct Failures: Equatable, Sendable {
        public let byName: Int
        public let byAddress: Int
        /// For this name in this very browser.
        public let inBrowser: Int
        public init(byName: Int, byAddress: Int, inBrowser: Int) {
            self.byName = byName
            self.byAddress = byAddress
            self.inBrowser = inBrowser
        }
    }

    public enum Answer: Equatable, Sendable { case mayTry, wait(minutes: Int) }

    /// From a browser the worker has used before, only the failures there count, so a stranger who
    /// knows the name cannot keep them out.
    public static func answer(_ failures: Failures, fromKnownBrowser: Bool) -> Answer {
        let isOver =
            fromKnownBrowser
            ? failures.inBrowser >= triesByName
            : failures.byName >= triesByName || failures.byAddress >= triesByAddress
        return isOver ? .wait(minutes: windowMinutes) : .mayTry
    }
}
