import Casework
import Foundation
import Yams

/// A file that people write in an editor: YAML in UTF-8, and what it may turn out to be instead.
enum WrittenFile {
    typealias Subject = ProfileRefusal.Subject

    /// The text without the mark that some editors put before it.
    static func text(_ path: String, as subject: Subject) throws(ProfileRefusal) -> String {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw refusal(path, subject, line: 0, .unreadableFile)
        }
        return try text(Array(data), named: path, as: subject)
    }

    static func text(
        _ bytes: [UInt8], named file: String, as subject: Subject
    ) throws(ProfileRefusal) -> String {
        let code = TextFile.sniff(bytes)
        guard code == .utf8 else { throw refusal(file, subject, line: 0, .encoding(code)) }
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let text = bytes.starts(with: mark) ? bytes[3...] : bytes[...]
        return String(decoding: text, as: UTF8.self)
    }

    static func root(
        _ text: String, named file: String, as subject: Subject
    ) throws(ProfileRefusal) -> Node {
        let root: Node?
        do {
            root = try compose(yaml: text)
        } catch {
            let typed = Typed.complaints(text, file)
            throw typed.isEmpty
                ? refusal(file, subject, error, in: text)
                : ProfileRefusal(complaints: typed, subject: subject)
        }
        guard let root else { throw refusal(file, subject, line: 1, .missing(.entries)) }
        return root
    }

    private static func refusal(
        _ file: String, _ subject: Subject, _ error: any Error, in text: String
    ) -> ProfileRefusal {
        guard let error = error as? YamlError else {
            return refusal(file, subject, line: 0, .syntax(""))
        }
        switch error {
        case .scanner(let context, let problem, let mark, _),
            .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            return refusal(file, subject, line: line(context, mark), .syntax(problem))
        case .duplicatedKeysInMapping(let keys, let context):
            let key = keys.sorted().joined(separator: "、")
            let line = Typed.second(keys.sorted().first ?? "", after: context.mark, in: text)
            return refusal(file, subject, line: line, .repeatedKey(key))
        case .reader(let problem, let offset, _, _):
            let line = offset.map { text.prefix($0).count(where: \.isNewline) + 1 } ?? 0
            return refusal(file, subject, line: line, .syntax(problem))
        case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
            return refusal(file, subject, line: 0, .syntax(""))
        }
    }

    /// What is opened and never closed is told where it was opened.
    private static func line(_ context: YamlError.Context?, _ mark: Mark) -> Int {
        guard let context, ["flow", "quoted"].contains(where: context.text.contains) else {
            return mark.line
        }
        return context.mark.line
    }

    private static func refusal(
        _ file: String, _ subject: Subject, line: Int, _ fault: ProfileComplaint.Fault
    ) -> ProfileRefusal {
        ProfileRefusal(
            complaints: [ProfileComplaint(file: file, line: line, path: "", fault: fault)],
            subject: subject)
    }
}

/// What the letters of a file show that cannot be read as YAML.
private enum Typed {
    static func complaints(_ text: String, _ file: String) -> [ProfileComplaint] {
        lines(text).enumerated().compactMap { index, line in
            typing(line).map {
                ProfileComplaint(file: file, line: index + 1, path: "", fault: .typing($0))
            }
        }
    }

    /// The line on which a key of a group stands for the second time.
    static func second(_ key: String, after mark: Mark, in text: String) -> Int {
        let found = lines(text).enumerated().first { index, line in
            guard index + 1 > mark.line else { return false }
            let place = line.unicodeScalars.prefix { $0 == " " }.count + 1
            return place == mark.column
                && line.trimmingPrefix { $0 == " " }.hasPrefix(key + ":")
        }
        return found.map { $0.offset + 1 } ?? mark.line
    }

    private static func lines(_ text: String) -> [Substring] {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    }

    private static func typing(_ line: Substring) -> ProfileComplaint.Typing? {
        let indent = line.prefix { $0 == " " || $0 == "\t" || $0 == "\u{3000}" }
        guard indent.endIndex < line.endIndex, line[indent.endIndex] != "#" else { return nil }
        if indent.contains("\t") { return .tab }
        if indent.contains("\u{3000}") { return .wideSpace }
        let words = line[indent.endIndex...].trimmingPrefix { $0 == "-" || $0 == " " }
        let key = words.prefix { $0.isASCII && ($0.isLetter || $0 == "_") }
        return !key.isEmpty && words[key.endIndex...].hasPrefix("：") ? .wideColon : nil
    }
}
