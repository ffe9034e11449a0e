import Casework
import HTTPTypes
import Hummingbird
import Logging
import Pages
import Records

/// Turns what was refused into what the browser is told. The only such table.
struct Refusals: RouterMiddleware {
    typealias Context = OfficeContext
    let office: Office

    func handle(
        _ request: Request, context: OfficeContext,
        next: (Request, OfficeContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let failed as FailedPress {
            return await answer(failed.cause, back: failed.back, failed.fate, request, context)
        } catch {
            return await answer(error, back: request.uri.path, .nothing, request, context)
        }
    }

    private func answer(
        _ error: any Error, back: String, _ fate: FailedPress.Fate, _ request: Request,
        _ context: OfficeContext
    ) async -> Response {
        switch error {
        case let shut as NotSignedIn: return toTheDoor(shut, back: back)
        case let first as FirstThings: return .redirect(to: first.path, type: .normal)
        default:
            let told = told(error, Link("前の画面へ戻る", href: back), fate, request, context)
            return await office.message(told.page, status: told.status, request, context)
        }
    }

    private func toTheDoor(_ shut: NotSignedIn, back: String) -> Response {
        let why = shut.why == .unknown ? "" : "&why=\(shut.why.rawValue)"
        return .redirect(to: "/sign-in?next=\(PageLink.encode(back))\(why)", type: .normal)
    }

    private func told(
        _ error: any Error, _ here: Link, _ fate: FailedPress.Fate, _ request: Request,
        _ context: OfficeContext
    ) -> (page: any Page, status: HTTPResponse.Status) {
        switch error {
        case Denial.unseen, is Missing:
            return (
                fate.texts.isEmpty
                    ? MessagePage.notFound : .outOfReach(fate.texts, isKept: fate.isKept),
                .notFound
            )
        case Denial.notYours(let reason):
            let words = denialWords(reason, office.townNames)
            return (message("この操作はできません", words, here, fate), .forbidden)
        case let refusal as any DomainRefusal:
            let words = refusalWords(refusal, office.townNames)
            return (message("この操作はできません", words, here, fate), .conflict)
        case is Stale, is Conflicting:
            return (overtaken(fate, here), .conflict)
        case is ForeignForm:
            let words = "開き直してからもう一度送ってください。"
            return (message("この画面は古くなっています", words, here, fate), .forbidden)
        case let lost as Unsaved:
            context.logger.error("\(lost.fault.description)")
            return (lost.page, .serviceUnavailable)
        case let fault as Unavailable:
            context.logger.error("\(fault.description)")
            return (unavailable(here), .serviceUnavailable)
        case let error as HTTPError where error.status == .notFound:
            return (MessagePage.notFound, .notFound)
        case let error as HTTPError where error.status == .contentTooLarge:
            return (message("入力が長すぎます", "1回に送れるのは約30万字までです。分けて保存してください。", here), .contentTooLarge)
        case let error as HTTPError:
            return (message("処理できませんでした", "画面を開き直してください。", here), error.status)
        default:
            context.logger.error("\(String(reflecting: type(of: error))) \(request.uri.path)")
            return (broken(fate, context.id, here), .internalServerError)
        }
    }

    /// Somebody else was faster. What was typed is in the draft, or stands on this page.
    private func overtaken(_ fate: FailedPress.Fate, _ here: Link) -> MessagePage {
        message("ほかの人が先に更新しました", "画面を開き直して、違いを確かめてください。", here, fate)
    }

    private func broken(
        _ fate: FailedPress.Fate, _ number: String, _ here: Link
    ) -> MessagePage {
        message("処理できませんでした", "前の画面からもう一度お試しください（番号 \(number)）。", here, fate)
    }

    private func message(
        _ title: String, _ sentence: String, _ link: Link, _ fate: FailedPress.Fate = .nothing
    ) -> MessagePage {
        MessagePage(
            title, [sentence] + MessagePage.whereabouts(of: fate.texts, isKept: fate.isKept),
            written: fate.isKept ? [] : fate.texts, links: [link, Link("ホームへ戻る", href: "/")])
    }

    private func unavailable(_ link: Link) -> MessagePage {
        MessagePage(
            "ただいま記録を保存できません",
            ["記録の保管場所に書き込めないため、内容を表示しません。システム管理者に連絡してください。"],
            links: [link])
    }
}

extension Office {
    /// A message within the surroundings of whoever asks, if that can be told.
    func message(
        _ page: any Page, status: HTTPResponse.Status, _ request: Request,
        _ context: OfficeContext
    ) async -> Response {
        let visit = Visit(request, context, settings: settings)
        let frame: Frame
        do {
            frame = try await archive.read { books in
                self.frame(for: try enter(visit, books), visit)
            }
        } catch {
            // Whoever is not signed in, or a database that does not answer: the bare frame serves.
            frame = bareFrame
        }
        return respond(page.html(in: frame), status: status)
    }
}
