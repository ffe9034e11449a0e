import Casework
import Markup

/// Nothing may be passed on as asked: why, and the ways that are open instead. What was typed stays.
public struct HearingRefusalPage: ScreenPage {
    /// Why not: a protective measure, or no basis.
    public enum Cause: Sendable {
        case protected
        case noBasis([DisclosureDecision.Offer])
    }

    let face: FileFace
    let found: Disclosed<Case>
    let cause: Cause
    let desk: Desk
    let entry: FormEntry

    public init(
        face: FileFace, found: Disclosed<Case>, cause: Cause, desk: Desk, entry: FormEntry
    ) {
        self.face = face
        self.found = found
        self.cause = cause
        self.desk = desk
        self.entry = entry
    }

    public var viewings: [AuditLine] { face.viewings + [found.viewing] }
    private var path: String { "/cases/\(found.value.id)" }

    public func screen(in frame: Frame) -> Screen {
        face.screen("このままでは伝えられません", section: .cases) {
            switch cause {
            case .protected: protected
            case .noBasis(let offers):
                Alert(
                    .warning, "\(desk.name)へ個人の情報を伝える根拠がありません",
                    body: "入力した内容は下書きに残っています。次のどれかを選んでください。"
                ).html
                for offer in offers { way(offer, frame) }
            }
            buttonGroup { Link("入力に戻る", href: entry.address).html }
        }
    }

    private var protected: HTML {
        Alert(
            .warning, "閲覧制限のある人が含まれています",
            body: "支援措置の担当だけが、伝えてよいかを判断します。担当に相談してください。入力した内容は下書きに残っています。"
        ).html
    }

    private func way(_ offer: DisclosureDecision.Offer, _ frame: Frame) -> HTML {
        section(offer.words(face.names), id: offer.rawValue) {
            switch offer {
            case .askConsent:
                tag("p") { "\(desk.name)と伝える情報を範囲に含む同意を、本人に求めます。" }
                Link("同意の確認を記録する", href: "\(face.path)/consents/new").html
            case .callConference:
                tag("p") { "構成員に守秘義務のある\(face.names.statutoryConference)の場で、必要な情報を共有します。" }
                Link("会議に諮る", href: "\(path)/session").html
            case .consultAnonymously:
                tag("p") { "名前や住所など、だれのことかわかる情報を伝えずに相談し、結果を記録に残します。" }
                Link("相談した結果を記録する", href: "\(face.path)/notes").html
            case .nameReasonAndApprover: naming(frame)
            }
        }
    }

    /// The reason and who approved, beside everything typed before.
    private func naming(_ frame: Frame) -> HTML {
        let asked = entry.form.sections.filter { $0.id == HearingForms.approvalSection }
        let names = Set(asked.flatMap(\.questions).map(\.id))
        return postForm(action: entry.address, frame: frame, draft: entry.draft) {
            carried(entry.state.fields, except: names)
            entry.controls.html(section: HearingForms.approvalSection)
            buttonGroup { button("理由と承認者を添えて依頼する", style: .secondary) }
        }
    }
}
