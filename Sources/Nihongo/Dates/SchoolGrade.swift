/// The school year a child of this birth belongs to (学年), whether or not the child attends.
public struct SchoolGrade: Hashable, Comparable, Sendable {
    /// 1 is the first year of primary school, 0 年長, 7 the first of middle school.
    public let number: Int

    public init(number: Int) { self.number = number }

    /// 年少前, 年少, 年中, 年長, 小1…小6, 中1…中3, 高1年代…高3年代 (of an age for it; many are not at
    /// school); nil outside.
    public var label: String? {
        switch number {
        case -3: "年少前"
        case -2: "年少"
        case -1: "年中"
        case 0: "年長"
        case 1...6: "小\(number)"
        case 7...9: "中\(number - 6)"
        case 10...12: "高\(number - 9)年代"
        default: nil
        }
    }

    public static func < (one: Self, other: Self) -> Bool { one.number < other.number }
}

/// The school year in a fiscal year. The school law counts from the day before the birthday, so a
/// child born on 1 April goes with the year before (学校教育法17条).
public func schoolGrade(born birth: CivilDate, fiscalYear: Int) -> SchoolGrade {
    SchoolGrade(number: fiscalYear - birth.adding(days: -1).fiscalYear - 6)
}
