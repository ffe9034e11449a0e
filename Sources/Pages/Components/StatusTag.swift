import Markup

/// The colour of a tag. It never speaks alone: the word is the state.
public enum TagColour: String, Sendable {
    case gray, blue, lightBlue, cyan, green, lime, yellow, orange, red, magenta, purple
    /// White on red: only for what cannot wait.
    case urgent
}

/// A state in a word.
public func statusTag(_ text: String, _ colour: TagColour = .gray, icon mark: Icon? = nil) -> HTML {
    tag("span", ["class": "tag \(colour.rawValue)"]) {
        if let mark { icon(mark) }
        text
    }
}

/// Tags in a row that wraps.
public func tagRow(_ tags: [HTML]) -> HTML {
    tag("span", ["class": "tags"]) { HTML.joined(tags) }
}

/// The five fields of the programme, each in its colour wherever it appears (`ux.md` §18).
public enum Track: String, CaseIterable, Sendable {
    case comprehensive, multiAgency, outreach, participation, community

    public var colour: TagColour {
        switch self {
        case .comprehensive: .blue
        case .multiAgency: .purple
        case .outreach: .cyan
        case .participation: .green
        case .community: .orange
        }
    }
}

/// The field of the programme; the word is the city's own.
public func trackTag(_ track: Track, _ word: String) -> HTML { statusTag(word, track.colour) }

/// A date that asks for something: the date, and below it how late or near it is.
public enum DueState: String, Sendable {
    case later, soon, overdue
}

/// - Parameters:
///   - iso: the date for machines, `2026-04-06`.
///   - note: 3日超過, あと2日; the colour of the bar never stands without it.
public func dueDate(_ words: String, iso: String, note: String?, state: DueState = .later) -> HTML {
    tag("span", ["class": note == nil ? "due" : "due \(state.rawValue)"]) {
        timeText(words, iso: iso)
        if let note { tag("span", ["class": "due-note"]) { note } }
    }
}

/// A point in time as it is read, and for machines.
public func timeText(_ words: String, iso: String) -> HTML {
    tag("time", ["datetime": iso]) { words }
}

/// A name with its reading above it.
public func nameWithKana(_ name: String, kana: String?) -> HTML {
    tag("span", ["class": "name"]) {
        if let kana { tag("span", ["class": "kana"]) { kana } }
        tag("span", ["class": "name-text"]) { name }
    }
}

/// A cell in which nothing was entered.
public var emptyCell: HTML {
    tag("span", ["class": "missing"]) {
        tag("span", ["aria-hidden": "true"]) { "－" }
        spoken("未入力")
    }
}

/// A count behind a word: 未読 3.
public func countBadge(_ count: Int, unit: String = "件") -> HTML {
    tag("span", ["class": "badge"]) {
        String(count)
        spoken(unit)
    }
}
