@testable @_spi(Stored) import Casework

/// Generated answers to every question of every form, each text of which must be readable nowhere.
enum SheetSecrets {
    static let sheets: [(first: Sheet, next: Sheet)] = made.map { ($0.first, $0.next) }

    /// What was typed or chosen: four kanji of each word, eight letters of each number and code.
    static let pieces: [String] = Set(made.flatMap(\.secrets)).flatMap { secret -> [String] in
        let letters = Array(secret)
        let length = letters.contains { $0.isASCII } ? 8 : 4
        // Classes of data and reach stand in columns of their own, in the open.
        if openCodes.contains(secret) { return [] }
        return letters.count < length
            ? [] : (0...(letters.count - length)).map { String(letters[$0..<($0 + length)]) }
    }

    // So do the purposes of a consent.
    private static let openCodes = Set(DataClass.allCases.map(\.rawValue))
        .union(SharingPurpose.allCases.map(\.rawValue))
        .union(NoteReach.allCases.map(\.rawValue))
        .union(ShippedForms.all.flatMap(\.everyQuestion).flatMap(codes))

    /// The program's own lists stand in the published editions, in the open, whoever chose what.
    private static func codes(_ question: Question) -> [String] {
        if case .rows(let columns, _) = question.kind { return columns.flatMap(codes) }
        return question.codeList?.codes.map(\.value) ?? []
    }

    private static let made = StoreForms.all.enumerated().map { number, form in
        var maker = GeneratedAnswers(form, members: ["p1", "p2"], seed: UInt64(number) + 77)
        let id = Identifier<Sheet>("secret\(number)")!
        let (first, next) = (maker.make(), maker.make())
        return (
            first: Sample.sheet(id, first), next: Sample.sheet(id, next), secrets: maker.secrets
        )
    }
}
