import Casework

extension Profile.StagePeriod.Stage: Worded {
    public var words: String {
        switch self {
        case .preparation: "移行準備"
        case .full: "本格実施"
        }
    }
}

extension Profile.SubProgramme.Status: Worded {
    public var words: String {
        switch self {
        case .running: "実施済"
        case .new: "新設"
        case .off: "未実施"
        }
    }
}

extension Profile.Body.Kind: Worded {
    public var words: String {
        switch self {
        case .planConference: "同意のある事例の会議"
        case .statutoryConference: "法第106条の6の会議（同意を要しない）"
        case .liaison: "庁内の連携"
        case .committee: "審議・報告"
        case .exchange: "関係団体の交流"
        case .studyGroup: "研究会"
        case .briefing: "説明会"
        case .training: "研修"
        }
    }
}

extension Profile.CalendarEntry.Status: Worded {
    public var words: String {
        switch self {
        case .done: "実施済み"
        case .planned: "予定"
        case .undecided: "未定"
        case .asNeeded: "必要に応じて"
        }
    }
}

extension Profile.ExternalEvent.Kind: Worded {
    public var words: String {
        switch self {
        case .lecture: "講師の派遣"
        case .studyVisit: "視察の受け入れ"
        case .enquiry: "問い合わせ"
        case .other: "その他"
        }
    }
}

extension Profile.Day {
    public var words: String {
        CivilDate(year: year, month: month, day: day)?.wareki(.long) ?? description
    }
}

extension Profile.Month {
    /// 「令和4年4月」: the era of the month's last day, as the city's own papers count.
    public var words: String {
        let last = CivilDate(year: year, month: month, day: 28)
        return last.map { "\($0.wareki(.long).prefix { $0 != "月" })月" } ?? description
    }
}

extension Profile.When {
    /// The source's own wording where it is not a day.
    public var shown: String {
        if let day { return day.words }
        if let words { return "\(month.words)（\(words)）" }
        return untilMonth.map { "\(month.words)～\($0.words)" } ?? month.words
    }
}

extension Profile {
    /// 「直営」, 「委託：社会福祉協議会」; empty where the source does not say.
    func words(of delivery: Delivery) -> String {
        switch delivery {
        case .direct: "直営"
        case .entrusted(let agencies):
            "委託：" + agencies.map { agency($0)?.name ?? $0.description }.joined(separator: "、")
        case .notStated: ""
        }
    }

    func names(of sections: [Section.Key]) -> String {
        sections.map { section($0)?.name ?? $0.description }.joined(separator: "・")
    }
}
