import Casework
import Markup

/// Somebody else saved first: both versions field by field, and the choice is the worker's.
public struct ConflictPage: ScreenPage {
    /// Where the form goes, where giving up leads, and who was faster.
    public struct Place: Sendable {
        let section: FileFace.Section
        let action: String
        let back: String
        /// 「佐藤さん　10:42」, as far as the log tells.
        let byline: String?
        let version: Int
        let draft: String

        public init(
            section: FileFace.Section, action: String, back: String, byline: String?, version: Int,
            draft: String
        ) {
            self.section = section
            self.action = action
            self.back = back
            self.byline = byline
            self.version = version
            self.draft = draft
        }
    }

    let face: FileFace
    let place: Place
    let conflicts: [Conflict]
    /// What this worker typed, and what is wrong with the choice.
    let form: FormState
    public let viewings: [AuditLine]

    public init(
        face: FileFace, place: Place, conflicts: [Conflict], form: FormState,
        viewings: [AuditLine]
    ) {
        self.face = face
        self.place = place
        self.conflicts = conflicts
        self.form = form
        self.viewings = face.viewings + viewings
    }

    public func screen(in frame: Frame) -> Screen {
        let who = place.byline ?? "ほかの人"
        return face.screen(
            "違いを確かめてください", section: place.section, errors: form.errors, width: .wide
        ) {
            Alert(
                .warning, "この記録は \(who) が先に更新しました",
                body: "違うところが\(conflicts.count)か所あります。どちらを残すかを選んで保存してください。"
            ).html
            postForm(action: place.action, frame: frame, draft: place.draft) {
                hiddenField(HiddenField.version, String(place.version))
                carried(
                    form.fields,
                    except: Set([HiddenField.version, [FieldGroup].asked]).union(
                        conflicts.map { Conflict.choiceName(for: $0.field) }))
                for conflict in conflicts { hiddenField([FieldGroup].asked, conflict.field) }
                conflictTable(conflicts, theirs: who, in: form)
                buttonGroup {
                    button("選んだ内容で保存する")
                    Link("自分の入力を使わずに戻る", href: place.back).html
                }
            }
        }
    }
}

/// 「佐藤 花子 さん（10:42）」, with the day when it was not today.
public func lastChangeWords(_ name: String, at moment: Moment, _ today: CivilDate) -> String {
    let day = moment.date == today ? "" : "\(moment.date.short) "
    return "\(name) さん（\(day)\(moment.civil.clock)）"
}
