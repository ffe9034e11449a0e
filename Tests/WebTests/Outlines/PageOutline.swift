/// A page as text: its headings, questions with their answers, errors, buttons, links and tables,
/// a line each. `Tests/Goldens/outlines/README.md` says how it is read.
struct PageOutline {
    enum Part: Sendable {
        /// What stands between header and footer.
        case page
        /// Header, footer and the dialog, and nothing of the page.
        case surroundings
        /// The error summary and the form that goes to this address.
        case form(String)
    }

    let document: OutlineElement
    private let ids: [String: OutlineElement]

    init(_ html: String) {
        document = OutlineElement.document(html)
        ids = Dictionary(
            document.all.compactMap { element in element["id"].map { ($0, element) } },
            uniquingKeysWith: { first, _ in first })
    }

    func lines(_ part: Part = .page) -> [String] {
        let title = document.first(named: "title").map(OutlineWords.of) ?? ""
        var writer = OutlineWriter(labels: labels, ids: ids)
        switch part {
        case .page:
            document.first(named: "body").map { writer.write($0.nodes) }
        case .surroundings:
            writer.isPage = false
            document.first(named: "body").map { writer.write($0.nodes) }
        case .form(let action):
            document.first { $0.has("error-summary") }.map { writer.write($0) }
            document.first { $0.name == "form" && $0["action"] == action }.map { writer.write($0) }
        }
        return ["title \(title)", worker] + writer.lines
    }

    private var labels: [String: OutlineElement] {
        Dictionary(
            document.all.filter { $0.name == "label" }.compactMap { label in
                label["for"].map { ($0, label) }
            }, uniquingKeysWith: { first, _ in first })
    }

    /// Who is told by the header to be signed in.
    private var worker: String {
        guard let header = document.first(where: { $0.has("page-header") }) else {
            return "no header"
        }
        guard let who = header.first(where: { $0.has("who") }) else { return "nobody is signed in" }
        return "signed in: "
            + who.children.filter { !$0.has("vh") }.map(OutlineWords.of)
            .joined(separator: ", ")
    }
}

/// Keys of records and their numbers, which come from chance, as `{1}` and `№1`: numbered as they
/// appear, so that the same record is the same wherever it is named.
enum OutlinePlaceholders {
    static func put(in text: String) -> String {
        let keys = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|k[0-9]{7}/
        let masked = text.replacing(/otpauth:[^)\s]+/, with: "otpauth:…")
        return numbered(numbered(masked, keys) { "{\($0)}" }, /\d{4}-\d{7}/) { "№\($0)" }
    }

    private static func numbered(
        _ text: String, _ pattern: Regex<Substring>, _ placeholder: (Int) -> String
    ) -> String {
        var places: [Substring: Int] = [:]
        return text.replacing(pattern) { match in
            let place = places[match.output] ?? places.count + 1
            places[match.output] = place
            return placeholder(place)
        }
    }
}
