import Casework
import Markup

/// Something a browser is shown. A page of personal data names the lines that must lie in the audit
/// log before it leaves; it has them from the `Disclosed` values it was made of.
public protocol Page: Sendable {
    var viewings: [AuditLine] { get }
    func html(in frame: Frame) -> HTML
}

extension Page {
    public var viewings: [AuditLine] { [] }
}

/// A page within the usual surroundings: header, breadcrumb, heading, footer.
public protocol ScreenPage: Page {
    func screen(in frame: Frame) -> Screen
}

extension ScreenPage {
    public func html(in frame: Frame) -> HTML { screen(in: frame).html(in: frame) }
}
