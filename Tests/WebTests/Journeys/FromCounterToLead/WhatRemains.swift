@_spi(Stored) import Casework
@_spi(Stored) import Records
import Testing

@testable import Web

/// What can still be read afterwards, by whom, and what the books say of it all.
extension TomesWay {
    func leavesItsTrail() async throws {
        try await senderKeepsTheTrail()
        try await strangersFindNothing()
        try await quarterCounts()
        try await ledgerNamesWhoSawWhat()
        try await everyDeedIsInTheChain()
        try await everyPageIsInTheChain()
    }

    private func senderKeepsTheTrail() async throws {
        let counter = try await story.sitsDown("suido")
        try await counter.opens("\(file)/referrals")
        counter.sees("こどもの窓口", "差し戻し", "社協の窓口", "結果の報告あり")
        for (address, words) in [
            (firstReferral, "就学援助の前に、今月の生活費が要る"), (secondReferral, "緊急の貸付で電気は止まらなかった"),
        ] {
            try await counter.opens(address)
            counter.sees(words, "経過", "つなぐシートを送った", "職員suido")
        }
    }

    private func strangersFindNothing() async throws {
        let stranger = try await story.sitsDown("fukushi")
        for page in [
            "/", "/files?scope=all", "/files?scope=desk", "/files.csv", "/search?q=港",
            "/search?q=ミナト", "/search?q=数学", "/directory",
        ] {
            try await stranger.opens(page)
            #expect(stranger.status == .ok, "\(page)")
            stranger.seesNothingOf("トメ", "ソラ", "杖をついた", "数学の本を", file)
        }
        for page in [
            file, "\(file)/notes", "\(file)/household", "\(file)/referrals", "\(file)/sharing",
            "\(file)/ledger", "\(file)/cases", consultation, firstReferral, secondReferral, matter,
        ] {
            try await stranger.opens(page)
            #expect(stranger.status == .notFound, "\(page)")
            stranger.seesNothingOf("トメ")
        }
        try await stranger.opens("/reports/quarter")
        #expect(stranger.status == .forbidden)
    }

    private func quarterCounts() async throws {
        let programme = try await story.sitsDown("shukan")
        try await programme.opens("/reports/quarter?from=2026-04-01&through=2026-06-30")
        programme.sees(
            "多機関協働の相談 1件", "会議で協議 1件", "連携により対応 0件", "閲覧の権限がありません")
        let unit = try await story.sitsDown("chosei")
        try await unit.opens("/reports/quarter?from=2026-04-01&through=2026-06-30")
        // Counted for ever, but since the close not theirs to open.
        unit.sees("多機関協働の相談 1件", "閲覧の権限がありません")
        #expect(!unit.paper.links.contains { $0.href == matter })
    }

    private func ledgerNamesWhoSawWhat() async throws {
        let council = try await story.sitsDown("shakyo")
        try await council.opens("\(file)/ledger")
        council.sees("職員kodomo", "職員chosei", "職員kacho", "職員shakyo", "多機関協働の職務")
        while council.paper.links.contains(where: { $0.words == "さらに前の記録" }) {
            try await council.follows("さらに前の記録")
        }
        council.sees("職員suido", "相談を受け付けた", "この窓口の職務（利用目的の範囲内）")
        for (worker, basis) in [
            ("kodomo", "art69_2_2"), ("kodomo", "programme"), ("shakyo", "consent"),
            ("shakyo", "own"), ("chosei", "programme"), ("suido", "own"),
        ] {
            let found = try await lines().contains {
                $0.worker == "w-\(worker)" && $0.deed.hasSuffix(".view") && $0.basis == basis
            }
            #expect(found, "\(worker) saw something on \(basis)")
        }
        #expect(try await lines().allSatisfy { $0.worker != "w-fukushi" })
    }
}
