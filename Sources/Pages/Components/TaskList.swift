import Markup

/// The sections of a long piece of work, in any order, each with how far it is.
public struct TaskList: Sendable {
    public enum State: Sendable, Equatable {
        case notStarted
        /// Somebody has begun: 佐藤 4/6 10:30. Not looked at and half done are different things.
        case inProgress(by: String?)
        case done
        /// Cannot be entered yet, and why.
        case blocked(String)
    }

    public struct Item: Sendable {
        public let title: String
        public let href: String
        public let hint: String?
        public let state: State

        public init(_ title: String, href: String, hint: String? = nil, state: State) {
            self.title = title
            self.href = href
            self.hint = hint
            self.state = state
        }
    }

    public let items: [Item]

    public init(_ items: [Item]) { self.items = items }

    public var html: HTML {
        let done = items.count { $0.state == .done }
        return tag("div", ["class": "task-list"]) {
            tag("p", ["class": "count-line"]) { "\(items.count)項目中 \(done)項目完了" }
            tag("ul") { for item in items { item.html } }
        }
    }
}

extension TaskList.Item {
    fileprivate var html: HTML {
        tag("li") {
            tag("div", ["class": "task"]) {
                if case .blocked(let reason) = state {
                    tag("span", ["class": "task-title"]) { title }
                    tag("p", ["class": "hint"]) { reason }
                } else {
                    tag("a", ["class": "task-title", "href": href]) { title }
                    if let hint { tag("p", ["class": "hint"]) { hint } }
                }
            }
            tag("div", ["class": "task-state"]) { stateText }
        }
    }

    @HTML.Builder private var stateText: HTML {
        switch state {
        case .notStarted: statusTag("未着手")
        case .inProgress(let by):
            statusTag("入力中", .lightBlue)
            if let by { tag("span", ["class": "byline"]) { by } }
        case .done: tag("span") { "完了" }
        case .blocked: tag("span", ["class": "missing"]) { "まだ入力できません" }
        }
    }
}
