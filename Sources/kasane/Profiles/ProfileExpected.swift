/// What should have stood in a place.
enum Expected: Hashable, Sendable {
    case text, wholeNumber(from: Int), yesOrNo, day, month, clock, identifier, list, entries
    case municipalityCode
    case oneOf([String])
    case oneOrMore
    /// Whether a question must be answered.
    case requirement
    /// A day to hold a date against.
    case bound

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
        case .requirement: "true か、条件（例 {question: consent, is: [refused]}）"
        case .bound: "today か、日付の設問の name"
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
