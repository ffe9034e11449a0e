import Markup

/// A whole-page stop before something unlikely or weighty. No fields; use at most once a journey.
///
/// The screen it stands in must have `showsHeading: false`.
/// - Parameters:
///   - body: at most a hundred words in paragraphs.
///   - goOn: the one button; a link or a form with one inverse button.
public func interruptionPage(
    _ heading: String, body: [String], back: Link, @HTML.Builder goOn: () -> HTML
) -> HTML {
    tag("div", ["class": "interruption"]) {
        tag("h1") { heading }
        for text in body { tag("p") { text } }
        buttonGroup {
            goOn()
            back.html
        }
    }
}
