import Casework
import Markup

/// Nothing may be passed on as asked: why, and the ways that are open instead.
public struct ReferralDecisionPage: ScreenPage {
    /// Why not: a protective measure, or no basis.
    public enum Cause: Sendable {
        case protected
        case noBasis(
            recipient: Agency, offers: [DisclosureDecision.Offer], missing: [Identifier<Person>])
    }

    let face: FileFace
    let consultation: Disclosed<Consultation>
    let intent: ReferralIntent
    let cause: Cause
    /// What may be stated instead of a consent.
    let ground: FormEntry
    /// The letter as it was typed, for the person who goes on their own.
    let letter: FormFields

    public init(
        face: FileFace, consultation: Disclosed<Consultation>, intent: ReferralIntent,
        cause: Cause, ground: FormEntry, letter: FormFields
    ) {
        self.face = face
        self.consultation = consultation
        self.intent = intent
        self.cause = cause
        self.ground = ground
        self.letter = letter
    }

    public var viewings: [AuditLine] { face.viewings + [consultation.viewing] }
    private var path: String { "/consultations/\(consultation.value.id)" }
    private var receiver: String { face.directory.receiverName(intent.receiver) }

    private func withAgency(_ recipient: Agency) -> String {
        receiver == recipient.name ? receiver : "\(receiver)（\(recipient.name)）"
    }

    public func screen(in frame: Frame) -> Screen {
        face.screen("このままでは情報を渡せません", section: .referrals, errors: ground.errors) {
            switch cause {
            case .protected: protected
            case .noBasis(let recipient, let offers, let missing):
                Alert(
                    .warning, "\(withAgency(recipient))へ情報を渡す根拠がありません",
                    body: "入力した内容は残っています。次のどれかを選んでください。"
                ).html
                for offer in offers { way(offer, recipient, missing) }
            }
            ownWill(frame)
            if case .noBasis = cause { grounds(frame) }
            tag("p") { Link("入力に戻る", href: "\(path)/referrals/new").html }
        }
    }

    private var protected: HTML {
        Alert(
            .warning, "閲覧制限のある人が世帯に含まれています",
            body: "情報を渡してよいかは、支援措置の担当だけが判断します。担当に相談してください。入力した内容は残っています。"
        ).html
    }

    @HTML.Builder private func way(
        _ offer: DisclosureDecision.Offer, _ recipient: Agency, _ missing: [Identifier<Person>]
    ) -> HTML {
        // What is stated has a form of its own below.
        if offer != .nameReasonAndApprover {
            section(offer.words(face.names), id: offer.rawValue) {
                switch offer {
                case .askConsent: consent(recipient, missing)
                case .callConference:
                    tag("p") {
                        "構成員に守秘義務のある\(face.names.statutoryConference)の場で共有します。\(face.names.multiAgency)の窓口に相談してください。"
                    }
                    Link("\(face.names.multiAgency)へつなぐ", href: "\(path)/escalation").html
                case .consultAnonymously:
                    tag("p") { "名前や住所など、だれのことかわかる情報を伝えずに先方へ相談し、結果を記録に残します。" }
                    Link("相談した結果を記録する", href: "\(face.path)/notes").html
                case .nameReasonAndApprover: HTML()
                }
            }
        }
    }

    private func consent(_ recipient: Agency, _ missing: [Identifier<Person>]) -> HTML {
        HTML {
            tag("p") { "次の人の、\(recipient.name)と選んだ情報を範囲に含む同意がまだありません。世帯の全員の情報が先方に見えるため、一人ずつ確かめます。" }
            tag("ul") {
                for person in missing {
                    tag("li") {
                        Link(
                            "\(face.name(of: person)) さんの同意を記録する",
                            href: asking(person, recipient)
                        ).html
                    }
                }
            }
        }
    }

    /// The consent form with this very scope filled in, which leads back here.
    private func asking(_ person: Identifier<Person>, _ recipient: Agency) -> String {
        var link = PageLink("\(face.path)/consents/new").with("person", person.description)
            .adding("agencies", recipient.id.description)
            .adding("purposes", SharingPurpose.coordination.rawValue)
        for dataClass in intent.letter.classes.sorted() {
            link = link.adding("classes", dataClass.rawValue)
        }
        return link.with(ConsentFormPage.back, "\(path)/referrals/check").href
    }
}

extension ReferralDecisionPage {
    /// Needs no basis: nothing is passed from desk to desk.
    private func ownWill(_ frame: Frame) -> HTML {
        section("本人が自分で行く", id: "ownWill") {
            tag("p") { "情報は渡しません。本人が内容を確かめた用紙を印刷して渡し、本人が先方へ持って行きます。" }
            postForm(action: "\(path)/referrals/new", frame: frame) {
                hiddenField(HiddenField.version, String(consultation.value.version))
                carried(letter, except: [HiddenField.version, ReferralForm.way.id])
                hiddenField(ReferralForm.way.id, Referral.Way.own.rawValue)
                buttonGroup { button("本人が自分で行くことにする", style: .secondary) }
            }
        }
    }

    private func grounds(_ frame: Frame) -> HTML {
        section("同意のほかの根拠で渡す", id: "grounds") {
            ground.html(in: frame, version: consultation.value.version) {
                button("この根拠で確認へ進む", style: .secondary)
            }
        }
    }
}
