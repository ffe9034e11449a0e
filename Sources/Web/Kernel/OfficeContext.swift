import Casework
import Hummingbird
import NIOCore

/// One request on its way through the office.
public struct OfficeContext: RequestContext {
    public var coreContext: CoreRequestContextStorage
    /// Where the browser sits, as far as the connection tells.
    let peer: String

    public init(source: Source) {
        coreContext = .init(source: source)
        peer = source.channel.remoteAddress?.ipAddress ?? "local"
    }

    /// Forms are text; files come with their slice.
    public var maxUploadSize: Int { 1 << 20 }

    func key<Subject>(_ name: String = "id", of: Subject.Type) throws -> Identifier<Subject> {
        guard let text = parameters.get(name), let key = Identifier<Subject>(text) else {
            throw Denial.unseen
        }
        return key
    }
}
