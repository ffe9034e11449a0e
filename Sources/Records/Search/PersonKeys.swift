import Casework
import Nihongo

/// One of a person's names as the index takes it: parts (family, given) as written and as read.
public struct IndexedName: Equatable, Sendable {
    public let written: [String]
    public let kana: [String]

    /// Empty parts are left out: one-part names are allowed.
    public init(written: [String], kana: [String]) {
        self.written = written.filter { !$0.isEmpty }
        self.kana = kana.filter { !$0.isEmpty }
    }
}

/// Everything a person may be found by. What must not be found (a protected address) is left out
/// by the caller.
public struct PersonKeys: Equatable, Sendable {
    public var names: [IndexedName]
    /// Numbers in any notation; only their digits count.
    public var phones: [String]
    /// Addresses in one line, without the prefecture; found from three letters on.
    public var addresses: [String]
    public var birthDates: [CivilDate]

    public init(
        names: [IndexedName], phones: [String] = [], addresses: [String] = [],
        birthDates: [CivilDate] = []
    ) {
        self.names = names
        self.phones = phones
        self.addresses = addresses
        self.birthDates = birthDates
    }
}

/// A word of the name index before it is hashed: how it would match, and the text.
struct NameWord: Hashable {
    let match: NameMatch
    let text: String
}

extension PersonKeys {
    static let shortestAddress = 3

    var words: Set<NameWord> {
        var words: Set<NameWord> = []
        for name in names { words.formUnion(name.words) }
        for phone in phones {
            let digits = NameWord.digits(phone)
            guard digits.count >= 4 else { continue }
            words.insert(NameWord(match: .phone, text: digits))
            words.insert(NameWord(match: .phoneEnd, text: String(digits.suffix(4))))
        }
        for address in addresses {
            let key = addressKey(address)
            for end in key.indices.dropFirst(Self.shortestAddress - 1) {
                words.insert(NameWord(match: .address, text: String(key[...end])))
            }
        }
        for date in birthDates {
            words.insert(NameWord(match: .birthDate, text: date.description))
        }
        return words
    }
}

extension IndexedName {
    /// Each part and the whole, equal and beginning. A whole and its first part begin alike, so
    /// most beginnings coincide.
    fileprivate var words: Set<NameWord> {
        var words: Set<NameWord> = []
        for text in Self.partsAndWhole(written) {
            words.insert(NameWord(match: .written, text: NameWord.asWritten(text)))
            for key in Set([JapaneseText.searchKey(text), JapaneseText.nameKey(text)]) {
                words.add(.variant, .variantBegins, key)
            }
        }
        for text in Self.partsAndWhole(kana + (kana.isEmpty ? written.filter(\.isKana) : [])) {
            let keys = KanaKeys(text)
            words.add(.reading, .readingBegins, keys.k1)
            words.add(.sound, .soundBegins, keys.k2)
            words.add(.unvoiced, .unvoicedBegins, keys.k3)
        }
        return words
    }

    private static func partsAndWhole(_ parts: [String]) -> [String] {
        parts.count > 1 ? parts + [parts.joined()] : parts
    }
}

extension Set<NameWord> {
    fileprivate mutating func add(_ equal: NameMatch, _ begins: NameMatch, _ key: String) {
        guard !key.isEmpty else { return }
        insert(NameWord(match: equal, text: key))
        for end in key.unicodeScalars.indices {
            insert(NameWord(match: begins, text: String(key.unicodeScalars[...end])))
        }
    }
}
