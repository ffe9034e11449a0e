import Casework
import HTTPTypes
import Hummingbird
import Pages
import Records

extension Office {
    /// Hands out a file. That it left stands durably in the log before its first byte does.
    func download(
        _ request: Request, _ context: OfficeContext, named name: String,
        _ make: @escaping @Sendable (Asking) throws -> (text: String, viewings: [AuditLine])
    ) async throws -> Response {
        let visit = Visit(request, context, settings: settings)
        let (made, session, moment) = try await archive.read { books in
            let asking = try enter(visit, books)
            return (try make(asking), asking.session, asking.moment)
        }
        try await log(made.viewings, by: session, at: moment, from: visit.address)
        let day = moment.date.description.filter { $0 != "-" }
        let file = PageLink.encode("\(name)_\(day).csv")
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/csv; charset=utf-8", .cacheControl: "no-store",
                .contentDisposition: "attachment; filename*=UTF-8''\(file)",
            ], body: .init(byteBuffer: ByteBuffer(string: made.text)))
    }
}
