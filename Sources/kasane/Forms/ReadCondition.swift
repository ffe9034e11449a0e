import Casework
import Yams

extension Condition {
    /// `{question: consent, is: [refused]}`, `{answered: next_on}`, `{all: […]}`, `{any: […]}` or
    /// `{not: …}`.
    fileprivate init(_ block: ProfileBlock) {
        switch block.only(of: ["question", "answered", "all", "any", "not"], as: "条件") {
        case "question":
            let id = block.text("question")
            if !block.has("is") { block.complain(.missing(.oneOrMore), at: "is") }
            self = .equals(id, Set(block.names("is")))
        case "answered": self = .answered(block.text("answered"))
        case "all": self = .all(block.entries("all", standIn: .unread, Condition.init))
        case "any": self = .any(block.entries("any", standIn: .unread, Condition.init))
        case "not": self = .not(block.block("not", Condition.init) ?? .unread)
        case nil, _?: self = .unread
        }
    }

    /// Reads no question.
    fileprivate static let unread = Condition.all([])
}

extension ProfileBlock {
    func conditionIfGiven(_ key: String) -> Condition? {
        node(key).flatMap {
            Self.read($0, sheet: sheet, path: path(of: key), Condition.init)
        }
    }

    /// `required`: true, false, or a condition.
    func requirement(_ key: String) -> Requirement {
        guard let node = node(key) else { return .optional }
        if node.mapping != nil { return conditionIfGiven(key).map { .when($0) } ?? .optional }
        return scalar(node, path: path(of: key), .requirement) { Bool($0) } == true
            ? .required : .optional
    }

    /// `today`, or the name of another date.
    func boundIfGiven(_ key: String) -> DateDemand.Bound? {
        node(key).flatMap { scalar($0, path: path(of: key), .bound) { $0 } }.map {
            $0 == DateDemand.today ? .today : .answer($0)
        }
    }

    /// The one key of several that says what a group is.
    func only(of words: [String], as what: String) -> String? {
        let found = words.filter(has)
        guard found.count != 1 else { return found[0] }
        for key in words + ["is"] { _ = node(key) }
        // A misspelt key is complained of by its own name.
        let isMisspelt = keys.contains { !words.contains($0) && $0 != "is" }
        if found.count > 1 {
            complain(.explained(Self.choose(words, what)), at: found[1])
        } else if !isMisspelt {
            sheet.complain(.explained(Self.choose(words, what)), line: line, path: path)
        }
        return found.first
    }

    private static func choose(_ words: [String], _ what: String) -> String {
        "\(what)には、次のうち一つだけを書いてください：\(words.joined(separator: "、"))。"
    }
}
