@testable @_spi(Stored) import Casework
@testable @_spi(Stored) import Records
import Testing

@testable import Web
@testable import kasane

/// The forms of a town of its own, as its people would write them, in force from the beginning.
enum OwnSheets {
    /// A short one: two people read different parts of it.
    static let watching = """
        form: x-mimamori
        title: 見守り記録
        number: 様式第51号
        sections:
          - name: x-visit
            label: 訪問
            questions:
              - {type: date, name: x-day, label: 訪問した日, required: true, through: today}
              - {type: yes_no, name: x-met, label: 会えたか, counted: true}
              - {type: text, name: x-seen, label: 様子, lines: 3}
              - {type: text, name: x-ill, label: 体調, class: health}
              - type: select_one
                name: x-next
                label: 次にすること
                counted: true
                choices:
                  - {value: call, label: 電話する}
                  - {value: visit, label: また訪ねる}
        """
}

extension Archive {
    /// Publishes a form as its file says, as a profile brings it.
    func publish(_ yaml: String) async throws {
        let written = try FormFile.read(yaml, named: "form.yaml", over: ShippedForms.all)
        try await transaction { books in
            try FormEditionStore(books).register(
                [OwnForm(written.overlay, source: written.source)], over: ShippedForms.all,
                at: TestTown.start.adding(days: -1))
        }
        try await read { try $0.renewForms() }
    }

    /// Puts a form into force as it is.
    func publish(_ form: Form) async throws {
        try await transaction { books in
            let edition = PublishedEdition(
                form, from: FormCatalog.beginning, overlay: nil, at: TestTown.start)
            #expect(try edition.insert(in: books))
            try Settings(books).formsChanged()
        }
        try await read { try $0.renewForms() }
    }
}

extension Browser {
    /// Opens a form and sends what its page holds, with these fields in the place of its own.
    @discardableResult
    func fill(
        _ path: String, _ fields: [(String, String)], opening: Bool = true
    ) async throws -> Page {
        if opening { try await get(path) }
        let paper = Paper(page?.text ?? "")
        let form = try #require(paper.forms.first { $0.action == path && $0.isPost })
        let typed = Set(fields.map(\.0))
        let button = try #require(form.buttons.first { $0.name.isEmpty })
        let kept = form.pairs(by: button).filter { !typed.contains($0.0) }
        return try await post(path, pairs: kept + fields)
    }

    /// What is said in the error summary.
    var problems: [String] {
        guard let page else { return [] }
        let summary = OutlineElement.document(page.text).first { $0.has("error-summary") }
        return summary?.all.filter { $0.name == "li" }.map(OutlineWords.of) ?? []
    }
}

extension Browser.Page {
    /// On a list of sheets: by counted question, how many gave each answer that was given at all.
    var figures: [String: [String: Int]] {
        let tables = OutlineElement.document(text).all.filter {
            $0["id"]?.hasPrefix("count-") ?? false
        }
        return tables.reduce(into: [:]) { found, table in
            let id = String((table["id"] ?? "").dropFirst("count-".count))
            for row in table.all where row.name == "tr" {
                let cells = row.children.map(\.plainText)
                guard cells.count == 2, let count = Int(cells[1]), count > 0 else { continue }
                found[id, default: [:]][cells[0]] = count
            }
        }
    }
}

extension OutlineElement {
    /// The words alone, without where links lead.
    var plainText: String {
        nodes.map { node in
            switch node {
            case .text(let text): text
            case .element(let child): child.plainText
            }
        }.joined()
    }
}

/// A table as it was handed out, read back.
struct ReadCSV {
    let header: [String]
    let rows: [[String]]

    init(_ text: String) {
        var lines: [[String]] = [[""]]
        var isQuoted = false
        var letters = text.drop { $0 == "\u{FEFF}" }
        while let letter = letters.popFirst() {
            let (row, column) = (lines.count - 1, lines[lines.count - 1].count - 1)
            switch letter {
            case "\"" where isQuoted && letters.first == "\"":
                letters.removeFirst()
                lines[row][column].append("\"")
            case "\"": isQuoted.toggle()
            case "," where !isQuoted: lines[row].append("")
            case "\r\n" where !isQuoted: lines.append([""])
            default: lines[row][column].append(letter)
            }
        }
        header = lines.first ?? []
        rows = lines.dropFirst().filter { $0 != [""] }
    }

    func cell(_ title: String, _ row: Int = 0) -> String? {
        header.firstIndex(of: title).flatMap { place in
            rows.indices.contains(row) ? rows[row][place] : nil
        }
    }
}
