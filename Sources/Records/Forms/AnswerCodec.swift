import Casework

/// 回答の保存形: how the answers of one part lie under their seal.
///
/// A version byte, the form with its edition, then each answer with the id of its question, its
/// member, a tag for its kind and what was said. Nothing is read by its position in the form, so a
/// part written years ago opens whatever became of the form. What cannot be read is a `Fault`.
enum AnswerCodec {
    static let version: UInt8 = 1

    /// A damaged part, or one that a newer program wrote. Never the caseworker's mistake.
    enum Fault: Error, Equatable {
        case unknownVersion(UInt8)
        case unknownTag(UInt8)
        case cutShort
        /// Bytes behind the last answer.
        case trailing(Int)
        /// A number, a text, a date or a key that cannot be one.
        case malformed
        /// The same answer twice.
        case repeated
        /// Rows within rows: no form may ask that.
        case nested
    }

    static func bytes(of answers: Answers) throws(Fault) -> [UInt8] {
        var writer = AnswerWriter()
        writer.byte(version)
        writer.text(answers.form)
        writer.number(answers.edition)
        let all = answers.all
        writer.count(all.count)
        for place in answers.places {
            guard let answer = all[place] else { continue }
            writer.text(place.question)
            writer.text(place.member?.description ?? "")
            try writer.answer(answer, isInRow: false)
        }
        return writer.bytes
    }

    static func answers(in bytes: [UInt8]) throws(Fault) -> Answers {
        var reader = AnswerReader(bytes)
        let found = try reader.byte()
        guard found == version else { throw .unknownVersion(found) }
        let (form, edition) = (try reader.text(), try reader.number())
        let count = try reader.count()
        var all: [Answers.Place: Answer] = [:]
        all.reserveCapacity(count)
        for _ in 0..<count {
            let place = try reader.place()
            let answer = try reader.answer(isInRow: false)
            guard all.updateValue(answer, forKey: place) == nil else { throw .repeated }
        }
        guard reader.isAtEnd else { throw .trailing(reader.left) }
        return Answers(form: form, edition: edition, all)
    }
}

/// What kind of answer follows. A tag once given is never given again.
enum AnswerTag: UInt8 {
    case text = 1
    case parts = 2
    case number = 3
    case date = 4
    case code = 5
    case codes = 6
    case marks = 7
    case rows = 8
    case unanswered = 9
}

/// How a date is written: which of year, month and day are known, and whether it is exact.
enum DateTag: UInt8 {
    case unknown = 0
    case year = 1
    case month = 2
    case day = 3
    case aboutYear = 4
    case aboutMonth = 5
    case aboutDay = 6
    /// 昭和20年代.
    case years = 7
}

extension IssueMark {
    var tag: UInt8 {
        switch self {
        case .yes: 1
        case .main: 2
        case .no: 3
        case .notAsked: 4
        case .declined: 5
        case .unknown: 6
        }
    }

    init?(tag: UInt8) {
        guard let mark = Self.allCases.first(where: { $0.tag == tag }) else { return nil }
        self = mark
    }
}

extension Unanswered {
    var tag: UInt8 {
        switch self {
        case .notAsked: 1
        case .declined: 2
        case .unknown: 3
        }
    }

    init?(tag: UInt8) {
        guard let why = Self.allCases.first(where: { $0.tag == tag }) else { return nil }
        self = why
    }
}
