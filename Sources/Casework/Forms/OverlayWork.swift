/// One application of an overlay: the form as it grows, and what could not be done.
struct OverlayWork {
    let overlay: FormOverlay
    private(set) var form: Form
    private(set) var faults: [OverlayFault] = []
    private let shipped: Form

    init(overlay: FormOverlay, form: Form) {
        self.overlay = overlay
        self.form = form
        shipped = form
    }

    mutating func run() {
        name()
        for (index, change) in overlay.changes.enumerated() {
            apply(change, number: index)
        }
        for (index, section) in overlay.sections.enumerated() {
            apply(section, at: "sections[\(index)]")
        }
        readLocalCodes()
        arrange()
        hide()
        checkConditions()
    }

    mutating func fault(_ place: String, _ cause: OverlayFault.Cause) {
        if case .unknownQuestion(let id, _) = cause, isNamed(id) { return }
        faults.append(OverlayFault(place, cause))
    }

    private mutating func name() {
        if let title = overlay.title { form.title = title }
        if let number = overlay.number { form.number = number }
        if form.title.isEmpty { fault("title", .noTitle) }
        if overlay.isOwn, !Form.isID(overlay.form) {
            fault("form", .unreadableName(overlay.form))
        }
    }

    // MARK: Changes to what is shipped

    private mutating func apply(_ change: QuestionChange, number: Int) {
        let place = "questions[\(number)]"
        guard let (section, index) = position(of: change.question) else {
            let known = shipped.everyQuestion.map(\.id)
            return fault("\(place).name", .unknownQuestion(change.question, known: known))
        }
        guard overlay.changes.firstIndex(where: { $0.question == change.question }) == number else {
            return fault("\(place).name", .twice(change.question))
        }
        var work = QuestionWork(form.sections[section].questions[index])
        work.apply(change, at: place)
        form.sections[section].questions[index] = work.question
        faults += work.faults
    }

    private func position(of id: String) -> (section: Int, index: Int)? {
        for (section, held) in form.sections.enumerated() {
            if let index = held.questions.firstIndex(where: { $0.id == id }) {
                return (section, index)
            }
        }
        return nil
    }

    // MARK: What is added

    private mutating func apply(_ change: SectionChange, at place: String) {
        var index = form.sections.firstIndex { $0.id == change.section }
        if index != nil, isRepeated(change, at: place) {
            return fault("\(place).name", .twice(change.section))
        }
        if index == nil {
            guard mayAdd(change, at: place) else { return }
            form.sections.append(
                FormSection(id: change.section, title: change.label ?? "", hint: "", questions: []))
            index = form.sections.count - 1
        }
        guard let index else { return }
        if let label = change.label { form.sections[index].title = label }
        if let hint = change.hint { form.sections[index].hint = hint }
        for (number, question) in change.questions.enumerated()
        where mayAdd(question, at: "\(place).questions[\(number)]") {
            var question = question
            question.takesGap = takesGaps
            form.sections[index].questions.append(question)
        }
    }

    private func isRepeated(_ change: SectionChange, at place: String) -> Bool {
        overlay.sections.firstIndex { $0.section == change.section }
            .map { "sections[\($0)]" != place } ?? false
    }

    private mutating func mayAdd(_ section: SectionChange, at place: String) -> Bool {
        guard section.section.hasPrefix(Form.ownPrefix) else {
            let known = shipped.sections.map(\.id)
            let cause: OverlayFault.Cause =
                overlay.isOwn
                ? .notOwnName(section.section) : .unknownSection(section.section, known: known)
            fault("\(place).name", cause)
            return false
        }
        if !Form.isID(section.section) {
            fault("\(place).name", .unreadableName(section.section))
        }
        if section.label == nil { fault(place, .noLabel) }
        return true
    }

    private mutating func mayAdd(_ question: Question, at place: String) -> Bool {
        if shipped.question(question.id) != nil {
            fault("\(place).name", .shippedQuestion(question.id))
        } else if !question.id.hasPrefix(Form.ownPrefix) {
            fault("\(place).name", .notOwnName(question.id))
        } else if form.question(question.id) != nil {
            fault("\(place).name", .twice(question.id))
        } else {
            faults += QuestionWork.faults(ofNew: question, at: place)
            return true
        }
        return false
    }

    /// What is added to a form goes with it.
    private var takesGaps: Bool {
        shipped.everyQuestion.isEmpty
            ? overlay.asksPeople : shipped.everyQuestion.contains(where: \.takesGap)
    }

    /// What could not be added has been named already; that it is not there is no second fault.
    private func isNamed(_ id: String) -> Bool {
        overlay.sections.contains { $0.questions.contains { $0.id == id } }
    }

    mutating func replace(_ sections: [FormSection]) { form.sections = sections }
}
