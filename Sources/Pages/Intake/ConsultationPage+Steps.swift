import Casework
import Markup

extension ConsultationPage {
    /// What may be done now: the usual step first, then the ways on, then what is needed now and
    /// then.
    @HTML.Builder func nextSteps(_ frame: Frame) -> HTML {
        if content.offers.isEmpty && !content.mayRefer && !content.mayEscalate {
            HTML()
        } else {
            section("次にすること", id: "next") {
                if it.state.isUnhandled {
                    tag("p") { "行き先を決めるまで、窓口のホームに「まだ行き先の決まっていない相談」として出ます。" }
                }
                if content.offers.contains(.listening) { form(.listening, frame) }
                goOn(frame)
                for deed in ConsultationDeed.ways where content.offers.contains(deed) {
                    step(deed, frame)
                }
                for deed in ConsultationDeed.others where content.offers.contains(deed) {
                    step(deed, frame)
                }
            }
        }
    }

    @HTML.Builder private func goOn(_ frame: Frame) -> HTML {
        if content.mayRefer || content.mayEscalate {
            buttonGroup {
                if content.mayRefer {
                    linkButton("ほかの窓口につなぐ", href: "\(path)/referrals/new", style: .secondary)
                }
                if content.mayEscalate {
                    linkButton(
                        "\(frame.names.multiAgency)へつなぐ", href: "\(path)/escalation",
                        style: .secondary)
                }
            }
        }
    }

    private func step(_ deed: ConsultationDeed, _ frame: Frame) -> HTML {
        disclosure(deed.title, isOpen: again?.deed == deed) { form(deed, frame) }
    }

    private func form(_ deed: ConsultationDeed, _ frame: Frame) -> HTML {
        let state = again?.deed == deed ? again?.form ?? FormState() : fresh(deed)
        return postForm(action: "\(path)/\(deed.rawValue)", frame: frame) {
            hiddenField(HiddenField.version, String(it.version))
            tag("p", ["class": "hint"]) { deed.meaning }
            fields(deed, state)
            buttonGroup {
                button(deed.title, style: deed == .listening ? .primary : .secondary)
            }
        }
    }

    /// The names of the fields carry the step: several forms stand on one page.
    @HTML.Builder private func fields(_ deed: ConsultationDeed, _ state: FormState) -> HTML {
        let name = deed.fieldName
        switch deed.question {
        case .nothing: HTML()
        case .day: warekiDateField(name, deed.label, in: state, need: .required)
        case .text: textArea(name, deed.label, in: state, need: .required, rows: 3)
        case .emergencies:
            checkboxes(
                name, deed.label, options: Emergency.allCases.choices, in: state, need: .required)
        }
    }

    private func fresh(_ deed: ConsultationDeed) -> FormState {
        var fields = FormFields()
        if deed.question == .day, let day = it.nextOn, day >= face.today {
            fields.fill(deed.fieldName, with: day)
        }
        return FormState(fields)
    }
}

extension ConsultationDeed {
    /// `watch_value`: unique on a page with several forms.
    public var fieldName: String { "\(rawValue)_value" }
}
