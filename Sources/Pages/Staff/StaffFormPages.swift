import Casework
import Markup

/// Names of the fields with which somebody's post is written.
public enum StaffField {
    public static let signInName = "sign_in_name"
    public static let name = "full_name"
    public static let agency = "agency"
    public static let until = "until"
    public static let untilLabel = "利用できる期限"
    public static let seatRows = 6

    public static func desk(_ row: Int) -> String { "seat_\(row)_desk" }
    public static func role(_ row: Int) -> String { "seat_\(row)_role" }

    public static let badSignInName = "利用者名は、英字で始まる2～32文字の半角の英数字で入力してください"
    public static let takenSignInName = "この利用者名は使われています。ほかの利用者名にしてください"
    public static let noName = "氏名を入力してください"
    public static let noAgency = "所属を選んでください"
    public static let noSeat = "窓口と役割を1つ以上選んでください"
    public static let halfSeat = "窓口と役割の両方を選んでください"
    /// Up to the last row in which something was chosen.
    static func filledRows(_ form: FormState) -> Int {
        let last = (0..<seatRows).last { !form[desk($0)].isEmpty || !form[role($0)].isEmpty }
        return (last ?? -1) + 1
    }
    public static func twiceSeat(_ row: Int) -> String { "\(row)行目と同じ窓口と役割です" }
}

/// 職員の登録: a new account.
public struct StaffInvitationPage: ScreenPage {
    let form: FormState
    let directory: Directory

    public init(form: FormState, directory: Directory) {
        self.form = form
        self.directory = directory
    }

    public func screen(in frame: Frame) -> Screen {
        Screen("職員を登録する", breadcrumb: staffTrail, errors: form.errors) {
            tag("p") { "登録すると、初回パスワードが1度だけ表示されます。本人は最初に入るときに、自分のパスワードに変えます。" }
            postForm(action: "/staff", frame: frame) {
                textField(
                    StaffField.signInName, "利用者名", in: form, need: .required,
                    hint: "英字で始まる半角の英数字。あとから変えられません。例）sato-h", width: .kana)
                postFields(form, directory, frame.names)
                warekiDateField(
                    StaffField.until, StaffField.untilLabel, in: form,
                    hint: "空欄のときは、市の職員は期限なし、委託先などは今年度の末日（3月31日）までです。")
                buttonGroup {
                    button("登録する")
                    Link("やめて戻る", href: "/staff").html
                }
            }
        }
    }
}

/// 氏名・所属・役割の変更.
public struct StaffPostPage: ScreenPage {
    let worker: Worker
    let form: FormState
    /// What stands in the way, when the worker would leave households behind.
    let remaining: Holdings?
    let directory: Directory
    let viewing: AuditLine

    public init(
        worker: Worker, form: FormState, remaining: Holdings?, directory: Directory,
        viewing: AuditLine
    ) {
        self.worker = worker
        self.form = form
        self.remaining = remaining
        self.directory = directory
        self.viewing = viewing
    }

    public var viewings: [AuditLine] { [viewing] }

    public func screen(in frame: Frame) -> Screen {
        Screen(
            "氏名・所属・役割を変える", subject: worker.name, breadcrumb: staffTrail(to: worker),
            errors: form.errors
        ) {
            if let remaining { holdingTable(remaining, directory) }
            tag("p") { "変えた内容は、本人が次に開く画面から効きます。" }
            postForm(action: "/staff/\(worker.id)/edit", frame: frame) {
                hiddenField(HiddenField.version, String(worker.version))
                postFields(form, directory, frame.names)
                buttonGroup {
                    button("保存する")
                    Link("やめて戻る", href: "/staff/\(worker.id)").html
                }
            }
        }
    }
}

@HTML.Builder
private func postFields(_ form: FormState, _ directory: Directory, _ names: TownNames) -> HTML {
    textField(StaffField.name, "氏名", in: form, need: .required)
    selectField(
        StaffField.agency, "所属", options: directory.agencyChoices, in: form, need: .required)
    fieldset("窓口と役割", isSection: true) {
        hintText("使う行だけ選んでください。役割によって見られるものが決まります。", for: "seats")
        let shown = StaffField.filledRows(form) + 1
        for row in 0..<min(shown, StaffField.seatRows) { seatRow(row, form, directory, names) }
        if shown < StaffField.seatRows {
            disclosure("窓口と役割をさらに加える") {
                for row in shown..<StaffField.seatRows { seatRow(row, form, directory, names) }
            }
        }
    }
}

private func seatRow(
    _ row: Int, _ form: FormState, _ directory: Directory, _ names: TownNames
) -> HTML {
    tag("div", ["role": "group", "aria-label": "窓口と役割 \(row + 1)"]) {
        fieldRow {
            selectField(
                StaffField.desk(row), "窓口 \(row + 1)", options: directory.desks.deskChoices,
                in: form, need: .unmarked, blank: "なし")
            selectField(
                StaffField.role(row), "役割 \(row + 1)",
                options: Role.allCases.map { Choice($0.rawValue, $0.words(names)) },
                in: form, need: .unmarked, blank: "なし")
        }
    }
}

extension Worker {
    /// The post as its form writes it.
    public var postFields: FormFields {
        var fields = FormFields()
        fields[StaffField.name] = name
        fields[StaffField.agency] = agency.description
        for (row, seat) in seats.enumerated() {
            fields[StaffField.desk(row)] = seat.desk.description
            fields[StaffField.role(row)] = seat.role.rawValue
        }
        return fields
    }

    public var termFields: FormFields {
        var fields = FormFields()
        if let validUntil { fields.fill(StaffField.until, with: validUntil) }
        return fields
    }
}

extension [FieldGroup] {
    /// The parts of somebody's post, compared when two administrators wrote at once.
    public static func staffPost(_ directory: Directory, _ names: TownNames) -> [FieldGroup] {
        [
            .text(StaffField.name, "氏名"),
            .named(StaffField.agency, "所属") { Identifier($0).map(directory.agencyName) ?? $0 },
            FieldGroup("seats", "窓口と役割", names: [], beginnings: ["seat_"]) { fields in
                (0..<StaffField.seatRows).compactMap { row in
                    let desk = fields[StaffField.desk(row)]
                    guard !desk.isEmpty else { return nil }
                    let role = Role(rawValue: fields[StaffField.role(row)])?.words(names) ?? ""
                    return (Identifier(desk).map(directory.deskName) ?? desk) + "（\(role)）"
                }.joined(separator: "\n")
            },
        ]
    }

    public static var staffTerm: [FieldGroup] { [.day(StaffField.until, StaffField.untilLabel)] }
}
