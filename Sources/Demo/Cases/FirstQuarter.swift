import Casework

/// 最初の四半期: the eight cases of a report of July to September 2022, played again with invented
/// households. Three went to the session of 13 September, five were solved through the field.
///
/// The figures and the three headings are those of the report; the people are nobody's.
struct FirstQuarter {
    private let town: Town
    init(_ town: Town) { self.town = town }

    func stories(_ residents: inout Residents) -> [Story] {
        [sessionOne(&residents), sessionTwo(&residents), sessionThree(&residents)]
            + Self.solved.map { solved($0, &residents) }
    }

    private let session = Day.iso("2022-09-13")

    /// 事例1: 8050, with consent; a plan was discussed.
    private func sessionOne(_ residents: inout Residents) -> Story {
        var story = Story("quarter1", in: town, at: town.desk(.elder))
        let home = residents.home(since: 45)
        story.receive(
            .iso("2022-07-05"), "80代の母の介護の相談の中で、50代の長男が長く家にいると話された。",
            residents.person(.woman(86, phone: true), of: home),
            others: [(residents.person(.man(55), of: home), .child)], next: .iso("2022-07-12"),
            .init(
                channel: .homeVisit, route: .elderCareCentre,
                marks: [.eldercare: .main, .withdrawalTruancy: .yes, .incomeLiving: .yes],
                tags: [.eightyFifty, .withdrawal], consent: .given))
        story.consent(.iso("2022-07-08"), .written, for: [.poverty, .disability])
        story.escalate(
            .iso("2022-07-12"), [.severalIssues, .beyondOneAgency], next: .iso("2022-07-29"))
        story.hear(.iso("2022-07-14"))
        story.ask(
            .iso("2022-07-15"), .poverty, "長男の仕事と家計について、把握していることを教えてください。",
            answerBy: .iso("2022-07-29"))
        story.answerHearing(
            .iso("2022-07-26"), "3年前に一度来所。そのときは母の年金で暮らしていると話された。", part: "家計の面談。")
        story.note(
            .iso("2022-08-03"), .homeVisit, with: [.principal, .family],
            "母と長男の二人と面談。長男は短く答える。将棋が好き。",
            view: "母は長男の先のことを一番心配している。", minutes: 60, by: .companion)
        story.assess(.iso("2022-08-10"))
        story.decide(.iso("2022-08-24"))
        story.putForward(session)
        story.note(
            session, .planConference, with: [.agency], "支援プランの案をもとに役割を確かめた。介護は担当の窓口、家計は困窮の窓口が受ける。",
            minutes: 60, by: .companion)
        story.support(.iso("2022-09-16"), next: .iso("2022-12-16"))
        story.takeOn(.iso("2022-09-16"), next: .iso("2023-03-10"))
        story.close(
            .iso("2023-06-20"), .handedToLead, [.goesOut, .careServices, .meetsSupporters],
            "母の介護が整い、長男は週1回の居場所に通う。主担当課が続けて見守る。", told: .iso("2023-06-19"))
        story.answer(.iso("2023-06-22"), "多機関の支援を終え、介護の担当が通常の支援を続けている。")
        return story
    }

    /// 事例2: 障害・生活困窮・ネグレクト, without consent; still under way.
    private func sessionTwo(_ residents: inout Residents) -> Story {
        var story = Story("quarter2", in: town, at: town.desk(.child))
        let home = residents.home(since: 6)
        story.receive(
            .iso("2022-07-20"), "小学生の兄弟の着替えと入浴が足りていない。母は障害があり、光熱費の滞納もある。学校から。",
            residents.person(.woman(37), of: home),
            others: [
                (residents.person(.man(12), of: home), .child),
                (residents.person(.man(11), of: home), .child),
            ], next: .iso("2022-07-27"),
            .init(
                channel: .phone, route: .school,
                marks: [.childRearing: .main, .disability: .yes, .taxUtilities: .yes],
                tags: [.neglect, .disability, .poverty, .refusal], consent: .unobtainable,
                noConsentReason: "訪問に応じず、本人から話を聞けていない。"))
        withoutConsent(&story, from: "2022-07-27", heard: "2022-07-29", assessed: "2022-08-26")
        story.note(
            .iso("2022-09-14"), .homeVisit, with: [.principal],
            "会議の方針に沿い、食料を届ける形で訪問。戸口で5分話せた。子は元気に出て来た。",
            next: "届け物を月2回続ける。", minutes: 15, by: .companion)
        story.support(.iso("2022-09-20"), next: .iso("2022-12-20"))
        story.takeOn(.iso("2022-12-15"), next: 20)
        story.diary(from: .iso("2023-02-14"), every: 91, times: 12, by: .companion)
        story.note(
            -21, .homeVisit, with: [.principal, .family], "玄関の中で面談。母から学校の手紙の相談。兄は部活を続けている。",
            view: "手紙を自分から見せた。", next: "就学の費用の書類を一緒に書く。", nextOn: 10, minutes: 40,
            by: .companion)
        story.step(-21, .postpone(next: story.date(10)))
        return story
    }

    /// 事例3: 障害・高齢者虐待, without consent.
    private func sessionThree(_ residents: inout Residents) -> Story {
        var story = Story("quarter3", in: town, at: town.desk(.disability))
        let home = residents.home(since: 25)
        story.receive(
            .iso("2022-08-02"), "障害のある50代の息子が、認知症の父を強くたたくことがあると近所から。",
            residents.person(.man(54), of: home),
            others: [(residents.person(.man(82), of: home), .parent)], next: .iso("2022-08-05"),
            .init(
                channel: .phone, route: .outreach,
                visitor: Visitor(name: "近所の方", phone: "", relation: "近所の人"),
                marks: [.dvAbuse: .main, .disability: .yes, .eldercare: .yes],
                tags: [.abuse, .disability], emergencies: [.abuseViolence],
                consent: .unobtainable, noConsentReason: "本人に知られると、父への当たりが強くなるおそれがある。"))
        withoutConsent(&story, from: "2022-08-05", heard: "2022-08-08", assessed: "2022-08-30")
        story.note(
            .iso("2022-09-15"), .homeVisit, with: [.family], "父の短期の入所が始まる。息子は一人の夜を「静かでよい」と話す。",
            minutes: 45, secrecy: .abuseReport, by: .companion)
        story.support(.iso("2022-09-20"), next: .iso("2022-12-20"))
        story.takeOn(.iso("2022-12-15"), next: .iso("2023-06-15"))
        story.close(
            .iso("2023-06-26"), .handedToLead, [.careServices, .relations, .reassurance],
            "父は施設で、息子は自宅で暮らす。月1回の面会が続く。主担当課が続けて関わる。", told: .iso("2023-06-23"))
        story.answer(.iso("2023-06-28"), "多機関の支援を終え、担当の窓口が通常の支援を続けている。")
        return story
    }

    private func withoutConsent(
        _ story: inout Story, from applied: String, heard: String, assessed: String
    ) {
        story.escalate(
            .iso(applied), [.severalIssues, .refusesSupport], next: .iso("2022-09-05"),
            withConsent: false)
        story.hear(.iso(heard))
        story.note(
            .iso(heard), .agencyCall, with: [.agency], "関係する窓口に、知っていることを順に聞いた。聞いた内容は会議の場で共有する。",
            by: .companion)
        story.assess(.iso(assessed))
        story.putForward(session)
        story.note(
            session, .statutoryConference, with: [.agency],
            "世帯の状況を出し合い、支援の方針を決めた。集まる情報はメイン担当課がまとめる。",
            minutes: 60, by: .companion)
    }

    /// 社協CSW handled it, and the network of the fields went on.
    private struct Solved: Sendable {
        let key: String
        let theme: Theme
        let received: String
        let applied: String
        let returned: String
        let gist: String
        let marks: [Issue: IssueMark]
        let note: String
        let end: String
        let person: Sketch
    }

    private func solved(_ it: Solved, _ residents: inout Residents) -> Story {
        var story = Story(it.key, in: town, at: town.desk(it.theme))
        story.receive(
            .iso(it.received), it.gist, residents.person(it.person, of: residents.home()),
            next: .iso(it.applied),
            .init(route: .selfVisit, marks: it.marks, consent: .given))
        story.consent(.iso(it.received), .written, for: [.poverty, .elder, .disability])
        story.escalate(.iso(it.applied), [.severalIssues, .roleSharing], next: .iso(it.returned))
        story.hear(.iso(it.applied))
        story.note(.iso(it.applied), .homeVisit, it.note, minutes: 50, by: .companion)
        story.assess(.iso(it.returned))
        story.backToField(.iso(it.returned))
        story.takeOn(.iso(it.returned), next: .iso("2022-12-20"))
        story.answer(.iso("2023-03-24"), it.end)
        return story
    }

    private static let solved: [Solved] = [
        Solved(
            key: "quarter4", theme: .poverty, received: "2022-07-04", applied: "2022-07-08",
            returned: "2022-08-05", gist: "入院費が払えず、同居の母の食事も心配。",
            marks: [.debt: .main, .eldercare: .yes], note: "病院で面談。母には配食を手配。費用は分割にできる。",
            end: "分割の支払いが終わり、母の配食が続いている。", person: .man(58, phone: true)),
        Solved(
            key: "quarter5", theme: .elder, received: "2022-07-11", applied: "2022-07-15",
            returned: "2022-08-19", gist: "孫が家に戻り、世帯の家計と寝る場所に困っている。",
            marks: [.familyRelation: .main, .incomeLiving: .yes], note: "祖母と孫の話を別々に聞いた。孫は働きたい。",
            end: "孫が就職して転居し、祖母の見守りは月1回になった。", person: .woman(78, phone: true)),
        Solved(
            key: "quarter6", theme: .disability, received: "2022-07-19", applied: "2022-07-25",
            returned: "2022-08-26", gist: "作業所をやめてから昼夜が逆になり、近所の苦情が来た。",
            marks: [.disability: .main, .communityRelation: .yes], note: "夜の物音の理由を聞いた。眠れず片付けをしていた。",
            end: "通所が再開し、近所との話し合いも済んだ。", person: .man(33)),
        Solved(
            key: "quarter7", theme: .child, received: "2022-08-08", applied: "2022-08-12",
            returned: "2022-09-09", gist: "出産を前に、上の子の預け先と家賃に困っている。",
            marks: [.childRearing: .main, .rentLoan: .yes], note: "夫も同席。預け先は見学して決めた。家賃は給付の対象。",
            end: "出産後も預け先が続き、家賃の滞納はなくなった。", person: .woman(32, phone: true)),
        Solved(
            key: "quarter8", theme: .poverty, received: "2022-08-22", applied: "2022-08-26",
            returned: "2022-09-22", gist: "高齢の父の家に戻ったが、仕事がなく父の通院も重なる。",
            marks: [.jobSearch: .main, .eldercare: .yes], note: "父の通院の送迎を地域の人が担うことになった。",
            end: "仕事が決まり、父の通院は乗り合いの車で行けている。", person: .man(50, phone: true)),
    ]
}
