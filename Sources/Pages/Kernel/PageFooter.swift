import Markup

/// The footer: whom to ask, where help is, which version this is.
func pageFooter(_ frame: Frame) -> HTML {
    tag("footer", ["class": "page-footer"]) {
        tag("div", ["class": "bar"]) {
            tag("p", ["class": "footer-name"]) {
                "\(frame.municipality)　\(frame.systemName)"
            }
            if let contact = frame.footer.contact { tag("p") { "問合せ先：\(contact)" } }
            if !frame.footer.links.isEmpty {
                tag("ul") {
                    for link in frame.footer.links { tag("li") { link.html } }
                }
            }
            if let version = frame.footer.version {
                tag("p", ["class": "footer-version"]) { "Kasane \(version)" }
            }
        }
    }
}

/// Five minutes before the end of the session: the only dialog there is.
func sessionDialog(_ frame: Frame, minutes: Int) -> HTML {
    tag(
        "dialog",
        [
            "id": "session", "class": "session", "aria-labelledby": "session-title",
            "data-minutes": String(minutes), "data-extend": frame.paths.sessionExtension,
            "data-csrf": frame.csrf, "data-left": "あと{minutes}分で自動的に終了します。",
            "data-last": "まもなく自動的に終了します。",
            "data-over": "時間が過ぎたため終了しました。もう一度サインインしてください。",
            "data-failed": "延長できませんでした。通信を確かめて、もう一度押してください。",
        ]
    ) {
        tag("h2", ["id": "session-title"]) { "まもなく自動的に終了します" }
        tag("p", ["role": "status", "data-text": ""])
        tag("p") { "入力中の内容は下書きに保存されます。" }
        buttonGroup {
            tag("button", ["type": "button", "class": "button", "data-extend-now": ""]) {
                "作業を続ける"
            }
        }
    }
}
