import Casework
import Hummingbird
import Pages

/// A form as it came: what was typed, and the files that were sent along.
struct SentForm: Sendable {
    let pairs: [(name: String, value: String)]
    /// By the name of their field; those that were not chosen are not here.
    let files: [String: [UInt8]]
}

extension Office {
    /// - Parameter written: the fields that are kept letter by letter, since they are written in a
    ///   notation. Only their line ends become LF.
    func sentForm(
        _ request: Request, _ context: OfficeContext, asWritten written: Set<String>
    ) async throws -> SentForm {
        let body = try await body(of: request, context)
        let type = request.headers[.contentType] ?? ""
        var files: [String: [UInt8]] = [:]
        var pairs: [(name: String, value: String)] = []
        if let form = MultipartBody(body, type: type) {
            for part in form.parts {
                guard part.isFile else {
                    pairs.append((part.name, String(decoding: part.bytes, as: UTF8.self)))
                    continue
                }
                if !part.bytes.isEmpty { files[part.name] = part.bytes }
            }
        } else {
            pairs = FormBody.pairs(body)
        }
        let kept = pairs.map { name, value in
            let text = written.contains(name) ? value.withLineFeeds : JapaneseText.clean(value)
            return (name: name, value: text)
        }
        return SentForm(pairs: kept, files: files)
    }
}

extension String {
    /// Browsers send line ends as CR LF.
    var withLineFeeds: String { replacing("\r\n", with: "\n").replacing("\r", with: "\n") }
}
