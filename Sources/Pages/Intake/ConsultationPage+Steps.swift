import Casework
import Markup

extension ConsultationPage {
    /// What may be done now: the usual step first, then the ways on, then what is needed now and
    /// then.
    @HTML.Builder func nextSteps(_ frame: Frame) -> HTML {
        if content.offers.isEmpty && !content.mayEscalate {
            HTML()
        } else {
            section("次にすること", id: "next") {
                if it.state.isUnhandled {
                    tag("p") { "行き先を決めるまで、窓口のホームに「まだ行き先の決まっていない相談」として出ます。" }
                }
                if content.offers.contains(.listening) { listening(frame) }
                goOn(frame)
                tag("ul") {
                    for action in Consultation.Action.inOrder
                    where content.offers.contains(action) { step(action) }
                }
            }
        }
    }

    @HTML.Builder private func goOn(_ frame: Frame) -> HTML {
        if content.offers.contains(.referral) || content.mayEscalate {
            buttonGroup {
                if content.offers.contains(.referral) {
                    linkButton(
                        Consultation.Action.referral.title(face.names),
                        href: "\(path)/referrals/new",
                        style: .secondary)
                }
                if content.mayEscalate {
                    linkButton(
                        Consultation.Action.escalation.title(face.names),
                        href: "\(path)/escalation",
                        style: .secondary)
                }
            }
        }
    }

    /// The link to the page of an action, with what it means.
    private func step(_ action: Consultation.Action) -> HTML {
        tag("li") {
            Link(action.title(face.names), href: "\(path)/\(action.rawValue)").html
            tag("p", ["class": "hint"]) { action.meaning }
        }
    }

    /// What one press does here.
    private func listening(_ frame: Frame) -> HTML {
        postForm(
            action: "\(path)/\(Consultation.Action.listening.rawValue)", frame: frame,
            enterSubmits: true
        ) {
            hiddenField(HiddenField.version, String(it.version))
            tag("p", ["class": "hint"]) { Consultation.Action.listening.meaning }
            buttonGroup { button(Consultation.Action.listening.title(face.names)) }
        }
    }
}
