import Casework
import Markup

extension CasePage {
    /// 同意がなくなったとき: what it means for the case, and what can be done next.
    @HTML.Builder var consentLost: HTML {
        if it.hasLostConsent && it.state.isOpen {
            section("本人の同意がなくなりました", id: "consent-lost") {
                Alert(
                    .warning, "このケースは、同意のないケースとして続いています",
                    body: "撤回、期限切れなどで、もとにしていた同意の効力がなくなりました。\(conference)"
                        + "\(face.names.multiAgency)の窓口は、これまでと同じ種類の情報だけを職務として見られます。"
                ).html
                tag("p") { "支援をどうするか、次のうちから決めてください。" }
                tag("ul") { for way in waysOn { tag("li") { way } } }
            }
        }
    }

    private var conference: String {
        "次に諮るのは\(face.names.conference(.statutory))で、支援決定はできません。"
    }

    private var waysOn: [HTML] {
        var ways: [HTML] = []
        if face.access.mayWrite {
            let ask = PageLink("\(face.path)/consents/new", [ConsentFormPage.back: path])
            ways.append(
                HTML {
                    Link("あらためて同意をたずねる", href: ask.href).html
                    "（得られたら「\(Case.Action.consent.invitation)」に記録します）"
                })
        }
        let actions: [(Case.Action, String)] = [
            (.session, "同意のないまま支援の方針を協議します"), (.field, "会議に諮らずに進めます"),
            (.interruption, "理由に「同意の撤回」を選べます"), (.closure, "主担当課が残ります"),
        ]
        for (action, note) in actions where content.offers.contains(action) {
            ways.append(
                HTML {
                    Link(action.invitation, href: "\(path)/\(action.rawValue)").html
                    "（\(note)）"
                })
        }
        if ways.isEmpty {
            ways.append(
                "この操作は、担当の窓口と\(face.names.multiAgency)の担当者が行います。")
        }
        return ways
    }
}
