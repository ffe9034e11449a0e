@testable import Casework
@testable import Records

/// A form with a question of every kind, of every class of data and about everybody, as a municipality
/// might make one.
enum EveryKind {
    static let form = Form("x-every", "すべての種類", number: "様式第99号", shipped: 0) {
        FormSection("words", "ことば") {
            Question("story", "経過", .text(lines: 6, limit: 2000))
            Question("illness", "病気のこと", .text(lines: 3, limit: 0), dataClass: .health)
            Question("rent", "家賃のこと", .text(lines: 1, limit: 0), about: .household)
            Question("caller", "来談者", .name, about: .informant, dataClass: .identity)
            Question("home", "住所", .address, dataClass: .identity)
            Question("phone", "電話", .phone, dataClass: .identity)
            Question("mail", "メール", .mail, dataClass: .identity)
            Question("told", "来談者の話", .text(lines: 2, limit: 0), about: .informant)
        }
        FormSection("numbers", "数と日") {
            Question("pension", "年金", .money(per: .month), dataClass: .money)
            Question("visits", "訪問", .number(unit: "回", range: 0...99), dataClass: .services)
            Question("since", "いつから", .date(DateDemand(.partial)))
            Question("hour", "時刻", .time)
        }
        FormSection("codes", "選ぶもの") {
            Question("housing", "住まい", .choice(housing), isCounted: true)
            Question(
                "support", "使っている制度", .choices(support), dataClass: .services, isCounted: true)
            Question("heavy", "負担", .scale(heavy), dataClass: .health, isCounted: true)
            Question("issues", "お困りのこと", .marks(issues), isCounted: true)
            Question("doctor", "通院", .yesNo, dataClass: .health, isCounted: true)
            Question("school", "学校", .choice(schools), dataClass: .schoolWork)
        }
        FormSection("records", "だれ・どこ") {
            Question("carer", "介護する人", .members(many: true), dataClass: .identity)
            Question("at", "窓口", .desk, dataClass: .services)
            Question("by", "機関", .agency, dataClass: .services)
            Question("with", "職員", .worker, dataClass: .services)
            Question(
                "incomes", "収入",
                .rows(
                    [
                        Question("what", "何の", .text(lines: 1, limit: 0)),
                        Question("yen", "額", .money(per: .month)),
                        Question("kind", "種類", .choice(incomeKinds), isCounted: true),
                    ], limit: 5), about: .household, dataClass: .money)
            Question("own", "ひとこと", .text(lines: 1, limit: 0), about: .eachMember)
            Question(
                "care", "介護度", .choice(care), about: .eachMember, dataClass: .health,
                isCounted: true)
            Question("read", "読んでください", .explanation)
            Question("age", "額の合計", .derived(.total(["pension"])), dataClass: .money)
        }
    }

    static let housing = list("housing", ["own", "rented", "rented/x-public", "none"])
    static let support = list("support", ["care", "child", "living", "x-taxi"])
    static let heavy = list("heavy", ["light", "some", "heavy"])
    static let issues = list("issues", ["debt", "rent", "alone", "x-garbage"])
    /// Not counted: which school it is must be readable nowhere.
    static let schools = list("schools", ["minatogaoka-kita", "minatogaoka-minami"])
    static let incomeKinds = list("incomeKinds", ["wage", "pension", "other"])
    static let care = list("care", ["none", "youkaigo1", "youkaigo5"])

    private static func list(_ id: String, _ codes: [String]) -> CodeList {
        CodeList(id, codes.map { CodeList.Code($0, "選択肢\($0)") })
    }
}

/// The forms that store tests go over: every shipped one, and one with every kind of question.
enum StoreForms {
    static let all = ShippedForms.all + [EveryKind.form]
    static let catalog = FormCatalog(shipped: all)

    /// The codes that may stand in the open.
    static let countedCodes: Set<String> = all.reduce(into: []) { codes, form in
        for question in form.everyQuestion {
            codes.formUnion(question.countedCodes ?? [])
            guard case .rows(let columns, _) = question.kind else { continue }
            for column in columns { codes.formUnion(column.countedCodes ?? []) }
        }
    }
}
