/// `docs/data-dictionary.tsv`: what each column holds, and how it is protected.
struct DataDictionary {
    enum Class: String { case `public`, `internal`, personal, special }
    enum Sealing: Equatable {
        case no
        /// A closed list of the program, in the open so that statistics are SQL (ADR 0006).
        case coded
        /// A keyed hash, from which nothing can be read back (ADR 0007).
        case hash
        /// AES-256-GCM under the key of this owner: person, file, or installation.
        case yes(owner: String)

        init?(_ text: String) {
            switch text {
            case "no": self = .no
            case "coded": self = .coded
            case "hash": self = .hash
            case "yes: person", "yes: file", "yes: installation":
                self = .yes(owner: String(text.dropFirst(5)))
            default: return nil
            }
        }
    }

    struct Entry {
        let table: String
        let column: String
        /// `both`, `sqlite` or `postgres`.
        let engines: String
        let type: String
        let classed: Class
        let sealing: Sealing
        let meaning: String
        var place: String { "\(table).\(column)" }
    }

    let entries: [Entry]
    /// Lines that say something else than one of the words above.
    let unreadable: [String]

    init() throws {
        let lines = try HeldFile.lines("docs/data-dictionary.tsv").dropFirst()
        var (entries, unreadable): ([Entry], [String]) = ([], [])
        for line in lines {
            if let entry = Self.entry(line) {
                entries.append(entry)
            } else {
                unreadable.append(line)
            }
        }
        self.entries = entries
        self.unreadable = unreadable
    }

    private static func entry(_ line: String) -> Entry? {
        let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 7, ["both", "sqlite", "postgres"].contains(parts[2]),
            let classed = Class(rawValue: parts[4]), let sealing = Sealing(parts[5]),
            !parts[6].isEmpty
        else { return nil }
        return Entry(
            table: parts[0], column: parts[1], engines: parts[2], type: parts[3], classed: classed,
            sealing: sealing, meaning: parts[6])
    }

    func entries(of engine: String) -> [Entry] {
        entries.filter { $0.engines == "both" || $0.engines == engine }
    }
}
