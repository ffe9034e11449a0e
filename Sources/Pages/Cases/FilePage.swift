import Casework
import Markup

/// 概要: one household file at a glance: what goes on, what comes next, what happened last.
public struct FilePage: ScreenPage {
    public struct Content: Sendable {
        public let consultations: Disclosed<[Consultation]>
        public let cases: [Disclosed<Case>]
        public let referrals: [Disclosed<Referral>]
        public let notes: Disclosed<[ProgressNote]>
        public let tasks: [CaseTask]
        public let consents: Disclosed<[Consent]>

        public init(
            consultations: Disclosed<[Consultation]>, cases: [Disclosed<Case>],
            referrals: [Disclosed<Referral>], notes: Disclosed<[ProgressNote]>,
            tasks: [CaseTask], consents: Disclosed<[Consent]>
        ) {
            self.consultations = consultations
            self.cases = cases
            self.referrals = referrals
            self.notes = notes
            self.tasks = tasks
            self.consents = consents
        }
    }

    let face: FileFace
    let content: Content

    public init(face: FileFace, content: Content) {
        self.face = face
        self.content = content
    }

    public var viewings: [AuditLine] { face.viewings }

    public func screen(in frame: Frame) -> Screen {
        face.screen("概要", section: .overview, rail: rail, width: .wide) {
            summary
            upcoming
            section("最近の経過", id: "recent", more: Link("記録をすべて見る", href: "\(face.path)/notes")) {
                recent
            }
        }
    }

    private var summary: HTML {
        section("いまの状況", id: "now") {
            summaryList(
                [companion]
                    + content.cases.map { found in
                        SummaryRow(
                            face.names.multiAgency,
                            HTML {
                                tag("a", ["href": "/cases/\(found.value.id)"]) {
                                    "\(found.value.number)：\(found.value.state.words)"
                                }
                            })
                    }
                    + content.referrals.filter { $0.value.state.isInFlight }.map { found in
                        SummaryRow(
                            "つなぎ中",
                            HTML {
                                tag("a", ["href": "/referrals/\(found.value.id)"]) {
                                    face.directory.receiverName(found.value.receiver)
                                }
                                "（\(found.value.state.words)）"
                            })
                    }
                    + content.consultations.value.prefix(3).map { found in
                        SummaryRow(
                            "相談 \(found.receivedAt.date.short)",
                            HTML {
                                tag("a", ["href": "/consultations/\(found.id)"]) {
                                    found.state.words(face.names)
                                }
                                writtenText(found.answers[IntakeForm.content])
                            })
                    })
        }
    }

    /// Who goes on beside the people, and where the holding desk changes that.
    private var companion: SummaryRow {
        SummaryRow(
            CompanionForm.companion.question.label,
            text: face.directory.workerName(face.file.value.accompanying),
            changeHref: face.access.mayHandOn ? "\(face.path)/companion" : nil)
    }

    private var upcoming: HTML {
        section(
            "これからの予定", id: "upcoming", more: Link("やることを見る", href: "\(face.path)/tasks")
        ) {
            Table(
                "これからの予定", id: "upcoming-table", hidesCaption: true,
                columns: [
                    .init("内容", isRowHeader: true), .init("担当"), .init("期日", align: .fixed),
                ],
                rows: planned,
                empty: emptyState(
                    "期日のある予定はありません。",
                    action: linkButton("やることを追加する", href: "\(face.path)/tasks", style: .secondary))
            ).html
        }
    }

    private var planned: [Table.Row] {
        let own = content.consultations.value.compactMap { found in
            found.nextOn.map { day in
                Table.Row([
                    tag("a", ["href": "/consultations/\(found.id)"]) { "相談の次の対応" },
                    HTML(face.directory.workerName(face.file.value.accompanying)),
                    day.due(on: face.today),
                ])
            }
        }
        let tasks = content.tasks.filter { $0.state == .open }.map { task in
            Table.Row([
                HTML(task.title), HTML(face.directory.workerName(task.owner)),
                task.dueOn.due(on: face.today),
            ])
        }
        return own + tasks
    }

    @HTML.Builder private var recent: HTML {
        if content.notes.value.isEmpty {
            emptyState(
                "まだ記録がありません。",
                action: face.access.mayWrite
                    ? linkButton("記録を書く", href: "\(face.path)/notes", style: .secondary) : nil)
        } else {
            let notes = Array(content.notes.value.prefix(5))
            let words = NoteWords(notes, face)
            Timeline(
                notes.byMonth.map { month, notes in
                    Timeline.Group(month, entries: notes.map { face.entry($0, words) })
                }
            ).html
        }
    }

    private var rail: HTML {
        HTML {
            railBox("世帯", more: Link("世帯・人を見る", href: "\(face.path)/household")) {
                tag("ul") {
                    for member in face.household {
                        tag("li") {
                            "\(member.membership.relation.words)：\(face.name(of: member))"
                            if let age = member.shown.person?.birth.ageWords(on: face.today) {
                                "（\(age)）"
                            }
                        }
                    }
                }
            }
            railBox("同意の状況", more: Link("同意・共有を見る", href: "\(face.path)/sharing")) {
                consentLines
            }
        }
    }

    @HTML.Builder private var consentLines: HTML {
        let current = content.consents.value.filter(\.isCurrent)
        if current.isEmpty {
            tag("p") {
                face.access.overseesSharing ? "まだ同意をたずねていません。" : "この窓口の閲覧は、同意によるものではありません。"
            }
        } else {
            tag("ul") {
                for consent in current {
                    let words = consent.standing(on: face.today).words
                    tag("li") { "\(face.name(of: consent.person))：\(words)" }
                }
            }
        }
    }
}

extension FileFace {
    /// A note as one entry of the timeline.
    func entry(_ note: ProgressNote, _ words: NoteWords) -> Timeline.Entry {
        let about = note.answers[NoteForm.about].map { name(of: $0) }
        var details: [String] = []
        if let minutes = note.answers[NoteForm.minutes] { details.append("\(minutes)分") }
        if !about.isEmpty { details.append("対象：" + about.joined(separator: "、")) }
        details.append("共有範囲：\(note.secrecy.words(names))")
        let clock = note.answers[NoteForm.start].map { " \(clockWords($0))" }
        return Timeline.Entry(
            id: "note-\(note.id)", title: words.title(of: note),
            by: "\(directory.workerName(note.worker))（\(directory.deskName(note.desk))）",
            when: note.happenedOn.long + (clock ?? ""),
            iso: note.happenedOn.description, details: details, gist: note.answers[NoteForm.facts],
            link: Link("記録の全文", href: "\(path)/notes/\(note.id)"),
            tags: note.correctedBy == nil ? [] : [statusTag("訂正あり", .yellow)])
    }
}
