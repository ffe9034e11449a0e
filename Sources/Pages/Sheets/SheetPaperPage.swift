import Casework
import Markup

/// A sheet on A4, filled in or blank.
public struct SheetPaperPage: ScreenPage {
    let face: FileFace
    /// Nil for a blank one.
    let sheet: Disclosed<Sheet>?
    let form: Form
    let context: FormContext
    let printing: Printing

    public init(
        face: FileFace, sheet: Disclosed<Sheet>?, form: Form, context: FormContext,
        printing: Printing
    ) {
        self.face = face
        self.sheet = sheet
        self.form = form
        self.context = context
        self.printing = printing
    }

    public var viewings: [AuditLine] {
        face.viewings + [sheet?.viewing.printed].compactMap(\.self)
    }

    public func screen(in frame: Frame) -> Screen {
        face.screen("\(form.title)の印刷", section: .sheets, width: .wide) {
            buttonGroup {
                printButton()
                if let sheet {
                    Link("記入票へ戻る", href: "/sheets/\(sheet.value.id)").html
                } else {
                    Link("記入票の一覧へ戻る", href: "\(face.path)/sheets").html
                }
            }
            PrintSheet(
                form.title, formNumber: form.number.isEmpty ? nil : form.number,
                date: sheet.map { $0.value.writtenAt.date.wareki(.form) },
                sender: [frame.municipality, frame.systemName],
                notice: printing.notice(face.file.value.number)
            ) {
                if let sheet {
                    tag("p") { "対象：\(face.aboutWords(sheet.value.subject))" }
                }
                FormPaper(form: form, answers: sheet?.value.answers, context: context).html
            }.html
        }
    }
}
