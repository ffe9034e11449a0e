import Casework
import Markup

/// Two records side by side, with what a merge would move; the judgement with its reason.
public struct IdentityPairPage: ScreenPage {
    /// What the rule says before anybody presses.
    public enum Mergeable: Sendable {
        case yes
        /// The sentence why not.
        case no(String)
        /// Somebody judged them to be different: nothing is left to decide.
        case judged
    }

    let face: FileFace
    let one: Person
    let two: Person
    /// The files of each that are open here.
    let files: [Identifier<Person>: [HouseholdFile]]
    let mergeable: Mergeable
    /// What is asked for either judgement.
    let same, different: FormEntry
    public let viewings: [AuditLine]

    public init(
        face: FileFace, pair: (one: Person, two: Person),
        files: [Identifier<Person>: [HouseholdFile]], mergeable: Mergeable, same: FormEntry,
        different: FormEntry, viewings: [AuditLine]
    ) {
        self.face = face
        (one, two) = pair
        self.files = files
        self.mergeable = mergeable
        self.same = same
        self.different = different
        self.viewings = face.viewings + viewings
    }

    public func screen(in frame: Frame) -> Screen {
        let back = "\(face.path)/people/\(one.id)/identity"
        return face.screen(
            "同じ人かどうかを決める", section: .household, errors: errors, width: .wide
        ) {
            comparison
            switch mergeable {
            case .yes: merging(frame)
            case .no(let why): Alert(.warning, "統合はできません", body: why).html
            case .judged:
                Alert(.info, "「別の人」と判断されています", body: "候補には出ず、統合もできません。").html
            }
            if !isJudged { difference(frame) }
            buttonGroup { Link("候補の一覧へ戻る", href: back).html }
        }
    }

    private var isJudged: Bool { if case .judged = mergeable { true } else { false } }

    private var errors: FieldErrors { FieldErrors(same.errors.all + different.errors.all) }

    private func difference(_ frame: Frame) -> HTML {
        section("別の人のとき", id: "different") {
            tag("p") { "この2つは二度と候補に出ず、統合もできなくなります。" }
            different.html(in: frame) { button("別の人として記録する", style: .secondary) }
        }
    }

    private var comparison: HTML {
        let rows: [(String, (Person) -> String)] = [
            (PersonLabel.name.words, { $0.name.shown }),
            (PersonLabel.kana.words, { $0.name.kana }),
            (PersonLabel.birth.words, { $0.birth.words(on: face.today) }),
            (PersonLabel.sex.words, { $0.sex.words }),
            (PersonLabel.contacts.words, { $0.contacts.map(\.value).joined(separator: "、") }),
            (PersonLabel.addresses.words, { $0.addresses.map(\.oneLine).joined(separator: "、") }),
            (
                PersonLabel.otherNames.words,
                { $0.otherNames.map(\.name).joined(separator: "、") }
            ),
            ("世帯ファイル", { files[$0.id, default: []].map(\.number).joined(separator: "、") }),
        ]
        return Table(
            "2つの記録", id: "pair",
            columns: [
                .init("項目", isRowHeader: true), .init("A：\(one.name.shown)"),
                .init("B：\(two.name.shown)"),
            ], rows: rows.map { .init([HTML($0.0), HTML($0.1(one)), HTML($0.1(two))]) },
            empty: HTML()
        ).html
    }

    private func merging(_ frame: Frame) -> HTML {
        section("同じ人のとき", id: "same") {
            tag("p") { "統合すると、次のようになります。" }
            tag("ul") {
                tag("li") { "統合される記録の世帯での続柄は、すべて残す記録に移ります。" }
                tag("li") { "名前・住所・連絡先は、残す記録のものが表示されます。統合された記録も、そのまま読めます。" }
                tag("li") { "検索では、どちらの名前でも残す記録が見つかります。" }
                tag("li") { "あとから元に戻せます。戻した組み合わせは、もう統合できません。" }
            }
            same.html(in: frame) { button("同じ人として統合する", style: .danger) }
        }
    }

    /// The two records to choose from, each with what goes over when the other one is taken in.
    public static func sides(
        _ pair: (one: Person, two: Person), files: [Identifier<Person>: [HouseholdFile]]
    ) -> [CodeList.Code] {
        [("A", pair.one, pair.two), ("B", pair.two, pair.one)].map { letter, kept, taken in
            let numbers = files[taken.id, default: []].map(\.number).joined(separator: "、")
            return CodeList.Code(
                kept.id.description, "\(letter)：\(kept.name.shown)", hint: "移る世帯ファイル：\(numbers)")
        }
    }
}

/// Asks once more before a merge is undone.
public struct IdentityUndoPage: ScreenPage {
    let face: FileFace
    let kept: Person
    let other: Person
    let verdict: IdentityVerdict
    public let viewings: [AuditLine]

    public init(
        face: FileFace, kept: Person, other: Person, verdict: IdentityVerdict,
        viewings: [AuditLine]
    ) {
        self.face = face
        self.kept = kept
        self.other = other
        self.verdict = verdict
        self.viewings = face.viewings + viewings
    }

    public func screen(in frame: Frame) -> Screen {
        let path = "\(face.path)/people/\(kept.id)"
        return face.screen("統合を元に戻すか確認してください", section: .household) {
            confirmPage(
                action: "\(path)/identity/undoing/\(verdict.id)", frame: frame,
                affected: [
                    SummaryRow("残っている記録", text: kept.name.shown),
                    SummaryRow("元に戻す記録", text: other.name.shown),
                    SummaryRow("統合した日", text: verdict.moment.date.long),
                    SummaryRow("統合した理由", text: verdict.reason),
                    SummaryRow("戻るもの", text: "統合で移った、世帯での続柄のすべて"),
                ],
                notice: "元に戻すと、この2つは「別の人」として扱います。二度と候補に出ず、統合もできません。",
                verb: "統合を元に戻す", cancel: Link("やめて戻る", href: path))
        }
    }
}
