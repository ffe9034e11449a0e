import Casework
import Yams

/// Single values of a block: texts, numbers, days, ids.
extension ProfileBlock {
    func text(_ key: String) -> String { required(key, .text, "", textIfGiven(key)) }
    func integer(_ key: String, from least: Int = 1) -> Int {
        required(key, .wholeNumber(from: least), least, integerIfGiven(key, from: least))
    }
    func flag(_ key: String) -> Bool { required(key, .yesOrNo, false, flagIfGiven(key)) }
    func month(_ key: String) -> Profile.Month {
        required(key, .month, .earliest, monthIfGiven(key))
    }
    func day(_ key: String) -> Profile.Day {
        required(key, .day, .earliest, dayIfGiven(key))
    }
    func clock(_ key: String) -> Profile.Clock {
        required(key, .clock, .midnight, clockIfGiven(key))
    }

    func textIfGiven(_ key: String) -> String? { parsed(key, .text) { $0 } }
    func integerIfGiven(_ key: String, from least: Int = 1) -> Int? {
        parsed(key, .wholeNumber(from: least)) { text in
            Int(text).flatMap { $0 >= least && text.allSatisfy(\.isASCII) ? $0 : nil }
        }
    }
    func flagIfGiven(_ key: String) -> Bool? { parsed(key, .yesOrNo) { Bool($0) } }
    func dayIfGiven(_ key: String) -> Profile.Day? { parsed(key, .day) { Profile.Day($0) } }
    func monthIfGiven(_ key: String) -> Profile.Month? { parsed(key, .month) { Profile.Month($0) } }
    func clockIfGiven(_ key: String) -> Profile.Clock? { parsed(key, .clock) { Profile.Clock($0) } }

    /// One word out of a closed list.
    func choice<Value>(_ key: String, standIn: Value) -> Value
    where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
        required(key, .oneOf(Value.words), standIn, choiceIfGiven(key))
    }

    func choiceIfGiven<Value>(_ key: String) -> Value?
    where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
        parsed(key, .oneOf(Value.words)) { Value(rawValue: $0) }
    }

    func texts(_ key: String, atLeastOne: Bool = false) -> [String] {
        items(key, atLeastOne: atLeastOne) { node, path in
            self.scalar(node, path: path, .text) { $0 }
        }
    }

    func choices<Value>(_ key: String) -> [Value]
    where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
        items(key, atLeastOne: true) { node, path in
            self.scalar(node, path: path, .oneOf(Value.words)) { Value(rawValue: $0) }
        }
    }

    // MARK: Ids

    /// The id of this entry, unique in its register. Its `name`, if any, helps to explain mix-ups.
    func id<Subject>(in register: Register) -> Identifier<Subject> {
        guard let id: Identifier<Subject> = parsed("id", .identifier, { Identifier($0) }) else {
            if !has("id") { complain(.missing(.identifier), at: "id") }
            return "unreadable"
        }
        sheet.declare(id.description, in: register, line: line(of: "id"), path: path(of: "id"))
        for key in ["name", "title"] {
            guard let name = peek(key) else { continue }
            sheet.remember(name, of: id.description, in: register)
        }
        return id
    }

    func reference<Subject>(_ key: String, to register: Register) -> Identifier<Subject> {
        required(key, .identifier, "unreadable", referenceIfGiven(key, to: register))
    }

    func referenceIfGiven<Subject>(_ key: String, to register: Register) -> Identifier<Subject>? {
        node(key).flatMap { referred($0, path: path(of: key), register) }
    }

    func references<Subject>(
        _ key: String, to register: Register, atLeastOne: Bool = false
    ) -> [Identifier<Subject>] {
        items(key, atLeastOne: atLeastOne) { self.referred($0, path: $1, register) }
    }

    /// 出典 of this block: a declared source, or the word that says it was chosen by us.
    func source() -> String? {
        guard let text = textIfGiven("source") else { return nil }
        if text != Profile.Source.assumed {
            sheet.refer(to: text, in: .sources, line: line(of: "source"), path: path(of: "source"))
        }
        return text
    }

    // MARK: Beneath

    /// A name typed where an id belongs is no identifier at all, yet it is looked up like one: the
    /// complaint can then say which id was meant.
    private func referred<Subject>(
        _ node: Node, path: String, _ register: Register
    ) -> Identifier<Subject>? {
        guard let text = scalar(node, path: path, .identifier, { $0 }) else { return nil }
        sheet.refer(to: text, in: register, line: node.mark?.line ?? line, path: path)
        return Identifier(text)
    }

    func required<Value>(
        _ key: String, _ expected: Expected, _ standIn: Value, _ value: Value?
    ) -> Value {
        if !has(key) { complain(.missing(expected), at: key) }
        return value ?? standIn
    }

    func parsed<Value>(
        _ key: String, _ expected: Expected, _ parse: (String) -> Value?
    ) -> Value? {
        node(key).flatMap { scalar($0, path: path(of: key), expected, parse) }
    }

    func scalar<Value>(
        _ node: Node, path: String, _ expected: Expected, _ parse: (String) -> Value?
    ) -> Value? {
        let line = node.mark?.line ?? line
        guard let text = node.plainText else {
            sheet.complain(
                .wrongKind(found: node.kindWord, expected: expected), line: line, path: path)
            return nil
        }
        guard let value = parse(text) else {
            sheet.complain(.unreadable(text: text, expected: expected), line: line, path: path)
            return nil
        }
        return value
    }

    private func peek(_ key: String) -> String? { value(of: key)?.plainText }
}

extension Node {
    /// The text of a scalar; nil for lists, groups, and for YAML's several ways to say nothing.
    fileprivate var plainText: String? {
        guard let scalar, !scalar.string.allSatisfy(\.isWhitespace) else { return nil }
        let saysNothing = scalar.style == .plain && ["~", "null"].contains(scalar.string)
        return saysNothing ? nil : scalar.string
    }
}

extension RawRepresentable where Self: CaseIterable, RawValue == String {
    fileprivate static var words: [String] { allCases.map(\.rawValue) }
}
