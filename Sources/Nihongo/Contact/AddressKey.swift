/// The form of an address in which searching compares (`ux.md` §9.1): 霞が関二丁目１番６号,
/// 霞ヶ関2-1-6 and 霞が関２丁目１－６ are all 霞ケ関2-1-6.
///
/// Widths, variants and blanks as in `searchKey`; 丁目, 番地, 番, 号 and の between numbers as hyphens;
/// 大字 and 字 left out; が and ヶ between kanji as ケ.
public func addressKey(_ address: String) -> String {
    var reader = AddressReader(letters: JapaneseText.searchLetters(address))
    return String(scalars: reader.key())
}

/// Walks an address once and writes its key.
private struct AddressReader {
    let letters: [Unicode.Scalar]
    private var place = 0
    private var written: [Unicode.Scalar] = []

    init(letters: [Unicode.Scalar]) { self.letters = letters }

    private static let counters = ["丁目", "番地", "番", "号"]

    mutating func key() -> [Unicode.Scalar] {
        while place < letters.count {
            if !readNumber(), !readSilent() { readLetter() }
        }
        while written.last == "-" { written.removeLast() }
        return written
    }

    /// A number, in kanji only when a counter follows (二丁目, not 二本松), and the signs behind it.
    private mutating func readNumber() -> Bool {
        let digits = letters[place...].prefix { digitValue($0) != nil }
        if !digits.isEmpty {
            written += digits
            place = digits.endIndex
        } else {
            let signs = letters[place...].prefix(while: KanjiNumber.isPart)
            guard let value = KanjiNumber.value(signs), isCounter(at: signs.endIndex) else {
                return false
            }
            written += String(value).unicodeScalars
            place = signs.endIndex
        }
        readDividers()
        return true
    }

    /// Counters and hyphens after a number, all as one hyphen.
    private mutating func readDividers() {
        let start = place
        while place < letters.count {
            let counter = Self.counters.first { stands($0, at: place) }
            if let word = counter, isCounter(at: place) {
                place += word.unicodeScalars.count
            } else if isHyphenLike(letters[place]) || isParticle(at: place) {
                place += 1
            } else {
                break
            }
        }
        if place > start { written.append("-") }
    }

    /// の between numbers: 1の6, 2番地の3.
    private func isParticle(at place: Int) -> Bool {
        guard letters[place] == "の" || letters[place] == "ノ", place + 1 < letters.count else {
            return false
        }
        let next = letters[place + 1]
        return digitValue(next) != nil || KanjiNumber.isPart(next)
    }

    /// Whether a counter stands here; 番 in 一番町 and 号 in 三号館 count nothing.
    private func isCounter(at place: Int) -> Bool {
        if stands("丁目", at: place) || stands("番地", at: place) { return true }
        guard stands("番", at: place) || stands("号", at: place) else { return false }
        guard place + 1 < letters.count else { return true }
        let next = letters[place + 1]
        return digitValue(next) != nil || KanjiNumber.isPart(next) || isHyphenLike(next)
            || next == "の" || next == "ノ" || next == "号" || (next == "室" && letters[place] == "号")
    }

    private mutating func readSilent() -> Bool {
        for word in ["大字", "小字", "字"] where stands(word, at: place) {
            place += word.unicodeScalars.count
            return true
        }
        return false
    }

    private mutating func readLetter() {
        let letter = letters[place]
        place += 1
        switch letter {
        case "が", "ガ", "ヵ", "カ":
            let between =
                written.last.map(isIdeograph) == true && place < letters.count
                && isIdeograph(letters[place])
            written.append(between ? "ケ" : letter)
        case "ノ": written.append("の")
        default: written.append(letter)
        }
    }

    private func stands(_ word: String, at place: Int) -> Bool {
        letters[place...].starts(with: word.unicodeScalars)
    }
}
