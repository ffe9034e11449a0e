import Casework

extension Sheet.State.Code: Worded {
    public var words: String {
        switch self {
        case .draft: "作成中"
        case .signed: "確定"
        case .superseded: "新しい票に置き換え済み"
        }
    }
}

extension Sheet.State {
    var colour: TagColour {
        switch self {
        case .draft: .lightBlue
        case .signed: .green
        case .superseded: .gray
        }
    }
}

extension Sheet.Action {
    /// The button that does it.
    var verb: String {
        switch self {
        case .answers: "書き直す"
        case .signature: "確定する"
        case .successor: "新しい票を作る"
        }
    }
}

/// What the log says of sheets.
let sheetLogWords: [String: String] = [
    "sheet.fill": "記入票を書き始めた",
    "sheet.answers": "記入票を書き直した",
    "sheet.signature": "記入票を確定した",
    "sheet.supersede": "記入票を新しい票に置き換えた",
    "sheet.view": "記入票を見た",
    "sheet.print": "記入票を印刷した",
]

extension FileFace {
    /// Whom a sheet is about: 「本人（渡邉　一郎さん）」, a member, or the household.
    func aboutWords(_ person: Identifier<Person>?) -> String {
        guard let person else { return "世帯全体" }
        let isPrincipal = principal?.shown.id == person
        return isPrincipal ? "本人（\(name(of: person))さん）" : "\(name(of: person))さん"
    }
}
