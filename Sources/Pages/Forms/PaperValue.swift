import Casework
import Markup

/// What stands in the box of a question: its answer, or the blanks and boxes to write it by hand.
struct PaperValue {
    let question: Question
    let answer: Answer?
    /// Whether the whole paper is to be filled in by hand.
    let isBlank: Bool
    let words: AnswerWords
    /// For what follows from other answers.
    let answers: Answers?

    /// The most answers that are printed as boxes to tick.
    private static let mostBoxes = 20

    func cell(columns: Int, lines: Int) -> SheetCell {
        if case .name = question.kind, case .parts(let parts)? = answer {
            let name = PersonName(parts)
            return .name(name.full, kana: name.kana, columns: columns)
        }
        return .value(content, columns: columns, lines: lines)
    }

    /// The same in one line of words, for a cell of a table.
    var content: HTML {
        if let boxes { return HTML(boxes) }
        if case .derived(let derivation) = question.kind {
            return HTML(answers.map { words.derived(derivation, in: $0) } ?? "")
        }
        guard let answer else {
            let room = isBlank ? blanks : ""
            return room.contains("\n") ? writtenText(room) : HTML(room)
        }
        switch (answer, question.kind) {
        case (.text(let text), .text(let lines, _)) where lines > 1: return writtenText(text)
        case (.date(let date), .date(let demand)) where demand.exactness == .birth:
            return HTML(birth(date))
        case (.date(let date), _): return HTML(date.wareki)
        case (.rows, _): return writtenText(words.text(answer, to: question))
        case (_, _): return HTML(words.text(answer, to: question))
        }
    }

    /// 昭和49年5月3日（51歳）.
    private func birth(_ date: PartialDate) -> String {
        guard let day = date.date, day <= words.context.today else { return date.wareki }
        return "\(day.wareki(.long))（\(age(birth: day, on: words.context.today))歳）"
    }

    /// ☑ and □ for a list that is not too long; nil for other answers.
    private var boxes: String? {
        let options: [Choice]
        switch question.kind {
        case .yesNo: options = YesNo.choices
        case .choice(let list), .choices(let list), .scale(let list):
            options = words.context.options(list, keeping: Set(chosen))
        case .members(many: true): options = words.context.directory(of: question.kind)
        case .text, .name, .address, .phone, .mail, .money, .number, .date, .time, .marks,
            .members, .desk, .agency, .worker, .attachment, .rows, .explanation, .derived:
            return nil
        }
        guard !options.isEmpty, options.count <= Self.mostBoxes else { return nil }
        let boxes = options.map { "\(chosen.contains($0.value) ? "☑" : "□") \($0.label)" }
        let known = Set(options.map(\.value))
        let others = chosen.filter { !known.contains($0) }.map { "☑ \(words.label($0, question))" }
        let gap = answer?.gap.map { ["（\($0.words)）"] } ?? []
        return (boxes + others + gap).joined(separator: "　")
    }

    private var chosen: [String] {
        switch answer {
        case .code(let code)?: [code]
        case .codes(let codes)?: codes
        case .text?, .parts?, .number?, .date?, .marks?, .rows?, .unanswered?, nil: []
        }
    }

    /// What is printed in an empty box, so that it can be written into.
    private var blanks: String {
        switch question.kind {
        case .date(let demand):
            let era =
                switch demand.exactness {
                case .day: words.context.today.era?.name ?? ""
                case .partial: "　　"
                case .birth: "大・昭・平・令\n　"
                }
            return "\(era)　　年　　月　　日"
        case .time: return "　　時　　分"
        case .money, .number:
            let unit = AnswerWords.unit(question.kind)
            return unit.isEmpty ? "" : "　　　　　\(unit)"
        case .address: return "〒　　　－"
        case .text, .name, .phone, .mail, .choice, .choices, .scale, .marks, .yesNo, .members,
            .desk, .agency, .worker, .attachment, .rows, .explanation, .derived:
            return ""
        }
    }
}
