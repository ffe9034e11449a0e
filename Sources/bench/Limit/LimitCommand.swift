import ArgumentParser
import Foundation
import Hummingbird
import Logging

/// 限界: Hummingbird and GRDB, the same questions, the smallest page that answers them. No session, no
/// layout, no permissions beyond the districts of the list, no forms, no seals.
struct LimitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "limit")

    @Option var data: String
    @Option var port: Int

    func run() async throws {
        let books = try PlainBooks(path: data)
        let (queries, writer) = (LimitQueries(pool: books.pool), LimitWriter(pool: books.pool))
        let router = Router()
        router.get("/health") { _, _ in "ok" }
        router.get("/list") { request, _ in
            Self.page(try await queries.list(worker: request.number("worker")))
        }
        router.get("/search") { request, _ in
            Self.page(try await queries.search(request.text("q")))
        }
        router.get("/fulltext") { request, _ in
            Self.page(try await queries.fulltext(request.text("q")))
        }
        router.get("/open") { request, _ in
            let (file, worker) = (request.number("case"), request.number("worker"))
            let lines = try await queries.open(file)
            try await writer.view(of: file, by: worker)
            return Self.page(lines)
        }
        router.post("/submit") { request, _ in
            let body = try await request.body.collect(upTo: 1 << 16)
            try await writer.submit(String(buffer: body))
            return Self.page(["saved"])
        }
        var logger = Logger(label: "limit")
        logger.logLevel = .critical
        try await Application(
            router: router, configuration: .init(address: .hostname("127.0.0.1", port: port)),
            logger: logger
        ).runService()
    }

    private static func page(_ lines: [String]) -> Response {
        var html = "<!doctype html><meta charset=utf-8><ul>"
        for line in lines {
            html += "<li>"
            html += line
        }
        return Response(
            status: .ok, headers: [.contentType: "text/html; charset=utf-8"],
            body: .init(byteBuffer: ByteBuffer(string: html)))
    }
}

extension Request {
    func text(_ name: Substring) -> String { uri.queryParameters[name].map(String.init) ?? "" }
    func number(_ name: Substring) -> Int { Int(text(name)) ?? 0 }
}
