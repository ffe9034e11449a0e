import Casework
import Markup

/// The ways to a file: which desk may open it, why, how much, since when and until when.
struct ShareTables {
    let face: FileFace
    let consents: [Consent]
    let shares: [Share]
    let moment: Moment

    private var open: [Share] { shares.filter { $0.isOpen(at: moment) } }
    private var ended: [Share] { shares.filter { !$0.isOpen(at: moment) }.reversed() }

    var html: HTML {
        HTML {
            section(heading, id: "shares", count: "\(open.count)件") {
                table("いま見られる窓口", id: "open-shares", open, empty: "開いている共有はありません。").html
            }
            if !ended.isEmpty {
                disclosure("終わった共有（\(ended.count)件）") {
                    table("終わった共有", id: "ended-shares", ended, empty: "").html
                }
            }
        }
    }

    private var heading: String {
        face.access.overseesSharing ? "いま見られる窓口" : "この窓口の閲覧"
    }

    private func table(_ caption: String, id: String, _ shares: [Share], empty: String) -> Table {
        Table(
            caption, id: id, hidesCaption: true,
            columns: [
                .init("窓口", isRowHeader: true), .init("根拠"), .init("情報の種類"),
                .init("始まり", align: .fixed), .init("終わり", align: .fixed), .init("できること"),
            ],
            rows: shares.map(row), empty: emptyState(empty))
    }

    private func row(_ share: Share) -> Table.Row {
        let agency = face.directory.desk(share.desk).map { face.directory.agencyName($0.agency) }
        return Table.Row([
            HTML {
                face.directory.deskName(share.desk)
                if let worker = share.worker {
                    "（\(face.directory.workerName(worker)) さんだけ）"
                }
                if let agency { tag("p", ["class": "hint"]) { agency } }
            },
            HTML {
                basisWords(
                    share.basis, consents: consents, face, name: { face.name(of: $0) })
                if !share.reason.isEmpty { tag("p", ["class": "hint"]) { share.reason } }
            },
            HTML(share.classes.listed),
            share.since.date.shortTime,
            share.until == .never ? "期限なし" : share.lastDay.shortTime,
            HTML(share.mayWrite ? "見る・記録する" : "見るだけ"),
        ])
    }
}

extension Share {
    /// The last day on which it opened or will open. Its end is the midnight after that day, or the
    /// moment it was closed.
    var lastDay: CivilDate {
        let end = until.date
        return until == end.midnight && until > since ? end.adding(days: -1) : end
    }
}
