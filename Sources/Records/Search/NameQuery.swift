import Casework
import Nihongo

/// What somebody typed to find a person, understood as one kind of thing.
public enum NameQuery: Equatable, Sendable {
    /// A name in any script; words apart are matched part by part.
    case name(String)
    /// A whole number, or its last four digits.
    case phone(String)
    case address(String)
    case birthDate(CivilDate)

    /// The words of which one must be found, for each part of the query.
    var parts: [[NameWord]] {
        switch self {
        case .name(let text):
            text.split(whereSeparator: \.isWhitespace).prefix(6)
                .map { NameWord.asked(String($0)) }.filter { !$0.isEmpty }
        case .phone(let text):
            switch NameWord.digits(text) {
            case let digits where digits.count == 4: [[NameWord(match: .phoneEnd, text: digits)]]
            case let digits where digits.count > 4: [[NameWord(match: .phone, text: digits)]]
            default: []
            }
        case .address(let text):
            [NameWord.askedAddress(text)].filter { !$0.isEmpty }
        case .birthDate(let date): [[NameWord(match: .birthDate, text: date.description)]]
        }
    }

    /// The same name written without the spaces, when there are some.
    var joined: [NameWord]? {
        guard case .name(let text) = self else { return nil }
        let words = text.split(whereSeparator: \.isWhitespace)
        return words.count > 1 ? NameWord.asked(words.joined()) : nil
    }
}

extension NameWord {
    /// All the ways in which one typed word may be somebody's name.
    static func asked(_ typed: String) -> [NameWord] {
        let key = JapaneseText.searchKey(typed)
        guard !key.isEmpty else { return [] }
        var words = [NameWord(match: .written, text: asWritten(typed))]
        for key in Set([key, JapaneseText.nameKey(typed)]) {
            words.append(NameWord(match: .variant, text: key))
            words.append(NameWord(match: .variantBegins, text: key))
        }
        guard let kana = typed.isKana ? typed : romajiToKana(typed) else { return words }
        let keys = KanaKeys(kana)
        let ways: [(NameMatch, NameMatch, String)] = [
            (.reading, .readingBegins, keys.k1), (.sound, .soundBegins, keys.k2),
            (.unvoiced, .unvoicedBegins, keys.k3),
        ]
        for (equal, begins, key) in ways where !key.isEmpty {
            words.append(NameWord(match: equal, text: key))
            words.append(NameWord(match: begins, text: key))
        }
        return words
    }

    /// Of the ways in which a word may be a name, those that find everybody whom any of them finds:
    /// beginnings find what is equal, and a key without dakuten what is read so. What is asked with
    /// ヴ at its end sounds otherwise with the letter that follows, and stays.
    static func widest(_ words: [NameWord]) -> [NameWord] {
        let isRead = words.contains { $0.match == .unvoicedBegins }
        let isWritten = words.contains { $0.match == .variantBegins }
        return words.filter { word in
            switch word.match {
            case .written, .variant: !isWritten
            case .reading, .sound, .soundBegins, .unvoiced: !isRead
            case .readingBegins: !isRead || word.text.unicodeScalars.last == "ヴ"
            case .unvoicedBegins, .variantBegins, .phone, .phoneEnd, .birthDate, .address: true
            }
        }
    }

    /// A name for "written exactly so": spaces and variation selectors aside.
    static func asWritten(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars
        where !scalar.properties.isWhitespace && !scalar.properties.isVariationSelector {
            scalars.append(scalar)
        }
        return String(scalars)
    }

    /// The digits of a telephone number, full-width ones included.
    static func digits(_ text: String) -> String {
        JapaneseText.cleanCode(text).filter { $0.isASCII && $0.isNumber }
    }

    /// An address typed with or without its prefecture, which the index leaves out.
    static func askedAddress(_ typed: String) -> [NameWord] {
        let key = addressKey(typed)
        var ways = [key]
        for length in [3, 4] where key.count > length {
            guard let last = key.prefix(length).last, "都道府県".contains(last) else { continue }
            ways.append(String(key.dropFirst(length)))
        }
        return ways.filter { $0.count >= PersonKeys.shortestAddress }
            .map { NameWord(match: .address, text: $0) }
    }
}

extension String {
    /// Written in kana alone, of any width.
    var isKana: Bool {
        !isEmpty
            && unicodeScalars.allSatisfy {
                switch $0.value {
                case 0x3041...0x3096, 0x3099...0x309E, 0x30A1...0x30FF, 0xFF65...0xFF9F: true
                default: $0.properties.isWhitespace
                }
            }
    }
}
