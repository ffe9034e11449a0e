/// 測定用の町の大きさ: how many of everything there are. The whole is what the targets speak of.
public struct CrowdSize: Equatable, Sendable {
    /// Household files; each has an open consultation and an open multi-agency case.
    public let files: Int
    public let workers: Int
    public let districts: Int

    /// `share` of the whole: 1 is 20,000 cases. Workers and districts stay as many.
    public init(share: Double = 1) {
        files = max(40, Int(20_000 * share))
        workers = 64
        districts = 24
    }

    /// How many districts each worker sits in.
    public static let districtsOfWorker = 3
    /// People of each household.
    public static let household = 5

    public var people: Int { files * Self.household }

    /// One file in five has exactly 30 notes.
    public var fullFiles: Int { files / 5 }

    /// Notes of the file with this number: 300,000 in all at 20,000 files.
    public func notes(of file: Int) -> Int {
        if file.isMultiple(of: 5) { return 30 }
        return file % 5 == 1 ? 12 : 11
    }

    public var notes: Int { (0..<files).reduce(0) { $0 + notes(of: $1) } }

    /// One file in twenty is closed to all but the worker beside it and the supervisors.
    public func isRestricted(_ file: Int) -> Bool { file % 20 == 7 }
}
