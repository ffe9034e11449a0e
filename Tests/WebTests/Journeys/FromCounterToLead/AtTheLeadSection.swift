import Testing

/// こどもの窓口 again, now as the section that leads; the companion of 社協 stays beside them.
extension TomesWay {
    func isNotedByThoseWhoGoAlong() async throws {
        story.daysPass(7)
        let children = try await story.sitsDown("kodomo")
        try await children.opens(file)
        children.isOffered("記録を書く")
        try await children.follows("記録を書く")
        try await children.presses("記録を保存する", ["method": "訪問"])
        children.sees("内容（事実）を入力してください")
        try await children.presses(
            "記録を保存する",
            [
                "happened_on": "8.4.29", "start": "1530", "minutes": "50", "with": "家族",
                "about": "港　ソラ", "facts": "玄関先でソラさんと話した。数学の本を見せてくれた",
                "view": "学ぶ気持ちは残っている", "next": "学習支援の見学に誘う", "next_on": "8.5.11",
            ])
        children.sees(
            "記録を保存しました", "訪問", "令和8年4月29日", "50分", "対象：港　トメ、港　ソラ", "数学の本を見せてくれた")

        let council = try await story.sitsDown("shakyo")
        try await council.opens("\(file)/notes")
        council.sees("数学の本を見せてくれた")
        try await council.opens("\(file)/tasks")
        council.sees("学習支援の見学に誘う", "職員kodomo")
        try await council.presses(
            "やることを追加する",
            ["title": "電気代の分割払いを確かめる", "owner": "職員shakyo", "due_on": "8.5.20"])
        council.sees("やることを追加しました", "電気代の分割払いを確かめる")
        try await council.presses("済みにする：電気代の分割払いを確かめる")
        council.sees("やることを済みにしました")
    }

    func staysWithTheLeadSection() async throws {
        let children = try await story.sitsDown("kodomo")
        try await children.opens("/files?scope=all")
        try await children.opens(file)
        children.sees("港　トメ", "終結")
        children.isOffered("記録を書く")
        try await children.opens("/search?q=数学の本")
        children.sees("数学の本")
        let council = try await story.sitsDown("shakyo")
        try await council.opens(file)
        council.sees("職員shakyo（社協の窓口）")
        try await council.opens(matter)
        council.sees("終結", "課題が整理され主担当へ引継ぎ", "登校・学習の再開", "令和8年6月15日", "月に一度こどもの窓口が家を訪ねる")
        council.isOffered("再開する")
        council.isNotOffered("終結する", "中断する")
    }
}
