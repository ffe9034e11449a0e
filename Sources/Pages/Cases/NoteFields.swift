import Casework
import Markup

/// The fields of a progress note (F6): what happened and what is made of it stand apart. The same
/// for a new note and for a correction.
struct NoteFields {
    let face: FileFace
    let form: FormState

    /// Closed circles but the conference's: that one needs a slot, which comes with its slice.
    private static let secrecies: [Secrecy] = [
        .consented, .internal, .ownDesk, .childCouncil, .abuseReport, .dvProtected,
    ]

    @HTML.Builder var html: HTML {
        what
        textArea(
            "facts", CaseLabel.facts.words, in: form, need: .required,
            hint: "見たこと・聞いたことを書きます。考えたことは「見立て」に分けます", rows: 5)
        textArea("view", CaseLabel.view.words, in: form, rows: 3)
        textField("next", CaseLabel.next.words, in: form, width: .memo)
        warekiDateField(
            "next_on", CaseLabel.nextOn.words, in: form, hint: "入れると、自分の「やること」に入ります")
        textField(
            "source", CaseLabel.source.words, in: form, hint: "相手から直接聞いたのでないときに書きます。例）学校からの文書",
            width: .memo)
        reach
    }

    @HTML.Builder private var what: HTML {
        warekiDateField(
            "happened_on", CaseLabel.happenedOn.words, in: form, need: .required,
            shortcuts: [
                DateShortcut("今日", date: face.today.wareki(.long)),
                DateShortcut("昨日", date: face.today.adding(days: -1).wareki(.long)),
            ])
        fieldRow {
            selectField(
                "method", CaseLabel.method.words,
                options: ContactMethod.allCases.choices(face.names),
                in: form, need: .required)
            textField("start", "開始時刻", in: form, width: .year, kind: .digits)
            textField("minutes", "所要時間", in: form, width: .year, kind: .digits, unit: "分")
        }
        checkboxes(
            "with", "相手", options: Counterpart.allCases.choices, in: form, layout: .inline)
        textField(
            "whom", CaseLabel.whom.words, in: form, hint: "例）長女、○○事業所の△△さん", width: .memo)
        if !members.isEmpty {
            checkboxes(
                "about", "だれについての記録か", options: members, in: form,
                hint: "何人についての記録でも1件で書けます", layout: .inline)
        }
    }

    private var members: [Choice] {
        face.household.map {
            Choice(
                $0.shown.id.description, "\(face.name(of: $0))（\($0.membership.relation.words)）")
        }
    }

    private var reach: HTML {
        let isOpen = form.errors["secrecy"] != nil || form.errors["data_class"] != nil
        return disclosure("共有の範囲：\(chosenSecrecy.words(face.names))（変える）", isOpen: isOpen) {
            selectField(
                "secrecy", CaseLabel.secrecy.words,
                options: Self.secrecies.map { Choice($0.code, $0.words(face.names)) }, in: form,
                hint: "「同意の範囲」と「庁内」のほかは、書いた窓口の中だけで読めます", blank: nil)
            selectField(
                "data_class", CaseLabel.dataClass.words, options: DataClass.allCases.choices,
                in: form, hint: "この種類の情報を共有している窓口だけが読めます", blank: nil)
        }
    }

    private var chosenSecrecy: Secrecy { Secrecy(code: form["secrecy"], slot: nil) ?? .consented }
}

extension ProgressNote.Entry {
    /// A note as it would be typed, for its correction.
    public var fields: FormFields {
        var fields = FormFields()
        fields.fill("happened_on", with: happenedOn)
        fields["method"] = method.rawValue
        fields["start"] = startMinute.map(clockText) ?? ""
        fields["minutes"] = minutes.map(String.init) ?? ""
        fields.set(counterparts.map(\.rawValue).sorted(), of: "with")
        fields["whom"] = whom
        fields.set(about.map(\.description), of: "about")
        fields["facts"] = facts
        fields["view"] = view
        fields["next"] = next
        if let nextOn { fields.fill("next_on", with: nextOn) }
        fields["source"] = source
        fields["secrecy"] = secrecy.code
        fields["data_class"] = dataClass.rawValue
        return fields
    }

    /// 「家族、機関（○○事業所の△△さん）」. A desk that was not told the names reads the kinds alone.
    func with(for access: Access) -> String {
        let kinds = Counterpart.allCases.filter(counterparts.contains).map(\.words)
        let named = whom.isEmpty || !access.covers(.identity) ? "" : "（\(whom)）"
        return kinds.joined(separator: "、") + named
    }

    /// 「10:30～11:10」, as much of it as is known.
    public var clock: String? {
        guard let startMinute else { return nil }
        guard let minutes, startMinute + minutes < 1440 else { return clockText(startMinute) }
        return "\(clockText(startMinute))～\(clockText(startMinute + minutes))"
    }
}

/// Minutes after midnight as 10:05.
private func clockText(_ minute: Int) -> String {
    "\(minute / 60):\(minute % 60 < 10 ? "0" : "")\(minute % 60)"
}
