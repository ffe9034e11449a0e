import Casework
import Nihongo

extension PersonKeys {
    /// What a recorded person is found by: every name of every time, telephone numbers, addresses
    /// with and without the municipality, and the birth date when it is known to the day.
    public init(_ person: Person) {
        let name = person.name
        self.init(
            names: [
                IndexedName(
                    written: [name.family, name.given], kana: [name.familyKana, name.givenKana]),
                IndexedName(written: [name.nickname], kana: []),
            ]
                + person.otherNames.map {
                    IndexedName(written: parts($0.name), kana: parts($0.kana))
                },
            phones: person.contacts.filter { $0.kind != .email }.map(\.value),
            addresses: person.addresses.flatMap { address in
                let place = address.town + address.line + address.building
                return [place, address.municipality + place]
            },
            birthDates: person.birth.exact.map { [$0] } ?? [])
    }
}

private func parts(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
}
