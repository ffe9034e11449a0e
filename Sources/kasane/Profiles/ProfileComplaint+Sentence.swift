import Casework

extension ProfileComplaint: CustomStringConvertible {
    var description: String {
        let place = line > 0 ? "\(file):\(line)" : file
        return path.isEmpty ? "\(place): \(sentence)" : "\(place) \(path): \(sentence)"
    }

    /// What is wrong and what to write instead, without the place.
    var sentence: String {
        switch fault {
        case .unreadableFile:
            "ファイルを開けません。名前と読み取りの許可を確かめてください。"
        case .encoding(let code):
            "このファイルは \(code.words)で保存されています。UTF-8 で保存し直してください。"
        case .syntax(let problem):
            "YAML として読めません\(YAMLProblem.words(problem))。字下げと記号を確かめてください。"
        case .typing(let typing): typing.words
        case .explained(let sentence): sentence
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

extension ProfileComplaint.Typing {
    fileprivate var words: String {
        switch self {
        case .tab: "字下げにタブが使われています。半角の空白に替えてください。"
        case .wideSpace: "字下げに全角の空白が使われています。半角の空白に替えてください。"
        case .wideColon: "項目の名前のあとが全角の「：」です。半角の「: 」（コロンと空白）に替えてください。"
        }
    }
}

extension TextFile.Encoding {
    fileprivate var words: String {
        switch self {
        case .utf8: "UTF-8 "
        case .utf16: "UTF-16 "
        case .cp932: "Shift_JIS（CP932）"
        }
    }
}
