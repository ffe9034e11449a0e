extension FormFaultTests {
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
            "uketsuke.yaml:40 sections[1].questions[0].name: 「steps」は使えません。自治体で加えるものの name は x- で始めます（例 x-steps）。"
        ),
        Mistake(
            "name: x-steps", "name: x-段",
            "uketsuke.yaml:40 sections[1].questions[0].name: 「x-段」は使えません。半角の小文字・数字・_・- で40字までにしてください。"
        ),
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
}
