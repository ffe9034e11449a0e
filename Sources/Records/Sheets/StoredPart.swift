@_spi(Stored) import Casework

/// A part of a record's answers as it lies in the books, with the version of its own.
public struct StoredPart: Equatable, Sendable {
    public let part: SheetPart
    public let version: Int
    /// Its place in the search index, if it has words.
    let sequence: Int64?
}

/// Where a part lies in a record: the two columns behind its key.
struct PartPlace: Hashable, Comparable {
    let about: String
    let dataClass: DataClass

    init(_ about: String, _ dataClass: DataClass) {
        self.about = about
        self.dataClass = dataClass
    }

    init(_ key: SheetPart.Key) { self.init(key.aboutCode, key.dataClass) }

    static func < (a: Self, b: Self) -> Bool { (a.about, a.dataClass) < (b.about, b.dataClass) }

    func key() throws -> SheetPart.Key {
        guard let key = SheetPart.Key(aboutCode: about, dataClass: dataClass) else {
            throw Row.Unreadable(column: -1)
        }
        return key
    }

    /// The row of `sheet_parts`, as seals bind it: `sheet/about/class`.
    func row(_ record: String) -> String { "\(record)/\(about)/\(dataClass.rawValue)" }
}

/// A line of `sheet_parts`, opened.
struct PartRow {
    /// In this order `init` reads. `p` are the parts, `k` the keys that seal them.
    static let columns: SQL =
        """
        p.sheet, p.about, p.data_class, p.version, p.sequence, p.owner, k.wrapped, p.body
        """

    let record: String
    let place: PartPlace
    let version: Int
    let sequence: Int64?
    let answers: Answers

    init(_ row: inout Row, _ vault: Vault) throws {
        record = try row.next()
        place = PartPlace(try row.next(), try row.choice())
        (version, sequence) = (try row.next(), try row.optional())
        let owner: String = try row.next()
        let key = try vault.unwrap(row.next(), owner: owner)
        let seal = Seal(key, "sheet_parts", row: place.row(record))
        answers = try AnswerCodec.answers(in: seal.openBytes("body", row.next()))
    }

    func stored() throws -> StoredPart {
        StoredPart(
            part: SheetPart(try place.key(), answers), version: version, sequence: sequence)
    }
}

extension [StoredPart] {
    /// All that these parts say, in the edition in which they were given.
    func answers(else nothing: Answers) -> Answers {
        map(\.part).whole ?? nothing
    }
}

extension Sequence<StoredPart> {
    /// All that these parts say, as the answers to one edition.
    public func answers(to form: String, edition: Int) -> Answers {
        reduce(Answers(form: form, edition: edition)) { $0.merging($1.part.answers) }
    }
}
