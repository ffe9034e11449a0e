import Casework

/// A town that exists nowhere: other names for everything, other meetings, other desks.
enum FourthTown {
    static let file = "fourth.yaml"

    static let yaml = """
        format: 1
        sources:
          - {id: doc, title: 海鳴町 よりそいの輪 要綱}
        municipality: {name: 海鳴町, kana: うみなりちょう, prefecture: 架空県}
        programme:
          name: みなとの支え合い体制整備事業
          nickname: よりそいの輪
          ownerSection: kurashi
          stages:
            - {stage: preparation, from: 2026-10-01}
          legalBasis:
            - {text: 海鳴町条例第5号, validFrom: 2026-10-01, source: doc}
          subProgrammes:
            - {id: ukeru, kind: comprehensiveConsultation, name: 受けとめ事業, status: new}
            - {id: tsunagu, kind: multiAgency, name: 束ね事業, status: off}
        sections:
          - {id: kurashi, name: くらし班, level: 班}
          - {id: minato, name: 港湾班, level: 班, source: assumed}
        agencies:
          - {id: town, name: 海鳴町役場, kind: municipality, publicBody: true}
          - {id: tomoshibi, name: 一般社団法人ともしび, kind: other, publicBody: false}
        fields:
          - {id: family, name: 家族}
        desks:
          - id: door
            name: 灯台の扉
            listings:
              - {field: family, topics: [暮らし, 仕事]}
            sections: [kurashi]
            agency: tomoshibi
            mode: entrusted
            contractors: [tomoshibi]
          - id: ferry
            name: 渡船切符売場
            sections: [minato]
            agency: town
            mode: direct
            welfare: false
          - id: pier
            name: 波止場の相談所
            listings:
              - {field: family, topics: [住まい]}
            sections: [kurashi]
            agency: town
            mode: direct
            phone: 000-333-4444
        multiAgency:
          id: bundle
          name: 束ね役
          agency: town
          sections: [kurashi]
          mode: direct
          staffKinds: [船頭]
        bodies:
          - id: whole
            name: まるごと円卓
            kinds: [planConference, statutoryConference]
            convenorSection: kurashi
          - {id: reading, name: 潮読みの会, kinds: [studyGroup]}
        sessions:
          - id: first
            bodies: [whole]
            status: held
            day: 2026-11-02
            start: "09:00"
            end: "10:30"
            caseCounts:
              - {body: whole, count: 1}
            slots:
              - number: 1
                title: 港の一家
                body: whole
                kind: statutoryConference
                start: "09:00"
                end: "10:00"
        tallies:
          - {from: 2026-10-01, until: 2026-12-31, intakes: 3, toConference: 1, byFieldNetwork: 2}
        partners:
          - {id: bell, name: 鐘つき組合, kind: organisation}
        scope:
          - {id: knot, text: 結び目が二つよりも多い}
        provision:
          rowCount: 1
          baseCount: 2
          rows:
            - subProgramme: ukeru
              target: 家族
              projects: [灯台の扉]
              baseCount: 2
              work: 灯台の扉の運営
              subjects: 町民
              content: 受けとめる
              sections: [kurashi]
              mode: entrusted
              contractors: [tomoshibi]
              places:
                - {name: 東の扉, agency: tomoshibi}
                - {name: 西の扉, agency: tomoshibi}
        codes: {issues: okayama12, routes: national}
        roles:
          - {role: deskWorker, name: 扉番}
          - {role: sectionHead, name: 船長}
        settings: {assumed: false, referralAnswerDays: 10}
        """

    static let staff: [TestTown.Colleague] = [
        ("tobira", "tomoshibi", [.init(desk: "door", role: .deskWorker)]),
        ("hatoba", "town", [.init(desk: "pier", role: .deskWorker)]),
        ("kippu", "town", [.init(desk: "ferry", role: .deskWorker)]),
        ("sendo", "town", [.init(desk: "bundle", role: .multiAgencyCoordinator)]),
        ("hancho", "town", [.init(desk: "bundle", role: .sectionHead)]),
        ("kazoe", "town", [.init(desk: "bundle", role: .programManager)]),
        ("mihari", "town", [.init(desk: "bundle", role: .auditor)]),
        ("kanri", "town", [.init(desk: "bundle", role: .systemAdministrator)]),
    ]
}
