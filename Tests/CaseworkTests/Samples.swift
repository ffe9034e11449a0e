import Synchronization

@testable @_spi(Stored) import Casework

/// The small town of these tests: four desks of three agencies.
enum Town {
    static let city = Agency(id: "city", name: "市", kind: .municipality, isPublicBody: true)
    static let council = Agency(
        id: "council", name: "社会福祉協議会", kind: .socialWelfareCouncil, isPublicBody: false)
    static let npo = Agency(id: "npo", name: "居場所の会", kind: .npo, isPublicBody: false)

    /// くらしの相談窓口, where the consultations of these tests are received.
    static let life = desk("life", "くらしの相談窓口", of: city)
    static let child = desk("child", "こども家庭センター", of: city)
    static let elder = desk("elder", "地域包括支援センター", of: council)
    static let place = desk("place", "居場所", of: npo)
    static let multi = desk("multi", "多機関協働", of: council, isMultiAgency: true)
    static let desks = [life, child, elder, place, multi]

    private static func desk(
        _ id: Identifier<Desk>, _ name: String, of agency: Agency, isMultiAgency: Bool = false
    ) -> Desk {
        Desk(
            id: id, name: name, agency: agency.id, sections: [], fields: [], topics: [],
            isGeneral: true, isWelfare: true, isMultiAgency: isMultiAgency, phone: "")
    }

    static func agency(of desk: Identifier<Desk>) -> Agency {
        let id = desks.first { $0.id == desk }!.agency
        return [city, council, npo].first { $0.id == id }!
    }

    /// Who is told when something goes to this receiver.
    static func recipient(of receiver: Referral.Receiver) -> Agency {
        switch receiver {
        case .desk(let desk): agency(of: desk)
        case .partner(let id): Partner(id: id, name: "\(id)", note: "").asRecipient!
        }
    }

    /// Everybody who works in files at this desk.
    static func staff(of desk: Identifier<Desk>) -> [Standing] {
        Role.allCases.filter(\.readsFiles).map { .at(desk, $0) }
    }
}

extension Standing {
    /// Somebody with one seat, named after it unless the name matters.
    static func at(
        _ desk: Identifier<Desk>, _ role: Role = .deskWorker, named: Identifier<Worker>? = nil
    ) -> Standing {
        Standing(
            worker: named ?? Identifier("\(desk)-\(role.rawValue)")!,
            agency: Town.agency(of: desk).id, seats: [Seat(desk: desk, role: role)])
    }

    /// One worker with two seats.
    func and(_ other: Standing) -> Standing {
        Standing(worker: worker, agency: agency, seats: seats + other.seats)
    }

    static let receiver = Standing.at("life", named: "sato")
    static let coordinator = Standing.at("multi", .multiAgencyCoordinator, named: "csw")
    static let head = Standing.at("life", .sectionHead, named: "head")
}

extension CivilDate: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) { self = CivilDate(text)! }
}

extension Moment {
    /// A Monday morning at nine.
    static let start = CivilDate("2026-06-01").midnight.adding(minutes: 540)
}

extension CivilDate {
    static let start = Moment.start.date
}

extension Keys {
    /// `k-1`, `k-2` and so on: the same in every run.
    static func counting() -> Keys {
        let last = Counter()
        return Keys { "k-\(last.next())" }
    }

    private final class Counter: Sendable {
        private let value = Mutex(0)
        func next() -> Int {
            value.withLock {
                $0 += 1
                return $0
            }
        }
    }
}

extension Set where Element == DataClass {
    static let all = Set(DataClass.allCases)
}

extension IntakeForm {
    static let plain = answers(channel: .visit, gist: "仕事と住まいに困っている")
}

extension Referral.Letter {
    static func about(_ classes: Set<DataClass> = [.identity, .life]) -> Self {
        Self(reason: "介護の相談", told: "窓口へ行くと伝えた", wishes: "", classes: classes)
    }
}

extension Closure {
    static func sample(evaluation: String = "見守りが残る") -> Self {
        Self(
            closedOn: .start, reason: .handedToLead, changes: [.reassurance],
            evaluation: evaluation, toldOn: .start)
    }
}

extension Answers {
    /// A progress note.
    static func sample(
        _ facts: String = "訪問した", _ secrecy: Secrecy = .consented, _ dataClass: DataClass = .life,
        on day: CivilDate = .start
    ) -> Self {
        NoteForm.answers(
            happenedOn: day, method: .homeVisit, counterparts: [.principal], about: [],
            facts: facts, secrecy: secrecy, dataClass: dataClass)
    }
}
