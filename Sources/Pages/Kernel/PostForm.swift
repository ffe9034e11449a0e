import Markup

/// The hidden fields that every form which changes something carries.
public enum HiddenField {
    public static let csrf = "csrf"
    /// The one-time key: a second press with the same key and address makes no second record.
    public static let oneTimeKey = "once"
    /// The version of the record the form was drawn from.
    public static let version = "version"
}

/// A form that changes something: with the session's token and a one-time key.
///
/// - Parameters:
///   - draft: the name of the draft under `/drafts/` in which the server keeps what was typed.
///   - enterSubmits: whether Enter in a text field sends the form. Only for short forms: in a
///     long one an Enter meant for the input method would save half a record.
///   - isMultipart: for forms with a file.
public func postForm(
    action: String, frame: Frame, id: String? = nil, draft: String? = nil,
    enterSubmits: Bool = false, isMultipart: Bool = false, @HTML.Builder _ body: () -> HTML
) -> HTML {
    let autosave = draft.map { "\(frame.paths.drafts)/\(PageLink.encode($0))" }
    return tag(
        "form",
        [
            "method": "post", "action": action, "id": id, "novalidate": "", "data-once": "",
            "enctype": isMultipart ? "multipart/form-data" : nil, "data-autosave": autosave,
            "data-guard": flag(draft != nil),
        ]
    ) {
        // The first submit button is the one Enter presses; a disabled one keeps Enter still.
        if !enterSubmits {
            tag("button", ["type": "submit", "disabled": "", "hidden": ""])
        }
        hiddenField(HiddenField.csrf, frame.csrf)
        hiddenField(HiddenField.oneTimeKey, frame.oneTimeKey)
        body()
        if draft != nil { draftStatus }
    }
}

/// A form that only asks: lists, search, filters.
public func getForm(
    action: String, isSearch: Bool = false, @HTML.Builder _ body: () -> HTML
) -> HTML {
    let role = isSearch ? "search" : nil
    return tag("form", ["method": "get", "action": action, "role": role, "novalidate": ""]) {
        body()
    }
}

public func hiddenField(_ name: String, _ value: String) -> HTML {
    void("input", ["type": "hidden", "name": name, "value": value])
}

/// What was typed, carried through a page that asks something else in between.
public func carried(_ fields: FormFields, except names: Set<String> = []) -> HTML {
    let own: Set = [HiddenField.csrf, HiddenField.oneTimeKey]
    return HTML.joined(
        fields.names.filter { !names.contains($0) && !own.contains($0) }.flatMap { name in
            fields.all(name).map { hiddenField(name, $0) }
        })
}

private var draftStatus: HTML {
    tag(
        "p",
        [
            "class": "draft-status", "role": "status", "data-saving": "下書きを保存しています",
            "data-saved": "{time} に下書きを保存しました",
            "data-failed": "下書きを保存できませんでした。通信を確かめてください",
        ])
}
