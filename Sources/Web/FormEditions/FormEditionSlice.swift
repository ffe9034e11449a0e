import Casework
import Pages

extension Slice {
    /// 様式: the municipality's forms and their editions.
    static let forms = Slice(
        routes: { router, office in FormEditionRoutes(office: office).add(to: router) },
        forms: [DraftForm(FormProposalPage.path) { _ in FormProposalPage.title }])
}
