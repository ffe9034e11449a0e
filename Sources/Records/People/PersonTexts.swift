import Casework

/// How a person's particulars lie in sealed texts. Both directions stand together.
enum PersonTexts {
    static func text(_ name: PersonName) -> String {
        Packed.pack([name.family, name.given, name.familyKana, name.givenKana, name.nickname])
    }

    static func name(_ text: String) throws -> PersonName {
        let parts = try Packed.unpack(text)
        guard parts.count == 5 else { throw Packed.Malformed() }
        return PersonName(
            family: parts[0], given: parts[1], familyKana: parts[2], givenKana: parts[3],
            nickname: parts[4])
    }

    static func text(_ birth: Birth) -> String {
        switch birth {
        case .unknown: ""
        case .aboutAge(let age, let day): "about \(age) \(day)"
        case .date(let date): date.description
        }
    }

    static func birth(_ text: String) throws -> Birth {
        if text.isEmpty { return .unknown }
        if text.hasPrefix("about ") {
            let parts = text.split(separator: " ")
            guard parts.count == 3, let age = Int(parts[1]), let day = CivilDate(String(parts[2]))
            else { throw Packed.Malformed() }
            return .aboutAge(age, on: day)
        }
        guard let date = PartialDate(text) else { throw Packed.Malformed() }
        return .date(date)
    }

    static func text(_ addresses: [Address]) -> String {
        list(addresses) {
            [
                $0.kind.rawValue, $0.postcode, $0.prefecture, $0.municipality, $0.town, $0.line,
                $0.building, day($0.from), day($0.until),
            ]
        }
    }

    static func addresses(_ text: String) throws -> [Address] {
        try items(text, of: 9) { parts in
            Address(
                kind: try choice(parts[0]), postcode: parts[1], prefecture: parts[2],
                municipality: parts[3], town: parts[4], line: parts[5], building: parts[6],
                from: CivilDate(parts[7]), until: CivilDate(parts[8]))
        }
    }

    static func text(_ contacts: [Contact]) -> String {
        list(contacts) {
            [
                $0.kind.rawValue, $0.value, $0.holder, $0.hours, $0.voicemail.rawValue,
                $0.keepFromFamily ? "1" : "0", day($0.from), day($0.until),
            ]
        }
    }

    static func contacts(_ text: String) throws -> [Contact] {
        try items(text, of: 8) { parts in
            Contact(
                kind: try choice(parts[0]), value: parts[1], holder: parts[2], hours: parts[3],
                voicemail: try choice(parts[4]), keepFromFamily: parts[5] == "1",
                from: CivilDate(parts[6]), until: CivilDate(parts[7]))
        }
    }

    static func text(_ names: [OtherName]) -> String {
        list(names) {
            [
                $0.kind.rawValue, $0.name, $0.kana, day($0.from), day($0.until),
                $0.source.rawValue,
            ]
        }
    }

    static func otherNames(_ text: String) throws -> [OtherName] {
        try items(text, of: 6) { parts in
            OtherName(
                kind: try choice(parts[0]), name: parts[1], kana: parts[2],
                from: CivilDate(parts[3]), until: CivilDate(parts[4]),
                source: try choice(parts[5]))
        }
    }

    private static func day(_ date: CivilDate?) -> String { date?.description ?? "" }

    private static func choice<C: RawRepresentable>(_ text: String) throws -> C
    where C.RawValue == String {
        guard let choice = C(rawValue: text) else { throw Packed.Malformed() }
        return choice
    }

    private static func list<Item>(_ items: [Item], _ parts: (Item) -> [String]) -> String {
        items.isEmpty ? "" : Packed.pack(items.map { Packed.pack(parts($0)) })
    }

    private static func items<Item>(
        _ text: String, of count: Int, _ make: ([String]) throws -> Item
    ) throws -> [Item] {
        try Packed.unpack(text).map { item in
            let parts = try Packed.unpack(item)
            guard parts.count == count else { throw Packed.Malformed() }
            return try make(parts)
        }
    }
}
