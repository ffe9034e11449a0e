import Casework

extension Story {
    /// A name, an address or a telephone becomes known, or changes.
    mutating func learn(
        _ day: Day, by actor: Actor = .holder,
        _ change: @escaping @Sendable (inout PersonDetails) -> Void
    ) {
        proceed(day, by: actor) { file in
            let id = try file.principal
            let person = try file.found(file.people.first { $0.id == id }, "principal")
            var details = person.details
            change(&details)
            return try file.access.rewriting(
                person, among: file.members, as: details, under: file.guards)
        }
    }

    /// Somebody more is found to belong to the household.
    mutating func join(_ day: Day, _ details: PersonDetails, _ relation: Membership.Relation) {
        let since = date(day)
        householdSize += 1
        proceed(day) { file in
            var outcome = try file.access.registering(details, keys: file.keys)
            let person = try file.found(outcome.people.first?.after.id, "new person")
            outcome.merge(
                try file.access.adding(
                    person, as: relation, livesTogether: true, isHead: false,
                    since: PartialDate(since),
                    to: file.members, keys: file.keys))
            return outcome
        }
    }

    mutating func leave(_ day: Day, _ relation: Membership.Relation) {
        let end = date(day)
        householdSize -= 1
        proceed(day) { file in
            let member = file.members.first { $0.relation == relation && $0.until == nil }
            return try file.access.ending(try file.found(member, "member"), on: end)
        }
    }

    /// 閲覧制限: visible to the desk's own two and to the officer for protective measures.
    mutating func guardPrincipal(_ day: Day) {
        let permitted = [worker(.holder), worker(.holderSupervisor), worker(.named("sochi"))]
        add(day, by: .named("sochi"), .guardPrincipal(permitted: Set(permitted.map(\.id))))
    }
}
