extension OutlineState {
    /// Every page of the office in the states that are worth reading.
    static let all =
        surroundingStates + intakeStates + referralStates + sharingStates
        + peopleStates + noteStates + sheetStates + caseStates + programmeStates + entryStates
        + staffStates + formStates

    private static let surroundingStates: [OutlineState] =
        [.nobody, .holder, .coordinator, .head, .programme, .audit, .administrator]
        .map(surroundings) + [
            surroundingsOfHousehold,
            reached("kernel/unknown-address", "GET /no-such-page") {
                try await $0.open("/no-such-page")
            },
            reached("kernel/not-for-this-role", "GET /staff") { try await $0.open("/staff") },
            reached("kernel/record-out-of-reach", "POST /files/{id}/notes", by: .foreign) {
                try await $0.send($0.path("/files/{id}/notes"), TypedForms.note)
            },
            reached("kernel/step-not-possible", "POST /referrals/{id}/feedback", by: .receiver) {
                let sent = "/referrals/\($0.ids.early.referral)/feedback"
                return try await $0.send(sent, [("text", "通い始めた"), ("version", "0")])
            },
            reached("kernel/foreign-form", "POST /files/{id}/tasks") {
                try await Knock.on(
                    $0.client, "POST", $0.path("/files/{id}/tasks"), by: $0.asker,
                    [("title", "同行する")], csrf: "foreign")
            },
            reached("kernel/draft-of-open-form", "GET /drafts/{form}") {
                let place = "/drafts/files-\($0.ids.early.received.file)-note"
                _ = try await $0.send(place, TypedForms.note)
                return try await $0.open(place)
            },
            reached("kernel/draft-of-shut-form", "GET /drafts/{form}", by: .foreign) {
                let place = "/drafts/files-\($0.ids.early.received.file)-note"
                _ = try await $0.send(place, TypedForms.note)
                return try await $0.open(place)
            },
            page("kernel/resumption-nothing", "/session/resumption"),
            reached("kernel/resumption", "GET /session/resumption") {
                let place = "/files/\($0.ids.early.received.file)/tasks"
                let typed = [("resume_path", place), ("title", "家主に電話する")]
                _ = try await $0.send("/drafts/session-resumption", typed)
                return try await $0.open("/session/resumption")
            },
        ]
}

extension OutlineState {
    private static var surroundingsOfHousehold: OutlineState {
        var state = page("kernel/surroundings-household", "/files/{id}/tasks")
        state.part = .surroundings
        return state
    }
}

/// What is typed into forms that come back, or are left half filled.
enum TypedForms {
    static let account = [
        ("channel", "phone"), ("gist", "家賃を半年払っていない。\n督促状が届いた。"), ("wish", "今の家に住み続けたい"),
        ("visitor_name", "朝倉 次郎"), ("visitor_relation", "夫"),
        ("visitor_phone", "090-1111-2222"), ("consent", "notAsked"), ("route", "familyRemote"),
        ("issues_incomeLiving", "main"), ("issues_housing", "yes"), ("tag", "eightyFifty"),
    ]
    static let letter = [
        ("receiver", "desk:shakyo"), ("way", "pass"), ("reason", "家計の立て直しを頼みたい"),
        ("told", "窓口と担当者を伝えた"), ("wishes", "午前中に会いたい"), ("answer_by", "R8.4.13"),
        ("classes", "identity"), ("classes", "life"),
    ]
    static let note = [
        ("happened_on", "R8.4.6"), ("method", "visitHere"), ("with", "principal"),
        ("facts", "来所した。\n家計簿を見せてもらった。"), ("view", "収入が減っている"), ("next", "家主に電話する"),
        ("next_on", "R8.4.10"), ("minutes", "40"), ("secrecy", "consented"), ("data_class", "life"),
    ]
    static let sheet = [
        ("x-day", "R8.4.6"), ("x-met", "no"), ("x-seen", "留守だった。\n新聞がたまっていた。"),
        ("x-ill", "わからない"), ("x-next", "visit"),
    ]
    /// A day that is still to come, a day that is none, and an answer that is not offered.
    static let wrongSheet = [("x-day", "R8.13.40"), ("x-next", "write")]
    static let person = [
        ("family", "朝倉"), ("given", "花子"), ("family_kana", "アサクラ"), ("given_kana", "ハナコ"),
        ("sex", "female"), ("birth_era", "昭和"), ("birth_y", "49"), ("birth_m", "5"),
        ("birth_d", "3"),
    ]
    /// Numbers and days that cannot be.
    static let wrongPerson = [
        ("family_kana", "asakura"), ("birth_era", "昭和"), ("birth_y", "70"), ("birth_m", "13"),
        ("birth_d", "40"), ("phone", "12"), ("contact_rows", "1"), ("contact_0_kind", "mobile"),
        ("contact_0_value", "12"), ("address_rows", "1"), ("address_0_postcode", "1"),
        ("address_0_town", "港一丁目"),
    ]
    /// The same on the form of a person's record.
    static let namedPerson = [
        ("name_family", "朝倉"), ("name_given", "花子"), ("name_family_kana", "アサクラ"),
        ("name_given_kana", "ハナコ"), ("sex", "female"), ("birth_era", "昭和"), ("birth_y", "49"),
        ("birth_m", "5"), ("birth_d", "3"),
    ]
    static let wrongNamedPerson = [
        ("name_family_kana", "asakura"), ("birth_era", "昭和"), ("birth_y", "70"),
        ("birth_m", "13"), ("birth_d", "40"), ("phone", "12"), ("contact_rows", "1"),
        ("contact_0_kind", "mobile"), ("contact_0_value", "12"), ("mail_rows", "1"),
        ("mail_0_value", "x"), ("address_rows", "1"), ("address_0_place_postcode", "1"),
        ("address_0_place_town", "港一丁目"),
    ]
}
