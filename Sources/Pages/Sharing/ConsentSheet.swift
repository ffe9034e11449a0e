import Casework
import Markup

/// 同意書 (F9) on A4: blank, to be read together and signed, or with what was agreed on.
///
/// Source of the items: `domain/reference.md` §4.10. The boxes follow from the form; the scope and the
/// explanation come before the answers, as a paper is read before it is signed.
public struct ConsentSheet: ScreenPage {
    let face: FileFace
    /// Those who answered on one paper; empty for a blank form.
    let consents: [Disclosed<Consent>]
    let form: Form
    let context: FormContext
    let printing: Printing

    /// - Parameter form: offering only the agencies that were named, so that nothing can be ticked
    ///   later.
    public init(
        face: FileFace, consents: [Disclosed<Consent>], form: Form, context: FormContext,
        printing: Printing
    ) {
        self.face = face
        self.consents = consents
        self.form = form
        self.context = context
        self.printing = printing
    }

    public var viewings: [AuditLine] {
        face.viewings
            + (consents.isEmpty ? [face.file.viewing.printed] : consents.map(\.viewing))
    }

    private var answers: Answers? {
        guard let first = consents.first?.value.said else { return nil }
        return consents.dropFirst().reduce(first) { $1.value.said.merging($0) }
    }

    public func screen(in frame: Frame) -> Screen {
        face.paper("同意書の印刷", from: Link("同意・共有", href: "\(face.path)/sharing")) {
            PrintSheet(
                context.words(form.title), formNumber: form.number.isEmpty ? nil : form.number,
                date: consents.first?.value.askedOn.wareki(.form) ?? blankDate,
                addressee: "（宛先）\(frame.municipality)長",
                notice: printing.notice(face.file.value.number)
            ) {
                tag("p") {
                    "私は、\(frame.systemName)による支援を受けるにあたり、次の説明を受け、私の情報を下の範囲で"
                        + "渡し、受け取ることに同意します。"
                }
                sheetTable(columns: 12, rows: head)
                FormPaper(form: ordered, answers: answers, context: context).html
                tag("h3") { "署名" }
                sheetTable(columns: 12, rows: signatures)
                tag("p") { "やめるとき・確かめたいときのお申し出先：\(place)" }
            }
        }
    }

    /// Whom it is about, and what is read before everything else: who is told, and until when.
    private var head: [[SheetCell]] {
        let members = face.members.filter { member in
            context.members.contains { $0.id == member.shown.id }
        }
        return members.map { member in
            [
                .head("対象となる人", columns: 3),
                .name(
                    face.name(of: member), kana: member.shown.person?.name.kana ?? "", columns: 9),
            ]
        } + [
            [
                .head(label(ConsentForm.agencies.id), columns: 3),
                .value(agencies, columns: 9),
            ],
            [.head("期間", columns: 3), .value(HTML(period), columns: 9)],
        ]
    }

    private var scope: Consent.Scope? { consents.first?.value.scope }
    private func label(_ id: String) -> String {
        context.words(form.question(id)?.label ?? "")
    }

    /// On a filled form those that were named and no others, so that nothing can be ticked later.
    private var agencies: HTML {
        if let scope { return bulleted(scope.agencyNames(face.directory)) }
        let offered = form.question(ConsentForm.agencies.id)?.codeList?.codes ?? []
        let names = offered.map(\.label) + ["（　　　　　　　　　　　　　　）"]
        return HTML(names.map { "□ \($0)" }.joined(separator: "　"))
    }

    private var period: String { scope?.period ?? "\(blankDate)から\(blankDate)まで" }

    /// As a paper is read: the answers after the scope and the explanation, before what the office
    /// puts down.
    private var ordered: Form {
        var form = form
        let answers = form.sections.filter(\.isAnsweredByEach)
        var others = form.sections.filter { !$0.isAnsweredByEach }
        let record = others.firstIndex { $0.id == ConsentForm.recordSection }
        others.insert(contentsOf: answers, at: record ?? others.endIndex)
        form.sections = others
        return form
    }

    private var place: String {
        let desk = face.directory.desk(face.file.value.desk)
        return [desk?.name, desk?.phone].compactMap(\.self).filter { !$0.isEmpty }
            .joined(separator: "　")
    }

    /// Each member signs for themselves; on paper that was handed out, or to be signed again.
    private var signatures: [[SheetCell]] {
        var lines: [(name: String, day: CivilDate?)] = context.members.map {
            ($0.name, signedOn($0.id))
        }
        while lines.isEmpty || context.members.isEmpty && lines.count < 3 {
            lines.append(("", nil))
        }
        return lines.map { name, day in
            [
                .head(name.isEmpty ? "氏名" : name, columns: 2), .head("氏名（自署）", columns: 2),
                .value("", columns: 3, lines: 2), .head("日付", columns: 1),
                .value(HTML(day?.wareki(.form) ?? blankDate), columns: 4),
            ]
        }
    }

    private func signedOn(_ person: Identifier<Person>) -> CivilDate? {
        let consent = consents.first { $0.value.person == person }?.value
        guard case .written(let day) = consent?.state else { return nil }
        return day
    }
}

extension FormSection {
    fileprivate var isAnsweredByEach: Bool { questions.contains { $0.about == .eachMember } }
}

/// 令和　　年　　月　　日, to be filled in by hand.
let blankDate = "令和　　年　　月　　日"
