/// The forms of the accounts of those who work here. An administrator fills them in, so 聞いていない is
/// no answer. Names of roles are the municipality's: `{role.deskWorker}`.
public enum WorkerForms {
    public static let signInName = Key.text(
        "sign_in_name", "利用者名", hint: "英字で始まる半角の英数字。あとから変えられません。例）sato-h",
        need: .required)
    public static let name = Key.text("full_name", "氏名", need: .required)
    public static let agency = Key<Identifier<Agency>?>.record(
        "agency", "所属", .agency, need: .required)
    public static let desk = Key<Identifier<Desk>?>.record("desk", "窓口", .desk, need: .required)
    public static let role = Key<Role?>.choice("role", "役割", need: .required)
    /// Where somebody sits and as what. Nothing while one of them is only half chosen.
    public static let seats = Key<[Standing.Seat]>(
        Question(
            "seat", "窓口と役割", .rows([desk.question, role.question], limit: 6),
            hint: "役割によって見られるものが決まります", need: .required),
        read: { answer in
            guard case .rows(let rows) = answer else { return [] }
            let seats = rows.compactMap(Standing.Seat.init)
            return seats.count == rows.count ? seats : []
        },
        write: { .rows($0.map(\.answers)) })
    public static let until = Key.day("until", "利用できる期限")

    /// 職員の登録.
    public static let invitation = Form("worker-invitation", "", asksPeople: false) {
        FormSection("account", "") {
            signInName
            name
            agency
            seats
            until(hint: "空欄のときは、市の職員は期限なし、委託先などは今年度の末日（3月31日）までです。")
        }
    }

    /// The form of an action; nil for those that are one press on the page of the account.
    ///
    /// - Parameter isPublicBody: whether the worker is of the city, whose accounts need no end.
    public static func form(of action: Worker.Action, isPublicBody: Bool = false) -> Form? {
        switch action {
        case .post:
            form(action) {
                name
                agency
                seats
            }
        case .term, .return:
            form(action) {
                until(
                    hint: isPublicBody
                        ? "この日まで入れます。空欄にすると期限なしです。"
                        : "この日まで入れます。委託先などの利用は、次の年度の末日（3月31日）までです。")
            }
        case .departure, .password, .secondFactorRemoval: form(action) {}
        case .suspension, .release, .signOut: nil
        }
    }

    private static func form(
        _ action: Worker.Action, @Questions _ questions: () -> [Question]
    ) -> Form {
        Form("worker-\(action.rawValue)", "", asksPeople: false) {
            FormSection("account", "", questions)
        }
    }

    private static func until(hint: String) -> Question {
        var question = until.question
        question.hint = hint
        return question
    }
}

extension WorkerForms {
    /// What an account says now under the questions of an action, for those that write over it.
    public static func said(by worker: Worker, of action: Worker.Action) -> Answers? {
        guard let form = form(of: action) else { return nil }
        var answers = Answers(to: form)
        switch action {
        case .post:
            answers[name] = worker.name
            answers[agency] = worker.agency
            answers[seats] = worker.seats
        case .term: answers[until] = worker.validUntil
        case .departure, .return, .suspension, .release, .password, .secondFactorRemoval,
            .signOut:
            return nil
        }
        return answers
    }

    /// What the form of an action holds before anybody typed: the usual end of the account, if it
    /// needs one.
    public static func suggested(
        for worker: Worker, of action: Worker.Action, isPublicBody: Bool, on day: CivilDate
    ) -> Answers {
        var answers = said(by: worker, of: action) ?? Answers(form: "", edition: 0)
        switch action {
        case .term where worker.awaitsExtension(on: day):
            answers[until] = worker.extensionEnd(on: day)
        case .return where !isPublicBody:
            answers[until] = CivilDate.last(ofFiscalYear: day.fiscalYear)
        case .post, .term, .departure, .return, .suspension, .release, .password,
            .secondFactorRemoval, .signOut:
            break
        }
        return answers
    }
}

extension Standing.Seat {
    fileprivate init?(_ row: [String: Answer]) {
        guard let desk = WorkerForms.desk.read(row[WorkerForms.desk.id]),
            let role = WorkerForms.role.read(row[WorkerForms.role.id])
        else { return nil }
        self.init(desk: desk, role: role)
    }

    fileprivate var answers: [String: Answer] {
        [
            WorkerForms.desk.id: .code(desk.description),
            WorkerForms.role.id: .code(role.rawValue),
        ]
    }
}
