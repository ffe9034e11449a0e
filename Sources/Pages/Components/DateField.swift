import Markup
import Nihongo

/// What a date is of, which decides the era that stands first and how much must be known.
public enum DateKind: Sendable {
    /// Visits, meetings, deadlines: the present era, a whole day.
    case event
    /// Births and the past: no era given, a part may be unknown.
    case past
}

/// A button beside a date that fills it in: 今日 → 令和8年4月6日. Works with JavaScript only.
public struct DateShortcut: Sendable {
    public let label: String
    public let date: String

    public init(_ label: String, date: String) {
        self.label = label
        self.date = date
    }
}

/// A Japanese date in parts: `name_era`, `name_y`, `name_m`, `name_d` and `name_prec`.
///
/// A whole date may be typed or pasted into the year, or come as `name` alone; `DateReading` of
/// Nihongo reads both. Errors go to `name` (the era) or to one of the parts.
public func warekiDateField(
    _ name: String, _ legend: String, in form: FormState, kind: DateKind = .event,
    need: Need = .optional, hint: String? = nil, shortcuts: [DateShortcut] = []
) -> HTML {
    WarekiDate(name: name, form: form, kind: kind).group(
        legend, need: need, hint: hint, shortcuts: shortcuts)
}

private struct WarekiDate {
    let name: String
    let form: FormState
    let kind: DateKind

    static let letters = Era.table.map { "\($0.name),\($0.letter),\($0.firstYear)" }

    func group(_ legend: String, need: Need, hint: String?, shortcuts: [DateShortcut]) -> HTML {
        let parts = ["", "_y", "_m", "_d", "_prec"].map { name + $0 }
        let wrong = parts.filter { form.errors[$0] != nil }
        let words = hint ?? (kind == .past ? "例）昭和49年5月3日" : "例）令和8年4月6日")
        let described = wrong.map { "\($0)-error" } + ["\(name)-hint"]
        return tag(
            "fieldset",
            [
                "class": wrong.isEmpty ? "field date" : "field date has-error",
                "aria-describedby": described.joined(separator: " "), "data-date": "",
                "data-eras": Self.letters.joined(separator: ";"), "data-ad": "西暦",
                "data-echo": "西暦{y}年{m}月{d}日",
            ]
        ) {
            tag("legend") {
                legend
                needMark(need)
            }
            hintText(words, for: name)
            for part in wrong { errorText(form.errors[part], for: part) }
            boxes(shortcuts)
            if kind == .past { precision }
        }
    }

    private func boxes(_ shortcuts: [DateShortcut]) -> HTML {
        tag("div", ["class": "date-parts"]) {
            era
            part("y", "年", width: .year)
            part("m", "月", width: .two)
            part("d", "日", width: .two)
            for shortcut in shortcuts {
                tag(
                    "button",
                    [
                        "type": "button", "class": "button secondary small", "hidden": "",
                        "data-fill": shortcut.date,
                    ]
                ) { shortcut.label }
            }
            tag("output", ["class": "echo", "data-echo-text": ""])
        }
    }

    private var era: HTML {
        let typed = form["\(name)_era"]
        let chosen = typed.isEmpty && kind == .event ? Era.table[0].name : typed
        return tag("div", ["class": "date-part"]) {
            tag("label", ["for": name]) { "元号" }
            tag(
                "select",
                [
                    "id": name, "name": "\(name)_era", "class": "input", "autocomplete": "off",
                    "aria-invalid": form.errors[name] == nil ? nil : "true", "data-part": "era",
                ]
            ) {
                optionList(
                    Era.table.map { Choice($0.name, $0.name) } + [Choice("西暦", "西暦")],
                    chosen: chosen, blank: kind == .past ? "選択" : nil)
            }
        }
    }

    private func part(_ suffix: String, _ unit: String, width: FieldWidth) -> HTML {
        let id = "\(name)_\(suffix)"
        let whole = suffix == "y" && form[id].isEmpty ? form[name] : form[id]
        return tag("div", ["class": "date-part"]) {
            tag("label", ["for": id]) { unit }
            void(
                "input",
                [
                    "type": "text", "id": id, "name": id, "value": whole, "inputmode": "numeric",
                    "class": "input w-\(width.rawValue)", "autocomplete": "off",
                    "aria-invalid": form.errors[id] == nil ? nil : "true", "data-part": suffix,
                ])
        }
    }

    private var precision: HTML {
        let id = "\(name)_prec"
        let chosen = form[id].isEmpty ? "day" : form[id]
        let isOpen = chosen != "day" || form.errors[id] != nil
        let options = [
            Choice("day", "年月日がわかる"), Choice("month", "年と月だけわかる"),
            Choice("year", "年だけわかる"), Choice("circa", "そのころ（およその年）"),
            Choice("unknown", "わからない"),
        ]
        return tag("details", ["class": "disclosure", "open": flag(isOpen)]) {
            tag("summary") { "わからない部分がある" }
            tag("div", ["class": "disclosed"]) {
                tag("label", ["for": id]) { "わかっている範囲" }
                tag("select", ["id": id, "name": id, "class": "input", "autocomplete": "off"]) {
                    optionList(options, chosen: chosen, blank: nil)
                }
            }
        }
    }
}
