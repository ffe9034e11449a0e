import Casework

/// A form of a municipality as it is written, with the form it makes of the shipped one.
struct WrittenForm: Sendable {
    let overlay: FormOverlay
    /// What people will fill in. Its edition is given when it is published.
    let form: Form
    /// The file as it was written.
    let source: String
}

/// 様式の定め on disk or typed in. It is read whole or refused with every complaint at once.
enum FormFile {
    /// - Parameter shipped: the forms of the program, which the file may change.
    static func load(_ path: String, over shipped: [Form]) throws(ProfileRefusal) -> WrittenForm {
        try read(try WrittenFile.text(path, as: .form), named: path, over: shipped)
    }

    static func read(
        _ text: String, named file: String, over shipped: [Form]
    ) throws(ProfileRefusal) -> WrittenForm {
        let root = try WrittenFile.root(text, named: file, as: .form)
        let reading = FormReading(root, at: "", sheet: ProfileSheet(file: file), shipped)
        let form = reading.form
        let complaints = reading.sheet.settled(nil)
        guard let form, complaints.isEmpty else {
            throw ProfileRefusal(complaints: complaints, subject: .form)
        }
        return WrittenForm(overlay: reading.overlay, form: form, source: text)
    }
}
