import Casework
import Markup

/// Controls that are typed into.
extension QuestionControl {
    var line: HTML {
        switch question.kind {
        case .text(let lines, let limit): text(lines: lines, limit: limit)
        case .phone: box(hint("例）090-0000-0000"), width: .phone, kind: .phone)
        case .mail: box(hint("例）taro@example.jp"), width: .memo, kind: .email)
        case .number(let unit, _): box(hint(), width: .year, kind: .digits, unit: unit)
        case .money(let period):
            box(
                hint(isCell ? nil : "例）85,000、8万5千"), width: .phone, kind: .digits,
                unit: period.unit)
        case .time: box(hint(isCell ? nil : "例）10:30"), width: .year, kind: .digits)
        case .attachment:
            box(hint("ファイルはまだ添付できません。紙を綴じた場所などを書きます"), width: .memo)
        case .name, .address, .date, .choice, .choices, .scale, .marks, .yesNo, .members, .desk,
            .agency, .worker, .rows, .explanation, .derived:
            HTML()
        }
    }

    private func text(lines: Int, limit: Int) -> HTML {
        let limit = limit > 0 ? limit : nil
        guard lines <= 1 else {
            return textArea(
                name.base, label, in: state, need: need, hint: hint(), rows: lines, limit: limit)
        }
        let isShort = isCell || isFilter || (limit.map { $0 <= 30 } ?? false)
        return box(hint(), width: isShort ? .name : .memo, limit: isCell ? nil : limit)
    }

    private func box(
        _ hint: String?, width: FieldWidth, kind: TextKind = .text, unit: String? = nil,
        limit: Int? = nil
    ) -> HTML {
        textField(
            name.base, label, in: state, need: need, hint: hint, width: width, kind: kind,
            unit: unit, limit: limit)
    }

    /// The name and its reading in one row.
    var personName: HTML {
        fieldset(label, id: name.base, in: state, need: need, hint: hint()) {
            fieldRow {
                for part in NamePart.allCases {
                    textField(
                        name.part(part.rawValue), part.label.words, in: state, need: .unmarked,
                        width: .phone)
                }
            }
        }
    }

    var address: HTML {
        fieldset(label, id: name.base, in: state, need: need, hint: hint()) {
            fieldRow {
                part(.postcode, width: .postcode, kind: .digits)
                part(.prefecture, width: .postcode)
                part(.municipality, width: .phone)
                part(.town, width: .phone)
            }
            fieldRow {
                part(.line, width: .name)
                part(.building, width: .name)
            }
        }
    }

    private func part(_ part: AddressPart, width: FieldWidth, kind: TextKind = .text) -> HTML {
        textField(
            name.part(part.rawValue), part.label, in: state, need: .unmarked, width: width,
            kind: kind)
    }

    func date(_ demand: DateDemand) -> HTML {
        let kind: DateKind = demand.exactness == .day ? .event : .past
        let field = warekiDateField(
            name.base, label, in: state, kind: kind, need: need,
            hint: hint(kind == .past ? "例）昭和49年5月3日" : "例）令和8年4月6日"),
            shortcuts: demand.exactness == .day ? shortcuts(demand) : [])
        guard demand.exactness == .birth else { return field }
        return HTML {
            field
            if !state[name.part(DateBox.seenOn.rawValue)].isEmpty {
                hiddenField(
                    name.part(DateBox.seenOn.rawValue), state[name.part(DateBox.seenOn.rawValue)])
            }
            textField(
                name.part(DateBox.age.rawValue), PersonLabel.aboutAge.words, in: state,
                need: .unmarked, hint: "生年月日がわからないとき", width: .year, kind: .digits,
                unit: "歳くらい")
        }
    }

    /// 今日 and 昨日 for what has happened, 今日 for what is to come.
    private func shortcuts(_ demand: DateDemand) -> [DateShortcut] {
        let today = DateShortcut("今日", date: context.today.wareki(.long))
        if demand.through == .today {
            let yesterday = context.today.adding(days: -1)
            return [today, DateShortcut("昨日", date: yesterday.wareki(.long))]
        }
        return demand.from == .today ? [today] : []
    }
}

extension MoneyPeriod {
    /// What stands behind an amount.
    var unit: String {
        switch self {
        case .once: "円"
        case .month: "円（月額）"
        case .year: "円（年額）"
        }
    }
}
