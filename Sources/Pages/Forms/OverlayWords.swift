import Casework

extension OverlayFault {
    /// What stands in the way and what to write instead, for those who write the municipality's forms.
    public var words: String {
        switch cause {
        case .otherForm(let form): "この定めは様式「\(form)」のものではありません。form を確かめてください。"
        case .noTitle: "様式の名前がありません。title を書いてください。"
        case .noLabel: "label がありません。画面と紙に出る言葉を書いてください。"
        case .unknownSection(let name, let known):
            unknown("区分", name, known) + "新しい区分の name は x- で始めます。"
        case .unknownQuestion(let name, let known): unknown("設問", name, known)
        case .unknownCode(let value, let known): unknown("選択肢", value, known)
        case .notOwnName(let name):
            "「\(name)」は使えません。自治体で加えるものの name は x- で始めます（例 x-\(name)）。"
        case .unreadableName(let name): unreadable(name)
        case .shippedQuestion(let name):
            "「\(name)」は標準の設問です。直すときは、type を書かずに questions の一覧に入れてください。"
        case .twice(let name): "「\(name)」が2回あります。どちらか一つにしてください。"
        case .readByRules(let name):
            "「\(name)」はプログラムの規則が読む設問なので、隠せません。hide から消してください。"
        case .neededBy(let name):
            "設問「\(name)」の条件や計算がこの設問を使っています。「\(name)」も一緒に隠すか、hide から消してください。"
        case .ownHidden(let name): "「\(name)」は自治体で加えた設問です。要らなければ設問を消してください。"
        case .loosened: "標準で必ず答える設問です。条件をつけて緩めることはできません。required を消してください。"
        case .notAnswered: "説明と計算には誰も答えません。required を消してください。"
        case .noChoices: "この設問には選択肢がありません。choices を消してください。"
        case .noRows: "この設問は表ではありません。repeat を消してください。"
        case .manyAnswers(let name):
            "「\(name)」は世帯員ごとに答える設問です。答えが一つに決まらないので、条件や計算には使えません。"
        case .leftOut(let name): "標準の様式が新しくなり、「\(name)」を置く所がありません。定めを直してください。"
        case .countsAsMissing(let known):
            "プログラムの規則が読む設問です。どの標準の選択肢として数えるかを countsAs に書いてください。"
                + choose(known)
        case .countsAsNeedless: "プログラムの規則が読まない設問です。countsAs を消してください。"
        case .shippedCode(let value):
            "「\(value)」は標準の選択肢です。変えられるのは label、hint、through（最後の日）だけです。"
        case .reservedCode(let value):
            "「\(value)」は「聞いていない・答えなかった・不明」のための値です。別の value にしてください。"
        case .everyChoiceEnds: "選択肢がすべて終わってしまいます。一つ以上は through を書かずに残してください。"
        case .paperColumns(let most): "紙の幅は1から\(most)までの整数で書いてください。"
        case .paperHeight(let most): "紙の高さは1から\(most)までの行の数で書いてください。"
        }
    }
}

extension FormFault {
    /// - Parameter form: the form it was found in, for what could have been meant.
    public func words(in form: Form) -> String {
        let questions = form.everyQuestion.map(\.id)
        return switch cause {
        case .duplicateQuestion, .duplicateSection: "「\(place)」が2回あります。別の name にしてください。"
        case .unreadableID: unreadable(place)
        case .duplicateCode(let value): "選択肢「\(value)」が2回あります。別の value にしてください。"
        case .unknownQuestion(let name): unknown("設問", name, questions.filter { $0 != place })
        case .unknownCode(let value, let question):
            unknown("選択肢", value, form.question(question)?.conditionWords ?? [])
        case .noCodes(let name):
            "「\(name)」は選択肢のある設問ではありません。答えがあるかどうかは answered: \(name) で書きます。"
        case .wrongKind(let name, let expected):
            "「\(name)」は使えません。\(Self.kinds[expected] ?? expected)を書いてください。"
        case .circular: "この設問を出す条件が、めぐりめぐってこの設問自身を使っています。"
        case .emptyList: "選択肢または列が一つもありません。一つ以上書いてください。"
        case .emptyLabel: "label がありません。画面と紙に出る言葉を書いてください。"
        case .nestedRows: "表の中に表は置けません。列の type を別のものにしてください。"
        case .endsBeforeItBegins(let value):
            "選択肢「\(value)」は終わり（through）が始まり（from）より前です。順序を確かめてください。"
        case .classTooWide(let source):
            "「\(source)」とは情報の種類が違います。計算の class を「\(source)」と同じにしてください。"
        }
    }

    private static let kinds = [
        "date": "日付の設問（type: date）", "number": "数の設問（type: integer か money）",
        "rows": "表（type: repeat）の、数（type: integer か money）の列",
    ]
}

extension Question {
    /// The codes a condition on it may ask for, in the order of the list.
    fileprivate var conditionWords: [String] {
        let gaps = Unanswered.allCases.map(\.rawValue)
        if case .yesNo = kind { return [YesNo.yes, YesNo.no] + gaps }
        return (codeList?.codes.map(\.value) ?? []) + gaps
    }
}

/// 「そういう設問はありません」 with what there is, the nearest first.
private func unknown(_ what: String, _ name: String, _ known: [String]) -> String {
    "「\(name)」という\(what)はありません。" + choose(Nearness.sorted(known, to: name))
}

/// Not more than can be read at a glance; the nearest are the first.
private func choose(_ known: [String]) -> String {
    guard !known.isEmpty else { return "" }
    let most = 8
    let rest = known.count > most ? "、ほか\(known.count - most)件" : ""
    return "ここに書けるもの：\(known.prefix(most).joined(separator: "、"))\(rest)。"
}

private func unreadable(_ name: String) -> String {
    "「\(name)」は使えません。半角の小文字・数字・_・- で40字までにしてください。"
}
