import Casework
import Markup

/// The parts of the page, each a turn of the talk.
extension NewConsultationPage {
    var who: HTML {
        fieldset("だれの相談か（わかるところだけ）", isSection: true) {
            whoFields(form)
            if mode == .hidden { reach }
        }
    }

    /// 知られない相談: how one may get in touch without anybody else noticing.
    @HTML.Builder private var reach: HTML {
        selectField(
            "voicemail", PersonLabel.voicemail.words, options: Contact.Voicemail.asked, in: form,
            need: .unmarked, blank: nil)
        checkbox("keep", "家族に知られないように連絡する", in: form)
    }

    var how: HTML {
        fieldset("どのように", isSection: true) {
            radios(
                "channel", IntakeLabel.channel.words, options: Channel.allCases.choices, in: form,
                need: .required, layout: .inline)
            selectField(
                "route", mode == .concern ? "どこから把握したか" : IntakeLabel.route.words,
                options: Route.allCases.choices, in: form, need: .unmarked, blank: "聞いていない")
        }
    }

    @HTML.Builder var what: HTML {
        textArea(
            "gist", mode == .concern ? "どのような様子か" : IntakeLabel.gist.words, in: form,
            need: .required, hint: "相手の言葉のまま、短く書けば足ります", rows: 5)
    }

    var urgency: HTML {
        checkboxes(
            "emergency", IntakeLabel.emergency.words, options: Emergency.allCases.choices,
            in: form, need: .unmarked, hint: "1つでも選ぶと「緊急」になり、ほかが空欄でも受け付けられます",
            layout: .inline)
    }

    @HTML.Builder var consent: HTML {
        let branches: [ConsentBranch] =
            mode == .concern ? [.unobtainable, .refused, .notAsked] : ConsentBranch.allCases
        radios(
            "consent", "関係機関と情報を共有することへの\(IntakeLabel.consent.words)",
            options: branches.choices, in: form, need: .unmarked, layout: .inline)
        if mode == .concern {
            textField(
                "no_consent", IntakeLabel.noConsent.words, in: form, hint: "例）本人に会えていない",
                width: .memo)
        }
    }

    /// The desk that keeps it and the day by which somebody looks again.
    @HTML.Builder var next: HTML {
        warekiDateField(
            "next_on", IntakeLabel.nextOn.words, in: form, need: .required,
            hint: "この日までに次の対応をします。緊急のときは今日になります")
        if choices.desks.count > 1 {
            selectField(
                "desk", IntakeLabel.desk.words, options: choices.desks.deskChoices, in: form,
                need: .required, blank: nil)
        } else if let desk = choices.desks.first {
            hiddenField("desk", desk.id.description)
        }
    }

    var quickFields: HTML {
        HTML {
            if household == nil {
                fieldRow {
                    textField(
                        "family", PersonLabel.family.words, in: form, need: .unmarked,
                        width: .phone)
                    textField(
                        "given", PersonLabel.given.words, in: form, need: .unmarked, width: .phone)
                    textField(
                        "nickname", PersonLabel.nickname.words, in: form, need: .unmarked,
                        hint: "名前を聞かないとき。例）杖をついた女性")
                    phoneField(form)
                }
            }
            checkbox("callback", "折り返しの連絡がほしい", in: form)
            selectField(
                "follow", IntakeLabel.follow.words, options: choices.follow.deskChoices, in: form,
                need: .unmarked, hint: "希望として残します。送るときは、受け付けたあとに「つなぐ」を使います",
                blank: "わからない")
        }
    }

    var informant: HTML {
        fieldset("知らせてくれた人", isSection: true) { visitorFields(form) }
    }

    var absent: HTML {
        fieldset("気になる人（わかるところだけ）", isSection: true) {
            whoFields(form)
            textField(
                "place", IntakeLabel.place.words, in: form, need: .unmarked, hint: "例）○○町の角の家",
                width: .address)
        }
    }
}

/// 来談者: who came, when it was not the person concerned.
func visitorFields(_ form: FormState) -> HTML {
    fieldRow {
        textField("visitor_name", IntakeLabel.visitorName.words, in: form, need: .unmarked)
        textField(
            "visitor_relation", IntakeLabel.visitorRelation.words, in: form, need: .unmarked,
            hint: "例）長女、隣の人", width: .phone)
        textField(
            "visitor_phone", IntakeLabel.visitorPhone.words, in: form, need: .unmarked,
            width: .phone, kind: .phone)
    }
}
