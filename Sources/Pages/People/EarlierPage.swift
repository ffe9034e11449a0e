import Casework
import Markup

/// 同じ人かもしれない: who is there already, before somebody is registered once more. Decided by the
/// worker, never by the program.
public struct EarlierPage: ScreenPage {
    /// Somebody who is open here, with the files one may go on in.
    public struct Candidate: Sendable {
        public let person: Disclosed<[ShownPerson]>
        let likeness: Set<Likeness>
        let files: [File]

        public init(person: Disclosed<[ShownPerson]>, likeness: Set<Likeness>, files: [File]) {
            self.person = person
            self.likeness = likeness
            self.files = files
        }

        /// Whether one may go on in this file.
        public func offers(_ id: Identifier<HouseholdFile>) -> Bool {
            files.contains { $0.file.id == id && $0.mayWrite }
        }
    }

    public struct File: Sendable {
        let file: HouseholdFile
        let mayWrite: Bool
        public init(_ file: HouseholdFile, mayWrite: Bool) {
            self.file = file
            self.mayWrite = mayWrite
        }
    }

    /// What the person is wanted for.
    public enum Use: Sendable {
        /// A consultation; into the file of the household only when it need not stay hidden.
        case consultation(mayUseFile: Bool)
        case member
    }

    /// The form to go on with: what was typed travels along.
    public struct Onward: Sendable {
        let use: Use
        let action: String
        let back: Link
        let draft: String
        public init(use: Use, action: String, back: Link, draft: String) {
            self.use = use
            self.action = action
            self.back = back
            self.draft = draft
        }
    }

    let candidates: [Candidate]
    /// Desks at which there was something that may not be shown here.
    let elsewhere: [Desk]
    let onward: Onward
    let form: FormState
    let today: CivilDate
    let directory: Directory

    public init(
        candidates: [Candidate], elsewhere: [Desk], onward: Onward, form: FormState,
        today: CivilDate, directory: Directory
    ) {
        self.candidates = candidates
        self.elsewhere = elsewhere
        self.onward = onward
        self.form = form
        self.today = today
        self.directory = directory
    }

    public var viewings: [AuditLine] { candidates.map(\.person.viewing) }

    /// The names of the fields of this page; all others are carried.
    public static let choice = "same"
    public static let reason = "different_reason"
    /// The values of the choice: 別の人, or what stands before a key.
    public static let different = "different"
    public static let inFile = "file."
    public static let asPerson = "person."

    public func screen(in frame: Frame) -> Screen {
        Screen(
            candidates.isEmpty ? "以前の相談があります" : "同じ人かもしれない記録があります",
            breadcrumb: [Link("ホーム", href: "/")], errors: form.errors
        ) {
            Alert(
                .info, "まだ保存していません", body: "確かめて下のボタンを押すと、入力した内容で保存します。"
            ).html
            for (index, candidate) in candidates.enumerated() { card(candidate, number: index + 1) }
            if !elsewhere.isEmpty { closed }
            postForm(action: onward.action, frame: frame, draft: onward.draft) {
                carried(form.fields, except: [Self.choice, Self.reason])
                question
                buttonGroup {
                    button(verb)
                    onward.back.html
                }
            }
        }
    }

    private var verb: String {
        switch onward.use {
        case .consultation: "この内容で受け付ける"
        case .member: "この内容で世帯員にする"
        }
    }

    private func card(_ candidate: Candidate, number: Int) -> HTML {
        let person = candidate.person.value.first?.person
        let address = person?.addresses.first { $0.isCurrent(on: today) }
        let likeness = Likeness.allCases.filter(candidate.likeness.contains).map(\.words)
        return summaryCard(
            "\(number)：\(person?.name.shown ?? "閲覧制限")",
            rows: [
                SummaryRow("似ているところ", text: likeness.joined(separator: "、")),
                SummaryRow(PersonLabel.kana.words, text: person?.name.kana ?? ""),
                SummaryRow(
                    PersonLabel.birth.words, text: person?.birth.words(on: today) ?? ""),
                SummaryRow(PersonLabel.sex.words, text: person?.sex.words ?? ""),
                SummaryRow("住所（町字まで）", text: address.map { $0.municipality + $0.town } ?? ""),
                SummaryRow("世帯ファイル", fileLinks(candidate)),
            ])
    }

    private func fileLinks(_ candidate: Candidate) -> HTML {
        HTML.joined(
            candidate.files.map { found in
                HTML {
                    Link(found.file.number, href: "/files/\(found.file.id)").html
                    "（\(directory.deskName(found.file.desk))・担当 "
                    "\(directory.workerName(found.file.accompanying))）"
                }
            }, by: void("br"))
    }

    private var closed: HTML {
        section("内容を見られない相談", id: "elsewhere") {
            tag("p") { "似た人の相談が次の窓口にあります。内容は表示できません。必要なときは窓口に問い合わせてください。" }
            tag("ul") {
                for desk in elsewhere {
                    tag("li") { desk.phone.isEmpty ? desk.name : "\(desk.name)（電話 \(desk.phone)）" }
                }
            }
        }
    }

    @HTML.Builder private var question: HTML {
        if candidates.isEmpty {
            hiddenField(Self.choice, Self.different)
        } else {
            radios(Self.choice, "同じ人ですか", options: options, in: form, need: .required)
            textArea(
                Self.reason, "「別の人」と判断した理由", in: form, need: .unmarked,
                hint: "例）本人に確かめた。生年月日が違う。理由は残り、この組み合わせは二度と候補に出ません", rows: 2)
        }
    }

    private var options: [Choice] {
        candidates.enumerated().flatMap { index, candidate in
            choices(candidate, number: index + 1)
        } + [Choice(Self.different, "どの人とも別の人です（新しく登録する）")]
    }

    private func choices(_ candidate: Candidate, number: Int) -> [Choice] {
        guard let id = candidate.person.value.first?.id else { return [] }
        let same = "\(number)と同じ人です："
        switch onward.use {
        case .member: return [Choice(Self.asPerson + id.description, same + "この人を世帯員にする")]
        case .consultation(let mayUseFile):
            let files = candidate.files.filter { mayUseFile && $0.mayWrite }.map { found in
                Choice(
                    Self.inFile + found.file.id.description,
                    same + "いまの世帯ファイル（\(found.file.number)）で受け付ける")
            }
            return files + [
                Choice(Self.asPerson + id.description, same + "この人の新しい世帯ファイルを作って受け付ける")
            ]
        }
    }
}
