import Casework
import Foundation
import Records
import Yams

/// `forms:` of a profile: files beside it, or forms written in it.
///
/// They are read when the installation is made. Later the forms live in it, edition by edition, and
/// what the profile's text says of them is not looked at again.
enum ProfileForms {
    /// The profile with its forms, or every complaint about either of them at once.
    static func load(
        _ path: String, over shipped: [Form] = ShippedForms.all
    ) throws(ProfileRefusal) -> (profile: Profile, text: String, forms: [WrittenForm]) {
        let text = try ProfileFile.text(path)
        var complaints: [ProfileComplaint] = []
        var profile: Profile?
        var forms: [WrittenForm] = []
        do {
            profile = try ProfileFile.read(text, named: path)
        } catch {
            complaints += error.complaints
        }
        do {
            forms = try read(text, named: path, over: shipped)
        } catch {
            complaints += error.complaints.filter { !complaints.contains($0) }
        }
        guard let profile, complaints.isEmpty else {
            throw ProfileRefusal(complaints: complaints)
        }
        return (profile, text, forms)
    }

    static func read(
        _ text: String, named file: String, over shipped: [Form]
    ) throws(ProfileRefusal) -> [WrittenForm] {
        let root = try WrittenFile.root(text, named: file, as: .profile)
        guard let list = root.node(at: "forms") else { return [] }
        let sheet = ProfileSheet(file: file)
        var complaints: [ProfileComplaint] = []
        var forms: [WrittenForm] = []
        func complain(_ fault: ProfileComplaint.Fault, at path: String) {
            sheet.complain(fault, line: root.line(at: path), path: path)
        }
        if list.sequence == nil {
            complain(.wrongKind(found: list.kindWord, expected: .list), at: "forms")
        }
        for (index, node) in (list.sequence ?? []).enumerated() {
            let path = "forms[\(index)]"
            do {
                guard let form = try read(node, at: path, root, sheet, shipped) else { continue }
                if forms.contains(where: { $0.overlay.form == form.overlay.form }) {
                    let sentence = "様式「\(form.overlay.form)」の定めが2つあります。一つにまとめてください。"
                    complain(.explained(sentence), at: path)
                }
                forms.append(form)
            } catch {
                complaints += error.complaints
            }
        }
        complaints = sheet.settled(nil) + complaints
        guard complaints.isEmpty else { throw ProfileRefusal(complaints: complaints) }
        return forms
    }

    /// A name is a file in the folder of the profile; a group is a form.
    private static func read(
        _ node: Node, at path: String, _ root: Node, _ sheet: ProfileSheet, _ shipped: [Form]
    ) throws(ProfileRefusal) -> WrittenForm? {
        if let name = node.scalar?.string, !name.isEmpty {
            let folder = URL(filePath: sheet.file).deletingLastPathComponent()
            return try FormFile.load(folder.appending(path: name).relativePath, over: shipped)
        }
        let reading = FormReading(root, at: path, sheet: sheet, shipped)
        return reading.form.map {
            WrittenForm(overlay: reading.overlay, form: $0, source: "")
        }
    }
}

extension WrittenForm {
    var own: OwnForm { OwnForm(overlay, source: source) }
}
