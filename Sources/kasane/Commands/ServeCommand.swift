import ArgumentParser
import Casework
import Foundation
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import Logging
import NIOCore
import NIOSSL
import Pages
import Records
import ServiceLifecycle
import Web

/// `kasane serve`: the office opens. Several demo towns are served side by side, a port each.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "画面を開けるようにします。終わるには Ctrl+C を押します。",
        discussion: "お試し用の町がいくつもあるフォルダーでは、--port から順に一つずつ開きます。")

    @OptionGroup var place: Place
    @Option(help: "待ち受けるアドレス。ほかの機械から使うときは、その機械のアドレス。")
    var host = "127.0.0.1"
    @Option(help: "待ち受けるポート。")
    var port = 8080
    @Option(help: "TLS の証明書（PEM。中間証明書も続けて入れる）。")
    var tlsCertificate: String?
    @Option(help: "TLS の秘密鍵（PEM）。")
    var tlsKey: String?
    @Flag(help: "前に nginx などがあり、X-Forwarded-For を信じてよいとき。")
    var behindProxy = false

    func validate() throws {
        guard (tlsCertificate == nil) == (tlsKey == nil) else {
            throw ValidationError("--tls-certificate と --tls-key は、両方を指定してください。")
        }
        guard (1...65535).contains(port) else {
            throw ValidationError("--port は 1 から 65535 までの数です。")
        }
    }

    private var isTLS: Bool { tlsCertificate != nil }

    func run() async throws {
        let installation = place.installation
        let all = installation.towns.isEmpty ? [installation] : installation.towns
        var archives: [Archive] = []
        do {
            var services: [any Service] = []
            for (number, one) in all.enumerated() {
                let archive = try await one.open()
                archives.append(archive)
                let office = try await office(archive, of: one)
                services.append(Witness(archive: archive, place: one))
                let welcome = try await welcome(one, office, port: port + number)
                services.append(try application(office, port: port + number, saying: welcome))
            }
            try await group(of: services).run()
        } catch {
            try await close(archives)
            throw told(error)
        }
        try await close(archives)
    }

    /// Readers and writers end first, then the databases.
    private func close(_ archives: [Archive]) async throws {
        for archive in archives { try await archive.close() }
    }

    private func group(of services: [any Service]) -> ServiceGroup {
        var logger = Logger(label: "kasane")
        logger.logLevel = .critical
        return ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: services, gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
    }

    private func office(_ archive: Archive, of place: Installation) async throws -> Office {
        let (profile, isDemo, mark) = try await archive.read { books in
            let own = Settings(books)
            return (try books.profile(), try own.value(.demo) == "yes", try own.mark() ?? "")
        }
        var settings = OfficeSettings()
        settings.isDemo = isDemo
        settings.idleMinutes = profile.settings.sessionIdleMinutes
        settings.absoluteHours = profile.settings.sessionAbsoluteHours
        settings.mark = mark
        settings.secureCookies = isTLS || behindProxy
        settings.behindProxy = behindProxy
        settings.auditHeads = { try place.headFile.heads() }
        return Office(
            archive: archive, profile: profile, settings: settings, formFiles: .yaml())
    }

    /// What a port answers with. The welcome is said when it really listens.
    private func application(
        _ office: Office, port: Int, saying welcome: [String]
    ) throws -> some ApplicationProtocol {
        // Faults stand in the log of the program: a sentence, never a name.
        var logger = Logger(label: "kasane")
        logger.logLevel = .error
        // No connection is held open by a request that never arrives, and no header is endless.
        let limits = HTTP1Channel.Configuration(
            additionalChannelHandlers: [RequestDeadline()], idleTimeout: .seconds(60),
            httpDecoderConfiguration: .init(
                maxHeaderFieldSize: 16 * 1024, maxHeaderListSize: 32 * 1024,
                maxHeaderFieldCount: 100))
        let plain = HTTPServerBuilder.http1(configuration: limits)
        let server = try certificate().map {
            try HTTPServerBuilder.tls(plain, tlsConfiguration: $0)
        }
        return Application(
            router: site(office), server: server ?? plain,
            configuration: .init(address: .hostname(host, port: port), serverName: nil),
            onServerRunning: { _ in Console.say(welcome.joined(separator: "\n")) },
            logger: logger)
    }

    private func certificate() throws -> TLSConfiguration? {
        guard let tlsCertificate, let tlsKey else { return nil }
        do {
            let chain = try NIOSSLCertificate.fromPEMFile(tlsCertificate)
            var configuration = TLSConfiguration.makeServerConfiguration(
                certificateChain: chain.map { .certificate($0) },
                privateKey: .privateKey(try NIOSSLPrivateKey(file: tlsKey, format: .pem)))
            configuration.minimumTLSVersion = .tlsv12
            // A key that is not the certificate's is found here, and not by the first browser.
            _ = try NIOSSLContext(configuration: configuration)
            return configuration
        } catch {
            throw Refusal(
                "TLS の証明書か秘密鍵を読めません（\(tlsCertificate)、\(tlsKey)）。PEM 形式か、互いに合うか、読み取りの許可があるかを確かめてください。"
            )
        }
    }
}

extension ServeCommand {
    /// Where the town is found, and in a demo under which names one may come in.
    private func welcome(
        _ one: Installation, _ office: Office, port: Int
    ) async throws -> [String] {
        let scheme = isTLS ? "https" : "http"
        var lines = ["\(office.profile.municipality.name)　\(scheme)://\(host):\(port)/"]
        if office.archive.vault.isNewKey {
            lines.append("　鍵ファイルを作りました（\(one.keyFile)）。バックアップと別の場所に、今すぐ控えてください。")
        }
        guard office.settings.isDemo else { return lines }
        let directory = try await office.archive.read { try DirectoryStore($0).directory() }
        let names = TownNames(office.profile)
        for role in Role.allCases {
            guard let worker = directory.workers.first(where: { $0.seats.first?.role == role })
            else { continue }
            lines.append("　\(worker.signInName)　\(role.words(names))（\(worker.name)）")
        }
        return lines + ["　パスワードはどれも \(Settlement.password)"]
    }

    private func told(_ error: any Error) -> any Error {
        guard let fault = error as? IOError else { return error }
        return switch fault.errnoCode {
        case EADDRINUSE: Refusal("ポートが使われています（\(host)、\(port) から）。--port で別の番号を指定してください。")
        case EACCES: Refusal("そのポートは使えません。1024 以上の番号を指定してください。")
        case EADDRNOTAVAIL: Refusal("この機械のアドレスではありません（\(host)）。--host を確かめてください。")
        default: Refusal("待ち受けを始められません（\(host):\(port)）。アドレスとポートを確かめてください。")
        }
    }
}
