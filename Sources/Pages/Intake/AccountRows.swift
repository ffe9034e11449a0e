import Casework
import Markup

/// What was heard, in rows: on the page of a consultation and before it is saved.
struct AccountRows {
    let account: Consultation.Account
    /// The city's list, which gives the order.
    let list: Issue.List
    /// Where an answer is changed; nil where it cannot be.
    var change: ((String) -> String)?

    var rows: [SummaryRow] {
        var rows = [
            row("gist", IntakeLabel.gist, written(account.gist)),
            row("wish", IntakeLabel.wish, written(account.wish)),
            row(Self.first(of: list), IntakeLabel.issues, issues),
            row("tag", IntakeLabel.tags, HTML(tags)),
            row("emergency", IntakeLabel.emergency, HTML(emergencies)),
            row("channel", IntakeLabel.channel, HTML(account.channel.words)),
            row("route", IntakeLabel.route, HTML(account.route?.words ?? "聞いていない")),
            row("visitor_name", IntakeLabel.visitorName, HTML(visitor)),
            row("consent", IntakeLabel.consent, HTML(account.consent.words)),
        ]
        if account.consent.needsReason || !account.noConsentReason.isEmpty {
            rows.append(
                row("no_consent", IntakeLabel.noConsent, written(account.noConsentReason)))
            rows.append(
                row(
                    "conference_need", IntakeLabel.conferenceNeed,
                    HTML(account.conferenceNeed.words)))
        }
        return rows
    }

    static func first(of list: Issue.List) -> String {
        list.issues.first.map { "issue_\($0.rawValue)" } ?? "gist"
    }

    private func row(_ field: String, _ label: IntakeLabel, _ value: HTML) -> SummaryRow {
        SummaryRow(label.words, value, changeHref: change?(field))
    }

    private func written(_ text: String) -> HTML { text.isEmpty ? HTML() : writtenText(text) }

    /// The most troubling first; then why there is no answer to others, each of the three apart.
    private var issues: HTML {
        guard !account.marks.isEmpty else { return HTML() }
        let order: [IssueMark] = [.main, .yes, .no, .notAsked, .declined, .unknown]
        return HTML.joined(
            order.compactMap { mark in
                let found = account.ordered(by: list).filter { account.marks[$0] == mark }
                guard !found.isEmpty else { return nil }
                return tag("p") {
                    tag("strong") { "\(mark.words)：" }
                    // What nobody asked about says nothing: the number is enough.
                    mark == .notAsked && found.count > 5
                        ? "\(found.count)項目" : found.map(\.words).joined(separator: "、")
                }
            })
    }

    private var tags: String {
        IssueTag.allCases.filter(account.tags.contains).map(\.words).joined(separator: "、")
    }

    private var emergencies: String {
        let found = Emergency.allCases.filter(account.emergencies.contains).map(\.words)
        return found.isEmpty ? "なし" : found.joined(separator: "、")
    }

    private var visitor: String {
        guard let visitor = account.visitor else { return "本人" }
        let relation = visitor.relation.isEmpty ? "" : "（\(visitor.relation)）"
        return "\(visitor.name)\(relation) \(visitor.phone)"
    }
}

extension Consultation.Account {
    /// The issues of the city's list, then those that were marked under another list.
    func ordered(by list: Issue.List) -> [Issue] {
        list.issues + Issue.allCases.filter { marks[$0] != nil && !list.issues.contains($0) }
    }
}

extension ConsentBranch {
    /// Whether the form asks why there is no consent.
    public var needsReason: Bool {
        switch self {
        case .refused, .unobtainable: true
        case .notAsked, .given: false
        }
    }
}

extension Consultation.State {
    var colour: TagColour {
        switch self {
        case .received: .lightBlue
        case .emergency: .urgent
        case .listened: .blue
        case .answered, .noContact: .gray
        case .ownCase: .green
        case .referred, .escalated: .purple
        case .concern: .orange
        case .watching: .cyan
        }
    }
}
