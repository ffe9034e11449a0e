import Casework
import Records
import ServiceLifecycle
import Web

/// 控え: writes the end of the audit log and the list of destroyed keys outside the database, at the
/// start, every hour and at the end.
struct Witness: Service {
    let archive: Archive
    let place: Installation

    func run() async throws {
        var last: AuditHead?
        while !Task.isShuttingDownGracefully && !Task.isCancelled {
            last = await write(after: last)
            await cancelWhenGracefulShutdown {
                // Woken early when the office closes.
                do { try await Task.sleep(for: .seconds(3600)) } catch {}
            }
        }
        _ = await write(after: last)
    }

    /// A failure is told and tried again next time: the office does not stand still for it.
    private func write(after last: AuditHead?) async -> AuditHead? {
        do {
            let (head, keys) = try await archive.read { books in
                (try AuditTrail(books).head(at: Moment.now), try DataKeys.destroyed(books.session))
            }
            try place.destroyedKeyFile.add(keys)
            guard let head, head.seq != last?.seq else { return last }
            try place.headFile.append(head)
            return head
        } catch {
            Console.complain(Sentence.of(error) ?? "監査記録の控えを書けませんでした。")
            return last
        }
    }
}
