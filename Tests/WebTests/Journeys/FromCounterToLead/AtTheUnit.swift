import Testing

/// 多機関協働係: hears everybody first, and puts it before those who must keep silent.
extension TomesWay {
    func isHeardByTheUnit() async throws {
        let unit = try await story.sitsDown("chosei")
        unit.sees("港　トメ")
        try await unit.opens(matter)
        unit.isOffered("聞き取りを始める")
        try await unit.presses("聞き取りを始める")
        unit.sees("聞き取りを始めました", "事前の聞き取り中", "職員chosei")
        try await unit.follows("関係機関に聞き取りを依頼する")
        try await unit.presses(
            "聞き取りを依頼する",
            ["desk": "こどもの窓口", "question": "ソラさんの学校での様子を知りたい", "answer_by": "8.4.20"])
        try await hearingGoesOut(unit)

        let children = try await story.sitsDown("kodomo")
        children.sees("事前の聞き取りの依頼")
        try await children.follows("港　トメ")
        children.sees("ソラさんの学校での様子を知りたい")
        try await children.presses(
            "回答を記録する", ["answer": "2月から休みがち。担任が週に一度電話している", "part": "学校との連絡"])
        children.sees("聞き取りの回答を記録しました", "学校との連絡")
    }

    /// Without consent a reason is named, and somebody else answers for it.
    private func hearingGoesOut(_ unit: Clerk) async throws {
        unit.sees("このままでは伝えられません", "こどもの窓口へ個人の情報を伝える根拠がありません")
        try await unit.presses(
            "理由と承認者を添えて依頼する",
            ["reason": "孫の就学の支援を組み立てるのに要る", "approver": "職員kacho"])
        unit.sees("聞き取りを依頼しました", "回答待ち")
    }

    func isPutBeforeTheStatutoryConference() async throws {
        story.daysPass(3)
        let unit = try await story.sitsDown("chosei")
        try await unit.opens(matter)
        unit.sees("2月から休みがち", "学校との連絡")
        try await unit.presses("アセスメントを終える")
        unit.sees("アセスメントを終えました", "アセスメント済み", "支援決定はできません")
        unit.isNotOffered("支援決定する")
        try await unit.follows("会議に諮る")
        unit.sees("支援会議（支援方針の協議）")
        try await unit.presses("会議に諮る")
        unit.sees("会議に諮りました", "会議で協議", "支援会議")
    }

    func getsALeadSection() async throws {
        let unit = try await story.sitsDown("chosei")
        try await unit.opens(matter)
        unit.sees("支援決定", "本人の同意があるため、次に諮るのは重層的支援会議です")
        try await unit.follows("会議に諮る")
        unit.sees("重層的支援会議（支援プランの協議）")
        try await unit.presses("会議に諮る")
        try await unit.follows("支援を始める（主担当課を決める）")
        try await unit.presses("支援を始める", ["lead": "こどもの窓口", "next_on": "8.7.13"])
        unit.sees("支援中にしました", "支援中", "こどもの窓口")
    }

    func isClosed() async throws {
        story.daysPass(60)
        let unit = try await story.sitsDown("chosei")
        try await unit.opens(matter)
        try await unit.follows("終結する")
        unit.sees("ケースの終結を確認してください", "伴走する担当者（残ります）", "職員shakyo", "終わっていないやること", "1件")
        try await unit.presses("終結する", ["reason": "課題が整理され主担当へ引継ぎ"])
        unit.sees("残された課題と評価を入力してください")
        #expect(unit.status == .unprocessableContent)
        try await unit.presses(
            "終結する",
            [
                "changes": "登校・学習の再開", "evaluation": "登校が続く。月に一度こどもの窓口が家を訪ねる",
                "told_on": "8.6.15",
            ])
        unit.sees("終結しました")
        try await endsForTheUnit(unit)
    }

    /// With the close the programme's part is over, and with it the unit's way to her.
    private func endsForTheUnit(_ unit: Clerk) async throws {
        #expect(unit.place == "/")
        unit.seesNothingOf("トメ")
        for address in [file, consultation, matter, "\(file)/notes"] {
            try await unit.opens(address)
            #expect(unit.status == .notFound, "closed with the case: \(address)")
            unit.seesNothingOf("トメ")
        }
    }
}
