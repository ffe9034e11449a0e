/// What stands in one row of a person's telephones, mail addresses, addresses and other names.
enum PersonColumns {
    static let kind = "kind"
    static let value = "value"
    static let holder = "holder"
    static let hours = "hours"
    static let voicemail = "voicemail"
    static let keep = "keep"
    static let place = "place"
    static let name = "name"
    static let source = "source"
    static let from = "from"
    static let until = "until"

    static let phone: [Question] =
        [
            choice(
                kind, "種類", Contact.Kind.codes.filter { $0.value != Contact.Kind.email.rawValue }),
            Question(value, "電話番号", .phone, need: .required, dataClass: .identity),
            text(holder, "名義（本人以外のとき）"),
            text(hours, "つながりやすい時間"),
            choice(voicemail, "留守番電話", Contact.Voicemail.codes),
            keepFromFamily,
        ] + period

    static let mail: [Question] =
        [
            Question(value, "メールアドレス", .mail, need: .required, dataClass: .identity),
            text(holder, "名義（本人以外のとき）"),
            keepFromFamily,
        ] + period

    static let address: [Question] =
        [
            choice(kind, "種類", Address.Kind.codes, need: .required),
            Question(place, "住所", .address, dataClass: .identity),
        ] + period

    static let otherName: [Question] =
        [
            choice(kind, "種類", OtherName.Kind.codes),
            Question(name, "名前", .name, need: .required, dataClass: .identity),
            choice(source, "何でわかったか", OtherName.Source.codes),
        ] + period

    private static let keepFromFamily = Question(
        keep, "家族に知られないように", .choices(CodeList(keep, KeepFromFamily.codes)),
        dataClass: .identity)

    private static let period = [
        Question(from, "いつから", .date(.any), dataClass: .identity),
        Question(
            until, "いつまで", .date(DateDemand(from: .answer(from))), hint: "今も続くときは空欄",
            dataClass: .identity),
    ]

    private static func text(_ id: String, _ label: String) -> Question {
        Question(id, label, .text(lines: 1, limit: 0), dataClass: .identity)
    }

    private static func choice(
        _ id: String, _ label: String, _ codes: [CodeList.Code], need: Requirement = .optional
    ) -> Question {
        Question(id, label, .choice(CodeList(id, codes)), need: need, dataClass: .identity)
    }
}
