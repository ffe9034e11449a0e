import Casework
import Pages
import Yams

/// The reading of one form: first what is written, then what the rules for forms say to it.
struct FormReading {
    let sheet: ProfileSheet
    let overlay: FormOverlay
    /// What people would fill in; nil where not even the form it changes is known.
    let form: Form?
    private let root: Node
    private let path: String

    /// - Parameter path: where the form stands in its file; empty where it is the whole of it.
    init(_ root: Node, at path: String, sheet: ProfileSheet, _ shipped: [Form]) {
        self.root = root
        self.path = path
        self.sheet = sheet
        let node = root.node(at: path) ?? root
        overlay =
            ProfileBlock.read(node, sheet: sheet, path: path, FormOverlay.init) ?? .unread
        guard let base = Self.base(of: overlay, shipped) else {
            form = nil
            if !overlay.form.isEmpty { complainOfForm(shipped) }
            return
        }
        let (form, faults) = overlay.applied(to: base)
        self.form = form
        for fault in faults where !isStandIn(Self.entry(of: fault.place)) {
            complain(fault.words, full: place(of: fault))
        }
        for fault in form.faults { complain(fault, in: form) }
        for question in form.clashingQuestions {
            let place = overlay.place(of: question)
            guard !place.isEmpty, !isStandIn(place) else { continue }
            let sentence = "「\(question)」は、ほかの設問の入力欄と名前が重なります。別の name にしてください。"
            complain(sentence, at: "\(place).name")
        }
    }

    private static func base(of overlay: FormOverlay, _ shipped: [Form]) -> Form? {
        shipped.first { $0.id == overlay.form } ?? (overlay.isOwn ? overlay.blank : nil)
    }

    private func complainOfForm(_ shipped: [Form]) {
        let known = Nearness.sorted(shipped.map(\.id), to: overlay.form)
        let words = known.isEmpty ? "" : "ここに書けるもの：\(known.joined(separator: "、"))。"
        complain(
            "「\(overlay.form)」という様式はありません。\(words)自治体独自の様式は x- で始めます。", at: "form")
    }

    private func complain(_ fault: FormFault, in form: Form) {
        let place = overlay.place(of: fault.place)
        guard !isStandIn(place) else { return }
        guard let (name, isLast) = fault.cause.named else {
            return complain(fault.words(in: form), at: place + key(of: fault.cause, at: place))
        }
        // What is there but could not be read has been complained of already.
        let source = overlay.place(of: name)
        if form.question(name) == nil, !source.isEmpty { return }
        if !source.isEmpty, source != place, isStandIn(source) { return }
        let full = self.full(place)
        let found = root.place(of: name, under: full, isLast: isLast)
        complain(fault.words(in: form), full: found ?? full)
    }

    /// The key of a question that is at fault.
    private func key(of cause: FormFault.Cause, at place: String) -> String {
        switch cause {
        case .unreadableID, .duplicateQuestion, .duplicateSection: return ".name"
        case .emptyLabel: return ".label"
        case .emptyList:
            let hasRows = root.node(at: "\(full(place)).repeat") != nil
            return hasRows ? ".repeat" : ".choices"
        case .nestedRows: return ".type"
        case .unknownQuestion, .unknownCode, .noCodes, .wrongKind, .circular, .duplicateCode,
            .endsBeforeItBegins, .classTooWide:
            return ""
        }
    }

    /// A name in a condition is pointed at where it stands.
    private func place(of fault: OverlayFault) -> String {
        let place = full(fault.place)
        guard case .manyAnswers(let name) = fault.cause else { return place }
        return root.place(of: name, under: place, isLast: false) ?? place
    }

    private func complain(_ sentence: String, at place: String) {
        complain(sentence, full: full(place))
    }

    private func complain(_ sentence: String, full: String) {
        sheet.complain(.explained(sentence), line: root.line(at: full), path: full)
    }

    private func full(_ place: String) -> String {
        path.isEmpty || place.isEmpty ? path + place : "\(path).\(place)"
    }

    private func isStandIn(_ place: String) -> Bool {
        !place.isEmpty && sheet.hasStandIns(under: full(place))
    }

    /// `questions[0].choices[1]` of `questions[0].choices[1].countsAs`.
    private static func entry(of place: String) -> String {
        place.lastIndex(of: "]").map { String(place[...$0]) } ?? place
    }
}

extension FormFault.Cause {
    /// The name in the file it is about, and whether it is the second of two.
    fileprivate var named: (name: String, isLast: Bool)? {
        switch self {
        case .unknownQuestion(let name), .noCodes(let name), .circular(let name),
            .classTooWide(let name), .unknownCode(let name, _), .wrongKind(let name, _):
            (name, false)
        case .duplicateCode(let name), .endsBeforeItBegins(let name): (name, true)
        case .duplicateQuestion, .duplicateSection, .unreadableID, .emptyList, .emptyLabel,
            .nestedRows:
            nil
        }
    }
}
