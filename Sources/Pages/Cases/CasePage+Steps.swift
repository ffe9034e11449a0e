import Casework
import Markup

extension CasePage {
    /// 次にすること: the step that comes next stands first, what is done now and then behind a menu.
    @HTML.Builder func steps(_ frame: Frame) -> HTML {
        if !content.offers.isEmpty {
            section("次にすること", id: "next") {
                if let hint { tag("p") { hint } }
                if let pressed {
                    postForm(
                        action: "\(path)/\(pressed.rawValue)", frame: frame, enterSubmits: true
                    ) {
                        hiddenField(HiddenField.version, String(it.version))
                        buttons
                    }
                } else {
                    buttons
                }
            }
        }
    }

    private var buttons: HTML {
        buttonGroup {
            HTML.joined(ways)
            if !aside.isEmpty { asideMenu }
        }
    }

    /// What one press does here: the case is taken on, or its assessment is done.
    private var pressed: Case.Action? {
        if content.offers.contains(.coordination) { return .coordination }
        return content.offers.contains(.assessment) ? .assessment : nil
    }

    /// All ways forward in their order; the first is the button that stands out.
    private var ways: [HTML] {
        var ways: [(ButtonStyle) -> HTML] = []
        let offers = content.offers
        if offers.contains(.coordination) {
            ways.append { button(Case.Action.coordination.verb, style: $0) }
        }
        if offers.contains(.interruption) && !isFarAlong { ways.append(ask) }
        if offers.contains(.assessment) {
            ways.append { style in
                button(
                    Case.Action.assessment.verb, style: style, formAction: "\(path)/assessment")
            }
        }
        ways += forward.map { action in
            { linkButton(action.invitation, href: "\(path)/\(action.rawValue)", style: $0) }
        }
        if offers.contains(.interruption) && isFarAlong { ways.append(ask) }
        return ways.enumerated().map { $0.element($0.offset == 0 ? .primary : .secondary) }
    }

    /// Whoever may interrupt coordinates, and may hear agencies as long as the case goes on.
    private func ask(_ style: ButtonStyle) -> HTML {
        linkButton("関係機関に聞き取りを依頼する", href: "\(path)/hearings/new", style: style)
    }

    /// Hearing is the main thing at first, and a thing among others afterwards.
    private var isFarAlong: Bool {
        switch it.state {
        case .applied, .preHearing: false
        case .assessed, .returnedToField, .decided, .inConference, .supporting, .closed,
            .interrupted:
            true
        }
    }

    /// Steps on the way, the likeliest first.
    private var forward: [Case.Action] {
        let order: [Case.Action] =
            switch it.state {
            case .supporting: [.closure, .session, .consent]
            case .inConference: [.support, .session, .consent, .closure]
            case .applied, .preHearing, .assessed, .decided, .returnedToField, .closed,
                .interrupted:
                [.decision, .session, .support, .field, .consent, .reopening, .closure]
            }
        return order.filter(content.offers.contains)
            .filter { !($0 == .consent && it.consent != nil) }
    }

    private var aside: [Case.Action] {
        [Case.Action.postponement, .interruption].filter(content.offers.contains)
    }

    private var asideMenu: HTML {
        menu(items: aside.map { .link($0.invitation, href: "\(path)/\($0.rawValue)") })
    }

    /// Why the step one might expect is not there.
    private var hint: String? {
        switch it.state {
        case .assessed where it.consent == nil:
            "本人の同意がないため、支援決定はできません。\(face.names.conference(.statutory))に諮るか、同意を得るか、分野の連携で対応します。"
        case .assessed where !content.offers.contains(.decision):
            "支援決定を待っています。支援決定は所属長が行います。"
        case .applied, .preHearing, .assessed, .returnedToField, .decided, .inConference,
            .supporting, .closed, .interrupted:
            nil
        }
    }
}
