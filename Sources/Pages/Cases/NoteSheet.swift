import Casework
import Markup

/// 支援経過記録 as a list on A4. Notes of a closed circle stay off paper.
public struct NoteSheet: ScreenPage {
    let face: FileFace
    let notes: Disclosed<[ProgressNote]>
    let context: FormContext
    let printing: Printing

    public init(
        face: FileFace, notes: Disclosed<[ProgressNote]>, context: FormContext,
        printing: Printing
    ) {
        self.face = face
        self.notes = notes
        self.context = context
        self.printing = printing
    }

    public var viewings: [AuditLine] { face.viewings + [notes.viewing.printed] }

    /// From the beginning on, as a paper is read.
    private var shown: [ProgressNote] {
        notes.value.filter { !$0.secrecy.isClosedCircle }.reversed()
    }

    public func screen(in frame: Frame) -> Screen {
        face.screen("支援経過記録の印刷", section: .notes, width: .wide) {
            buttonGroup {
                printButton()
                Link("記録へ戻る", href: "\(face.path)/notes").html
            }
            PrintSheet(
                "支援経過記録", date: face.today.wareki(.form),
                sender: [frame.municipality, frame.systemName],
                notice: printing.notice(face.file.value.number)
                    + "　限られた構成員だけの記録（要対協・虐待通報・支援措置など）は載せていません。"
            ) {
                sheetTable(columns: 12, rows: head)
                table
            }.html
        }
    }

    private var head: [[SheetCell]] {
        let desk = face.directory.deskName(face.file.value.desk)
        let companion = face.directory.workerName(face.file.value.accompanying)
        return [
            [
                .head("氏名", columns: 2),
                .name(face.name, kana: face.principal?.shown.person?.name.kana ?? "", columns: 4),
                .head("番号", columns: 2), .value(HTML(face.file.value.number), columns: 4),
            ],
            [
                .head("担当窓口", columns: 2), .value(HTML(desk), columns: 4),
                .head("伴走する担当者", columns: 2), .value(HTML(companion), columns: 4),
            ],
        ]
    }

    /// With a head that repeats on every sheet of paper.
    private var table: HTML {
        tag("table", ["class": "sheet-table of-12"]) {
            tag("thead") {
                tag("tr") {
                    tag("th", ["scope": "col", "colspan": "2"]) { "日付" }
                    tag("th", ["scope": "col", "colspan": "2"]) { "方法・相手" }
                    tag("th", ["scope": "col", "colspan": "6"]) { "内容" }
                    tag("th", ["scope": "col", "colspan": "2"]) { "記録者" }
                }
            }
            tag("tbody") {
                if shown.isEmpty {
                    tag("tr") { tag("td", ["colspan": "12"]) { "記録はまだありません。" } }
                }
                let words = NoteWords(shown, face)
                for note in shown { row(note, words) }
            }
        }
    }

    private func row(_ note: ProgressNote, _ words: NoteWords) -> HTML {
        tag("tr") {
            tag("td", ["colspan": "2"]) {
                tag("p") { note.happenedOn.wareki(.padded) }
                if let clock = note.clock { tag("p") { clock } }
                if note.correctedBy != nil { tag("p") { "（訂正あり）" } }
            }
            tag("td", ["colspan": "2"]) {
                tag("p") { words.title(of: note) }
                tag("p") { words.counterparts(of: note) }
                tag("p") {
                    note.answers[NoteForm.about].map { face.name(of: $0) }.joined(separator: "、")
                }
            }
            tag("td", ["colspan": "6"]) { said(in: note) }
            tag("td", ["colspan": "2"]) {
                tag("p") { face.directory.workerName(note.worker) }
                tag("p") { face.directory.deskName(note.desk) }
            }
        }
    }

    /// The facts as they are; every other answer that is printed behind its label.
    private func said(in note: ProgressNote) -> HTML {
        guard let form = face.forms.edition(note.answers.edition, of: note.answers.form) else {
            return writtenText(note.answers[NoteForm.facts])
        }
        let words = AnswerWords(form: form, context: context)
        return HTML.joined(
            form.everyQuestion.filter { $0.paper.isPrinted && !Self.besides.contains($0.id) }
                .compactMap { question in
                    let text = words.text(note.answers[question.id], to: question)
                    if text.isEmpty { return nil }
                    let label = Self.short[question.id] ?? context.words(question.label)
                    return writtenText(
                        question.id == NoteForm.facts.id ? text : "【\(label)】\(text)")
                })
    }

    /// The column is narrow.
    private static let short = [NoteForm.next.id: "次", NoteForm.source.id: "出所"]

    /// What stands in the other columns.
    private static let besides: Set<String> = [
        NoteForm.start.id, NoteForm.minutes.id, NoteForm.method.id, NoteForm.counterparts.id,
        NoteForm.whom.id, NoteForm.about.id, NoteForm.nextOn.id,
    ]
}

/// Who prints, and when: said at the foot of every paper of this slice.
public struct Printing: Sendable {
    let worker: String
    let moment: Moment

    public init(by worker: String, at moment: Moment) {
        self.worker = worker
        self.moment = moment
    }

    func notice(_ number: String) -> String {
        "取扱注意　\(number)　印刷：\(worker)　\(moment.date.wareki(.long)) \(moment.civil.clock)"
    }
}

extension AuditLine {
    /// The same look, on paper: what was printed can be carried away.
    var printed: AuditLine {
        AuditLine(
            moment: moment, worker: worker, deed: "\(kind).print", kind: kind, subject: subject,
            file: file, basis: basis)
    }
}
