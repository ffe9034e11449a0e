/// Names and values of an element. A nil value leaves the attribute out; for switches see `flag`.
public typealias Attributes = KeyValuePairs<StaticString, String?>

/// The value of an attribute that is there or not: `"checked": flag(isChosen)`.
public func flag(_ isOn: Bool) -> String? { isOn ? "" : nil }

/// An element with content: `tag("p", ["class": "hint"]) { "…" }`.
public func tag(
    _ name: StaticString, _ attributes: Attributes = [:], @HTML.Builder _ body: () -> HTML
) -> HTML {
    let content = body()
    let size = content.roughCount + 2 * name.utf8CodeUnitCount + 5 + length(of: attributes)
    var html = HTML(capacity: size)
    html.open(name, attributes)
    html.append(content)
    html.append(markup: "</")
    html.append(markup: name)
    html.append(markup: ">")
    return html
}

/// An element whose content may stay empty: `tag("td")`, `tag("p", ["role": "status"])`.
public func tag(_ name: StaticString, _ attributes: Attributes = [:]) -> HTML {
    tag(name, attributes) {}
}

/// An element that cannot have content: `input`, `br`, `img`, `meta`.
public func void(_ name: StaticString, _ attributes: Attributes = [:]) -> HTML {
    var html = HTML(capacity: name.utf8CodeUnitCount + 2 + length(of: attributes))
    html.open(name, attributes)
    return html
}

extension HTML {
    /// A whole page. `head` comes after the character set and the title.
    public static func document(
        language: String, title: String, @Builder head: () -> HTML, @Builder body: () -> HTML
    ) -> HTML {
        let root = tag("html", ["lang": language]) {
            tag("head") {
                void("meta", ["charset": "utf-8"])
                tag("title") { title }
                head()
            }
            tag("body") { body() }
        }
        var page = HTML(capacity: root.roughCount + 16)
        page.append(markup: "<!doctype html>")
        page.append(root)
        return page
    }

    fileprivate mutating func open(_ name: StaticString, _ attributes: Attributes) {
        append(markup: "<")
        append(markup: name)
        for (attribute, value) in attributes {
            guard let value else { continue }
            append(markup: " ")
            append(markup: attribute)
            guard !value.isEmpty else { continue }
            append(markup: "=\"")
            append(text: value)
            append(markup: "\"")
        }
        append(markup: ">")
    }
}

/// How many bytes the attributes take, but for escapes.
private func length(of attributes: Attributes) -> Int {
    attributes.reduce(0) { sum, pair in
        guard let value = pair.value else { return sum }
        return sum + pair.key.utf8CodeUnitCount + value.utf8.count + 4
    }
}
