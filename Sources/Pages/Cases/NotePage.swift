import Casework
import Markup

/// One progress note in full. Of a corrected note the old words stay readable.
public struct NotePage: ScreenPage {
    /// The notes before and after it in a line of corrections, as far as they may be read.
    public struct Corrections: Sendable {
        let older, newer: Identifier<ProgressNote>?
        public init(older: Identifier<ProgressNote>?, newer: Identifier<ProgressNote>?) {
            self.older = older
            self.newer = newer
        }
    }

    let face: FileFace
    let notes: Disclosed<[ProgressNote]>
    let corrections: Corrections
    let mayCorrect: Bool

    public init(
        face: FileFace, notes: Disclosed<[ProgressNote]>, corrections: Corrections,
        mayCorrect: Bool
    ) {
        self.face = face
        self.notes = notes
        self.corrections = corrections
        self.mayCorrect = mayCorrect
    }

    public var viewings: [AuditLine] { face.viewings + [notes.viewing] }

    public func screen(in frame: Frame) -> Screen {
        face.screen("記録の全文", section: .notes, actions: action) {
            for note in notes.value {
                if note.correctedBy != nil { replaced }
                noteSummary(note, face)
                if let older = corrections.older {
                    tag("p") { Link("訂正する前の記録を読む", href: address(older)).html }
                }
            }
            buttonGroup { Link("記録の一覧へ戻る", href: "\(face.path)/notes").html }
        }
    }

    private var replaced: HTML {
        Alert(
            .warning, "この記録は訂正されています", body: "訂正する前の内容をそのまま残しています。",
            link: corrections.newer.map { Link("訂正した記録を読む", href: address($0)) }
        ).html
    }

    private var action: HTML? {
        guard mayCorrect, let note = notes.value.first else { return nil }
        return linkButton("訂正する", href: address(note.id) + "/correction", style: .secondary)
    }

    private func address(_ note: Identifier<ProgressNote>) -> String {
        "\(face.path)/notes/\(note)"
    }
}

/// What a note says, in rows. Also shown above the form that corrects it.
func noteSummary(_ note: ProgressNote, _ face: FileFace) -> HTML {
    let entry = note.entry
    let when = [entry.happenedOn.long, entry.clock].compactMap(\.self).joined(separator: " ")
    let minutes = entry.minutes.map { "\($0)分" } ?? ""
    let writer = face.directory.workerName(note.worker)
    return summaryList([
        SummaryRow("日付", timeText(when, iso: entry.happenedOn.description)),
        SummaryRow("方法", text: entry.method.words(face.names)),
        SummaryRow("所要時間", text: minutes),
        SummaryRow("相手", text: entry.with(for: face.access)),
        SummaryRow(
            "だれについて", text: entry.about.map { face.name(of: $0) }.joined(separator: "、")),
        SummaryRow("内容（事実）", writtenText(entry.facts)),
        SummaryRow("見立て", entry.view.isEmpty ? HTML() : writtenText(entry.view)),
        SummaryRow("次にすること", text: entry.next),
        SummaryRow("次の期日", text: entry.nextOn?.long ?? ""),
        SummaryRow(CaseLabel.source.words, text: entry.source),
        SummaryRow("共有の範囲", text: "\(entry.secrecy.words(face.names))・\(entry.dataClass.words)"),
        SummaryRow("書いた人", text: "\(writer)（\(face.directory.deskName(note.desk))）"),
        SummaryRow("書いた日時", note.writtenAt.longTime),
    ])
}

/// 訂正: a new note takes the place of the old one, which stays readable.
public struct NoteCorrectionPage: ScreenPage {
    let face: FileFace
    let notes: Disclosed<[ProgressNote]>
    let entry: CaseEntry

    public init(face: FileFace, notes: Disclosed<[ProgressNote]>, entry: CaseEntry) {
        self.face = face
        self.notes = notes
        self.entry = entry
    }

    public var viewings: [AuditLine] { face.viewings + [notes.viewing] }

    public func screen(in frame: Frame) -> Screen {
        face.screen("記録を訂正する", section: .notes, errors: entry.form.errors) {
            for note in notes.value {
                let path = "\(face.path)/notes/\(note.id)"
                tag("p") { "訂正する前の記録も残り、あとから読めます。" }
                disclosure("訂正する前の記録") { noteSummary(note, face) }
                entry.continued(in: frame)
                postForm(action: "\(path)/correction", frame: frame, draft: entry.draft) {
                    hiddenField(HiddenField.version, String(note.version))
                    NoteFields(face: face, form: entry.form).html
                    buttonGroup {
                        button("訂正した記録を保存する")
                        Link("やめて戻る", href: path).html
                    }
                }
            }
        }
    }
}
