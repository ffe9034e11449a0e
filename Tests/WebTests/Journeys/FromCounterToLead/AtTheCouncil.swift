import Testing

/// 社協の窓口: they meet her, and stay.
extension TomesWay {
    func isMetByTheCouncil() async throws {
        story.daysPass(1)
        let council = try await clerk("shakyo", opens: "港　トメ")
        council.sees("今月の生活費と電気代", "電話は夕方に", "本人の同意")
        try await council.follows("概要")
        council.sees("本人の同意", "社協の窓口として、次の情報を見られます")
        council.isNotOffered("記録を書く")
        try await council.opens(secondReferral)
        try await council.presses("引き受ける", ["meeting": "8.4.13"])
        council.sees("引き受けました", "引き受け（初回面談待ち）", "令和8年4月13日")

        story.daysPass(4)
        let again = try await story.sitsDown("shakyo")
        try await again.opens(secondReferral)
        try await again.presses("つながったことを記録する", ["met": "8.4.13"])
        again.sees("本人とつながったことを記録しました", "つながった", "社協の窓口 の 職員shakyo さんです")
        try await again.presses("結果を報告する", ["text": "緊急の貸付で電気は止まらなかった"])
        again.sees("結果を報告しました", "結果の報告あり")

        let counter = try await story.sitsDown("suido")
        try await counter.opens(secondReferral)
        counter.sees("緊急の貸付で電気は止まらなかった", "本人と初めて会えたことを記録した", "社協の窓口 の 職員shakyo さんです")
    }

    /// Now a case of their own; and the boy who lives with her is somebody, too.
    func isTakenOnWithHerGrandson() async throws {
        let council = try await story.sitsDown("shakyo")
        try await council.opens(consultation)
        council.sees("つなぎ中")
        try await council.follows("この窓口のケースにする")
        try await council.presses("この窓口のケースにする", ["next_on": "8.4.27"])
        council.sees("この窓口のケースにしました", "この窓口で支援中")
        try await council.follows("世帯・人")
        try await council.follows("世帯員を追加する")
        try await council.presses(
            "世帯員に追加する",
            [
                "name_family": "港", "name_given": "ソラ", "birth_age": "13", "relation": "孫",
                "since": "8.4.13",
            ])
        council.sees("世帯員を追加しました", "港　ソラ", "孫")
    }

    /// She is afraid of the town hall: the council asks for help all the same.
    func isEscalatedWithoutConsent() async throws {
        let council = try await clerk("shakyo", opens: "港　トメ")
        try await council.opens(consultation)
        try await council.follows("多機関協働へつなぐ")
        council.sees("つないだあとも、職員shakyo さんが伴走を続けます", "課題が複数あり、一つの窓口では難しい")
        try await council.presses("多機関協働係へつなぐ", ["consent": "同意なしで相談する"])
        council.sees("依頼の理由")
        #expect(council.status == .unprocessableContent)
        try await council.presses(
            "多機関協働係へつなぐ",
            ["reasons": "課題が複数ある", "consent": "同意なしで相談する", "next_on": "8.4.20"])
        council.sees("多機関協働へつなぎました", "受付", "なし（支援方針の協議として進めます）")
        council.isNotOffered("聞き取りを始める", "支援決定する")
        matter = council.place
        try await council.opens(consultation)
        council.sees("多機関協働へ")
    }
}
