import Casework
import Markup

/// One place in the household: put right, handed to another 本人, or ended with a day. The history
/// stays.
public struct MemberPage: ScreenPage {
    /// The three forms that change a place. The 本人 neither leaves nor is named once more.
    public struct Entries: Sendable {
        let place: FormEntry
        let naming, leaving: FormEntry?

        public init(place: FormEntry, naming: FormEntry?, leaving: FormEntry?) {
            self.place = place
            self.naming = naming
            self.leaving = leaving
        }

        var errors: FieldErrors {
            FieldErrors([place, naming, leaving].compactMap(\.self).flatMap(\.errors.all))
        }
    }

    let face: FileFace
    let member: FileFace.Member
    let entries: Entries

    public init(face: FileFace, member: FileFace.Member, entries: Entries) {
        self.face = face
        self.member = member
        self.entries = entries
    }

    public var viewings: [AuditLine] { face.viewings }

    public func screen(in frame: Frame) -> Screen {
        face.screen(
            "\(face.name(of: member)) さんと世帯", section: .household, errors: entries.errors
        ) {
            section("続柄などを変える") {
                form(entries.place, frame) {
                    button("変更を保存する")
                    Link("やめて戻る", href: "\(face.path)/household").html
                }
            }
            if let naming = entries.naming { self.naming(naming, frame) }
            if let leaving = entries.leaving {
                self.leaving(leaving, frame)
            } else if member.membership.isPrincipal {
                section("世帯から外す") {
                    tag("p") { "この人は世帯の本人です。外すときは、先にほかの世帯員の画面で「この人を本人にする」を選んでください。" }
                }
            }
            tag("p") { Link("変更の履歴", href: "\(entries.place.address)/history").html }
        }
    }

    private func form(
        _ entry: FormEntry, _ frame: Frame, @HTML.Builder buttons: () -> HTML
    ) -> HTML {
        entry.html(in: frame, version: member.membership.version, buttons: buttons)
    }

    /// 本人の交代: the former 本人 stays a member, as what is asked here.
    private func naming(_ entry: FormEntry, _ frame: Frame) -> HTML {
        section("この人を本人にする", id: "principal") {
            tag("p") { "支援の中心になる人が変わったときに使います。世帯の本人はいつも一人です。" }
            if let former = face.principal {
                tag("p") { "いまの本人は \(face.name(of: former)) さんです。" }
            }
            form(entry, frame) { button("この人を本人にする", style: .secondary) }
        }
    }

    private func leaving(_ entry: FormEntry, _ frame: Frame) -> HTML {
        section("世帯から外す") {
            tag("p") { "転出、別居、死亡などで世帯の一員でなくなったときに使います。これまでの記録は残ります。" }
            form(entry, frame) { button("世帯から外す", style: .secondary) }
        }
    }
}
