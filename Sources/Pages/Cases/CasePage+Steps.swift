import Casework
import Markup

extension CasePage {
    /// 次にすること: the step that comes next stands first, what is done now and then behind a menu.
    @HTML.Builder func steps(_ frame: Frame) -> HTML {
        if !content.offers.isEmpty {
            section("次にすること", id: "next") {
                if let hint { tag("p") { hint } }
                if content.offers.contains("hear") { press("coordination", "聞き取りを始める", frame) }
                if content.offers.contains("assess") {
                    buttonGroup {
                        linkButton(
                            "関係機関に聞き取りを依頼する", href: "\(path)/hearings/new",
                            style: content.offers.contains("hear") ? .secondary : .primary)
                    }
                    press("assessment", "アセスメントを終える", frame, style: .secondary)
                } else if mayAskStill {
                    buttonGroup {
                        linkButton(
                            "関係機関に聞き取りを依頼する", href: "\(path)/hearings/new",
                            style: .secondary)
                    }
                }
                if !forward.isEmpty {
                    buttonGroup {
                        for (place, deed) in forward.enumerated() {
                            linkButton(
                                deed.invitation, href: "\(path)/\(deed.rawValue)",
                                style: place == 0 && !content.offers.contains("assess")
                                    ? .primary : .secondary)
                        }
                    }
                }
                if !aside.isEmpty {
                    menu(items: aside.map { .link($0.invitation, href: "\(path)/\($0.rawValue)") })
                }
            }
        }
    }

    /// Steps on the way, the likeliest first.
    private var forward: [CaseDeed] {
        let order: [CaseDeed] =
            switch it.state {
            case .supporting: [.closure, .session, .consent]
            case .inConference: [.support, .session, .consent, .closure]
            case .applied, .preHearing, .assessed, .decided, .returnedToField, .closed,
                .interrupted:
                [.decision, .session, .support, .field, .consent, .reopening, .closure]
            }
        return order.filter { content.offers.contains($0.stepName) }
            .filter { !($0 == .consent && it.consent != nil) }
    }

    private var aside: [CaseDeed] {
        [CaseDeed.postponement, .interruption].filter { content.offers.contains($0.stepName) }
    }

    /// Whoever coordinates may ask at any time while the case goes on; `interrupt` is theirs too.
    private var mayAskStill: Bool { content.offers.contains("interrupt") && it.state.isOpen }

    /// Why the step one might expect is not there.
    private var hint: String? {
        switch it.state {
        case .assessed where it.consent == nil:
            "本人の同意がないため、支援決定はできません。\(content.conferences.name(of: .statutory))に諮るか、同意を得るか、分野の連携で対応します。"
        case .assessed where !content.offers.contains("decide"): "支援決定を待っています。支援決定は所属長が行います。"
        case .applied, .preHearing, .assessed, .returnedToField, .decided, .inConference,
            .supporting, .closed, .interrupted:
            nil
        }
    }

    private func press(
        _ noun: String, _ verb: String, _ frame: Frame, style: ButtonStyle = .primary
    ) -> HTML {
        postForm(action: "\(path)/\(noun)", frame: frame, enterSubmits: true) {
            hiddenField(HiddenField.version, String(it.version))
            buttonGroup { button(verb, style: style) }
        }
    }
}
