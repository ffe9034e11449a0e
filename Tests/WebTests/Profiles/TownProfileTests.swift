import Casework
import Testing

@testable import kasane

/// The three profiles that ship, against the figures and names of their source documents.
struct TownProfileTests {
    @Test("Koshu: 12 rows, 31 bases, 17 partner lines, four sections in the committee")
    func koshuCounts() throws {
        let koshu = try ProfileFile.shipped("koshu")
        let provision = try #require(koshu.provision)
        #expect(provision.rows.count == 12)
        #expect(provision.rows.map(\.baseCount).reduce(0, +) == 31)
        #expect(koshu.partners.count == 17)
        #expect(koshu.programme.subProgrammes.map(\.kind.lawItem).sorted() == [1, 2, 3, 4, 5, 6])
        let committee = try #require(koshu.bodies.first { $0.kinds == [.liaison] })
        #expect(
            committee.memberSections.map { koshu.section($0)?.name } == [
                "福祉総合支援課", "子育て支援課", "介護支援課", "健康増進課",
            ])
    }

    @Test("Koshu: four places for parents, each with its own operator")
    func koshuPlaces() throws {
        let koshu = try ProfileFile.shipped("koshu")
        let row = try #require(koshu.provision?.rows.first { !$0.places.isEmpty })
        #expect(row.work == "地域子育て支援拠点事業")
        #expect(
            row.places.map { "\($0.name) \(koshu.agency($0.agency)?.name ?? "")" } == [
                "こすもす・こども館 社会福祉法人塩山福祉会", "ちゅうりっぷクラブ 社会福祉法人赤保福祉会",
                "のびのびチビッコひろば 社会福祉法人さくら福祉会",
                "あっぷつぶ NPO法人すてっぷ・あっぷる",
            ])
        #expect(row.delivery.contractors == row.places.map(\.agency))
        let byMode = Dictionary(grouping: koshu.provision?.rows ?? []) { $0.delivery == .direct }
        #expect(byMode[true]?.count == 6)
        #expect(byMode[false]?.count == 6)
    }

    @Test("Koshu: nine aims under three policies, five years from April 2025")
    func koshuPlan() throws {
        let plan = try #require(try ProfileFile.shipped("koshu").plan)
        #expect(plan.policies.map(\.aims.count) == [3, 3, 3])
        #expect(plan.from == Profile.Day("2025-04-01"))
        #expect(plan.until == Profile.Day("2030-03-31"))
        #expect(plan.reportsTo == "suishin")
        #expect(plan.evaluatedBy == "chonai")
    }

    @Test("Koshu: counters of other business are there and say that they are assumed")
    func koshuCounters() throws {
        let counters = try ProfileFile.shipped("koshu").desks.filter { !$0.isWelfare }
        #expect(counters.count == 3)
        #expect(counters.map(\.isAssumed) == [true, true, true])
    }

    @Test("Nagaokakyo: seven desks and the unit, なんでも相談室 in two categories")
    func nagaokakyo() throws {
        let town = try ProfileFile.shipped("nagaokakyo")
        #expect(town.desks.count == 7)
        #expect(town.multiAgency.name == "くらし連携担当")
        #expect(town.multiAgency.staffKinds == ["保健師", "社会福祉士", "教職経験者"])
        let nandemo = try #require(town.desk("nandemo"))
        #expect(nandemo.fields.map { town.field($0)?.name } == ["生活困窮", "総合的な窓口"])
        #expect(town.desks(in: "general").map(\.name) == ["福祉なんでも相談室", "総合生活支援センター"])
        #expect(town.programme.displayName == "とりこぼさない支援体制整備事業")
        #expect(town.programme.stages.map(\.stage) == [.preparation, .full])
        let labels = town.programme.subProgrammes.map { "\($0.kind) \($0.statusLabel ?? "")" }
        #expect(
            labels == [
                "comprehensiveConsultation 実施済", "multiAgency 新設", "participationSupport 新設",
                "communityBuilding 実施済", "outreach 実施済",
            ])
    }

    @Test("Koshigaya: nine partners, three levels of liaison, eight intakes in the first quarter")
    func koshigaya() throws {
        let town = try ProfileFile.shipped("koshigaya")
        #expect(town.partners.count == 9)
        #expect(town.body("koryu")?.memberAgencies == town.partners.compactMap(\.agency))
        let liaison = town.bodies.filter { $0.kinds == [.liaison] }
        #expect(liaison.map(\.level) == ["課長級", "副課長・係長級", "協議部会"])
        let tally = try #require(town.tallies.first)
        #expect([tally.intakes, tally.toConference, tally.byFieldNetwork] == [8, 3, 5])
        #expect(town.lanes.count == 3)
        #expect(town.calendar.count == 20)
    }

    @Test(
        "Koshigaya: the sitting of 13 September has three slots, one with consent and two without")
    func firstSitting() throws {
        let town = try ProfileFile.shipped("koshigaya")
        let day = Profile.Day("2022-09-13")
        let sitting = try #require(town.sessions.first { $0.when.day == day })
        #expect(
            sitting.slots.map { "\($0.start)-\($0.end) \($0.kind)" } == [
                "13:30-14:30 planConference", "14:45-15:45 statutoryConference",
                "16:00-17:00 statutoryConference",
            ])
        #expect(sitting.slots.map(\.chair) == ["地域共生推進課課長", "地域共生推進課課長", "地域共生推進課副課長"])
        let second = try #require(town.sessions.first { $0.id == "kaigi1118" })
        #expect(second.caseCounts.map(\.count) == [2, 1])
        #expect(town.body("support")?.flow == town.body("plan")?.flow)
        #expect(town.body("support")?.flow.count == 3)
    }

    @Test("every desk of the sources, with its section, its fields, its mode and its topics")
    func desks() throws {
        func told(_ town: String) throws -> [String] {
            let profile = try ProfileFile.shipped(town)
            return profile.desks.filter { !$0.isAssumed }.map { desk in
                let sections = desk.sections.compactMap { profile.section($0) }
                    .filter { $0.source != Profile.Source.assumed }.map(\.name)
                let mode =
                    switch desk.delivery {
                    case .direct: "直営"
                    case .entrusted(let to):
                        "委託:" + to.compactMap { profile.agency($0)?.name }.joined(separator: "+")
                    case .notStated: "-"
                    }
                let topics = desk.listings.map { String($0.topics.count) }.joined(separator: "+")
                let fields = desk.fields.compactMap { profile.field($0)?.name }
                return [
                    desk.name, fields.joined(separator: "+"), topics,
                    sections.joined(separator: "+"), mode, desk.phone ?? "-",
                ].joined(separator: " ")
            }
        }
        #expect(
            try told("nagaokakyo") == [
                "長岡京子育てコンシェルジュ 妊娠・出産+子育て 1+1 健康づくり推進課 - -",
                "家庭児童相談室・要対協 子育て 2 子育て支援課 - -", "教育支援センター 児童・生徒 5  - -",
                "障がい者相談支援事業 障がい者 3 障がい福祉課 - -",
                "福祉なんでも相談室 生活困窮+総合的な窓口 3+6 社会福祉課 - -", "地域包括支援センター 高齢者 3 高齢介護課 - -",
                "総合生活支援センター 総合的な窓口 6  - -",
            ])
        #expect(
            try told("koshu") == [
                "地域包括支援センター 介護 3 介護支援課 委託:社会福祉協議会 -",
                "福祉あんしん相談センター 障害 6 福祉総合支援課 直営 -", "こども家庭センター 子育て 4 健康増進課+子育て支援課 直営 -",
                "生活困窮者自立相談支援事業 生活困窮 3 福祉総合支援課 委託:社会福祉協議会 -",
            ])
        #expect(
            try told("koshigaya") == [
                "地域包括支援センター 高齢者 0  - -", "障害者等相談支援事業所 障害 0  - -", "生活自立相談よりそい 生活困窮 0  - -",
            ])
    }

    @Test(
        "Koshu: bases of each row, and every section, contractor and subject as the plan has them")
    func koshuRows() throws {
        let koshu = try ProfileFile.shipped("koshu")
        let rows = try #require(koshu.provision?.rows)
        #expect(rows.map(\.baseCount) == [1, 1, 1, 1, 1, 1, 1, 5, 12, 2, 4, 1])
        #expect(
            rows.map { $0.sections.compactMap { koshu.section($0)?.name }.joined(separator: "・") }
                == [
                    "介護支援課", "福祉総合支援課", "健康増進課・子育て支援課", "福祉総合支援課", "福祉総合支援課", "福祉総合支援課",
                    "福祉総合支援課", "介護支援課", "介護支援課", "福祉総合支援課", "子育て支援課", "福祉総合支援課",
                ])
        #expect(
            rows.map { $0.delivery.contractors.count } == [1, 0, 0, 1, 0, 0, 1, 0, 1, 2, 4, 0])
        #expect(rows.allSatisfy { !$0.subjects.isEmpty && !$0.content.isEmpty })
        #expect(koshu.bodies.map(\.kinds.count) == [1, 1, 1, 1, 1])
        #expect(koshu.plan?.requirements.count == 3 && koshu.plan?.roadmap.count == 3)
        #expect(koshu.plan?.interplay.count == 3)
        #expect(koshu.body("plan")?.agenda.count == 3 && koshu.body("support")?.agenda.count == 3)
    }

    @Test("Koshigaya: what the report says of purpose, lectures, visits and looking back")
    func koshigayaReport() throws {
        let town = try ProfileFile.shipped("koshigaya")
        #expect(town.programme.purpose.count == 5)
        #expect(town.programme.merits.count == 3)
        #expect(town.sessions.count == 13)
        let sitting = try #require(town.sessions.first { $0.id == "kaigi0913" })
        #expect(sitting.reflections.count == 7 && sitting.participants.count == 3)
        #expect(town.events.map(\.kind).filter { $0 == .lecture }.count == 2)
        #expect(town.events.first?.sent == ["地域共生推進課"])
        #expect(town.programme.subProgrammes.map(\.content.count) == [3, 3, 2, 4, 3])
    }

    @Test("Koshigaya: a weekday the source gets wrong is kept in its own words")
    func weekday() throws {
        let visits = try ProfileFile.shipped("koshigaya").events.filter { $0.kind == .studyVisit }
        #expect(visits.map(\.visitorCount) == [3, 7])
        #expect(visits.last?.sourceText == "令和4年9月14日（木） 午後2時～4時")
        #expect(visits.last?.when?.day == Profile.Day("2022-09-14"))
    }

    @Test("every role has a name in every town", arguments: ["koshigaya", "nagaokakyo", "koshu"])
    func roles(town: String) throws {
        let profile = try ProfileFile.shipped(town)
        #expect(Role.allCases.compactMap { profile.name(of: $0) }.count == Role.allCases.count)
        #expect(profile.settings.isAssumed)
        #expect(!profile.conferences(withConsent: true).isEmpty)
        #expect(!profile.conferences(withConsent: false).isEmpty)
    }

    @Test("a fourth town with other names and one merged conference needs no code")
    func fourthTown() throws {
        let town = try ProfileFile.read(FourthTown.yaml, named: FourthTown.file)
        #expect(town.programme.displayName == "よりそいの輪")
        #expect(town.bodies.map(\.name) == ["まるごと円卓", "潮読みの会"])
        #expect(town.conferences(withConsent: true) == town.conferences(withConsent: false))
        #expect(town.desks.map(\.isWelfare) == [true, false, true])
        #expect(town.desks.first?.delivery == .entrusted(to: ["tomoshibi"]))
        #expect(town.settings.referralAnswerDays == 10)
        #expect(town.settings.consentMonths == Profile.Settings().consentMonths)
        #expect(town.plan == nil)
        #expect(town.name(of: .deskWorker) == "扉番")
        #expect(town.name(of: .auditor) == nil)
    }
}
