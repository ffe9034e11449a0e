import Casework

/// A form with every kind of question, as a town would write it, and what is typed into each: right,
/// wrong, and what must then stand on the page, in the table for Excel and in the record.
enum EveryKindForm {
    struct Entry: Sendable {
        let question: String
        /// What a worker types.
        let typed: [(String, String)]
        /// How it stands on the page of the sheet.
        let words: String
        /// The title and the cell of a column.
        let cell: (title: String, text: String)?
        let answer: Answer
        /// What cannot be taken, and what is said then.
        var wrong: [(String, String)] = []
        var problem = ""
    }

    static let yaml = """
        form: x-every
        title: すべての設問
        number: 様式第99号
        sections:
          - name: x-words
            label: ことば
            questions:
              - {type: note, name: x-note, label: 本人と一緒に書きます}
              - {type: text, name: x-line, label: ひとこと, limit: 20}
              - {type: text, name: x-story, label: 経過, lines: 4, required: true}
              - {type: name, name: x-name, label: 来た人}
              - {type: address, name: x-home, label: 住まいの場所}
              - {type: phone, name: x-phone, label: 連絡先}
              - {type: mail, name: x-mail, label: メール}
          - name: x-numbers
            label: 数と日
            questions:
              - {type: money, name: x-rent, label: 家賃, per: month}
              - {type: money, name: x-fuel, label: 光熱費, per: month}
              - {type: calculate, name: x-sum, label: 合わせた額, class: money, calculate: {total: [x-rent, x-fuel]}}
              - {type: integer, name: x-count, label: 訪問の回数, unit: 回, min: 0, max: 99}
              - {type: date, name: x-day, label: 訪問日, exactness: day, through: today}
              - {type: date, name: x-since, label: いつから, exactness: partial}
              - {type: date, name: x-birth, label: 生まれた日, exactness: birth, class: identity}
              - {type: time, name: x-at, label: 時刻}
          - name: x-choices
            label: 選ぶもの
            questions:
              - type: select_one
                name: x-housing
                label: 住まい
                counted: true
                choices:
                  - {value: own, label: 持ち家}
                  - {value: rented, label: 借家}
              - type: select_multiple
                name: x-help
                label: 使っている支え
                counted: true
                choices:
                  - {value: home, label: 訪問介護}
                  - {value: meal, label: 配食}
                  - {value: bus, label: 移送}
              - type: scale
                name: x-heavy
                label: 負担
                counted: true
                choices:
                  - {value: light, label: 軽い}
                  - {value: some, label: 中くらい}
                  - {value: heavy, label: 重い}
              - type: marks
                name: x-issues
                label: お困りのこと
                counted: true
                choices:
                  - {value: debt, label: 借金}
                  - {value: rent, label: 滞納}
                  - {value: alone, label: 孤立}
              - {type: yes_no, name: x-car, label: 車を運転するか, counted: true}
          - name: x-who
            label: だれ・どこ
            questions:
              - {type: member, name: x-carer, label: 世話をする人}
              - {type: members, name: x-present, label: 同席した人}
              - {type: desk, name: x-desk, label: 頼む窓口}
              - {type: agency, name: x-agency, label: 頼む機関}
              - {type: worker, name: x-worker, label: 頼む職員}
              - {type: attachment, name: x-file, label: 添える書類}
              - {type: text, name: x-own, label: 本人の言葉, about: eachMember}
              - type: repeat
                name: x-cost
                label: 月の出費
                class: money
                limit: 3
                repeat:
                  - {type: text, name: what, label: 何に}
                  - {type: money, name: yen, label: 額, per: month}
        """
}

extension EveryKindForm {
    /// - Parameters:
    ///   - one: 本人.
    ///   - other: another member.
    static func entries(_ one: Identifier<Person>, _ other: Identifier<Person>) -> [Entry] {
        words + numbers + choices + people(one, other)
    }

    private static let words: [Entry] = [
        Entry(
            question: "x-line", typed: [("x-line", "落ち着いている")], words: "落ち着いている",
            cell: ("ひとこと", "落ち着いている"), answer: .text("落ち着いている"),
            wrong: [("x-line", "一二三四五六七八九十一二三四五六七八九十一")],
            problem: "ひとことは20文字以内で入力してください（現在21文字）"),
        Entry(
            question: "x-story", typed: [("x-story", "玄関先で話した。\n戸は開いていた。")],
            words: "玄関先で話した。", cell: ("経過", "玄関先で話した。\n戸は開いていた。"),
            answer: .text("玄関先で話した。\n戸は開いていた。")),
        Entry(
            question: "x-name",
            typed: [
                ("x-name_family", "渡邉"), ("x-name_given", "一郎"),
                ("x-name_family_kana", "ワタナベ"), ("x-name_given_kana", "イチロウ"),
            ], words: "渡邉　一郎（ワタナベ　イチロウ）", cell: ("来た人", "渡邉　一郎"),
            answer: .parts([
                "family": "渡邉", "given": "一郎", "family_kana": "ワタナベ", "given_kana": "イチロウ",
            ])),
        Entry(
            question: "x-home",
            typed: [
                ("x-home_postcode", "100-0013"), ("x-home_prefecture", "東京都"),
                ("x-home_municipality", "千代田区"), ("x-home_town", "霞が関"), ("x-home_line", "2-1-6"),
            ], words: "〒100-0013 東京都千代田区霞が関2-1-6", cell: ("住まいの場所（郵便番号）", "100-0013"),
            answer: .parts([
                "postcode": "1000013", "prefecture": "東京都", "municipality": "千代田区",
                "town": "霞が関", "line": "2-1-6",
            ]), wrong: [("x-home_postcode", "1")], problem: "郵便番号"),
        Entry(
            question: "x-phone", typed: [("x-phone", "０９０１２３４５６７８")], words: "090-1234-5678",
            cell: ("連絡先", "090-1234-5678"), answer: .text("090-1234-5678"),
            wrong: [("x-phone", "12")], problem: "連絡先は10桁または11桁の数字で入力してください"),
        Entry(
            question: "x-mail", typed: [("x-mail", "taro@example.jp")], words: "taro@example.jp",
            cell: ("メール", "taro@example.jp"), answer: .text("taro@example.jp"),
            wrong: [("x-mail", "taro")], problem: "メールは「@」を入れた半角の英数字で入力してください"),
    ]

    private static let numbers: [Entry] = [
        Entry(
            question: "x-rent", typed: [("x-rent", "8万5千")], words: "85,000円（月額）",
            cell: ("家賃［円（月額）］", "85000"), answer: .number(85_000),
            wrong: [("x-rent", "たくさん")], problem: "家賃は数字で入力してください"),
        Entry(
            question: "x-fuel", typed: [("x-fuel", "12,000")], words: "97,000円（月額）",
            cell: ("合わせた額［円（月額）］", "97000"), answer: .number(12_000)),
        Entry(
            question: "x-count", typed: [("x-count", "７")], words: "7回",
            cell: ("訪問の回数［回］", "7"), answer: .number(7), wrong: [("x-count", "100")],
            problem: "訪問の回数は0から99までの数字（回）で入力してください"),
        Entry(
            question: "x-day", typed: [("x-day", "R8.4.6")], words: "令和8年4月6日（月）",
            cell: ("訪問日", "2026-04-06"),
            answer: .date(PartialDate(CivilDate(dayNumber: 20_549))),
            wrong: [("x-day", "R8.4.7")], problem: "訪問日"),
        Entry(
            question: "x-since", typed: [("x-since_era", "平成"), ("x-since_y", "30")],
            words: "平成30年", cell: ("いつから", "平成30年"), answer: .date(PartialDate(year: 2018)!),
            wrong: [("x-since_era", "平成"), ("x-since_y", "x")], problem: "いつから"),
        Entry(
            question: "x-birth",
            typed: [
                ("x-birth_era", "昭和"), ("x-birth_y", "49"), ("x-birth_m", "5"),
                ("x-birth_d", "3"),
            ], words: "昭和49年5月3日（1974-05-03）・51歳", cell: ("生まれた日", "1974-05-03"),
            answer: .date(PartialDate(CivilDate(year: 1974, month: 5, day: 3)!)),
            wrong: [
                ("x-birth_era", "昭和"), ("x-birth_y", "49"), ("x-birth_m", "13"),
                ("x-birth_d", "3"),
            ], problem: "生まれた日"),
        Entry(
            question: "x-at", typed: [("x-at", "9:05")], words: "9:05", cell: ("時刻", "9:05"),
            answer: .number(545), wrong: [("x-at", "25:00")], problem: "時刻を時刻として読めません"),
    ]

    private static let choices: [Entry] = [
        Entry(
            question: "x-housing", typed: [("x-housing", "rented")], words: "借家",
            cell: ("住まい（コード）", "rented"), answer: .code("rented"),
            wrong: [("x-housing", "tent")], problem: "住まいを選んでください"),
        Entry(
            question: "x-help", typed: [("x-help", "home"), ("x-help", "bus")], words: "訪問介護、移送",
            cell: ("使っている支え（コード）", "home bus"), answer: .codes(["home", "bus"])),
        Entry(
            question: "x-heavy", typed: [("x-heavy", "heavy")], words: "重い",
            cell: ("負担（コード）", "heavy"), answer: .code("heavy"),
            wrong: [("x-heavy", "tons")], problem: "負担を選んでください"),
        Entry(
            question: "x-issues",
            typed: [
                ("x-issues_debt", "main"), ("x-issues_rent", "yes"), ("x-issues_alone", "declined"),
            ], words: "借金", cell: ("お困りのこと：借金（コード）", "main"),
            answer: .marks(["debt": .main, "rent": .yes, "alone": .declined]),
            wrong: [("x-issues_debt", "main"), ("x-issues_rent", "main")], problem: "◎"),
        Entry(
            question: "x-car", typed: [("x-car", "no")], words: "いいえ",
            cell: ("車を運転するか（コード）", "no"), answer: .code("no")),
    ]

    private static func people(
        _ one: Identifier<Person>, _ other: Identifier<Person>
    ) -> [Entry] {
        [
            Entry(
                question: "x-carer", typed: [("x-carer", "\(other)")], words: "港　太郎",
                cell: ("世話をする人", "港　太郎"), answer: .codes(["\(other)"])),
            Entry(
                question: "x-present", typed: [("x-present", "\(one)"), ("x-present", "\(other)")],
                words: "港　花子、港　太郎", cell: ("同席した人", "港　花子、港　太郎"),
                answer: .codes(["\(one)", "\(other)"])),
            Entry(
                question: "x-desk", typed: [("x-desk", "kodomo")], words: "こどもの窓口",
                cell: ("頼む窓口", "こどもの窓口"), answer: .code("kodomo"),
                wrong: [("x-desk", "nowhere")], problem: "頼む窓口は一覧にある名前から選んでください"),
            Entry(
                question: "x-agency", typed: [("x-agency", "試験町社会福祉協議会")], words: "試験町社会福祉協議会",
                cell: ("頼む機関", "試験町社会福祉協議会"), answer: .code("shakyo"),
                wrong: [("x-agency", "無い機関")], problem: "頼む機関は一覧にある名前から選んでください"),
            Entry(
                question: "x-worker", typed: [("x-worker", "w-kodomo")], words: "職員kodomo",
                cell: ("頼む職員", "職員kodomo"), answer: .code("w-kodomo"),
                wrong: [("x-worker", "w-nobody")], problem: "頼む職員は一覧にある名前から選んでください"),
            Entry(
                question: "x-file", typed: [("x-file", "契約書の写し")], words: "契約書の写し",
                cell: ("添える書類", "契約書の写し"), answer: .text("契約書の写し")),
            Entry(
                question: "x-own", typed: [("x-own.\(other)", "手伝いたい")], words: "手伝いたい",
                cell: nil, answer: .text("手伝いたい")),
            Entry(
                question: "x-cost",
                typed: [
                    ("x-cost_rows", "2"), ("x-cost_0_what", "灯油"), ("x-cost_0_yen", "6000"),
                    ("x-cost_1_what", "電話"), ("x-cost_1_yen", "3,500"),
                ], words: "灯油", cell: ("月の出費2 額［円（月額）］", "3500"),
                answer: .rows([
                    ["what": .text("灯油"), "yen": .number(6_000)],
                    ["what": .text("電話"), "yen": .number(3_500)],
                ]), wrong: [("x-cost_rows", "1"), ("x-cost_0_yen", "高い")],
                problem: "月の出費（1件目）の額は数字で入力してください"),
        ]
    }
}
