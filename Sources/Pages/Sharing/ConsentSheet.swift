import Casework
import Markup

/// 同意書 (F9) on A4: blank, to be read together and signed, or with the scope that was agreed on.
///
/// Source of the items: `domain/reference.md` §4.10.
public struct ConsentSheet: ScreenPage {
    let face: FileFace
    /// Nil for the blank form.
    let consent: Disclosed<Consent>?
    let recipients: [Agency]
    let printing: Printing
    let blank: AuditLine?

    public init(
        face: FileFace, consent: Disclosed<Consent>, recipients: [Agency], printing: Printing
    ) {
        self.face = face
        self.consent = consent
        self.recipients = recipients
        self.printing = printing
        blank = nil
    }

    public init(blank face: FileFace, recipients: [Agency], printing: Printing) {
        self.face = face
        consent = nil
        self.recipients = recipients
        self.printing = printing
        blank = face.file.viewing.printed
    }

    public var viewings: [AuditLine] {
        face.viewings + [consent?.viewing ?? blank].compactMap(\.self)
    }
    private var scope: Consent.Scope? { consent?.value.scope }

    private var member: FileFace.Member? {
        guard let consent else { return nil }
        return face.members.first { $0.shown.id == consent.value.person }
    }

    public func screen(in frame: Frame) -> Screen {
        face.paper("同意書の印刷", from: Link("同意・共有", href: "\(face.path)/sharing")) {
            PrintSheet(
                "個人情報の取扱いに関する同意書", date: consent?.value.askedOn.wareki(.form) ?? blankDate,
                addressee: "（宛先）\(frame.municipality)長",
                notice: printing.notice(face.file.value.number)
            ) {
                tag("p") {
                    "私は、\(frame.systemName)による支援を受けるにあたり、次の説明を受け、私の情報を下の範囲で"
                        + "渡し、受け取ることに同意します。"
                }
                sheetTable(columns: 12, rows: scopeRows)
                tag("h3") { "説明" }
                sheetTable(columns: 12, rows: explanation)
                tag("h3") { "署名" }
                sheetTable(columns: 12, rows: signature)
            }
        }
    }

    private var scopeRows: [[SheetCell]] {
        [
            [
                .head("対象となる人", columns: 3),
                .name(
                    member.map { face.name(of: $0) } ?? "",
                    kana: member?.shown.person?.name.kana ?? "", columns: 9),
            ],
            [.head("目的", columns: 3), .boxes(purposes, columns: 9)],
            [.head("情報の種類", columns: 3), .boxes(classes, columns: 9)],
            [.head("情報を渡し、受け取る相手", columns: 3), .value(agencies, columns: 9)],
            [.head("期間", columns: 3), .value(HTML(period), columns: 9)],
        ]
    }

    /// On a filled form those that were named and no others, so that nothing can be ticked later.
    private var agencies: HTML {
        if let scope { return bulleted(scope.agencyNames(face.directory)) }
        let names = recipients.map(\.name) + ["（　　　　　　　　　　　　　　）"]
        return HTML(names.map { "□ \($0)" }.joined(separator: "　"))
    }

    private var period: String { scope?.period ?? "\(blankDate)から\(blankDate)まで" }

    private var purposes: [(label: String, isTicked: Bool)] {
        SharingPurpose.allCases.map { ($0.words, scope?.purposes.contains($0) ?? false) }
    }

    private var classes: [(label: String, isTicked: Bool)] {
        DataClass.allCases.map { ($0.words, scope?.classes.contains($0) ?? false) }
    }
}

/// 令和　　年　　月　　日, to be filled in by hand.
let blankDate = "令和　　年　　月　　日"

extension ConsentSheet {
    private var explanation: [[SheetCell]] {
        let desk = face.directory.desk(face.file.value.desk)
        let place = [desk?.name, desk?.phone].compactMap(\.self).filter { !$0.isEmpty }
        return [
            [
                .head("いつでもやめられます", columns: 3),
                .value(
                    HTML(
                        "この同意は、いつでも、一部だけでも取り消せます。理由はいりません。\(place.joined(separator: "　"))に"
                            + "口頭か書面（同意撤回届）でお申し出ください。申し出た日から、新たに渡すことを止めます。"), columns: 9),
            ],
            [
                .head("同意しないとき", columns: 3),
                .value(
                    HTML(
                        "同意しなくても、相談をお断りしたり、受けられる支援を減らしたりすることはありません。"
                            + "ただし、命や体に危険があるときなど、法律の定めにより情報を渡すことがあります。"), columns: 9),
            ],
            [
                .head("確かめられます", columns: 3),
                .value(HTML("だれが、いつ、何のためにあなたの情報を見たか、受け取ったかをお知らせします。"), columns: 9),
            ],
            [
                .head("説明した人", columns: 3),
                .value(
                    HTML(
                        consent.map { face.directory.workerName($0.value.explainedBy) } ?? ""),
                    columns: 9),
            ],
        ]
    }

    private var signature: [[SheetCell]] {
        let remark = consent?.value.remark ?? ""
        return [
            [
                .head("日付", columns: 3), .value(HTML(signedOn), columns: 3),
                .head("氏名（自署）", columns: 2), .value("", columns: 4, lines: 2),
            ],
            [.head("代わりに署名する人（続柄）", columns: 3), .value("", columns: 9, lines: 2)],
            [
                .head("口頭のときの立会人・補足", columns: 3),
                .value(writtenText(remark), columns: 9, lines: 2),
            ],
        ]
    }

    private var signedOn: String {
        if case .written(let day) = consent?.value.state { return day.wareki(.form) }
        return blankDate
    }
}
