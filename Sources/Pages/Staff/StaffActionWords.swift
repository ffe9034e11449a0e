import Casework

extension Worker.Action {
    /// What is said when it is done.
    public var notice: Notice {
        switch self {
        case .post: .workerSaved
        case .term: .termChanged
        case .departure: .workerLeft
        case .return: .workerReturned
        case .suspension: .workerLocked
        case .release: .workerReleased
        case .password: .passwordGiven
        case .secondFactorRemoval: .totpRemoved
        case .signOut: .sessionsEnded
        }
    }

    /// What a draft of its form is called on the home page.
    public var draftTitle: String {
        switch self {
        case .post: "職員の氏名・所属・役割の変更"
        case .term: "職員の利用できる期限の変更"
        case .departure: "職員の退職"
        case .return: "職員の利用の再開"
        case .suspension, .release, .password, .secondFactorRemoval, .signOut: verb
        }
    }

    /// The button or the link that leads there.
    var invitation: String {
        switch self {
        case .post: "氏名・所属・役割を変える"
        case .term: "期限を変える"
        case .departure, .return, .suspension, .release, .password, .secondFactorRemoval,
            .signOut:
            verb
        }
    }

    var title: String {
        switch self {
        case .post: "氏名・所属・役割を変える"
        case .term: "利用できる期限を変える"
        case .departure, .return, .suspension, .release, .password, .secondFactorRemoval,
            .signOut:
            verb
        }
    }

    var verb: String {
        switch self {
        case .post: "保存する"
        case .term: "期限を変える"
        case .departure: "退職にする"
        case .return: "利用を再開する"
        case .suspension: "利用を停止する"
        case .release: "停止を解く"
        case .password: "新しい初回パスワードを出す"
        case .secondFactorRemoval: "二段階認証を外す"
        case .signOut: "すべての端末の利用を終わらせる"
        }
    }

    /// Hard to undo, or felt by the worker at once.
    var isWeighty: Bool {
        switch self {
        case .departure, .password, .secondFactorRemoval: true
        case .post, .term, .return, .suspension, .release, .signOut: false
        }
    }

    /// What it means, before one presses; nothing of what one press does on the page of the account.
    func meaning(_ holdings: Holdings) -> String? {
        switch self {
        case .post: "変えた内容は、本人が次に開く画面から効きます。"
        case .term, .suspension, .release, .signOut: nil
        case .departure:
            holdings.tasks > 0
                ? "利用中の画面はすぐに終わります。済んでいないやること\(grouped(holdings.tasks))件は、窓口で割り振り直してください。"
                : "利用中の画面はすぐに終わり、入れなくなります。書いた記録は残ります。"
        case .return: "再開すると、新しい初回パスワードが1度だけ表示されます。窓口と役割は退職したときのままです。"
        case .password: "いまのパスワードは使えなくなり、利用中の画面はすべて終わります。新しい初回パスワードは1度だけ表示されます。"
        case .secondFactorRemoval:
            "利用中の画面はすべて終わり、次からはパスワードだけで入れます。本人かどうかを確かめてから外してください。"
        }
    }
}

/// What is done with an account in the words of the log.
let accountLogWords = Dictionary(
    uniqueKeysWithValues: Worker.Action.allCases.map {
        ("\(Worker.kind).\($0.logWord)", logWords($0))
    })

private func logWords(_ action: Worker.Action) -> String {
    switch action {
    case .post: "職員の氏名・所属・役割を変えた"
    case .term: "職員の利用の期限を変えた"
    case .departure: "職員の利用を終えた"
    case .return: "職員の利用を再開した"
    case .suspension: "職員の利用を停止した"
    case .release: "職員の利用の停止を解いた"
    case .password: "職員に新しい初回パスワードを出した"
    case .secondFactorRemoval: "職員の二段階認証を外した"
    case .signOut: "職員の利用中の画面をすべて終わらせた"
    }
}
