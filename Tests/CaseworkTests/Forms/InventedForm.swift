@testable import Casework

/// A shipped form nobody ships: rules read how somebody came, whether they agreed and what troubles
/// them; nothing reads the rest.
enum InventedForm {
    enum Channel: String, Coded {
        case visit, phoneIn, letter
        var label: String {
            switch self {
            case .visit: "来所"
            case .phoneIn: "電話"
            case .letter: "手紙"
            }
        }
    }

    enum Consent: String, Coded {
        case given, refused, unobtainable
        var label: String {
            switch self {
            case .given: "同意あり"
            case .refused: "拒否"
            case .unobtainable: "得られない"
            }
        }
    }

    enum Trouble: String, Coded {
        case debt, rent
        var label: String { self == .debt ? "借金" : "家賃" }
    }

    static let channel = Key<Channel?>.choice("channel", "相談の方法", need: .required)
    static let consent = Key<Consent?>.choice("consent", "本人の同意")
    static let problem = Key.text("problem", "相談の内容", lines: 6, need: .required)
    static let troubles = Key<[Trouble: IssueMark]>.marks("troubles", "お困りのこと")

    static let form = Form("F90", "相談受付票", number: "様式第1号") {
        FormSection("reception", "受付") {
            channel
            consent
            Question(
                "reason", "同意を得られない理由", .text(lines: 2, limit: 0),
                need: .when(.equals("consent", ["unobtainable"])),
                shown: .equals("consent", ["refused", "unobtainable"]))
            Question("fax", "FAX", .phone, dataClass: .identity)
        }
        FormSection("story", "相談の内容") {
            problem
            Question("wishes", "希望", .text(lines: 3, limit: 0))
            Question("housing", "住まい", .choice(housing), isCounted: true)
            Question("own", "ひとこと", .text(lines: 1, limit: 0), about: .eachMember)
            Question("guide", "読み上げてください", .explanation)
            Question(
                "income", "収入",
                .rows(
                    [
                        Question("what", "何の収入", .text(lines: 1, limit: 0)),
                        Question("yen", "額", .money(per: .month)),
                    ], limit: 5), dataClass: .money)
            Question(
                "income_sum", "収入の合計", .derived(.rowTotal(rows: "income", column: "yen")),
                dataClass: .money)
            troubles
        }
    }

    private static let housing = CodeList(
        "housing", [CodeList.Code("own", "持ち家"), CodeList.Code("rented", "借家")])

    /// The form as an overlay makes it, which must be without faults.
    static func with(_ overlay: FormOverlay) -> Form { overlay.applied(to: form).form }
}
