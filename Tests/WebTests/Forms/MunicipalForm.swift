import Casework

@testable import kasane

/// A town's changes to an invented shipped form, as its people would write them.
enum MunicipalForm {
    static let file = "uketsuke.yaml"

    /// Rules read how somebody came; nothing reads the rest.
    static let shipped = Form("F90", "相談受付票", number: "様式第1号") {
        FormSection("reception", "受付") {
            channel
            Question("consent", "本人の同意", .choice(consent))
            Question(
                "reason", "同意を得られない理由", .text(lines: 2, limit: 0),
                shown: .equals("consent", ["refused"]))
            Question("fax", "FAX", .phone, dataClass: .identity)
        }
        FormSection("story", "相談の内容") {
            Question("wishes", "希望", .text(lines: 3, limit: 0))
            Question("housing", "住まい", .choice(housing), isCounted: true)
            Question("birth", "生年月日", .date(DateDemand(.birth)), dataClass: .identity)
            Question("own", "ひとこと", .text(lines: 1, limit: 0), about: .eachMember)
        }
    }

    enum Channel: String, Coded {
        case visit, phoneIn
        var label: String { self == .visit ? "来所" : "電話" }
    }

    private static let channel = Key<Channel?>.choice("channel", "相談の方法", need: .required)
    private static let consent = CodeList(
        "consent", [CodeList.Code("given", "あり"), CodeList.Code("refused", "拒否")])
    private static let housing = CodeList(
        "housing", [CodeList.Code("own", "持ち家"), CodeList.Code("rented", "借家")])

    static func read(_ text: String = yaml) throws(ProfileRefusal) -> WrittenForm {
        try FormFile.read(text, named: file, over: [shipped])
    }

    static let yaml = """
        form: F90
        title: なんでも相談受付票
        number: 様式第３号
        order: [story, reception]
        hide: [fax]
        questions:
          - name: channel
            label: 受付の方法
            choices:
              - {value: x-line, label: LINE, countsAs: phoneIn}
          - name: housing
            choices:
              - {value: own, label: 自宅, through: 2027-03-31}
              - {value: x-ship, label: 船, hint: 係留中のもの, from: 2026-10-01}
          - name: wishes
            required: {question: consent, is: [given]}
            columns: 12
            height: 4
        sections:
          - name: story
            label: お話
            order: [wishes, x-car]
            questions:
              - type: yes_no
                name: x-car
                label: 車を運転するか
                counted: true
              - type: select_one
                name: x-car-use
                label: 車の使いみち
                relevant: {question: x-car, is: [yes]}
                choices:
                  - {value: work, label: 仕事}
                  - {value: hospital, label: 通院}
          - name: x-town
            label: 町のこと
            hint: 町内会から聞いたこと
            questions:
              - type: integer
                name: x-steps
                label: 玄関の段数
                unit: 段
                min: 0
                max: 30
                class: services
              - type: date
                name: x-moved
                label: 引っ越した日
                exactness: partial
                through: today
              - type: repeat
                name: x-cost
                label: かかるお金
                class: money
                limit: 5
                repeat:
                  - {type: text, name: what, label: 何に}
                  - {type: money, name: yen, label: 額, per: month, required: true}
              - type: calculate
                name: x-cost-sum
                label: 合計
                class: money
                calculate: {rowTotal: {repeat: x-cost, column: yen}}
        """
}
