import Testing

/// She agrees after all, and the section head decides.
extension TomesWay {
    func agreesAfterAll() async throws {
        story.daysPass(5)
        let council = try await story.sitsDown("shakyo")
        try await council.opens(matter)
        council.isOffered("同意が得られた")
        try await council.follows("同意が得られた")
        council.sees("有効な同意がありません")
        council.isNotOffered("同意を記録する")
        try await council.follows("同意の確認を記録する")
        try await council.presses(
            "同意の確認を記録する", [council.own("answer"): "書面で同意した"])
        council.sees("情報の種類を1つ以上選んでください")
        try await council.presses(
            "同意の確認を記録する", ["classes": "氏名・性別", "classes": "生活歴・課題"])
        council.sees("同意の確認を記録しました", "本人の同意を選んでください")
        try await council.presses("同意を記録する", ["consent": "港　トメ さん：書面の同意"])
        council.sees("同意の確認を記録しました", "アセスメント済み", "書面の同意")
        council.isNotOffered("支援決定する")
    }

    func isDecidedByTheSectionHead() async throws {
        let unit = try await story.sitsDown("chosei")
        try await unit.opens(matter)
        unit.sees("支援決定を待っています")
        unit.isNotOffered("支援決定する")
        let head = try await story.sitsDown("kacho")
        head.sees("支援決定を待っているケース")
        try await head.follows("港　トメ")
        #expect(head.place == matter)
        try await head.follows("支援決定する")
        head.sees("支援決定の内容を確認してください", "書面の同意")
        try await head.presses("支援決定する")
        head.sees("支援決定しました", "決定した人", "職員kacho")
    }
}
