import Casework
import Markup

extension CaseDeedPage {
    private var form: FormState { entry.form }

    @HTML.Builder var fields: HTML {
        switch deed {
        case .consent: consents
        case .decision: HTML()
        case .session: warekiDateField("held_on", CaseLabel.heldOn.words, in: form, need: .required)
        case .support:
            lead
            warekiDateField("next_on", CaseLabel.reviewOn.words, in: form, need: .required)
        case .field: lead
        case .closure: closing
        case .interruption: interrupting
        case .reopening, .postponement:
            warekiDateField("next_on", CaseLabel.nextOn.words, in: form, need: .required)
        }
    }

    @HTML.Builder private var consents: HTML {
        if choices.consents.isEmpty {
            emptyState(
                "\(face.names.multiAgency)の窓口を範囲に含む、有効な同意がありません。",
                action: linkButton("同意の確認を記録する", href: asking, style: .secondary))
        } else {
            radios(
                "consent", CaseLabel.consent.words, options: choices.consents.map(choice),
                in: form, need: .required)
        }
    }

    /// The consent form with the agency filled in that must be reached, which leads back here.
    private var asking: String {
        let agency = face.directory.desk(it.desk)?.agency.description ?? ""
        return PageLink("\(face.path)/consents/new").adding("agencies", agency)
            .adding("purposes", SharingPurpose.planning.rawValue)
            .with(ConsentFormPage.back, "\(path)/\(deed.rawValue)").href
    }

    private func choice(_ consent: Consent) -> Choice {
        Choice(consent.id.description, consentWords(consent, face))
    }

    private var lead: HTML {
        selectField(
            "lead", CaseLabel.lead.words,
            options: choices.leads.map { lead in
                Choice(
                    lead.desk.id.description,
                    lead.isSharing ? lead.desk.name : "\(lead.desk.name)（この世帯をまだ共有していません）")
            }, in: form, need: .required, hint: "支援のあとも残り、本人に関わり続ける窓口です")
    }

    @HTML.Builder private var closing: HTML {
        lead
        radios(
            "reason", CaseLabel.closureReason.words, options: Closure.Reason.allCases.choices,
            in: form, need: .required)
        checkboxes(
            "changes", "見られた変化", options: ObservedChange.allCases.choices, in: form,
            hint: "あてはまるものをすべて選びます", layout: .columns)
        textArea(
            "evaluation", CaseLabel.evaluation.words, in: form, need: .required,
            hint: "終結後の見守りの体制も書きます", rows: 6)
        warekiDateField("closed_on", CaseLabel.closedOn.words, in: form, need: .required)
        warekiDateField("told_on", CaseLabel.toldOn.words, in: form, hint: "伝えていないときは空欄のままにします")
    }

    @HTML.Builder private var interrupting: HTML {
        radios(
            "reason", CaseLabel.interruptionReason.words,
            options: InterruptionReason.allCases.choices, in: form, need: .required)
        textArea(
            "text", CaseLabel.interruptionText.words, in: form, need: .required,
            hint: "最後に連絡がとれた日や、試みたことを書きます", rows: 4)
    }
}
