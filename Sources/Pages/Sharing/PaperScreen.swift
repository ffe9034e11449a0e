import Casework
import Markup

extension FileFace {
    /// The screen around a sheet that leaves the house: nothing of the file stands on it but the
    /// sheet, since browsers print what is on the page, and its title too.
    func paper(
        _ title: String, from page: Link, notice: HTML? = nil, sheet: () -> PrintSheet
    ) -> Screen {
        Screen(
            title,
            breadcrumb: [
                Link("ホーム", href: "/"), Link("相談・ケース", href: "/files"),
                Link("世帯ファイル", href: path), page,
            ], basis: basisNote, width: .wide
        ) {
            buttonGroup {
                printButton()
                Link("\(page.title)へ戻る", href: page.href).html
            }
            notice
            sheet().html
        }
    }
}
