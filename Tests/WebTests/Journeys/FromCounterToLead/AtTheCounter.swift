import Testing

/// 水道の窓口: somebody pays late, and the clerk listens.
extension TomesWay {
    func isHeardAtTheWaterCounter() async throws {
        let counter = try await story.sitsDown("suido")
        try await counter.follows("相談を受ける")
        try await counter.follows("「ついで」の相談")
        counter.sees("名前は聞かなくてもかまいません")
        try await counter.presses(
            "受け付ける",
            [
                "gist": "料金を払いに来て、電気も止まりそうだと話した。家に子どもがいるらしい",
                "nickname": "杖をついた女性", "callback": "折り返しの連絡がほしい", "follow": "福祉の窓口",
            ])
        counter.sees(
            "相談を受け付けました", "杖をついた女性", "「ついで」の相談", "折り返しの連絡がほしい",
            "「まだ行き先の決まっていない相談」として出ます")
        counter.isOffered("聞き取りを終える", "この窓口のケースにする", "ほかの窓口につなぐ", "多機関協働へつなぐ")
        consultation = counter.place

        try await counter.follows("概要")
        file = counter.place
        counter.sees("世帯", "まだ同意をたずねていません")
        try await counter.opens("/")
        counter.sees("まだ行き先の決まっていない相談", "杖をついた女性")
    }

    /// Two days later she is back, and says who she is.
    func getsAName() async throws {
        story.daysPass(2)
        let counter = try await clerk("suido", opens: "杖をついた女性")
        try await counter.follows("世帯・人")
        try await counter.follows("氏名不詳（杖をついた女性）")
        try await counter.follows("変更する")
        try await counter.presses(
            "保存する",
            [
                "name_family": "港", "name_given": "トメ", "name_family_kana": "みなと",
                "name_given_kana": "とめ", "birth_age": "70", "sex": "女性",
            ])
        counter.sees("人の情報を保存しました", "港　トメ", "ミナト　トメ", "70歳くらい")
        try await counter.follows("相談")
        counter.sees("港　トメ さん")
        try await counter.opens(consultation)
        try await counter.presses("聞き取りを終える")
        counter.sees("聞き取りを記録しました", "聞き取り済み")
        counter.isNotOffered("聞き取りを終える")
    }

    /// First to こどもの窓口, for the child: the same body, with a reason and an approver.
    func isReferredWithAReason() async throws {
        let counter = try await clerk("suido", opens: "港　トメ")
        try await counter.follows("ほかの窓口につなぐ")
        try await counter.presses(
            "内容を確認する",
            [
                "receiver": "こどもの窓口", "way": "窓口どうしで情報を渡す",
                "reason": "孫と二人で暮らし、孫の学用品が買えない", "told": "子どもの担当に話してよいと言われた",
            ])
        counter.sees("このままでは情報を渡せません", "こどもの窓口", "本人に同意をたずねる")
        try await counter.presses(
            "この根拠で確認へ進む",
            ["basis": "理由と承認者を添えて渡す", "basis_reason": "", "approver": "職員kacho"])
        counter.sees("渡す理由を入力してください")
        try await counter.presses(
            "この根拠で確認へ進む",
            ["basis_reason": "就学の援助を決めるのに世帯の様子が要る", "approver": "職員kacho"])
        counter.sees(
            "内容の確認", "第69条第2項", "承認：職員kacho", "就学の援助を決めるのに世帯の様子が要る",
            "本人が先方と会えるまで、この窓口が引き続き担当します")
        try await counter.presses("つなぐシートを送る")
        counter.sees("つなぎを送りました", "送付済み（未確認）", "いま伴走しているのは 水道の窓口 の 職員suido さんです")
        firstReferral = counter.place
        try await counter.follows("つなぐシートを印刷する")
        counter.sees("孫と二人で暮らし", "港　トメ")
    }
}
