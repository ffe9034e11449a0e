import Casework
import Synchronization

/// Editions as texts, and texts as editions: neither ever changes, so each is written and read once in a
/// process, however many databases and starts there are.
enum KnownBodies {
    private static let texts = Mutex<[Form: FormBody]>([:])
    private static let forms = Mutex<[[UInt8]: Form]>([:])
    /// More editions than any installation has; then all are forgotten.
    private static let most = 2_000

    static func body(of form: Form) throws -> FormBody {
        if let known = texts.withLock({ $0[form] }) { return known }
        let body = try FormBody(form)
        texts.withLock {
            if $0.count >= most { $0 = [:] }
            $0[form] = body
        }
        return body
    }

    /// - Parameter hash: of the text, as it was held against it.
    static func form(in text: String, hash: [UInt8]) throws -> Form {
        if let known = forms.withLock({ $0[hash] }) { return known }
        let form = try FormBody.read(Form.self, from: text)
        forms.withLock {
            if $0.count >= most { $0 = [:] }
            $0[hash] = form
        }
        return form
    }
}
