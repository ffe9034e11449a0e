import Casework
import Testing

@testable import kasane

/// What whoever wrote a town's form is told about each mistake: the line, the place, and what was
/// expected there. Every sentence is Japanese throughout.
@Suite struct FormFaultTests {
    struct Mistake: Sendable, CustomTestStringConvertible {
        let old, new, told: String

        init(_ old: String, _ new: String, _ told: String) {
            self.old = old
            self.new = new
            self.told = told
        }

        var testDescription: String { new }
    }

    private func expect(_ mistake: Mistake) throws {
        let heard = try told(mistake)
        #expect(heard == [mistake.told], "\(heard.joined(separator: " | "))")
    }

    /// The one sentence about the file after `old` is written as `new`.
    private func told(_ mistake: Mistake) throws -> [String] {
        let range = try #require(MunicipalForm.yaml.firstRange(of: mistake.old), "\(mistake.old)")
        var text = MunicipalForm.yaml
        text.replaceSubrange(range, with: mistake.new)
        let refusal = try #require(
            #expect(throws: ProfileRefusal.self) { try MunicipalForm.read(text) })
        return refusal.complaints.map(\.description)
    }

    @Test("names", arguments: names)
    func namesAreTold(mistake: Mistake) throws { try expect(mistake) }

    @Test("answers of lists", arguments: choices)
    func choicesAreTold(mistake: Mistake) throws { try expect(mistake) }

    @Test("conditions", arguments: conditions)
    func conditionsAreTold(mistake: Mistake) throws { try expect(mistake) }

    @Test("kinds of questions", arguments: kinds)
    func kindsAreTold(mistake: Mistake) throws { try expect(mistake) }

    @Test("the letters of the file", arguments: letters)
    func lettersAreTold(mistake: Mistake) throws { try expect(mistake) }

    static let names = [
        Mistake(
            "form: F90", "form: F9",
            "uketsuke.yaml:1 form: 「F9」という様式はありません。ここに書けるもの：F90。"
                + "自治体独自の様式は x- で始めます。"),
        Mistake(
            "title: なんでも", "titel: なんでも",
            "uketsuke.yaml:2 titel: この項目は知らない名前です。ここに書ける項目：title、hide、order、form、"
                + "number、sections、questions、asksPeople。"),
        Mistake(
            "hide: [fax]", "hide: [channel]",
            "uketsuke.yaml:5 hide[0]: 「channel」はプログラムの規則が読む設問なので、隠せません。hide から消してください。"),
        Mistake(
            "hide: [fax]", "hide: [consent]",
            "uketsuke.yaml:5 hide[0]: 設問「wishes」の条件や計算がこの設問を使っています。「wishes」も一緒に隠すか、"
                + "hide から消してください。"),
        Mistake(
            "order: [story, reception]", "order: [storys, reception]",
            "uketsuke.yaml:4 order[0]: 「storys」という区分はありません。"
                + "ここに書けるもの：story、x-town、reception。新しい区分の name は x- で始めます。"),
        Mistake(
            "  - name: housing\n", "  - name: hosing\n",
            "uketsuke.yaml:11 questions[1].name: 「hosing」という設問はありません。ここに書けるもの：housing、"
                + "consent、own、reason、wishes、channel、fax、birth。"),
        Mistake(
            "name: x-steps", "name: steps",
            "uketsuke.yaml:40 sections[1].questions[0].name: 「steps」は使えません。自治体で加えるものの name は x- で始めます（例 x-steps）。"),
        Mistake(
            "name: x-steps", "name: x-段",
            "uketsuke.yaml:40 sections[1].questions[0].name: 「x-段」は使えません。半角の小文字・数字・_・- で40字までにしてください。"),
        Mistake(
            "name: x-moved", "name: x-car",
            "uketsuke.yaml:47 sections[1].questions[1].name: 「x-car」が2回あります。どちらか一つにしてください。"),
        Mistake(
            "    label: 町のこと\n", "",
            "uketsuke.yaml:35 sections[1]: label がありません。画面と紙に出る言葉を書いてください。"),
        Mistake(
            "order: [wishes, x-car]", "order: [wishes, wishes]",
            "uketsuke.yaml:22 sections[0].order[1]: 「wishes」が2回あります。どちらか一つにしてください。"),
    ]

    static let choices = [
        Mistake(
            ", countsAs: phoneIn", "",
            "uketsuke.yaml:10 questions[0].choices[0]: プログラムの規則が読む設問です。"
                + "どの標準の選択肢として数えるかを countsAs に書いてください。ここに書けるもの：visit、phoneIn。"),
        Mistake(
            "countsAs: phoneIn", "countsAs: phone",
            "uketsuke.yaml:10 questions[0].choices[0].countsAs: 「phone」という選択肢はありません。"
                + "ここに書けるもの：phoneIn、visit。"),
        Mistake(
            "label: 船, hint", "label: 船, countsAs: own, hint",
            "uketsuke.yaml:14 questions[1].choices[1].countsAs: プログラムの規則が読まない設問です。"
                + "countsAs を消してください。"),
        Mistake(
            "value: own, label", "value: ownd, label",
            "uketsuke.yaml:13 questions[1].choices[0].value: 「ownd」という選択肢はありません。"
                + "ここに書けるもの：own、rented。"),
        Mistake(
            "through: 2027-03-31", "through: 令和9年3月31日",
            "uketsuke.yaml:13 questions[1].choices[0].through: 「令和9年3月31日」は読めません。"
                + "実在する日付（例 2022-09-13）を書いてください。"),
        Mistake(
            "label: 自宅, through", "label: 自宅, from: 2026-04-01, through",
            "uketsuke.yaml:13 questions[1].choices[0].from: 「own」は標準の選択肢です。"
                + "変えられるのは label、hint、through（最後の日）だけです。"),
        Mistake(
            "{value: hospital, label: 通院}", "{value: unknown, label: 不明}",
            "uketsuke.yaml:34 sections[0].questions[1].choices[1].value: 「unknown」は「聞いていない・答えなかった・不明」のための値です。"
                + "別の value にしてください。"),
        Mistake(
            "value: hospital, label: 通院", "value: work, label: 通勤",
            "uketsuke.yaml:34 sections[0].questions[1].choices[1].value: 選択肢「work」が2回あります。"
                + "別の value にしてください。"),
    ]

    static let conditions = [
        Mistake(
            "relevant: {question: x-car,", "relevant: {question: x-cars,",
            "uketsuke.yaml:31 sections[0].questions[1].relevant.question: 「x-cars」という設問はありません。"
                + "ここに書けるもの：x-car、x-cost、x-steps、wishes、fax、x-moved、birth、own、ほか5件。"),
        Mistake(
            "is: [yes]", "is: [はい]",
            "uketsuke.yaml:31 sections[0].questions[1].relevant.is[0]: 「はい」という選択肢はありません。"
                + "ここに書けるもの：no、yes、unknown、notAsked、declined。"),
        Mistake(
            "relevant: {question: x-car, is: [yes]}", "relevant: {question: wishes, is: [yes]}",
            "uketsuke.yaml:31 sections[0].questions[1].relevant.question: 「wishes」は選択肢のある設問ではありません。"
                + "答えがあるかどうかは answered: wishes で書きます。"),
        Mistake(
            "relevant: {question: x-car, is: [yes]}", "relevant: {answered: own}",
            "uketsuke.yaml:31 sections[0].questions[1].relevant.answered: 「own」は世帯員ごとに答える設問です。"
                + "答えが一つに決まらないので、条件や計算には使えません。"),
        Mistake(
            "relevant: {question: x-car, is: [yes]}", "relevant: x-car",
            "uketsuke.yaml:31 sections[0].questions[1].relevant: 「x-car」ではなく、「項目: 値」の組を書いてください。"),
        Mistake(
            "relevant: {question: x-car, is: [yes]}", "relevant: {qestion: x-car, is: [yes]}",
            "uketsuke.yaml:31 sections[0].questions[1].relevant.qestion: この項目は知らない名前です。"
                + "ここに書ける項目：question、not、is、answered、all、any。"),
        Mistake(
            "required: {question: consent, is: [given]}", "required: はい",
            "uketsuke.yaml:16 questions[2].required: 「はい」は読めません。"
                + "true か、条件（例 {question: consent, is: [refused]}）を書いてください。"),
        Mistake(
            "is: [given]", "is: given",
            "uketsuke.yaml:16 questions[2].required.is: 「given」ではなく、「- 」で始まる一覧を書いてください。"),
    ]

    static let kinds = [
        Mistake(
            "type: yes_no", "type: yesno",
            "uketsuke.yaml:24 sections[0].questions[0].type: 「yesno」は読めません。次のいずれか："
                + "yes_no、desk、text、phone、name、mail、money、date、time、scale、marks、member、"
                + "agency、repeat、note、address、integer、members、worker、select_one、attachment、"
                + "calculate、select_multipleを書いてください。"),
        Mistake(
            "unit: 段", "unti: 段",
            "uketsuke.yaml:42 sections[1].questions[0].unti: この項目は知らない名前です。ここに書ける項目："
                + "unit、hint、name、type、min、max、label、about、class、columns、height、required、"
                + "relevant。"),
        Mistake(
            "max: 30", "max: -1",
            "uketsuke.yaml:44 sections[1].questions[0].max: 「-1」は読めません。0以上の整数を書いてください。"),
        Mistake(
            "min: 0", "min: 31",
            "uketsuke.yaml:44 sections[1].questions[0].max: max（30）が min（31）より小さくなっています。"
                + "どちらかを直してください。"),
        Mistake(
            "class: services", "class: 福祉",
            "uketsuke.yaml:45 sections[1].questions[0].class: 「福祉」は読めません。次のいずれか："
                + "identity、health、schoolWork、money、services、lifeを書いてください。"),
        Mistake(
            "  - name: wishes\n", "  - name: wishes\n    type: text\n",
            "uketsuke.yaml:16 questions[2].type: 標準の設問の type は変えられません。この行を消してください。"),
        Mistake(
            "columns: 12", "columns: 13",
            "uketsuke.yaml:17 questions[2].columns: 紙の幅は1から12までの整数で書いてください。"),
        Mistake(
            "through: today", "through: wishes",
            "uketsuke.yaml:50 sections[1].questions[1].through: 「wishes」は使えません。"
                + "日付の設問（type: date）を書いてください。"),
        Mistake(
            "column: yen", "column: what",
            "uketsuke.yaml:63 sections[1].questions[3].calculate.rowTotal.repeat: 「x-cost」は使えません。"
                + "表（type: repeat）の、数（type: integer か money）の列を書いてください。"),
        Mistake(
            "label: 合計\n        class: money\n", "label: 合計\n",
            "uketsuke.yaml:62 sections[1].questions[3].calculate.rowTotal.repeat: 「x-cost」とは情報の種類が違います。"
                + "計算の class を「x-cost」と同じにしてください。"),
        Mistake(
            "{type: text, name: what, label: 何に}", "{type: note, name: what, label: 何に}",
            "uketsuke.yaml:57 sections[1].questions[2].repeat[0].type: 表の列にできるのは、"
                + "答える設問だけです。type を別のものにしてください。"),
    ]

    static let letters = [
        Mistake(
            "title: なんでも", "title：なんでも",
            "uketsuke.yaml:2: 項目の名前のあとが全角の「：」です。半角の「: 」（コロンと空白）に替えてください。"),
        Mistake(
            "    label: 受付の方法", "\tlabel: 受付の方法",
            "uketsuke.yaml:8: 字下げにタブが使われています。半角の空白に替えてください。"),
        Mistake(
            "    label: 受付の方法", "　　label: 受付の方法",
            "uketsuke.yaml:8: 字下げに全角の空白が使われています。半角の空白に替えてください。"),
        Mistake(
            "number: 様式第３号\n", "number: 様式第３号\nnumber: 様式第４号\n",
            "uketsuke.yaml:4: 「number」が同じまとまりの中に2回あります。どちらか一つにしてください。"),
        Mistake(
            "hide: [fax]", "hide: [fax",
            "uketsuke.yaml:5: YAML として読めません（「[」に合う「]」か、区切りの「,」がありません）。字下げと記号を確かめてください。"),
    ]
}
