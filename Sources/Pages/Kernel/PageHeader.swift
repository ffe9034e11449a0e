import Markup

/// The header: whose system this is, the main sections, the search, the worker.
struct PageHeader {
    let frame: Frame

    var html: HTML {
        tag("header", ["class": "page-header"]) {
            if frame.isDemo { demoStrip }
            tag("div", ["class": "bar"]) {
                tag("a", ["class": "system", "href": frame.paths.home]) {
                    kasaneMark()
                    tag("span", ["class": "system-name"]) { frame.systemName }
                    tag("span", ["class": "municipality"]) { frame.municipality }
                }
                if !frame.navigation.isEmpty { navigation }
                if let worker = frame.worker {
                    if searches { search }
                    account(worker)
                }
            }
        }
    }

    /// Who may open no file has nobody to look for.
    private var searches: Bool { frame.navigation.contains { $0.href == frame.paths.search } }

    private var demoStrip: HTML {
        tag("p", ["class": "demo-strip"]) {
            tag("strong") { "練習用" }
            "登場する人物と世帯はすべて架空です。実際の個人情報を入力しないでください。"
        }
    }

    private var navigation: HTML {
        tag("nav", ["class": "main-nav", "aria-label": "主なメニュー"]) {
            tag("details") {
                tag("summary") { "メニュー" }
                tag("ul") {
                    for item in frame.navigation { tag("li") { item.navigationLink } }
                }
            }
        }
    }

    private var search: HTML {
        tag("form", ["class": "header-search", "role": "search", "action": frame.paths.search]) {
            tag("label", ["class": "vh", "for": "header-q"]) { "氏名・カナ・電話・番号で探す" }
            void("input", ["type": "search", "id": "header-q", "name": "q", "autocomplete": "off"])
            tag("button", ["type": "submit"]) {
                icon(.search)
                tag("span", ["class": "vh"]) { "探す" }
            }
        }
    }

    private func account(_ worker: Frame.SignedIn) -> HTML {
        tag("details", ["class": "menu account", "data-menu": ""]) {
            tag("summary") {
                tag("span", ["class": "who"]) {
                    tag("span", ["class": "vh"]) { "利用者：" }
                    tag("b") { worker.name }
                    tag("span", ["class": "desk"]) { worker.desk }
                }
                icon(.down)
            }
            tag("ul") {
                tag("li") { tag("a", ["href": frame.paths.account]) { "自分の設定" } }
                tag("li") {
                    postForm(action: frame.paths.signOut, frame: frame, enterSubmits: true) {
                        tag("button", ["type": "submit"]) { "サインアウトする" }
                    }
                }
            }
        }
    }
}
