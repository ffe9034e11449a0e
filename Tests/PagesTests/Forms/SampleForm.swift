import Casework
import Markup
import Pages

/// A form such as a town would make, with one of most kinds.
enum SampleForm {
    static let today = CivilDate("2026-04-06") ?? CivilDate(dayNumber: 20_549)

    static let context = FormContext(
        today: today,
        members: [("p-1", "渡邉　一郎"), ("p-2", "渡邉　花子")].compactMap { key, name in
            Identifier<Person>(key).map { (id: $0, name: name) }
        },
        desks: [Choice("d-1", "福祉課"), Choice("d-2", "子育て課")],
        workers: (1...20).map { Choice("w-\($0)", "担当 太郎\($0)") },
        tokens: ["planConference": "支援会議"])

    static func list(_ id: String, _ codes: KeyValuePairs<String, String>) -> CodeList {
        CodeList(id, codes.map { CodeList.Code($0.key, $0.value) })
    }

    static let form = Form(
        "x-sample", "相談票", number: "様式第１号", emergency: .equals("danger", ["now"])
    ) {
        FormSection("story", "相談の内容") {
            Question("met", "受付日", .date(.past), need: .required)
            Question("gist", "相談の内容", .text(lines: 4, limit: 20), need: .required)
            Question(
                "danger", "緊急の支援", .choices(list("danger", ["now": "いますぐ", "soon": "近いうち"])))
            Question("issues", "お困りのこと", .marks(issues), isCounted: true)
        }
        FormSection("who", "本人と世帯") {
            Question("name", "氏名", .name)
            Question("birth", "生年月日", .date(DateDemand(.birth, through: .today)))
            Question("age", "年齢", .derived(.age(birth: "birth")))
            Question("phone", "電話番号", .phone, dataClass: .identity)
            Question("people", "世帯の人数", .number(unit: "人", range: 1...20), need: .required)
            Question("income", "世帯の収入", .money(per: .month), dataClass: .money)
            Question("work", "働いている", .yesNo, need: .required, about: .eachMember)
            Question(
                "pass", "手帳", .choice(list("pass", ["no": "なし", "yes": "あり"])), about: .eachMember)
            Question("debts", "借入れ", .rows(debts, limit: 3), dataClass: .money)
            Question(
                "sum", "借入れの合計", .derived(.rowTotal(rows: "debts", column: "yen")),
                dataClass: .money)
        }
        FormSection("reception", "受付のようす") {
            Question(
                "channel", "方法",
                .choice(list("channel", ["visit": "来所", "phone": "電話", "other": "その他"])),
                need: .required, isCounted: true)
            Question(
                "other", "その他の方法", .text(lines: 1, limit: 0),
                need: .when(.equals("channel", ["other"])),
                shown: .equals("channel", ["other"]))
            Question("worker", "担当者", .worker)
            Question("next", "{planConference}の期日", .date(DateDemand(from: .answer("met"))))
        }
    }

    static let issues = list(
        "issues", ["health": "健康のこと", "home": "住まいのこと", "money": "収入のこと"])

    static let debts = [
        Question("to", "借入先", .text(lines: 1, limit: 10), need: .required),
        Question("yen", "残高", .money(per: .once)),
        Question("since", "いつから", .date(DateDemand(.partial))),
    ]

    /// Everything that must be there.
    static var good: FormFields {
        var fields: FormFields = [
            "gist": "家賃のこと", "people": "2", "channel": "phone", "work.p-1": "yes", "work.p-2": "no",
        ]
        fields.fill("met", with: today)
        return fields
    }

    static func read(_ fields: FormFields, before: Answers? = nil) -> Reading {
        FormReader(form: form, fields: fields, context: context, before: before).read()
    }

    static func page(_ state: FormState, before: Answers? = nil) -> BrowserPage {
        BrowserPage(FormControls(form: form, state: state, context: context, before: before).html)
    }
}
