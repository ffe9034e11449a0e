import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import Logging
import NIOSSL
import Web

/// The server of one installation: an office behind an address, with limits on what may come in.
struct OfficeServer {
    let office: Office
    let host: String
    let port: Int
    let tls: TLSFiles?

    struct TLSFiles {
        let certificate: String
        let key: String
    }

    /// Ready to run; `onStart` is called when the port is open.
    func application(
        logger: Logger, onStart: @escaping @Sendable () async -> Void = {}
    ) throws -> some ApplicationProtocol {
        Application(
            router: site(office), server: try builder(),
            configuration: .init(address: .hostname(host, port: port), serverName: nil),
            onServerRunning: { _ in await onStart() }, logger: logger)
    }

    private func builder() throws -> HTTPServerBuilder {
        let channel = HTTP1Channel.Configuration(
            additionalChannelHandlers: [RequestDeadline()], idleTimeout: .seconds(75),
            httpDecoderConfiguration: .init(
                maxHeaderFieldSize: 16 * 1024, maxHeaderListSize: 32 * 1024,
                maxHeaderFieldCount: 100))
        let plain = HTTPServerBuilder.http1(configuration: channel)
        guard let tls else { return plain }
        let chain = try NIOSSLCertificate.fromPEMFile(tls.certificate)
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: chain.map { .certificate($0) },
            privateKey: .privateKey(try NIOSSLPrivateKey(file: tls.key, format: .pem)))
        configuration.minimumTLSVersion = .tlsv12
        return try .tls(plain, tlsConfiguration: configuration)
    }
}
