extension Profile {
    /// 実施する事業及び実施体制: the tables of the implementation plan, with the totals they must make.
    public struct Provision: Hashable, Sendable {
        public let rowCount: Int
        public let baseCount: Int
        public let rows: [ProvisionRow]
        public let source: String?

        public init(rowCount: Int, baseCount: Int, rows: [ProvisionRow], source: String?) {
            self.rowCount = rowCount
            self.baseCount = baseCount
            self.rows = rows
            self.source = source
        }
    }

    /// One row: 対象区分・事業・拠点設置数・実施体制.
    public struct ProvisionRow: Hashable, Sendable {
        public let subProgramme: SubProgramme.Key
        /// 主な対象区分
        public let target: String
        /// 実施する事業
        public let projects: [String]
        /// 拠点設置数
        public let baseCount: Int
        /// 業務の名
        public let work: String
        /// 支援対象者
        public let subjects: String
        /// 業務内容
        public let content: String
        /// 所管課
        public let sections: [Section.Key]
        public let delivery: Delivery
        public let places: [Place]
        public let desk: Desk.Key?
        public let body: Body.Key?
        public let source: String?

        public init(
            subProgramme: SubProgramme.Key, target: String, projects: [String], baseCount: Int,
            work: String, subjects: String, content: String, sections: [Section.Key],
            delivery: Delivery, places: [Place], desk: Desk.Key?, body: Body.Key?, source: String?
        ) {
            self.subProgramme = subProgramme
            self.target = target
            self.projects = projects
            self.baseCount = baseCount
            self.work = work
            self.subjects = subjects
            self.content = content
            self.sections = sections
            self.delivery = delivery
            self.places = places
            self.desk = desk
            self.body = body
            self.source = source
        }
    }

    /// 拠点 with a name of its own.
    public struct Place: Hashable, Sendable {
        public let name: String
        public let agency: Agency.Key

        public init(name: String, agency: Agency.Key) {
            self.name = name
            self.agency = agency
        }
    }
}
