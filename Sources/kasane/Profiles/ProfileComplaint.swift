import Casework

/// A fault in a profile or a form as it is written, told so that whoever wrote it can mend it at once.
struct ProfileComplaint: Error, Hashable, Sendable {
    let file: String
    /// Counted from 1; 0 when the file as a whole is meant.
    let line: Int
    /// Where in the file, such as `desks[3].contractors[0]` (counted from 0); empty at the top.
    let path: String
    let fault: Fault

    enum Fault: Hashable, Sendable {
        case unreadableFile
        /// Saved in another character code than UTF-8.
        case encoding(TextFile.Encoding)
        case syntax(String)
        case typing(Typing)
        case repeatedKey(String)
        case unknownKey(known: [String])
        case missing(Expected)
        case wrongKind(found: String, expected: Expected)
        case unreadable(text: String, expected: Expected)
        case duplicate(id: String, firstLine: Int)
        case dangling(id: String, register: Register, meant: String?, known: [String])
        case sum(declared: Int, counted: Int, of: String)
        case order(earlier: String, later: String)
        case superfluous(reason: String)
        /// What the rules for forms say, as a sentence.
        case explained(String)
    }

    /// What a Japanese keyboard puts where YAML wants something else.
    enum Typing: Hashable, Sendable { case tab, wideSpace, wideColon }
}

/// All complaints about one file: a profile or a form is loaded whole or not at all.
struct ProfileRefusal: Error, Hashable, Sendable, CustomStringConvertible {
    let complaints: [ProfileComplaint]
    var subject = Subject.profile

    enum Subject: String, Hashable, Sendable {
        case profile = "プロファイル"
        case form = "様式"
    }

    var description: String {
        complaints.map(\.description).joined(separator: "\n")
            + "\n\(complaints.count)件の誤りがあるため、この\(subject.rawValue)は読み込みませんでした。"
    }
}
