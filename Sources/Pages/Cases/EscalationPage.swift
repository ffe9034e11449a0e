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
        /// Whether there is a consent in force that reaches the agency of that desk.
        let hasConsent: Bool

        public init(desk: Desk, criteria: [String], hasConsent: Bool) {
            self.desk = desk
            self.criteria = criteria
            self.hasConsent = hasConsent
        }
    }

    let face: FileFace
    let consultation: Disclosed<Consultation>
    let content: Content
    let entry: FormEntry

    public init(
        face: FileFace, consultation: Disclosed<Consultation>, content: Content, entry: FormEntry
    ) {
        self.face = face
        self.consultation = consultation
        self.content = content
        self.entry = entry
    }

    public var viewings: [AuditLine] { face.viewings + [consultation.viewing] }

    public func screen(in frame: Frame) -> Screen {
        face.screen("\(face.names.multiAgency)へつなぐ", section: .cases, errors: entry.errors) {
            Alert(
                .info, "つないだあとも、\(companion) さんが伴走を続けます",
                body: "\(content.desk.name)の担当者が加わります。相談を手放すための手続きではありません。"
            ).html
            if !content.criteria.isEmpty { criteria }
            if !content.hasConsent {
                tag("p") { "\(content.desk.name)を範囲に含む有効な同意は、まだありません" }
            }
            entry.html(in: frame, version: consultation.value.version) {
                button("\(content.desk.name)へつなぐ")
                Link("やめて戻る", href: "/consultations/\(consultation.value.id)").html
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
}
