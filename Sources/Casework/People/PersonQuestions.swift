/// What is asked to know who somebody is: name, kana, sex, birth, addresses, contacts. Declared once, so
/// that every form that asks for a person lists the same questions; the answers lie in the person's own
/// record (`PersonDetails`), never on the form.
public enum PersonQuestions {
    public static let name = Key<PersonName>(
        Question("name", "氏名", .name, about: .subject, dataClass: .identity),
        read: { if case .parts(let parts) = $0 { PersonName(parts) } else { PersonName() } },
        write: { .parts($0.parts) })
    /// What somebody is called whose name is not known.
    public static let nickname = Key.text(
        "nickname", "呼び名", limit: 30, hint: "名前がわからないとき。例）青い帽子の男性", dataClass: .identity)
    /// 答えなかった is an answer; 不明 is what nobody said anything about.
    public static let sex = Key<Sex>(
        Question(
            "sex", "性別", .choice(CodeList("sex", Sex.codes)), about: .subject,
            dataClass: .identity, isCounted: true, isCompact: true),
        read: { Sex(answer: $0) }, write: { $0.answer })
    /// As exactly as it is known: a day, a year, or about an age as seen on a day.
    public static let birth = Key<Birth>(
        Question(
            "birth", "生年月日", .date(DateDemand(.birth, through: .today)), about: .subject,
            dataClass: .identity),
        read: { Birth(answer: $0) }, write: { $0.answer })

    /// One number, for forms that ask for no more.
    public static let phone = Key.phone("phone", "電話番号")
    public static let voicemail = Key<Contact.Voicemail?>.choice(
        "voicemail", "留守番電話", dataClass: .identity, isCounted: false)
    /// Ticked or not.
    public static let keepFromFamily = Key<Set<KeepFromFamily>>.choices(
        "keep", "家族に知られないように", dataClass: .identity, isCounted: false)

    /// What must be heeded before anybody gets in touch.
    public static let caution = Key.text(
        "caution", "連絡・訪問のときの注意", lines: 2,
        hint: "例）犬がいる。大きな音が苦手。この世帯のどのページにも表示されます", dataClass: .identity)

    /// Telephones, each with what must not happen on the way.
    public static let phones = rows("contact", "電話", PersonColumns.phone) {
        $0.compactMap(Contact.init(phone:))
    } write: {
        $0.filter { $0.kind != .email }.map(\.phoneRow)
    }
    public static let mails = rows("mail", "メール", PersonColumns.mail) {
        $0.compactMap(Contact.init(mail:))
    } write: {
        $0.filter { $0.kind == .email }.map(\.mailRow)
    }
    public static let addresses = rows("address", "住所", PersonColumns.address) {
        $0.compactMap(Address.init(row:))
    } write: {
        $0.map(\.row)
    }
    /// 通称・旧姓など.
    public static let otherNames = rows("other", "ほかの名前", PersonColumns.otherName) {
        $0.compactMap(OtherName.init(row:))
    } write: {
        $0.map(\.row)
    }

    /// The most rows of each kind.
    static let mostRows = 5

    private static func rows<Item: Sendable>(
        _ id: String, _ label: String, _ columns: [Question],
        read: @escaping @Sendable ([[String: Answer]]) -> [Item],
        write: @escaping @Sendable ([Item]) -> [[String: Answer]]
    ) -> Key<[Item]> {
        Key(
            Question(id, label, .rows(columns, limit: mostRows), dataClass: .identity),
            read: { if case .rows(let rows) = $0 { read(rows) } else { [] } },
            write: { .rows(write($0)) })
    }
}

/// 家族に知られないように連絡する: the one thing that can be ticked.
public enum KeepFromFamily: String, Coded {
    case yes

    public var label: String { "家族に知られないように連絡する" }
}
