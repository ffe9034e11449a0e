import Casework
import HTTPTypes
import Testing

@testable import Web

/// 職員: one worker at a browser. They read what the page says, follow links that stand on it, type
/// into fields that are there, and press buttons that are offered; nothing else reaches the server.
final class Clerk {
    let name: String
    private let browser: Browser
    private let story: Story
    private(set) var paper: Paper

    init(_ name: String, at browser: Browser, in story: Story) {
        self.name = name
        self.browser = browser
        self.story = story
        paper = Paper(browser.page?.text ?? "")
    }

    var path: String { browser.page?.path ?? "" }
    var status: HTTPResponse.Status? { browser.page?.status }
    /// The address without what is asked along with it.
    var place: String { String(path.prefix { $0 != "?" }) }

    /// Types an address: from a bookmark, or one that somebody passed on.
    func opens(_ path: String) async throws {
        story.minutePasses()
        look(at: try await browser.get(path))
    }

    /// Follows a link by its words.
    func follows(_ words: String, _ at: SourceLocation = #_sourceLocation) async throws {
        let link =
            paper.links.first { $0.words == words }
            ?? paper.links.first { $0.words.contains(words) }
        guard let link else {
            let missing = NotOnThePage(
                "a link 「\(words)」 among \(paper.links.map(\.words)) of \(path)")
            Issue.record(missing, sourceLocation: at)
            throw missing
        }
        let target = link.href.hasPrefix("#") ? place : String(link.href.prefix { $0 != "#" })
        try await opens(target.hasPrefix("?") ? place + target : target)
    }

    /// Fills in the form that has this button, and presses it.
    ///
    /// Fields are named; of choices the words beside them are given. `day` fields take 「8.4.13」.
    func presses(
        _ button: String, _ entries: KeyValuePairs<String, String> = [:],
        at source: SourceLocation = #_sourceLocation
    ) async throws {
        do {
            var (form, pressed) = try form(with: button, for: entries.first?.key)
            for (name, words) in entries { try fill(&form, name, words) }
            story.minutePasses()
            look(
                at: try await browser.post(
                    pressed.action ?? form.action, pairs: form.pairs(by: pressed)))
        } catch let missing as NotOnThePage {
            Issue.record(
                missing, "\(name) on \(path) 「\(paper.title)」 \(paper.body)", sourceLocation: source
            )
            throw missing
        }
    }

    /// The control of a question each member answers, of the first member on the page.
    func own(_ question: String) -> String {
        let text = browser.page?.text ?? ""
        guard let found = text.range(of: "name=\"\(question).") else { return question }
        return "\(question)." + text[found.upperBound...].prefix { $0 != "\"" }
    }

    /// Sends a form that stands on no page, with the tokens of this session: somebody tries things.
    func sends(_ path: String, _ fields: KeyValuePairs<String, String>) async throws {
        story.minutePasses()
        look(at: try await browser.post(path, fields))
    }

    /// The form as it stands, for tests that send it in a way of their own.
    func form(with words: String, for field: String? = nil) throws -> (
        PaperForm, PaperForm.Button
    ) {
        for form in paper.forms where form.isPost {
            let fits = field.map { form.has($0) || form.has("\($0)_y") } ?? true
            if fits, let button = form.buttons.first(where: { $0.words == words }) {
                return (form, button)
            }
        }
        throw NotOnThePage(
            "a button 「\(words)」 among \(paper.forms.flatMap { $0.buttons.map(\.words) })")
    }

    private func fill(_ form: inout PaperForm, _ name: String, _ words: String) throws {
        guard form.has("\(name)_y") else { return try form.fill(name, with: words) }
        let parts = words.split(separator: ".").map(String.init)
        for (suffix, part) in zip(["y", "m", "d"], parts) {
            try form.fill("\(name)_\(suffix)", with: part)
        }
        try form.fill("\(name)_era", with: "令和")
    }

    private func look(at page: Browser.Page) {
        paper = Paper(page.text)
        story.shown(page, to: name)
    }

    /// Every one of these words stands on the page.
    func sees(_ words: String..., at source: SourceLocation = #_sourceLocation) {
        for words in words {
            #expect(
                paper.words.contains(words),
                "\(name) reads 「\(words)」 on \(path): \(paper.body)",
                sourceLocation: source)
        }
    }

    /// None of these words stands anywhere on the page, seen or unseen.
    func seesNothingOf(_ words: String..., at source: SourceLocation = #_sourceLocation) {
        for words in words {
            #expect(
                browser.page?.has(words) == false, "\(name) must not find 「\(words)」 on \(path)",
                sourceLocation: source)
        }
    }

    /// These buttons and links are offered as next steps.
    func isOffered(_ steps: String..., at source: SourceLocation = #_sourceLocation) {
        for step in steps {
            #expect(
                offers(step), "\(name) is offered 「\(step)」 on \(path)", sourceLocation: source)
        }
    }

    func isNotOffered(_ steps: String..., at source: SourceLocation = #_sourceLocation) {
        for step in steps {
            #expect(
                !offers(step), "\(name) is not offered 「\(step)」 on \(path)",
                sourceLocation: source)
        }
    }

    private func offers(_ step: String) -> Bool {
        paper.links.contains { $0.words == step }
            || paper.forms.contains { $0.buttons.contains { $0.words == step } }
    }
}
