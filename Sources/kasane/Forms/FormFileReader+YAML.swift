import Casework
import Pages
import Web

extension FormFileReader {
    /// A form as `kasane forms check` reads it: with the same complaints, for the page of forms.
    static func yaml(over shipped: [Form] = ShippedForms.all) -> FormFileReader {
        FormFileReader { bytes in
            do throws(ProfileRefusal) {
                let text = try WrittenFile.text(bytes, named: "", as: .form)
                return .read(try FormFile.read(text, named: "", over: shipped).overlay)
            } catch {
                return .refused(
                    error.complaints.map {
                        FormFileComplaint(line: $0.line, place: $0.path, sentence: $0.sentence)
                    })
            }
        }
    }
}
