import Casework

extension FormDifference: Worded {
    /// One line: what it is about, and what becomes of it. The names of the town are still to be
    /// filled in, as in every label.
    public var words: String { "\(place.words)：\(change.words)" }
}

extension FormDifference.Place {
    fileprivate var words: String {
        switch self {
        case .form: "様式"
        case .section(_, let label): "区分「\(label)」"
        case .question(_, let label): "設問「\(label)」"
        case .choice(_, let label, let question): "選択肢「\(label)」（\(question)）"
        }
    }
}

extension FormDifference.Change {
    fileprivate var words: String {
        switch self {
        case .added: "加わります"
        case .removed: "なくなります"
        case .renamed(let from, let to): "名前が「\(from)」から「\(to)」に変わります"
        case .numbered(let from, let to): "番号が\(named(from))から\(named(to))に変わります"
        case .hinted(let from, let to): "説明が\(named(from))から\(named(to))に変わります"
        case .moved(let section): section.map { "「\($0)」へ移ります" } ?? "順番が変わります"
        case .hidden: "聞かなくなります"
        case .asked: "また聞くようになります"
        case .need(_, .required): "必ず答えるようになります"
        case .need(_, .when): "条件に当たるとき、必ず答えるようになります"
        case .need(_, .optional): "答えなくてもよくなります"
        case .condition(_, nil): "いつも聞くようになります"
        case .condition: "聞く条件が変わります"
        case .offered(_, let through?): "\(through.wareki())まで選べます"
        case .offered(let from?, nil): "\(from.wareki())から選べます"
        case .offered(nil, nil): "期限なく選べるようになります"
        case .bounds: "書ける範囲（長さ・上限・単位など）が変わります"
        case .paper: "紙での幅や高さが変わります"
        case .kind: "答え方の種類が変わります。これまでの回答は読めなくなります"
        case .about: "誰についての設問かが変わります。これまでの回答は読めなくなります"
        case .dataClass: "情報の種類が変わります。これまでの回答は読めなくなります"
        }
    }

    private func named(_ text: String) -> String { text.isEmpty ? "なし" : "「\(text)」" }
}
