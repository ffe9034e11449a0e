/// 利用者名 as it is typed: half-width small letters.
public enum SignInName {
    public static func clean(_ typed: String) -> String {
        JapaneseText.cleanCode(typed).lowercased()
    }

    /// 2 to 32 letters, digits, `-`, `_` and `.`, beginning with a letter.
    public static func isWellFormed(_ name: String) -> Bool {
        let letters = Set("abcdefghijklmnopqrstuvwxyz")
        guard (2...32).contains(name.utf8.count), let first = name.first else { return false }
        return letters.contains(first)
            && name.allSatisfy { letters.contains($0) || "0123456789-_.".contains($0) }
    }
}
