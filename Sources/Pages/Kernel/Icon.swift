import Markup

/// A small drawing beside words; alone it never says anything.
public enum Icon: Sendable {
    case info, done, warning, error, lock, search, down, print, copy, sortNone, sortUp, sortDown
    case phone, visit, meeting, letter, note, urgent, speech, key, arrow, close

    /// Strokes on a 24 by 24 ground.
    var path: String {
        switch self {
        case .info: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M12 11v5M12 7.5v.5"
        case .done: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M8 12.5l3 3 5-6"
        case .warning: "M12 4 2.8 20h18.4zM12 10v5M12 17.3v.4"
        case .error: "M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3zM12 7.5v6M12 16v.5"
        case .lock: "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3"
        case .search: "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13M15.5 15.5 21 21"
        case .down: "M6 9.5l6 6 6-6"
        case .print: "M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z"
        case .copy: "M9 9h11v11H9zM15 9V4H4v11h5"
        case .sortNone: "M8 10l4-5 4 5M8 14l4 5 4-5"
        case .sortUp: "M7 14l5-6 5 6z"
        case .sortDown: "M7 10l5 6 5-6z"
        case .phone:
            "M6 3h4l1.5 5L9 10a12 12 0 0 0 5 5l2-2.5 5 1.5v4a3 3 0 0 1-3 3A16 16 0 0 1 3 6a3 3 0 0 1 3-3z"
        case .visit: "M4 11l8-7 8 7M6 9.5V20h12V9.5M10 20v-6h4v6"
        case .meeting: "M3 5h18v11H3zM12 16v4M8 20h8M7 9h10M7 12h6"
        case .letter: "M3 6h18v12H3zM3 7l9 7 9-7"
        case .note: "M6 3h9l4 4v14H6zM15 3v4h4M9 12h7M9 16h7"
        case .urgent: "M12 3v11M12 18.5v1.5"
        case .speech: "M4 5h16v11h-9l-5 4v-4H4z"
        case .key: "M8 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8M12 12h9v4M17 12v3"
        case .arrow: "M5 12h14M13 6l6 6-6 6"
        case .close: "M6 6l12 12M18 6 6 18"
        }
    }
}

public func icon(_ icon: Icon) -> HTML {
    tag("svg", ["class": "icon", "viewBox": "0 0 24 24", "aria-hidden": "true"]) {
        tag("path", ["d": icon.path])
    }
}

/// Words for those who listen; on the screen there is no room or need for them.
public func spoken(_ text: String) -> HTML { tag("span", ["class": "vh"]) { text } }
