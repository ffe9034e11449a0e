import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore

@testable import Web

/// One request by one asker, and what came of it.
struct Knock: Sendable {
    let status: Int
    let location: String
    let text: String

    /// Something was done: the next asker needs fresh ground.
    var isDeed: Bool { status == 303 && !location.hasPrefix("/sign-in") }

    /// What is written in the golden file.
    var cell: String { location.hasPrefix("/sign-in?next=") ? "door" : "\(status)" }

    static func on(
        _ client: any TestClientProtocol, _ method: String, _ path: String,
        by asker: Stage.Asker, _ fields: [(String, String)] = [], csrf: String = Stage.csrf
    ) async throws -> Knock {
        var headers: HTTPFields = [:]
        if asker != .nobody { headers[.cookie] = "kasane=\(Stage.cookie(of: asker))" }
        var body: ByteBuffer?
        if method == "POST" {
            headers[.contentType] = "application/x-www-form-urlencoded"
            let pairs = [("csrf", csrf), ("once", UUID().uuidString)] + fields
            body = ByteBuffer(
                string: pairs.map { "\(encoded($0.0))=\(encoded($0.1))" }.joined(separator: "&"))
        }
        let response = try await client.executeRequest(
            uri: path, method: HTTPRequest.Method(method)!, headers: headers, body: body)
        return Knock(
            status: response.status.code, location: response.headers[.location] ?? "",
            text: String(buffer: response.body))
    }

    private static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}
