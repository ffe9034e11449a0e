import Casework

extension Role: TownWorded {
    public func words(_ names: TownNames) -> String { names.role(self) ?? plainWords(names) }

    private func plainWords(_ names: TownNames) -> String {
        switch self {
        case .deskWorker: "窓口担当"
        case .deskSupervisor: "窓口の責任者"
        case .multiAgencyCoordinator: "\(names.multiAgency)の調整担当"
        case .communitySocialWorker: "コミュニティソーシャルワーカー"
        case .outreachWorker: "\(names.outreach)の担当"
        case .participationWorker: "\(names.participation)の担当"
        case .communityCoordinator: "\(names.community)の担当"
        case .conferenceSecretariat: "会議の事務局"
        case .conferenceChair: "会議の議長"
        case .conferenceMember: "会議の構成員"
        case .leadSectionOfficer: "主担当課の職員"
        case .sectionHead: "所属長（決裁者）"
        case .programManager: "事業の主管課"
        case .statisticsOfficer: "統計担当"
        case .privacyOfficer: "個人情報保護管理者"
        case .systemAdministrator: "システム管理者"
        case .auditor: "監査担当"
        case .protectiveMeasureOfficer: "支援措置の担当"
        }
    }
}

extension Worker.State: Worded {
    public var words: String {
        switch self {
        case .invited: "登録済み（初回の利用待ち）"
        case .active: "利用中"
        case .left: "利用終了"
        }
    }
}

extension Agency.Kind: Worded {
    public var words: String {
        switch self {
        case .municipality: "市町村"
        case .socialWelfareCouncil: "社会福祉協議会"
        case .socialWelfareCorporation: "社会福祉法人"
        case .npo: "NPO法人"
        case .other: "その他"
        }
    }
}

extension Role {
    /// What somebody in this role will see, for the doors of a demo installation.
    public func demoSentence(_ names: TownNames) -> String {
        switch self {
        case .deskWorker: "自分の窓口の相談を受け付け、記録し、ほかの窓口へつなぎます。"
        case .deskSupervisor: "窓口の相談をすべて見て、遅れているものに気づけます。"
        case .multiAgencyCoordinator: "\(names.multiAgency)へ来たケースの聞き取り、アセスメント、会議への付議を行います。"
        case .communitySocialWorker: "\(names.multiAgency)のケースに伴走し、訪問や同行の記録を書きます。"
        case .outreachWorker: "届いていない人への訪問や手紙の記録を書きます。"
        case .participationWorker: "社会とのつながりをつくる支援を行います。"
        case .communityCoordinator: "居場所や活動の登録を行います。個別のケースは見えません。"
        case .conferenceSecretariat: "会議の準備を行います。"
        case .conferenceChair: "会議を進めます。"
        case .conferenceMember: "出席する会議の資料を見ます。"
        case .leadSectionOfficer: "主担当課として情報を集め、支援を続けます。"
        case .sectionHead: "支援決定と終結を行い、集計を見ます。"
        case .programManager: "件数と実績を見ます。個別のケースの内容は見えません。"
        case .statisticsOfficer: "件数だけを見ます。"
        case .privacyOfficer: "だれが何を見たかの記録を確かめます。"
        case .systemAdministrator: "職員の登録を行います。ケースの内容は見えません。"
        case .auditor: "監査記録を見ます。ケースの内容は見えません。"
        case .protectiveMeasureOfficer: "支援措置の対象となる人を守ります。"
        }
    }
}
