import Casework

/// Cases of 多機関協働 on their way: asked for, heard, assessed, decided, in conference, supported.
struct CaseLadder {
    let town: Town
    init(_ town: Town) { self.town = town }

    func stories(_ residents: inout Residents) -> [Story] {
        [
            bounced(&residents), withdrawal(&residents), waiting(&residents), decided(&residents),
            youngCarer(&residents), eightyFifty(&residents),
        ]
    }

    private func story(_ key: String, _ theme: Theme) -> Story {
        Story(key, in: town, at: town.desk(theme))
    }

    /// Twice returned: instead of a third desk, the multi-agency unit.
    private func bounced(_ residents: inout Residents) -> Story {
        var story = story("bounced", .poverty)
        story.receive(
            -44, "元夫の借金、子の不登校、自分の持病。どこから話せばよいかわからない。",
            residents.person(.woman(47, phone: true), of: residents.home()), next: -40,
            .init(
                route: .selfVisit,
                marks: [.debt: .main, .withdrawalTruancy: .yes, .illness: .yes], consent: .given))
        story.consent(-42, .written, for: [.child, .disability, .elder])
        story.refer(
            -41, to: .child, because: "子の登校の相談を受けてほしい。", told: "学校のことから始めると伝えた。", answerBy: -34)
        story.giveBack(-36, because: "母の体調と借金が先で、子の相談だけでは進まない。", suggesting: .disability)
        story.refer(
            -34, to: .disability, because: "持病と暮らしの相談を受けてほしい。", told: "もう一つの窓口に聞いてみると伝えた。",
            answerBy: -27)
        story.giveBack(-29, because: "手帳がなく、借金の整理が先と考えた。")
        story.note(-28, .phoneOut, "二度戻ったことを本人に詫びた。「同じ話をもうしたくない」。", view: "一つの窓口では支えきれない。")
        story.escalate(-4, [.severalIssues, .gapBetweenSystems], next: 2)
        return story
    }

    /// ひきこもり: hearings are out, one has not been answered in time.
    private func withdrawal(_ residents: inout Residents) -> Story {
        var story = story("withdrawal", .general)
        let home = residents.home()
        story.receive(
            -39, "息子が12年、部屋から出ない。夫が倒れて先が見えない。", residents.person(.woman(70, phone: true), of: home),
            others: [
                (residents.person(.man(39), of: home), .child),
                (residents.person(.man(74), of: home), .spouse),
            ], next: -34,
            .init(
                route: .familyVisit, marks: [.withdrawalTruancy: .main, .eldercare: .yes],
                tags: [.withdrawal, .isolation], consent: .given))
        story.consent(-36, .written, for: [.elder, .disability])
        story.escalate(-30, [.severalIssues, .roleSharing], next: -20)
        story.ask(-27, .elder, "父の介護の申請の状況と、訪問で見えた家の様子を教えてください。", answerBy: -20)
        story.answerHearing(
            -22, "認定の申請中。母が一人で介護している。息子の部屋から物音はする。", part: "週1回の訪問時に母の話を聞く。")
        story.ask(-21, .disability, "ひきこもりの家族の集まりに、母をお誘いできますか。", answerBy: -7)
        story.note(
            -17, .homeVisit, with: [.family], "母と玄関で面談。息子あての便りを渡してもらう。返事はないが捨ててはいない。",
            view: "部屋の前に便りが置けたことが前進。", next: "2週間ごとに便りを続ける。", nextOn: 4, minutes: 40,
            by: .companion)
        story.planNext(-17, 4)
        story.task(-17, "息子への便りを書く", due: 4, owner: .companion, by: .companion)
        return story
    }

    /// Assessed, and waiting for the section head.
    private func waiting(_ residents: inout Residents) -> Story {
        var story = story("waiting", .disability)
        let home = residents.home()
        story.receive(
            -56, "兄妹で二人暮らし。兄の障害と妹の休職が重なり、食事が崩れている。",
            residents.person(.man(51, phone: true), of: home),
            others: [(residents.person(.woman(48), of: home), .sibling)], next: -50,
            .init(
                route: .disabilitySupport, marks: [.disability: .main, .incomeLiving: .yes],
                tags: [.disability, .poverty], consent: .given))
        story.consent(-54, .written, for: [.poverty, .elder])
        story.escalate(-48, [.beyondOneAgency, .roleSharing], next: -40)
        story.hear(-46)
        story.ask(-45, .poverty, "家計の支援で担える部分を教えてください。", answerBy: -38)
        story.answerHearing(-40, "家計の表づくりと滞納の分割の同席ができる。", part: "月2回の家計の面談。")
        story.note(
            -30, .homeVisit, with: [.principal, .family], "二人と面談。冷蔵庫は空に近い。妹は医師の診断書を待っている。",
            view: "妹の休職手当が切れる前に手当てが要る。", nextOn: 3, minutes: 60, dataClass: .health,
            by: .companion)
        story.assess(-8)
        story.planNext(-8, 3)
        return story
    }

    /// 支援決定 made; the session comes next.
    private func decided(_ residents: inout Residents) -> Story {
        var story = story("decided", .child)
        let home = residents.home()
        story.receive(
            -85, "夜の仕事で子どもだけの夜がある。家賃も遅れている。", residents.person(.woman(30, phone: true), of: home),
            others: [
                (residents.person(.woman(11), of: home), .child),
                (residents.person(.man(5), of: home), .child),
            ], next: -80,
            .init(
                route: .school, marks: [.childRearing: .main, .rentLoan: .yes, .incomeWork: .yes],
                tags: [.youngCarer, .poverty], consent: .given))
        story.consent(-82, .written, for: [.poverty])
        story.escalate(-70, [.severalIssues, .roleSharing], next: -60)
        story.hear(-68)
        story.diary(from: -62, every: 10, times: 2, by: .companion)
        story.assess(-40)
        story.diary(from: -36, every: 11, times: 2)
        story.decide(-12)
        story.note(
            -10, .visitHere, "支援が決まったことを伝えた。昼の仕事を探したい。上の子は学校の図書室が好き。",
            next: "プランの案を一緒に作る。", nextOn: 5, by: .companion)
        story.planNext(-10, 5)
        return story
    }

    /// ヤングケアラー: the parent refused; the closed conference took it up.
    private func youngCarer(_ residents: inout Residents) -> Story {
        var story = story("youngCarer", .child)
        let home = residents.home()
        story.receive(
            -64, "中学2年の生徒が、病気の母と弟の世話で遅刻と欠席を重ねている。学校から。",
            residents.person(.woman(14), of: home),
            others: [
                (residents.person(.woman(41), of: home), .parent),
                (residents.person(.man(7), of: home), .sibling),
            ], next: -60,
            .init(
                channel: .phone, route: .school, marks: [.withdrawalTruancy: .yes, .illness: .yes],
                tags: [.youngCarer, .neglect], consent: .refused,
                noConsentReason: "母が、家の中のことに口を出されたくないと断った。"))
        story.consent(-60, .refused, for: [.disability], only: .parent)
        story.escalate(-52, [.severalIssues, .refusesSupport], next: -45, withConsent: false)
        story.hear(-50)
        story.note(
            -42, .agencyCall, with: [.agency], "学校と電話。給食は食べている。放課後すぐ帰る。弟の迎えが理由。", minutes: 20,
            by: .companion)
        story.assess(-35)
        story.putForward(-20)
        story.note(
            -19, .statutoryConference, with: [.agency], "会議で方針を共有。まず弟の迎えを大人が担う。母の通院は学校の面談の折に聞く。",
            view: "本人に「手伝ってえらい」と言わない。", next: "弟の学童の申込みを母に勧める。", nextOn: 6,
            minutes: 60, by: .companion)
        story.planNext(-19, 6)
        return story
    }

    /// 8050: with consent, decided, planned, and under way.
    private func eightyFifty(_ residents: inout Residents) -> Story {
        var story = story("eightyFifty", .elder)
        let home = residents.home(since: 40)
        story.receive(
            -190, "84歳の母の介護に入ったところ、52歳の長男が20年働いていないと話された。",
            residents.person(.woman(84, phone: true), of: home),
            others: [(residents.person(.man(52), of: home), .child)], next: -185,
            .init(
                channel: .homeVisit, route: .elderCareCentre,
                marks: [.eldercare: .yes, .withdrawalTruancy: .main, .incomeLiving: .yes],
                tags: [.eightyFifty, .withdrawal, .isolation], consent: .given))
        story.consent(-182, .written, for: [.poverty, .disability])
        story.escalate(-175, [.severalIssues, .beyondOneAgency], next: -165)
        story.hear(-172)
        story.ask(-170, .poverty, "長男の就労の相談で担える部分を教えてください。", answerBy: -163)
        story.answerHearing(-164, "訪問での面談から始められる。", part: "月1回、自宅で長男と会う。")
        story.assess(-150)
        story.decide(-140)
        story.putForward(-130)
        story.support(-126, next: -90)
        story.diary(from: -120, every: 14, times: 2, by: .companion)
        story.note(
            -88, .homeVisit, with: [.principal, .family], "母と面談。長男は台所まで出て来た。「父の命日に寺へ行った」と話す。",
            view: "外に出た話を自分からした。", next: "家計の話は次に。", nextOn: -60, minutes: 50,
            by: .companion)
        story.planNext(-60, -28)
        story.diary(from: -56, every: 12, times: 2)
        story.note(
            -30, .escort, with: [.principal, .family], "長男と図書館へ。本の話を20分。母の通院は長男が付き添った。",
            view: "役割が一つ増えた。", next: "居場所の見学に誘う。", nextOn: 5, minutes: 90,
            onPrincipalOnly: false, by: .companion)
        story.planNext(-30, 5)
        story.task(-30, "居場所の見学の日を決める", due: 5, owner: .companion, by: .companion)
        story.task(-30, "家賃と年金の表を母と見る", due: -3)
        return story
    }
}
