extension Profile {
    /// 対象範囲の目安: guidance shown when a case is put forward. Never a gate.
    public struct ScopeCriterion: Hashable, Sendable {
        public typealias Key = Identifier<ScopeCriterion>

        public let id: Key
        public let text: String
        public let source: String?

        public init(id: Key, text: String, source: String?) {
            self.id = id
            self.text = text
            self.source = source
        }
    }

    /// 課題の札: a word the city uses for a compound trouble.
    public struct IssueTag: Hashable, Sendable {
        public typealias Key = Identifier<IssueTag>

        public let id: Key
        public let name: String
        public let source: String?

        public init(id: Key, name: String, source: String?) {
            self.id = id
            self.name = name
            self.source = source
        }
    }

    /// Which of the known code lists the city's forms use (`domain/reference.md` CL-1, CL-2).
    public struct CodeChoices: Hashable, Sendable {
        /// CL-1 お困りのこと
        public enum Issues: String, CaseIterable, Sendable {
            /// 自立相談支援 A票, 16 lines
            case national16
            /// つなぐシート, 12 lines
            case okayama12
        }
        /// CL-2 相談経路
        public enum Routes: String, CaseIterable, Sendable { case national }

        public let issues: Issues
        public let routes: Routes
        public let isAssumed: Bool
        public let source: String?

        public init(issues: Issues, routes: Routes, isAssumed: Bool, source: String?) {
            self.issues = issues
            self.routes = routes
            self.isAssumed = isAssumed
            self.source = source
        }
    }

    /// What a role is called in this city.
    public struct RoleName: Hashable, Sendable {
        public let role: Role
        public let name: String
        public let source: String?

        public init(role: Role, name: String, source: String?) {
            self.role = role
            self.name = name
            self.source = source
        }
    }
}
