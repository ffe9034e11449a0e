import Casework
import Hummingbird
import Pages

/// Every route the office answers, in one place.
public func site(_ office: Office) -> Router<OfficeContext> {
    let router = Router(context: OfficeContext.self)
    router.add(middleware: SafeHeaders(isTLS: office.settings.secureCookies))
    router.add(middleware: Refusals(office: office))
    router.add(middleware: OwnForms())
    Assets.add(to: router)
    router.get("/health") { _, _ in "ok" }
    SignInRoutes(office: office).add(to: router)
    SignInCodeRoutes(office: office).add(to: router)
    OwnAccountRoutes(office: office).add(to: router)
    SecondFactorRoutes(office: office).add(to: router)
    DirectoryRoutes(office: office).add(to: router)
    ProgrammeRoutes(office: office).add(to: router)
    AuditRoutes(office: office).add(to: router)
    DraftRoutes(office: office).add(to: router)
    ResumptionRoutes(office: office).add(to: router)
    HomeRoutes(office: office).add(to: router)
    FileListRoutes(office: office).add(to: router)
    FileRoutes(office: office).add(to: router)
    SearchRoutes(office: office).add(to: router)
    ReportRoutes(office: office).add(to: router)
    for slice in Slice.all { slice.routes(router, office) }
    return router
}
