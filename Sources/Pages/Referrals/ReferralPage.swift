import Casework
import Markup

/// One referral as either of its two desks sees it, with the steps that are theirs to take now.
public struct ReferralPage: ScreenPage {
    let face: FileFace
    let referral: Disclosed<Referral>
    let offers: [Referral.Step]
    let bounce: BounceMetric

    public init(
        face: FileFace, referral: Disclosed<Referral>, offers: [Referral.Step],
        bounce: BounceMetric
    ) {
        self.face = face
        self.referral = referral
        self.offers = offers
        self.bounce = bounce
    }

    public var viewings: [AuditLine] { [referral.viewing] }
    private var it: Referral { referral.value }
    private var path: String { "/referrals/\(it.id)" }

    public func screen(in frame: Frame) -> Screen {
        let receiver = face.directory.receiverName(it.receiver)
        return face.screen(
            "つなぎ：\(face.directory.deskName(it.sender))から\(receiver)へ", section: .referrals,
            actions: linkButton("つなぐシートを印刷する", href: "\(path)/sheet", style: .secondary)
        ) {
            responsibility
            if bounce.asksForMultiAgency { bouncedNotice }
            summaryList(rows)
            if !offers.isEmpty { section("次にすること") { for step in offers { form(step, frame) } } }
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

    private var bouncedNotice: HTML {
        Alert(
            .warning, "この相談は\(bounce.returns)回差し戻されています",
            body: "次の窓口へ回す前に、多機関協働に相談してください。",
            link: Link("多機関協働へつなぐ", href: "/consultations/\(it.consultation)/escalation")
        ).html
    }

    private var rows: [SummaryRow] {
        var rows = [
            SummaryRow("状態", statusTag(it.state.words, it.state.colour)),
            SummaryRow("つなぐ理由", writtenText(it.letter.reason)),
            SummaryRow("本人に伝えたこと", text: it.letter.told),
            SummaryRow("希望・配慮してほしいこと", text: it.letter.wishes),
            SummaryRow("渡した情報", text: it.letter.classes.sorted().map(\.words).joined(separator: "／")),
            SummaryRow("渡した根拠", text: it.basis.words),
            SummaryRow("送った人", text: face.directory.workerName(it.sentBy)),
        ]
        if let day = it.answerBy {
            rows.append(SummaryRow("回答の期日", it.state.isInFlight ? day.due(on: face.today) : day.longTime))
        }
        return rows + stateRows
    }

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

extension Referral.State {
    public var colour: TagColour {
        switch self {
        case .drafted, .withdrawn: .gray
        case .sent: .lightBlue
        case .acknowledged: .blue
        case .accepted: .purple
        case .returned: .orange
        case .connected, .feedbackGiven: .green
        }
    }
}
