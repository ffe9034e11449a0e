import Testing

/// こどもの窓口: it is not theirs alone, and they say whose it may be.
extension TomesWay {
    func isReturned() async throws {
        story.daysPass(1)
        let children = try await story.sitsDown("kodomo")
        children.sees("引き受けを待っているつなぎ", "港　トメ", "水道の窓口", "送付済み（未確認）")
        try await children.follows("港　トメ")
        children.isOffered("確認したことを伝える", "引き受ける", "差し戻す")
        children.isNotOffered("つながったことを記録する", "取り下げる")
        try await children.presses("確認したことを伝える")
        children.sees("確認したことを伝えました", "先方が確認")
        try await children.presses("差し戻す", ["reason": "", "suggestion": "社協の窓口"])
        children.sees("差し戻す理由を入力してください")
        try await children.presses(
            "差し戻す", ["reason": "就学援助の前に、今月の生活費が要る", "suggestion": "社協の窓口"])
        #expect(children.place == "/")
        children.sees("差し戻しました", "送り元の窓口に戻りました")
        children.seesNothingOf("トメ")
        for address in [firstReferral, file, consultation] {
            try await children.opens(address)
            #expect(children.status == .notFound, "closed again: \(address)")
        }
    }

    /// Nobody is dropped: it stands on the counter's home page again, with the reason.
    func isReferredAgainWithConsent() async throws {
        let counter = try await story.sitsDown("suido")
        counter.sees("まだ行き先の決まっていない相談", "港　トメ", "聞き取り済み")
        try await counter.opens(firstReferral)
        counter.sees("差し戻し", "就学援助の前に、今月の生活費が要る", "社協の窓口")
        try await counter.follows("別の窓口へつなぐ")
        counter.sees("就学援助の前に、今月の生活費が要る")
        try await counter.presses(
            "内容を確認する",
            [
                "receiver": "社協の窓口", "reason": "今月の生活費と電気代", "told": "社協に話してほしいと言われた",
                "wishes": "電話は夕方に", "classes": "収入・資産・債務",
            ])
        counter.sees("社協の窓口（試験町社会福祉協議会）へ情報を渡す根拠がありません")
        counter.seesNothingOf("理由と承認者を添えて渡す")
        try await counter.follows("港　トメ さんの同意を記録する")
        counter.sees("同意は一人ずつ確かめます")
        try await counter.presses("同意の確認を記録する", [counter.own("answer"): "口頭で同意した"])
        counter.sees("立会人")
        try await counter.presses("同意の確認を記録する", [counter.own("witness"): "係長 沢田"])
        counter.sees("同意の確認を記録しました", "内容の確認", "本人の同意（港　トメ さん・第1版）")
        try await counter.presses("つなぐシートを送る")
        counter.sees("つなぎを送りました", "電話は夕方に", "収入・資産・債務")
        secondReferral = counter.place
        #expect(secondReferral != firstReferral)
    }
}
