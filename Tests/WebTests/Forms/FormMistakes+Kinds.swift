extension FormFaultTests {
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
