import Casework

/// Which desks lie near to what was marked in the consultation. A hint for the eye, never a gate:
/// the worker may choose any desk.
public struct DeskSuggestion: Sendable {
    /// At most so many desks stand on top.
    static let limit = 3

    /// The issues marked ○ or ◎, the most troubling first.
    let issues: [Issue]

    public init(_ marks: [Issue: IssueMark]) {
        let marked = Issue.allCases.filter { marks[$0]?.isConcern ?? false }
        issues = marked.filter { marks[$0] == .main } + marked.filter { marks[$0] != .main }
    }

    /// The issues that somebody's own words speak of: 「家賃」 is 家賃やローンの支払い.
    init(words: String) {
        issues = Issue.allCases.filter { issue in
            issue.nearWords.contains { words.contains($0) } || issue.words.contains(words)
        }
    }

    /// Desks that speak of a marked issue, the nearest first, with the issues they speak of.
    func nearest(among desks: [Desk]) -> [(desk: Desk, issues: [Issue])] {
        let matches = desks.map { desk in
            (desk: desk, issues: issues.filter { desk.speaks(of: $0) })
        }
        .filter { !$0.issues.isEmpty }
        let ranked = matches.enumerated().sorted {
            ($1.element.issues.count, $0.offset) < ($0.element.issues.count, $1.offset)
        }
        return ranked.prefix(Self.limit).map(\.element)
    }
}

extension Desk {
    fileprivate func speaks(of issue: Issue) -> Bool {
        let own = ([name] + topics + fields).joined(separator: "\n")
        return issue.nearWords.contains { own.contains($0) }
    }
}

extension Issue {
    /// Words by which desks name what they are for.
    fileprivate var nearWords: [String] {
        switch self {
        case .healthDisability: ["健康", "病気", "医療", "障害", "障がい", "保健"]
        case .illness: ["病気", "医療", "難病"]
        case .disability: ["障害", "障がい", "手帳"]
        case .health: ["健康", "保健"]
        case .mentalHealth: ["こころ", "精神", "メンタル"]
        case .housing: ["住まい", "住宅", "住居"]
        case .incomeLiving: ["生活", "生活費", "生活保護", "困窮", "収入"]
        case .incomeWork: ["収入", "仕事", "就労", "困窮"]
        case .rentLoan: ["家賃", "住居", "ローン", "困窮"]
        case .taxUtilities: ["税", "公共料金", "水道", "国保", "納付"]
        case .debt: ["債務", "借金", "多重債務", "消費生活"]
        case .spendingArrears: ["滞納", "借金", "家計", "納付"]
        case .jobSearch: ["仕事", "就労", "就職", "雇用"]
        case .workTrouble: ["労働", "仕事", "就労"]
        case .communityRelation: ["地域", "自治会", "居場所"]
        case .familyRelation: ["家庭", "家族", "女性", "男女"]
        case .childRearing: ["子育て", "育児", "こども", "子ども", "児童", "妊産婦"]
        case .eldercare: ["介護", "高齢", "包括"]
        case .withdrawalTruancy: ["ひきこもり", "不登校", "若者", "教育"]
        case .dvAbuse: ["DV", "虐待", "女性", "要対協", "暴力"]
        case .noFood: ["食", "フード", "困窮"]
        case .rightsGuardianship: ["権利", "後見", "成年"]
        case .other: []
        }
    }
}
