import Casework
import Pages
import Records

/// What an administrator typed about somebody: all problems at once.
struct StaffForm {
    let fields: FormFields
    let directory: Directory
    var errors = FieldErrors()

    init(_ fields: FormFields, _ directory: Directory) {
        self.fields = fields
        self.directory = directory
    }

    var state: FormState { FormState(fields, errors) }
    var signInName: String { SignInName.clean(fields[StaffField.signInName]) }

    /// Nil when something is to be put right.
    mutating func newWorker(_ id: Identifier<Worker>, isNameTaken: Bool) -> NewWorker? {
        if !SignInName.isWellFormed(signInName) {
            errors.add(StaffField.signInName, StaffField.badSignInName)
        } else if isNameTaken {
            errors.add(StaffField.signInName, StaffField.takenSignInName)
        }
        let post = post()
        let until = until()
        guard errors.isEmpty, let post, let agency = directory.agency(post.agency) else {
            return nil
        }
        return NewWorker(
            id: id, signInName: signInName, name: post.name, agency: agency, seats: post.seats,
            until: until)
    }

    mutating func post() -> Worker.Post? {
        let name = JapaneseText.cleanName(fields[StaffField.name])
        if name.isEmpty { errors.add(StaffField.name, StaffField.noName) }
        let agency = Identifier<Agency>(fields[StaffField.agency]).flatMap(directory.agency)
        if agency == nil { errors.add(StaffField.agency, StaffField.noAgency) }
        let seats = seats()
        guard errors.isEmpty, let agency else { return nil }
        return Worker.Post(name: name, agency: agency.id, seats: seats)
    }

    private mutating func seats() -> [Standing.Seat] {
        var (seats, isHalf): ([Standing.Seat], Bool) = ([], false)
        for row in 0..<StaffField.seatRows {
            let (desk, role) = (fields[StaffField.desk(row)], fields[StaffField.role(row)])
            if desk.isEmpty && role.isEmpty { continue }
            let known = Identifier<Desk>(desk).flatMap(directory.desk)
            guard let known, let role = Role(rawValue: role) else {
                let wrong = known == nil ? StaffField.desk(row) : StaffField.role(row)
                errors.add(wrong, StaffField.halfSeat)
                isHalf = true
                continue
            }
            let seat = Standing.Seat(desk: known.id, role: role)
            if let same = seats.firstIndex(of: seat) {
                errors.add(StaffField.desk(row), StaffField.twiceSeat(same + 1))
            }
            seats.append(seat)
        }
        if seats.isEmpty && !isHalf {
            errors.add(StaffField.desk(0), StaffField.noSeat)
        }
        return seats
    }

    mutating func until() -> CivilDate? {
        switch fields.day(StaffField.until) {
        case .success(let day): return day
        case .failure(let fault):
            errors.add(StaffField.until, dateWords(fault, label: StaffField.untilLabel))
            return nil
        }
    }

    /// What the rule refuses about something typed is said beside it.
    mutating func attempt<Outcome>(
        _ names: TownNames, _ deed: () throws -> Outcome?
    ) throws -> Outcome? {
        guard errors.isEmpty else { return nil }
        do {
            return try deed()
        } catch let refusal as Worker.Refusal {
            guard let field = refusal.staffField else { throw refusal }
            errors.add(field, refusalWords(refusal, names))
            return nil
        }
    }
}

extension Worker.Refusal {
    /// The field of a form that it speaks of.
    fileprivate var staffField: String? {
        switch self {
        case .noName: StaffField.name
        case .noSeat, .stillHolds: StaffField.desk(0)
        case .mixedWithAdministrator: StaffField.role(0)
        case .needsEnd, .endInPast, .endTooFar: StaffField.until
        case .alreadyLeft, .notLeft, .alreadyLocked, .notLocked, .ownAccount: nil
        }
    }
}
