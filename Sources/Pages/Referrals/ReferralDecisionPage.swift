import Casework
import Markup

/// Nothing may be passed on as asked: why, and the ways that are open instead.
public struct ReferralDecisionPage: ScreenPage {
    /// Why not: a protective measure, or no basis.
    public enum Cause: Sendable {
        case protected
        case noBasis([DisclosureDecision.Offer])
    }

    let face: FileFace
    let consultation: Disclosed<Consultation>
    let intent: ReferralIntent
    let cause: Cause
    /// The agency that would be told.
    let recipient: Agency
    /// Members whose consent does not reach it.
    let missing: [Identifier<Person>]
    let approvers: [Worker]
    let form: FormState

    public init(
        face: FileFace, consultation: Disclosed<Consultation>, intent: ReferralIntent,
        cause: Cause, recipient: Agency, missing: [Identifier<Person>], approvers: [Worker],
        form: FormState
    ) {
        self.face = face
        self.consultation = consultation
        self.intent = intent
        self.cause = cause
        self.recipient = recipient
        self.missing = missing
        self.approvers = approvers
        self.form = form
    }

    public var viewings: [AuditLine] { face.viewings + [consultation.viewing] }
    private var path: String { "/consultations/\(consultation.value.id)" }
    private var check: String { "\(path)/referrals/check" }
    private var receiver: String { face.directory.receiverName(intent.receiver) }

    private var receiverWithAgency: String {
        receiver == recipient.name ? receiver : "\(receiver)（\(recipient.name)）"
    }

    public func screen(in frame: Frame) -> Screen {
        face.screen("このままでは情報を渡せません", section: .referrals, errors: form.errors) {
            switch cause {
            case .protected: protected
            case .noBasis(let offers):
                Alert(
                    .warning, "\(receiverWithAgency)へ情報を渡す根拠がありません",
                    body: "入力した内容は残っています。次のどれかを選んでください。"
                ).html
                for offer in offers { way(offer, frame) }
            }
            ownWill(frame)
            if case .noBasis = cause { statutory(frame) }
            tag("p") { Link("入力に戻る", href: "\(path)/referrals/new").html }
        }
    }

    private var protected: HTML {
        Alert(
            .warning, "閲覧制限のある人が世帯に含まれています",
            body: "情報を渡してよいかは、支援措置の担当だけが判断します。担当に相談してください。入力した内容は残っています。"
        ).html
    }

    private func way(_ offer: DisclosureDecision.Offer, _ frame: Frame) -> HTML {
        section(offer.words(face.names), id: offer.rawValue) {
            switch offer {
            case .askConsent: consent
            case .callConference:
                tag("p") {
                    "構成員に守秘義務のある\(face.names.statutoryConference)の場で共有します。\(face.names.multiAgency)の窓口に相談してください。"
                }
                Link("\(face.names.multiAgency)へつなぐ", href: "\(path)/escalation").html
            case .consultAnonymously:
                tag("p") { "名前や住所など、だれのことかわかる情報を伝えずに先方へ相談し、結果を記録に残します。" }
                Link("相談した結果を記録する", href: "\(face.path)/notes").html
            case .nameReasonAndApprover: naming(frame)
            }
        }
    }

    private var consent: HTML {
        HTML {
            tag("p") { "次の人の、\(recipient.name)と選んだ情報を範囲に含む同意がまだありません。世帯の全員の情報が先方に見えるため、一人ずつ確かめます。" }
            tag("ul") {
                for person in missing {
                    tag("li") {
                        Link("\(face.name(of: person)) さんの同意を記録する", href: asking(person)).html
                    }
                }
            }
        }
    }

    /// The consent form with this very scope filled in, which leads back here.
    private func asking(_ person: Identifier<Person>) -> String {
        var link = PageLink("\(face.path)/consents/new").with("person", person.description)
            .adding("agencies", recipient.id.description)
            .adding("purposes", SharingPurpose.coordination.rawValue)
        for dataClass in intent.letter.classes.sorted() {
            link = link.adding("classes", dataClass.rawValue)
        }
        return link.with(ConsentFormPage.back, check).href
    }
}

extension ReferralDecisionPage {
    /// The names by which the forms of this page tell themselves apart.
    public static let step = "basis_step"
    public static let namingStep = "naming"
    public static let statutoryStep = "statutory"

    private static let own: Set = [
        step, "basis_reason", "approver", "danger", "statute", "urgent_reason",
    ]

    private func naming(_ frame: Frame) -> HTML {
        let form = form[Self.step] == Self.namingStep ? form : FormState()
        return postForm(action: check, frame: frame) {
            tag("p") { "行政機関等へは、事務に要る理由を添え、所属長などの承認を得て渡せます（個人情報保護法第69条第2項）。" }
            hidden(Self.namingStep)
            textArea(
                "basis_reason", SharingLabel.basisReason.words, in: form, need: .required,
                hint: "先方のどの仕事に、なぜ要るのか", rows: 3)
            selectField(
                "approver", SharingLabel.approver.words, options: approvers.workerChoices,
                in: form, need: .required)
            buttonGroup { button("理由と承認者を添えて確認へ進む", style: .secondary) }
        }
    }

    /// Needs no basis: nothing is passed from desk to desk.
    private func ownWill(_ frame: Frame) -> HTML {
        section("本人が自分で行く", id: "ownWill") {
            tag("p") { "情報は渡しません。本人が内容を確かめた用紙を印刷して渡し、本人が先方へ持って行きます。" }
            postForm(action: check, frame: frame) {
                carried(
                    self.form.fields, except: Self.own.union([NewReferralPage.way]))
                hiddenField(NewReferralPage.way, NewReferralPage.ownWay)
                buttonGroup { button("本人が自分で行くことにする", style: .secondary) }
            }
        }
    }

    private func statutory(_ frame: Frame) -> HTML {
        let isAgain = form[Self.step] == Self.statutoryStep
        let form = isAgain ? form : FormState()
        return disclosure("命や体に危険があるとき・法令の定めがあるとき", isOpen: isAgain) {
            postForm(action: check, frame: frame) {
                hidden(Self.statutoryStep)
                checkbox(
                    "danger", "生命・身体に危険がある", in: form,
                    hint: "この場の判断で渡せます。あとで確認を受けます")
                selectField(
                    "statute", "法令の定め", options: LegalBasis.Statute.allCases.choices, in: form,
                    blank: "なし")
                textArea(
                    "urgent_reason", SharingLabel.basisReason.words, in: form, need: .required,
                    rows: 3)
                buttonGroup { button("この根拠で確認へ進む", style: .secondary) }
            }
        }
    }

    private func hidden(_ step: String) -> HTML {
        HTML {
            carried(self.form.fields, except: Self.own)
            hiddenField(Self.step, step)
        }
    }
}
