import Casework
import Records

@testable import Web
@testable import kasane

/// What a test town changes in its note form, as it would be written in a file.
enum NoteOverlay {
    /// A question of the town's own, and another word for one that the program ships.
    static let first = """
        form: F6
        title: 支援の記録
        number: 様式第６号
        questions:
          - name: view
            label: 職員の考え
        sections:
          - name: record
            questions:
              - type: text
                name: x-car
                label: 車の様子
                lines: 2

        """

    /// The same with one more question.
    static let second =
        first + """
                  - type: yes_no
                    name: x-alone
                    label: 一人で来たか
                    counted: true

            """
}

extension TestTown {
    /// A draft edition as the page would take it, from tomorrow on.
    @discardableResult
    func propose(_ source: String, by name: String) async throws -> Identifier<FormDraft> {
        let (standing, now, keys) = (standing(name), clock.now, office.keys)
        let overlay = try FormFile.read(source, named: "test.yaml", over: ShippedForms.all).overlay
        return try await archive.transaction { books in
            let facts = try FormEditionStore(books).facts(of: overlay.form)
            let change = try standing.proposing(
                overlay, source: source, from: now.date.adding(days: 1), knowing: facts,
                keys: keys, at: now)
            try FormDraftStore(books).save(change, terminal: "test")
            return change.after.id
        }
    }

    /// The edition a draft becomes.
    func publish(_ draft: Identifier<FormDraft>, by name: String) async throws {
        let (standing, now) = (standing(name), clock.now)
        try await archive.transaction { books in
            let draft = try FormDraftStore(books).require(draft)
            let facts = try FormEditionStore(books).facts(of: draft.form)
            let publication = try standing.publishing(draft, knowing: facts, at: now)
            try FormEditionStore(books).publish(publication, terminal: "test")
        }
    }
}
