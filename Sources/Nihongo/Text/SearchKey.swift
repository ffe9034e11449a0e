extension JapaneseText {
    /// The form of a text in which searching compares (`ux.md` §6.2): widths, compatibility forms,
    /// capitals, kanji variants (§7.4), ヶ and hyphens made one; blanks, ・, marks, selectors gone.
    ///
    /// Each letter folds without regard to its neighbours, save a dakuten written apart, so a part
    /// of a text gives a part of its key. Never store it in plain, show it or export it.
    public static func searchKey(_ text: String) -> String {
        String(scalars: searchLetters(text))
    }

    /// The key of a family or place name: as `searchKey`, and の or ノ between two kanji is left
    /// out, so that 井上 finds 井の上 and 一ノ瀬 finds 一瀬. For whole names, not for parts of text.
    public static func nameKey(_ name: String) -> String {
        let letters = searchLetters(name)
        let kept = letters.indices.filter { place in
            guard letters[place] == "の" || letters[place] == "ノ",
                place > 0, place + 1 < letters.count
            else { return true }
            return !(isIdeograph(letters[place - 1]) && isIdeograph(letters[place + 1]))
        }
        return String(scalars: kept.map { letters[$0] })
    }

    /// The overlapping pairs of letters of the key: 家賃滞納 gives 家賃, 賃滞, 滞納.
    ///
    /// A query of two letters and more occurs in a text exactly when its pairs follow one another
    /// among the pairs of the text. Texts of one letter have no pair: see `letters`.
    public static func bigrams(_ text: String) -> [String] {
        let letters = searchLetters(text)
        return zip(letters, letters.dropFirst()).map { pair in
            var word = String(Character(pair.0))
            word.unicodeScalars.append(pair.1)
            return word
        }
    }

    /// The different letters of the key in the order of their first use, for queries of one letter.
    public static func letters(_ text: String) -> [String] {
        var seen: Set<Unicode.Scalar> = []
        return searchLetters(text).filter { seen.insert($0).inserted }.map { String(Character($0)) }
    }

    /// The search key as characters.
    static func searchLetters(_ text: String) -> [Unicode.Scalar] {
        let folding = KeyFolding.table
        var key: [Unicode.Scalar] = []
        key.reserveCapacity(text.utf8.count / 2 + 4)
        for scalar in text.unicodeScalars { folding.append(scalar, to: &key) }
        return key
    }
}
