import Casework
import Yams

/// One group of `key: value` lines, read key by key. A key nobody asked for is a complaint.
///
/// A value that cannot be read is reported to the sheet and replaced by a stand-in, so that one
/// reading finds every fault. Stand-ins are never seen: a sheet with complaints yields nothing.
final class ProfileBlock {
    let sheet: ProfileSheet
    let path: String
    let line: Int
    private var values: [(key: String, line: Int, value: Node)] = []
    private var asked: [String] = []

    private init(_ mapping: Node.Mapping, sheet: ProfileSheet, path: String) {
        self.sheet = sheet
        self.path = path
        line = mapping.mark?.line ?? 0
        for (key, value) in mapping {
            let name = key.scalar?.string ?? "?"
            values.append((name, key.mark?.line ?? line, value))
        }
    }

    static func read<Value>(
        _ node: Node, sheet: ProfileSheet, path: String, _ build: (ProfileBlock) -> Value
    ) -> Value? {
        guard let mapping = node.mapping else {
            sheet.complain(
                .wrongKind(found: node.kindWord, expected: .entries),
                line: node.mark?.line ?? 0, path: path)
            return nil
        }
        let block = ProfileBlock(mapping, sheet: sheet, path: path)
        let value = build(block)
        block.complainOfUnknownKeys()
        return value
    }

    private func complainOfUnknownKeys() {
        for entry in values where !asked.contains(entry.key) {
            let fault: ProfileComplaint.Fault =
                entry.key.hasPrefix("\u{3000}")
                ? .typing(.wideSpace) : .unknownKey(known: Nearness.sorted(asked, to: entry.key))
            sheet.complain(fault, line: entry.line, path: path(of: entry.key))
        }
    }

    func path(of key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

    /// The line of a key, or of the block when the key is not there.
    func line(of key: String) -> Int { values.first { $0.key == key }?.line ?? line }

    /// The keys that are there, whether asked for or not.
    var keys: [String] { values.map(\.key) }

    func has(_ key: String) -> Bool { values.contains { $0.key == key } }

    func node(_ key: String) -> Node? {
        if !asked.contains(key) { asked.append(key) }
        return value(of: key)
    }

    /// The value of a key without asking for it.
    func value(of key: String) -> Node? { values.first { $0.key == key }?.value }

    func complain(_ fault: ProfileComplaint.Fault, at key: String) {
        sheet.complain(fault, line: line(of: key), path: path(of: key))
    }

    // MARK: Groups and lists

    func block<Value>(_ key: String, _ build: (ProfileBlock) -> Value) -> Value? {
        guard let node = node(key) else {
            complain(.missing(.entries), at: key)
            return nil
        }
        return Self.read(node, sheet: sheet, path: path(of: key), build)
    }

    func blockIfGiven<Value>(_ key: String, _ build: (ProfileBlock) -> Value) -> Value? {
        node(key) == nil ? nil : block(key, build)
    }

    /// A list of groups; `atLeastOne` where a profile without any would be of no use.
    func blocks<Value>(
        _ key: String, atLeastOne: Bool = false, _ build: (ProfileBlock) -> Value
    ) -> [Value] {
        items(key, atLeastOne: atLeastOne) { node, path in
            Self.read(node, sheet: sheet, path: path, build)
        }
    }

    func items<Value>(
        _ key: String, atLeastOne: Bool, _ read: (Node, String) -> Value?
    ) -> [Value] {
        guard let node = node(key) else {
            if atLeastOne { complain(.missing(.oneOrMore), at: key) }
            return []
        }
        guard let sequence = node.sequence else {
            complain(.wrongKind(found: node.kindWord, expected: .list), at: key)
            return []
        }
        if atLeastOne && sequence.isEmpty { complain(.missing(.oneOrMore), at: key) }
        return sequence.enumerated().compactMap { read($1, "\(path(of: key))[\($0)]") }
    }
}

extension Node {
    /// What stands here, in the reader's words.
    var kindWord: String {
        switch self {
        case .scalar(let scalar): scalar.string.isEmpty ? "空" : "「\(scalar.string)」"
        case .mapping: "「項目: 値」の組"
        case .sequence: "一覧"
        case .alias: "別名"
        }
    }
}
