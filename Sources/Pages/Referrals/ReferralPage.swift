import Casework
import Markup

/// One referral as either of its two desks sees it, with the steps that are theirs to take now.
public struct ReferralPage: ScreenPage {
    /// The answers this worker may give now.
    public struct Offers: Sendable {
        /// In the order in which they are given.
        let actions: [Referral.Action]
        /// The forms of those that ask something.
        let entries: [Referral.Action: FormEntry]
        /// The one that was asked for, or came back with something to put right.
        let opened: Referral.Action?

        public init(
            _ actions: [Referral.Action], entries: [Referral.Action: FormEntry],
            opened: Referral.Action?
        ) {
            self.actions = actions
            self.entries = entries
            self.opened = opened
        }
    }

    /// What was written, in the editions in which it was written.
    public struct Writing: Sendable {
        let letter: LetterWords
        let replies: [Referral.Action: Form]

        public init(letter: LetterWords, replies: [Referral.Action: Form]) {
            self.letter = letter
            self.replies = replies
        }
    }

    let face: FileFace
    let referral: Disclosed<Referral>
    let writing: Writing
    let offers: Offers
    let isPrintable: Bool
    let bounce: BounceMetric
    let trail: ReferralTrail
    let consents: [Consent]

    public init(
        face: FileFace, referral: Disclosed<Referral>, writing: Writing, offers: Offers,
        isPrintable: Bool, bounce: BounceMetric, trail: ReferralTrail, consents: [Consent]
    ) {
        self.face = face
        self.referral = referral
        self.writing = writing
        self.offers = offers
        self.isPrintable = isPrintable
        self.bounce = bounce
        self.trail = trail
        self.consents = consents
    }

    public var viewings: [AuditLine] { face.viewings + [referral.viewing] }
    var it: Referral { referral.value }
    var path: String { "/referrals/\(it.id)" }
    private var isSender: Bool { face.access.desks.contains(it.sender) }

    public func screen(in frame: Frame) -> Screen {
        let receiver = face.directory.receiverName(it.receiver)
        return face.screen(
            "つなぎ：\(face.directory.deskName(it.sender))から\(receiver)へ", section: .referrals,
            errors: offers.opened.flatMap { offers.entries[$0]?.errors } ?? FieldErrors(),
            actions: isPrintable
                ? linkButton(
                    "\(face.names.handoverSheet)を印刷する", href: "\(path)/sheet",
                    style: .secondary) : nil
        ) {
            responsibility
            if let late = ReferralStatus(it, on: face.today).late { overdue(late) }
            if bounce.asksForMultiAgency { bouncedNotice }
            if case .returned = it.state, isSender { nextDesk }
            if !offers.actions.isEmpty { next(frame) }
            section("\(face.names.handoverSheet)", id: "letter") { summaryList(rows) }
            section("経過", id: "trail") { trail.html(face.directory, face.names) }
        }
    }

    private func next(_ frame: Frame) -> HTML {
        section("次にすること", id: "next") {
            if it.isAnsweredBySender {
                tag("p") { "先方の返事を聞いて、この窓口が入力します。" }
            }
            for action in offers.actions { form(action, frame) }
        }
    }

    /// Who answers for the person now, in one sentence.
    private var responsibility: HTML {
        let companion = face.directory.workerName(face.file.value.accompanying)
        let desk = face.directory.deskName(face.file.value.desk)
        return Alert(
            .info, "いま伴走しているのは \(desk) の \(companion) さんです",
            body: it.state.isInFlight ? "本人が先方と会えるまで、送り元の窓口が引き続き担当します。" : nil
        ).html
    }

    /// Said to both sides, to each what it can do.
    private func overdue(_ late: String) -> HTML {
        guard isSender else {
            return Alert(.warning, late, body: "引き受けるか差し戻すかを、下から答えてください。").html
        }
        var phone = ""
        if case .desk(let id) = it.receiver { phone = face.directory.desk(id)?.phone ?? "" }
        let call = phone.isEmpty ? "電話などで" : "電話（\(phone)）で"
        return Alert(
            .warning, late,
            body: "先方に\(call)確かめてください。本人が先方と会えるまで、この窓口の担当です。"
        ).html
    }

    private var bouncedNotice: HTML {
        Alert(
            .warning, "この相談は\(bounce.returns)回差し戻されています",
            body: "次の窓口へ回す前に、\(face.names.multiAgency)に相談してください。",
            link: Link(
                "\(face.names.multiAgency)へつなぐ",
                href: "/consultations/\(it.consultation)/escalation")
        ).html
    }

    private var nextDesk: HTML {
        buttonGroup {
            linkButton(
                "別の窓口へつなぐ", href: "/consultations/\(it.consultation)/referrals/new",
                style: bounce.asksForMultiAgency ? .secondary : .primary)
        }
    }

    private var rows: [SummaryRow] {
        var rows = [SummaryRow("状態", ReferralStatus(it, on: face.today).tags)]
        rows += writing.letter.rows(it.letter)
        rows += it.isCarried ? [SummaryRow("渡した情報", text: "渡していません（本人が用紙を持って行く）")] : passed
        rows.append(SummaryRow("送った人", text: face.directory.workerName(it.sentBy)))
        if let taker = it.takenBy, !it.isAnsweredBySender {
            rows.append(SummaryRow("引き受けた人", text: face.directory.workerName(taker)))
        }
        if let day = it.answerBy {
            rows.append(
                SummaryRow(
                    writing.letter.label(ReferralForm.answerBy),
                    it.state.awaitsAnswer ? day.due(on: face.today) : day.longTime))
        }
        return rows + stateRows + replyRows
    }

    private var passed: [SummaryRow] {
        let words = basisWords(it.basis, consents: consents, face) { face.name(of: $0) }
        return [
            SummaryRow("渡した情報", text: it.letter.classes.listed),
            SummaryRow("渡した根拠", text: words),
        ]
    }
}

extension ReferralPage {
    private var stateRows: [SummaryRow] {
        switch it.state {
        case .drafted: []
        case .sent(let at): [SummaryRow("送った日時", at.longTime)]
        case .acknowledged(let at): [SummaryRow("確認した日時", at.longTime)]
        case .accepted(let at, let day):
            [
                SummaryRow("引き受けた日時", at.longTime),
                SummaryRow("面談の予定", text: day?.long ?? "同行して会う"),
            ]
        case .returned(let at, let why, let desk):
            [
                SummaryRow("差し戻した日時", at.longTime), SummaryRow("差し戻しの理由", text: why),
                SummaryRow("提案", text: desk.map { face.directory.deskName($0) } ?? "なし"),
            ]
        case .connected(let at, let day):
            [SummaryRow("初めて会えた日", day.longTime), SummaryRow("記録した日時", at.longTime)]
        case .feedbackGiven(let at, let text):
            [SummaryRow("結果の報告", writtenText(text)), SummaryRow("報告した日時", at.longTime)]
        case .withdrawn(let at, let why):
            [SummaryRow("取り下げた日時", at.longTime), SummaryRow("理由", text: why)]
        }
    }
}

extension ReferralPage {
    /// What the municipality asks besides what the state says itself.
    private var replyRows: [SummaryRow] {
        Referral.Action.allCases.flatMap { action -> [SummaryRow] in
            guard let form = writing.replies[action], let answers = it.replies[action] else {
                return []
            }
            return summaryRows(
                form.keeping { !$0.isRead }, answers, context: writing.letter.context)
        }
    }
}

extension Referral {
    /// The receiver has no way in: what was answered is put in by the sender.
    var isAnsweredBySender: Bool {
        switch receiver {
        case .desk: isCarried
        case .partner: true
        }
    }
}
