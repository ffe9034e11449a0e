import Casework
import Markup

/// 多機関協働へつなぐ: the city's own criteria to read, the reasons, and whether the person agreed.
public struct EscalationPage: ScreenPage {
    /// What stands beside the form.
    public struct Content: Sendable {
        /// The desk of 多機関協働.
        let desk: Desk
        /// 対象範囲の目安: guidance to read, never a gate.
        let criteria: [String]
        /// Consents in force that reach the agency of that desk.
        let consents: [Consent]

        public init(
            desk: Desk, criteria: [String], consents: [Consent]
        ) {
            self.desk = desk
            self.criteria = criteria
            self.consents = consents
        }
    }

    /// The value of the answer without consent.
    public static let withoutConsent = "none"

    let face: FileFace
    let consultation: Disclosed<Consultation>
    let content: Content
    let entry: CaseEntry

    public init(
        face: FileFace, consultation: Disclosed<Consultation>, content: Content, entry: CaseEntry
    ) {
        self.face = face
        self.consultation = consultation
        self.content = content
        self.entry = entry
    }

    public var viewings: [AuditLine] { face.viewings + [consultation.viewing] }
    private var path: String { "/consultations/\(consultation.value.id)" }

    public func screen(in frame: Frame) -> Screen {
        face.screen("\(face.names.multiAgency)へつなぐ", section: .cases, errors: entry.form.errors) {
            Alert(
                .info, "つないだあとも、\(companion) さんが伴走を続けます",
                body: "\(content.desk.name)の担当者が加わります。相談を手放すための手続きではありません。"
            ).html
            if !content.criteria.isEmpty { criteria }
            entry.continued(in: frame)
            postForm(action: "\(path)/escalation", frame: frame, draft: entry.draft) {
                hiddenField(HiddenField.version, String(consultation.value.version))
                checkboxes(
                    "reasons", CaseLabel.reasons.words,
                    options: Case.EscalationReason.allCases.choices, in: entry.form,
                    need: .required)
                consent
                warekiDateField(
                    "next_on", CaseLabel.reviewOn.words, in: entry.form, need: .required,
                    hint: "この日までに、窓口が状況を確かめます")
                buttonGroup {
                    button("\(content.desk.name)へつなぐ")
                    Link("やめて戻る", href: path).html
                }
            }
        }
    }

    private var companion: String {
        face.directory.workerName(face.file.value.accompanying)
    }

    private var criteria: HTML {
        section("相談の目安", id: "criteria") {
            tag("ul") { for text in content.criteria { tag("li") { text } } }
            tag("p", ["class": "hint"]) { "目安です。あてはまらなくても、迷ったら相談できます。" }
        }
    }

    private var consent: HTML {
        let without = Choice(
            Self.withoutConsent, "同意なしで相談する",
            hint:
                "\(face.names.multiAgency)の職務として相談します。会議は\(face.names.statutoryConference)（構成員だけ）になり、"
                + "同意を得る働きかけを続けます。支援決定には同意が必要です。")
        let given = content.consents.map {
            Choice($0.id.description, consentWords($0, face))
        }
        return radios(
            "consent", CaseLabel.consent.words, options: given + [without], in: entry.form,
            need: .required,
            hint: given.isEmpty ? "\(content.desk.name)を範囲に含む有効な同意は、まだありません" : nil)
    }
}
