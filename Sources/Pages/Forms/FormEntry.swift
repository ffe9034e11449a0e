import Casework
import Markup

/// A declared form as it is to be drawn: what was typed, what is wrong with it, and the draft (下書き)
/// it is kept under until it is saved.
public struct FormEntry: Sendable {
    public let form: Form
    public let context: FormContext
    public let state: FormState
    /// What was answered before, shown beside what has changed.
    public let before: Answers?
    /// The address of the form, and with it the name of its draft.
    public let address: String
    /// When the draft it goes on from was kept; nil for a fresh form.
    public let draftedAt: Moment?
    /// The one section that is drawn, of a long form; nil for the whole form.
    public let section: String?

    public init(
        form: Form, context: FormContext, state: FormState, before: Answers? = nil,
        address: String, draftedAt: Moment? = nil, section: String? = nil
    ) {
        self.form = form
        self.context = context
        self.state = state
        self.before = before
        self.address = address
        self.draftedAt = draftedAt
        self.section = section
    }

    /// The version of the record it was drawn from.
    var version: Int? { Int(state[HiddenField.version]) }
    public var draft: String { DraftName.of(address) }
    public var errors: FieldErrors { state.errors }
    public var controls: FormControls {
        FormControls(form: form, state: state, context: context, before: before)
    }

    /// The same form with what was typed, and what is wrong with it.
    public func again(_ state: FormState) -> FormEntry {
        FormEntry(
            form: form, context: context, state: state, before: before, address: address,
            section: section)
    }

    /// The whole form with its buttons. What it carries besides its answers comes first.
    public func html(
        in frame: Frame, version: Int? = nil, @HTML.Builder buttons: () -> HTML
    ) -> HTML {
        HTML {
            continued(in: frame)
            // Where nothing is asked there is nothing to keep.
            postForm(
                action: address, frame: frame, draft: form.questions.isEmpty ? nil : draft
            ) {
                if let version { hiddenField(HiddenField.version, String(version)) }
                section.map { controls.html(section: $0) } ?? controls.html
                buttonGroup(buttons)
            }
        }
    }

    /// Said above the form: what was typed has come back. Throwing it away is a form of its own, so
    /// it stands before the other and not inside.
    @HTML.Builder public func continued(in frame: Frame) -> HTML {
        if let draftedAt {
            ContinuedDraft(draft: draft, draftedAt: draftedAt).html(in: frame)
        }
    }
}

/// The name of a draft: the address of its form without the first `/`.
public enum DraftName {
    public static func of(_ address: String) -> String { String(address.dropFirst()) }
    public static func address(_ name: String) -> String { "/" + name }
}
