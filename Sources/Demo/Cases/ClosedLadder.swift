import Casework

/// Cases that came to an end, were broken off, went back to the field, or began again.
struct ClosedLadder {
    let town: Town
    init(_ town: Town) { self.town = town }

    func stories(_ residents: inout Residents) -> [Story] {
        [
            closed(&residents), reopened(&residents), interrupted(&residents), field(&residents),
        ]
    }

    /// From the first word to the decision, the way that all of these took.
    private func begin(
        _ key: String, _ theme: Theme, from start: Int, _ gist: String,
        _ residents: inout Residents, marks: [Issue: IssueMark]
    ) -> Story {
        var story = Story(key, in: town, at: town.desk(theme))
        let home = residents.home()
        story.receive(
            .from(today: start), gist, residents.person(.woman(49, phone: true), of: home),
            others: [(residents.person(.man(20), of: home), .child)],
            next: .from(today: start + 5),
            .init(route: .selfVisit, marks: marks, consent: .given))
        story.consent(.from(today: start + 3), .written, for: [.poverty, .disability])
        story.escalate(
            .from(today: start + 8), [.severalIssues, .roleSharing],
            next: .from(today: start + 18))
        story.hear(.from(today: start + 10))
        story.assess(.from(today: start + 25))
        return story
    }

    /// Everything behind a decision, a session and the beginning of support.
    private func supported(_ story: inout Story, from start: Int) {
        story.decide(.from(today: start + 32))
        story.putForward(.from(today: start + 40))
        story.support(.from(today: start + 42), next: .from(today: start + 72))
    }

    private func closed(_ residents: inout Residents) -> Story {
        var story = begin(
            "closed", .poverty, from: -300, "失業と借金、長男の退学が一度に来た。", &residents,
            marks: [.debt: .main, .jobSearch: .yes, .familyRelation: .yes])
        supported(&story, from: -300)
        story.note(-200, .escort, "法律相談に同行。整理の方針が決まる。長男は夜間の学校を見学した。", by: .companion)
        story.diary(from: -190, every: 21, times: 3, by: .companion)
        story.note(
            -120, .homeVisit, with: [.principal, .family], "就職が決まり、家計の表も自分で付けている。見守りに移る相談。",
            by: .companion)
        story.takeOn(-62, next: 60)
        story.close(
            -60, .handedToLead, [.householdMoney, .will, .meetsSupporters, .learning],
            "借金の整理が終わり、仕事も半年続いた。残る課題は長男の進路。主担当の窓口が年2回の面談で見守る。", told: -61)
        return story
    }

    private func reopened(_ residents: inout Residents) -> Story {
        var story = begin(
            "reopened", .elder, from: -340, "母の介護と自分の病気で家の中が回らない。", &residents,
            marks: [.eldercare: .main, .illness: .yes])
        supported(&story, from: -340)
        story.close(
            -150, .goalReached, [.careServices, .reassurance], "通所と配食が入り、落ち着いた。主担当の窓口が続けて見る。",
            told: -151)
        story.leave(-100, .child)
        story.note(-14, .phoneIn, "母が転んで入院。退院の話が出て、また眠れないと電話。", next: "もう一度みんなで考える。")
        story.step(-12, .reopen(next: story.date(2)), by: .holder)
        story.postpone(-12, next: 2)
        return story
    }

    private func interrupted(_ residents: inout Residents) -> Story {
        var story = begin(
            "interrupted", .general, from: -160, "知人の家を転々としている。子とも離れて暮らす。", &residents,
            marks: [.housing: .main, .familyRelation: .yes])
        story.note(-118, .phoneOut, "電話がつながらない。便りは転送先不明で戻った。", minutes: 10, by: .companion)
        story.step(
            -95, .interrupt(.contactLost, "電話も便りも届かない。立ち寄り先の二か所に伝言を頼んだ。連絡があれば再開する。"))
        story.takeOn(-94, next: 30)
        story.watch(-94, next: 30)
        return story
    }

    /// 分野の連携へ戻す: what looked like many troubles was one that the desks could carry together.
    private func field(_ residents: inout Residents) -> Story {
        var story = begin(
            "field", .disability, from: -50, "通院、仕事、長男の就職が重なり、どこに聞けばよいか迷う。", &residents,
            marks: [.disability: .yes, .jobSearch: .main])
        story.backToField(-18)
        story.takeOn(-17, next: 11)
        story.note(
            -17, .deskMeeting, with: [.agency], "窓口どうしで役割を決めた。通院はこちら、仕事は就労の窓口が受ける。", nextOn: 11)
        return story
    }
}
