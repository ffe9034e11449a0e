import Crypto
import HTTPTypes
import Hummingbird

/// Styles and scripts, held in memory under addresses that change with their content.
enum Assets {
    struct File: Sendable {
        let bytes: ByteBuffer
        let type: String
    }

    private static func file(_ bytes: [UInt8], _ type: String) -> File {
        File(bytes: ByteBuffer(bytes: bytes), type: type)
    }

    /// The style sheet in the order in which its parts build on each other: one answer for the browser.
    private static let style: [UInt8] = [
        PackageResources.tokens_css, PackageResources.ground_css, PackageResources.frame_css,
        PackageResources.parts_css, PackageResources.buttons_css, PackageResources.fields_css,
        PackageResources.choices_css, PackageResources.messages_css, PackageResources.tags_css,
        PackageResources.tables_css, PackageResources.searching_css, PackageResources.file_css,
        PackageResources.answers_css, PackageResources.roles_css, PackageResources.versions_css,
        PackageResources.papers_css, PackageResources.print_css, PackageResources.eyes_css,
    ].flatMap { $0 + [0x0A] }

    static let files: [String: File] = [
        "autosave.js": file(PackageResources.autosave_js, "text/javascript; charset=utf-8"),
        "charCount.js": file(PackageResources.charCount_js, "text/javascript; charset=utf-8"),
        "copyButton.js": file(PackageResources.copyButton_js, "text/javascript; charset=utf-8"),
        "dateParts.js": file(PackageResources.dateParts_js, "text/javascript; charset=utf-8"),
        "dirtyGuard.js": file(PackageResources.dirtyGuard_js, "text/javascript; charset=utf-8"),
        "errorSummaryFocus.js": file(
            PackageResources.errorSummaryFocus_js, "text/javascript; charset=utf-8"),
        "kasane.css": file(style, "text/css; charset=utf-8"),
        "main.js": file(PackageResources.main_js, "text/javascript; charset=utf-8"),
        "mark.svg": file(PackageResources.mark_svg, "image/svg+xml"),
        "menuButton.js": file(PackageResources.menuButton_js, "text/javascript; charset=utf-8"),
        "printButton.js": file(PackageResources.printButton_js, "text/javascript; charset=utf-8"),
        "sessionTimer.js": file(PackageResources.sessionTimer_js, "text/javascript; charset=utf-8"),
        "shownWhen.js": file(PackageResources.shownWhen_js, "text/javascript; charset=utf-8"),
        "submitOnce.js": file(PackageResources.submitOnce_js, "text/javascript; charset=utf-8"),
        "tableSelectAll.js": file(
            PackageResources.tableSelectAll_js, "text/javascript; charset=utf-8"),
    ]

    /// A mark of all assets together: browsers fetch anew when any of them changed.
    static let version: String = {
        var hash = SHA256()
        for name in files.keys.sorted() {
            if let file = files[name] { hash.update(data: Array(file.bytes.readableBytesView)) }
        }
        return String(hash.finalize().map { $0 }.hexadecimal.prefix(12))
    }()

    static func add(to router: some RouterMethods<OfficeContext>) {
        router.get("/assets/{name}") { _, context -> Response in
            guard let file = context.parameters.get("name").flatMap({ files[$0] }) else {
                return Response(status: .notFound)
            }
            return Response(
                status: .ok,
                headers: [
                    .contentType: file.type, .cacheControl: "public, max-age=31536000, immutable",
                ], body: .init(byteBuffer: file.bytes))
        }
    }
}
