import Casework
import Markup

/// 同意撤回届 (F10) on A4, to be signed by whoever takes a consent back.
public struct WithdrawalSheet: ScreenPage {
    let face: FileFace
    let consent: Disclosed<Consent>
    let printing: Printing

    public init(face: FileFace, consent: Disclosed<Consent>, printing: Printing) {
        self.face = face
        self.consent = consent
        self.printing = printing
    }

    public var viewings: [AuditLine] { face.viewings + [consent.viewing] }
    private var it: Consent { consent.value }

    public func screen(in frame: Frame) -> Screen {
        face.paper("同意撤回届の印刷", from: Link("同意・共有", href: "\(face.path)/sharing")) {
            PrintSheet(
                "同意撤回届", date: blankDate, addressee: "（宛先）\(frame.municipality)長",
                notice: printing.notice(face.file.value.number)
            ) {
                tag("p") { "私は、次の同意を取り消します。" }
                sheetTable(columns: 12, rows: given)
                tag("h3") { "取り消す範囲" }
                sheetTable(columns: 12, rows: range)
                tag("p") {
                    "届け出た日から、この同意による情報の共有を止めます。それまでに渡した情報の記録は残ります。"
                        + "同意を取り消しても、相談をお断りしたり、受けられる支援を減らしたりすることはありません。"
                }
                tag("h3") { "署名" }
                sheetTable(columns: 12, rows: signature)
                tag("h3") { "窓口の記入欄" }
                sheetTable(columns: 12, rows: office)
            }
        }
    }

    private var given: [[SheetCell]] {
        let person = face.members.first { $0.shown.id == it.person }
        return [
            [
                .head("同意した人", columns: 3),
                .name(
                    face.name(of: it.person), kana: person?.shown.person?.name.kana ?? "",
                    columns: 9),
            ],
            [.head("同意した日", columns: 3), .value(HTML(it.askedOn.wareki(.long)), columns: 9)],
            [
                .head("渡してよい相手", columns: 3),
                .value(bulleted(it.scope.agencyNames(face.directory)), columns: 9),
            ],
            [.head("期間", columns: 3), .value(HTML(it.scope.period), columns: 9)],
        ]
    }

    private var range: [[SheetCell]] {
        [
            [.boxes([("すべて", false)], columns: 12)],
            [
                .value("□ 一部（渡すのをやめる相手・情報の種類）", columns: 12, lines: 3)
            ],
        ]
    }

    private var signature: [[SheetCell]] {
        [
            [.head("日付", columns: 3), .value(HTML(blankDate), columns: 9)],
            [.head("氏名（自署）", columns: 3), .value("", columns: 9, lines: 2)],
            [.head("代わりに署名する人（続柄）", columns: 3), .value("", columns: 9, lines: 2)],
        ]
    }

    private var office: [[SheetCell]] {
        [
            [
                .head("受け付けた日", columns: 3), .value(HTML(blankDate), columns: 3),
                .head("受け付けた人", columns: 3), .value("", columns: 3),
            ]
        ]
    }
}
