/// What the reader of YAML says, in Japanese; it says it in English.
enum YAMLProblem {
    /// In brackets; nothing for what has no words here.
    static func words(_ problem: String) -> String {
        known.first { problem.contains($0.0) }.map { "（\($0.1)）" } ?? ""
    }

    private static let known = [
        ("did not find expected key", "「項目: 値」の並びがここで崩れています"),
        ("mapping values are not allowed", "ここに「: 」は書けません"),
        ("mapping keys are not allowed", "ここに「? 」は書けません"),
        ("could not find expected ':'", "項目の名前のあとに「: 」がありません"),
        ("did not find expected '-' indicator", "「- 」で始まる一覧がここで崩れています"),
        ("sequence entries are not allowed", "ここに「- 」は書けません"),
        ("did not find expected ',' or ']'", "「[」に合う「]」か、区切りの「,」がありません"),
        ("did not find expected ',' or '}'", "「{」に合う「}」か、区切りの「,」がありません"),
        ("found unexpected end of stream", "引用符か括弧が閉じていません"),
        ("found unexpected document indicator", "引用符が閉じていません"),
        ("found character that cannot start any token", "この字で値を始めるときは、値を \" で囲んでください"),
        ("found unknown escape character", "\" の中の「\\」の書き方が違います"),
        ("alphabetic or numeric character", "「*」や「&」で始まる値は \" で囲んでください"),
        ("undefined alias", "「*」で始まる値は \" で囲んでください"),
        ("tag", "「!」で始まる値は \" で囲んでください"),
        ("did not find expected node content", "値がありません"),
        ("violates indentation", "字下げにタブがあります"),
        ("control characters are not allowed", "目に見えない制御文字があります"),
        ("single document", "「---」で区切った二つめがあります"),
        ("comment or line break", "値のあとに余分な字があります"),
        ("did not find expected <document start>", "この行から前の行とつながっていません"),
    ]
}
