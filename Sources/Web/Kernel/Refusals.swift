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
        } catch let shut as NotSignedIn {
            return toTheDoor(shut, request)
        } catch let first as FirstThings {
            return .redirect(to: first.path, type: .normal)
        } catch let error {
            let told = told(error, request, context)
            return await office.message(told.page, status: told.status, request, context)
        }
    }

    private func toTheDoor(_ shut: NotSignedIn, _ request: Request) -> Response {
        let back = request.method == .get ? request.uri.path : shut.path
        let why = shut.why == .unknown ? "" : "&why=\(shut.why.rawValue)"
        return .redirect(to: "/sign-in?next=\(PageLink.encode(back))\(why)", type: .normal)
    }

    private func told(
        _ error: any Error, _ request: Request, _ context: OfficeContext
    ) -> (page: any Page, status: HTTPResponse.Status) {
        let here = Link("前の画面へ戻る", href: request.uri.path)
        switch error {
        case Denial.unseen, is Missing: return (MessagePage.notFound, .notFound)
        case Denial.notYours(let reason):
            return (message("この操作はできません", denialWords(reason, office.townNames), here), .forbidden)
        case let refusal as any DomainRefusal:
            return (message("この操作はできません", refusalWords(refusal, office.townNames), here), .conflict)
        case is Stale, is Conflicting:
            return (
                message(
                    "ほかの人が先に更新しました", "入力内容は下書きに残っています。画面を開き直して、違いを確かめてください。",
                    here), .conflict
            )
        case is ForeignForm:
            return (message("この画面は古くなっています", "開き直してからもう一度送ってください。", here), .forbidden)
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
            return (
                message(
                    "処理できませんでした", "入力内容は下書きに残っています。もう一度保存してください（番号 \(context.id)）。", here),
                .internalServerError
            )
        }
    }

    private func message(_ title: String, _ sentence: String, _ link: Link) -> MessagePage {
        MessagePage(title, [sentence], links: [link, Link("ホームへ戻る", href: "/")])
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
