import Casework
import Markup

/// つなぐシート on A4: so that the person need not tell the story twice.
///
/// Source of the items: 岡山市・座間市 つなぐシート (`domain/reference.md` §4.2).
public struct HandoverSheet: ScreenPage {
    let face: FileFace
    let handover: Disclosed<Handover>
    let letter: LetterWords
    /// お困りごと: the list this city has chosen.
    let issues: Issue.List
    let consents: [Consent]
    let printing: Printing

    public init(
        face: FileFace, handover: Disclosed<Handover>, letter: LetterWords, issues: Issue.List,
        consents: [Consent], printing: Printing
    ) {
        self.face = face
        self.handover = handover
        self.letter = letter
        self.issues = issues
        self.consents = consents
        self.printing = printing
    }

    public var viewings: [AuditLine] { face.viewings + [handover.viewing] }
    private var sheet: Handover { handover.value }
    private var it: Referral { sheet.referral }
    private var person: Person? {
        sheet.members.first { $0.membership.isPrincipal }?.shown.person
    }

    public func screen(in frame: Frame) -> Screen {
        face.paper(
            "\(face.names.handoverSheet)の印刷", from: Link("つなぎ", href: "/referrals/\(it.id)"),
            notice: notice
        ) {
            PrintSheet(
                title, formNumber: letter.form.number.isEmpty ? nil : letter.form.number,
                date: sentOn.wareki(.form),
                addressee: "\(face.directory.receiverName(it.receiver))　御中", sender: sender(frame),
                notice: printing.notice(face.file.value.number)
            ) {
                sheet.heading?.line
                sheetTable(columns: 12, rows: principal)
                if !others.isEmpty {
                    tag("h3") { "世帯（\(sheet.members.count)人）" }
                    sheetTable(columns: 12, rows: household)
                }
                tag("h3") { "相談の内容" }
                sheetTable(columns: 12, rows: story)
                tag("h3") { "つなぐ理由と、本人に伝えたこと" }
                FormPaper(form: letter.form, answers: it.letter.answers, context: context).html
                // Whose consent it was is a name too.
                HandoverFoot(
                    referral: it, face: face,
                    consents: sheet.members.isEmpty ? [] : consents, name: { face.name(of: $0) }
                ).html
            }
        }
    }

    private var title: String { letter.context.words(letter.form.title) }

    /// No more than what was to be passed on.
    private var context: FormContext {
        var context = letter.context
        context.open = sheet.classes
        return context
    }

    private var notice: HTML? {
        guard sheet.hidesPlaces else { return nil }
        return Alert(
            .warning, "住所と電話は印刷しません", body: "支援措置の対象となる人が世帯にいるためです。"
        ).html
    }

    private var sentOn: CivilDate {
        if case .sent(let at) = it.state { return at.date }
        return face.today
    }

    private func sender(_ frame: Frame) -> [String] {
        let desk = face.directory.desk(it.sender)
        let agency = desk.map { face.directory.agencyName($0.agency) }
        let phone = desk.flatMap { $0.phone.isEmpty ? nil : "電話 \($0.phone)" }
        return [
            agency ?? frame.municipality,
            "\(face.directory.deskName(it.sender))　\(face.directory.workerName(it.sentBy))", phone,
        ].compactMap(\.self)
    }

    private var principal: [[SheetCell]] {
        guard !sheet.members.isEmpty else {
            return [[.head("本人", columns: 2), .value("氏名などは渡しません。", columns: 10)]]
        }
        let today = face.today
        let address = person?.addresses.first { $0.isCurrent(on: today) }?.oneLine ?? ""
        let phones = person?.contacts.filter { $0.isCurrent(on: today) }.map(\.sheetWords) ?? []
        let place = sheet.hidesPlaces ? "（記載しません）" : address
        let phone = sheet.hidesPlaces ? "（記載しません）" : phones.joined(separator: "　")
        return [
            [
                .head("氏名", columns: 2),
                .name(person?.name.shown ?? "閲覧制限", kana: person?.name.kana ?? "", columns: 6),
                .head("性別", columns: 2), .value(HTML(person?.sex.words ?? ""), columns: 2),
            ],
            [
                .head("生年月日", columns: 2),
                .value(HTML(person?.birth.words(on: today) ?? ""), columns: 10),
            ],
            [.head("住所", columns: 2), .value(HTML(place), columns: 10)],
            [.head("電話", columns: 2), .value(HTML(phone), columns: 10)],
            [
                .head("連絡の注意", columns: 2),
                .value(HTML(person?.caution ?? ""), columns: 10),
            ],
        ]
    }

    private var others: [Handover.Member] {
        sheet.members.filter { !$0.membership.isPrincipal }
    }

    private var household: [[SheetCell]] {
        let head: [SheetCell] = [
            .head("氏名", columns: 5), .head("年齢", columns: 2), .head("続柄", columns: 2),
            .head("備考", columns: 3),
        ]
        return [head]
            + others.map { member in
                let person = member.shown.person
                return [
                    .name(
                        person?.name.shown ?? "閲覧制限", kana: person?.name.kana ?? "", columns: 5),
                    .value(HTML(person?.birth.ageWords(on: face.today) ?? ""), columns: 2),
                    .value(HTML(member.membership.relation.words), columns: 2),
                    .value(HTML(member.membership.livesTogether == false ? "別居" : ""), columns: 3),
                ]
            }
    }
}

extension HandoverSheet {
    private var story: [[SheetCell]] {
        guard let answers = sheet.answers else {
            return [[.value("相談で聞いた内容は渡しません。", columns: 12)]]
        }
        // What was marked under the city's other list is not lost.
        let marks = answers[IntakeForm.issues]
        let marked = Issue.allCases.filter { marks[$0]?.isConcern ?? false }
        let listed = issues.issues + marked.filter { !issues.issues.contains($0) }
        let boxes = listed.map { issue in
            let isMain = marks[issue] == .main
            return (
                label: issue.words + (isMain ? "（◎）" : ""), isTicked: marked.contains(issue)
            )
        }
        return [
            [.head("お困りごと", columns: 2), .boxes(boxes, columns: 10)],
            [
                .head("相談の内容", columns: 2),
                .value(writtenText(answers[IntakeForm.content]), columns: 10, lines: 3),
            ],
            [
                .head("本人の希望", columns: 2),
                .value(writtenText(answers[IntakeForm.wish]), columns: 10),
            ],
        ]
    }
}

extension Contact {
    /// With what must not happen on the way: 090-0000-0000（携帯・家族に知られない）.
    fileprivate var sheetWords: String {
        var notes = [kind.words]
        if !holder.isEmpty { notes.append("\(holder)名義") }
        if !hours.isEmpty { notes.append(hours) }
        if voicemail == .forbidden { notes.append(voicemail.words) }
        if keepFromFamily { notes.append("家族に知られないように") }
        return "\(value)（\(notes.joined(separator: "・"))）"
    }
}
