import Casework
import Markup

extension Consent {
    /// The state as it stands on this day: a consent out of its period is said to be so.
    func standing(on day: CivilDate) -> (words: String, colour: TagColour) {
        switch state {
        case .refused: ("同意なし（断られた）", .orange)
        case .unobtainable: ("同意を確かめられない", .yellow)
        case .superseded: ("新しい同意に置き換え", .gray)
        case .withdrawn(let day): ("\(day.wareki(.long))に撤回", .gray)
        case .lapsed(let day): ("期限切れ（\(day.wareki(.long))から）", .gray)
        case .oral, .written:
            if case .oral(let by) = state, by < day, day <= scope.through {
                ("口頭の同意（書面の確認がないまま\(by.wareki(.long))に効力を失いました）", .red)
            } else if day > scope.through {
                ("期限切れ", .red)
            } else if day < scope.from {
                ("\(scope.from.wareki(.long))から有効", .lightBlue)
            } else if case .oral(let by) = state {
                ("口頭の同意（\(by.wareki(.long))までに書面で確認）", .lime)
            } else {
                ("書面の同意", .green)
            }
        }
    }

    /// Whether the answer allowed anything, then or now.
    var hasScope: Bool { !scope.agencies.isEmpty }
}

extension Consent.Scope {
    /// Agencies by name: 「関係機関」 alone is never a scope.
    func agencyNames(_ directory: Directory) -> [String] {
        agencies.sorted().map { directory.recipientName($0) }
    }

    var purposeWords: [String] {
        SharingPurpose.allCases.filter(purposes.contains).map(\.words)
    }

    /// 令和8年4月1日から令和9年3月31日まで.
    var period: String { "\(from.wareki(.long))から\(through.wareki(.long))まで" }

    /// Agencies × purposes × kinds of data × period, each on a line of its own.
    func rows(_ directory: Directory) -> [SummaryRow] {
        [
            SummaryRow("渡してよい相手", bulleted(agencyNames(directory))),
            SummaryRow("目的", text: purposeWords.joined(separator: "、")),
            SummaryRow("情報の種類", text: classes.listed),
            SummaryRow("期間", text: period),
        ]
    }
}

extension Set<DataClass> {
    /// All six in one word; else each by name.
    var listed: String {
        self == Set(DataClass.allCases)
            ? "すべての種類" : sorted().map(\.words).joined(separator: "／")
    }
}

func bulleted(_ lines: [String]) -> HTML {
    guard !lines.isEmpty else { return HTML() }
    return tag("ul") { for line in lines { tag("li") { line } } }
}

/// The basis of a share, a referral or a line of the ledger, with what it points at: whose consent,
/// who approved.
func basisWords(
    _ basis: LegalBasis, consents: [Consent], _ face: FileFace,
    name: (Identifier<Person>) -> String
) -> String {
    let (words, directory) = (basis.words(face.names), face.directory)
    switch basis {
    case .ownDuty, .programmeDuty, .conference, .statute: return words
    case .consent(let id):
        guard let consent = consents.first(where: { $0.id == id }) else { return words }
        return "\(words)（\(name(consent.person)) さん・第\(consent.edition)版）"
    case .internalUse(let who), .publicBody(let who), .personsInterest(let who):
        return "\(words)（承認：\(directory.workerName(who))）"
    case .emergency(let who): return "\(words)（判断：\(directory.workerName(who))）"
    }
}

/// 「渡邉 一郎（本人・51歳）」, as far as it is known.
func memberWords(_ member: FileFace.Member, _ face: FileFace) -> String {
    let age = member.shown.person?.birth.ageWords(on: face.today)
    let facts = [member.membership.relation.words, age].compactMap(\.self)
    return "\(face.name(of: member))（\(facts.joined(separator: "・"))）"
}
