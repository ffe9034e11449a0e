/// A fault in a profile file, told so that the person at the console can mend it at once.
struct ProfileComplaint: Error, Hashable, Sendable {
    let file: String
    /// Counted from 1; 0 when the file as a whole is meant.
    let line: Int
    /// Where in the file, such as `desks[3].contractors[0]` (counted from 0); empty at the top.
    let path: String
    let fault: Fault

    enum Fault: Hashable, Sendable {
        case unreadableFile
        case syntax(String)
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
    }
}

/// All complaints about one file: a profile is loaded whole or not at all.
struct ProfileRefusal: Error, Hashable, Sendable, CustomStringConvertible {
    let complaints: [ProfileComplaint]

    var description: String {
        complaints.map(\.description).joined(separator: "\n")
            + "\n\(complaints.count)件の誤りがあるため、このプロファイルは読み込みませんでした。"
    }
}

/// What should have stood in a place.
enum Expected: Hashable, Sendable {
    case text, wholeNumber(from: Int), yesOrNo, day, month, clock, identifier, list, entries
    case municipalityCode
    case oneOf([String])
    case oneOrMore

    var words: String {
        switch self {
        case .text: "文字列"
        case .wholeNumber(let least): "\(least)以上の整数"
        case .yesOrNo: "true か false"
        case .day: "実在する日付（例 2022-09-13）"
        case .month: "年月（例 2022-09）"
        case .clock: "時刻（例 13:30）"
        case .identifier: "id（半角の英数字と - _ . の64字まで）"
        case .list: "「- 」で始まる一覧"
        case .entries: "「項目: 値」の組"
        case .municipalityCode: "検査数字まで合う6桁の全国地方公共団体コード"
        case .oneOf(let words): "次のいずれか：\(words.joined(separator: "、"))"
        case .oneOrMore: "1件以上の一覧"
        }
    }
}

/// The lists of a profile whose entries others point at.
enum Register: String, Hashable, Sendable {
    case sources, subProgrammes, sections, agencies, fields, desks, bodies, sessions, lanes
    case partners, scope, issueTags, aims, events, roles

    /// What one entry is called in a sentence.
    var word: String {
        switch self {
        case .sources: "出典"
        case .subProgrammes: "事業"
        case .sections: "課"
        case .agencies: "機関"
        case .fields: "分野"
        case .desks: "窓口"
        case .bodies: "会議体"
        case .sessions: "開催"
        case .lanes: "経過表の列"
        case .partners: "連携先"
        case .scope: "対象範囲の目安"
        case .issueTags: "課題の札"
        case .aims: "目標"
        case .events: "対外的な取組"
        case .roles: "役割"
        }
    }
}

extension ProfileComplaint: CustomStringConvertible {
    var description: String {
        let place = line > 0 ? "\(file):\(line)" : file
        return path.isEmpty ? "\(place): \(sentence)" : "\(place) \(path): \(sentence)"
    }

    private var sentence: String {
        switch fault {
        case .unreadableFile:
            "ファイルを開けません。名前と読み取りの許可を確かめてください。"
        case .syntax(let problem):
            "YAML として読めません（\(problem)）。字下げと記号を確かめてください。"
        case .repeatedKey(let key):
            "「\(key)」が同じまとまりの中に2回あります。どちらか一つにしてください。"
        case .unknownKey(let known):
            "この項目は知らない名前です。ここに書ける項目：\(known.joined(separator: "、"))。"
        case .missing(let expected):
            "この項目がありません。\(expected.words)を書いてください。"
        case .wrongKind(let found, let expected):
            "\(found)ではなく、\(expected.words)を書いてください。"
        case .unreadable(let text, let expected):
            "「\(text)」は読めません。\(expected.words)を書いてください。"
        case .duplicate(let id, let firstLine):
            "id「\(id)」は\(firstLine)行目でも使われています。別の id にしてください。"
        case .dangling(let id, let register, let meant, let known):
            dangling(id, register, meant, known)
        case .sum(let declared, let counted, let what):
            "\(what)は\(declared)と書かれていますが、数えると\(counted)です。どちらかを直してください。"
        case .order(let earlier, let later):
            "終わり（\(later)）が始まり（\(earlier)）より前です。順序を確かめてください。"
        case .superfluous(let reason):
            "\(reason)この項目を消すか、もとの項目を直してください。"
        }
    }

    private func dangling(
        _ id: String, _ register: Register, _ meant: String?, _ known: [String]
    ) -> String {
        let start = "「\(id)」という\(register.word)は \(register.rawValue) にありません。"
        if let meant { return start + "名前ではなく id で書きます：\(meant)。" }
        return known.isEmpty
            ? start + "\(register.rawValue) に加えてください。"
            : start + "ここに書ける id：\(known.joined(separator: "、"))。"
    }
}
