import Casework

/// Consents given, oral, refused, withdrawn and renewed, and a consultation nobody may know of.
struct SharingLadder {
    let town: Town
    init(_ town: Town) { self.town = town }

    func stories(_ residents: inout Residents) -> [Story] {
        [hidden(&residents), oral(&residents), withdrawn(&residents), renewed(&residents)]
    }

    private func story(_ key: String, _ theme: Theme) -> Story {
        Story(key, in: town, at: town.desk(theme))
    }

    /// 知られない相談: for the receiver and the supervisor alone.
    private func hidden(_ residents: inout Residents) -> Story {
        var story = story("hidden", .general)
        var woman = residents.person(.woman(48, phone: true), of: residents.home())
        woman.contacts = woman.contacts.map {
            Contact(
                kind: $0.kind, value: $0.value, holder: "", hours: "昼休み", voicemail: .forbidden,
                keepFromFamily: true, from: nil, until: nil)
        }
        story.receive(
            -15, "夫に内緒で来た。通帳を取り上げられ、外出の行き先も毎日聞かれる。", woman, next: -8,
            .init(
                mode: .hidden, route: .selfVisit, wish: "だれにも知られたくない",
                marks: [.dvAbuse: .main, .incomeLiving: .yes], consent: .refused,
                noConsentReason: "家族や近所に知られることを強く恐れている。"))
        story.note(
            -8, .visitHere, "二度目の面談。少しずつ現金を手元に置いている。逃げたいとはまだ思わない。",
            view: "急がせない。安全な連絡の方法を先に決める。", next: "昼休みに一度だけ電話をする。", nextOn: 3,
            secrecy: .ownDesk)
        story.takeOn(-8, next: 3)
        return story
    }

    /// Oral consent whose confirmation in writing is due.
    private func oral(_ residents: inout Residents) -> Story {
        var story = story("oral", .elder)
        let man = residents.person(.man(81, phone: true), of: residents.home())
        story.receive(
            -22, "妻が入院し、一人で食事が作れない。", man, next: -18,
            .init(
                channel: .homeVisit, route: .medical, marks: [.eldercare: .yes, .health: .yes],
                consent: .given))
        story.consent(-18, .oral, for: [.poverty], witness: "訪問看護師")
        story.note(
            -18, .homeVisit, "自宅で面談。手が震えて署名ができないため、口頭で同意。配食は来週から。", nextOn: 1,
            dataClass: .health)
        story.takeOn(-18, next: 1)
        story.task(-18, "同意を書面で確かめる", due: 1)
        return story
    }

    /// Consent taken back while a referral was on its way: what was shared closes at once.
    private func withdrawn(_ residents: inout Residents) -> Story {
        var story = story("withdrawn", .poverty)
        let man = residents.person(.man(39, phone: true), of: residents.home())
        story.receive(
            -31, "仕事が続かず、家計が苦しい。発達の特性を指摘されたことがある。", man, next: -27,
            .init(route: .selfVisit, marks: [.workTrouble: .main, .debt: .yes], consent: .given))
        story.consent(-29, .written, for: [.disability])
        story.refer(
            -28, to: .disability, because: "働き方の工夫を一緒に考えてほしい。", told: "相談の内容を伝えてよいと話された。",
            answerBy: -21)
        story.referral(-26, .acknowledge)
        story.note(-24, .phoneIn, "「やはり障害の窓口には行きたくない」と電話。理由は聞かず、つなぐのを止めた。")
        story.referral(-24, .withdraw(because: "本人が同意を取り下げた。"), by: .holder)
        story.withdrawConsent(-24)
        story.takeOn(-23, next: 5)
        return story
    }

    /// A second edition of consent, with more recipients than the first.
    private func renewed(_ residents: inout Residents) -> Story {
        var story = story("renewed", .disability)
        let home = residents.home()
        story.receive(
            -110, "娘の通所先と家の中のことを一緒に考えたい。", residents.person(.woman(56, phone: true), of: home),
            others: [(residents.person(.woman(25), of: home), .child)], next: -100,
            .init(route: .familyVisit, marks: [.disability: .main], consent: .given))
        story.consent(-104, .written, for: [.disability], classes: [.identity, .services])
        story.takeOn(-104, next: 18)
        story.diary(from: -95, every: 14, times: 2)
        story.note(-60, .agencyMeeting, with: [.agency], "通所先と打合せ。送迎の時刻を変えてもらう。家計の話が出た。")
        story.consent(-40, .written, for: [.poverty, .elder])
        story.note(-40, .visitHere, "家計の窓口にも話してよいと、同意の範囲を広げて書き直した。", nextOn: 18)
        return story
    }
}
