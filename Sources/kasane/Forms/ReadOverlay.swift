import Casework
import Yams

extension FormOverlay {
    init(_ block: ProfileBlock) {
        self.init(
            form: block.text("form"), title: block.textIfGiven("title"),
            number: block.textIfGiven("number"), asksPeople: block.asksPeople(),
            order: block.names("order"),
            hidden: block.names("hide"),
            changes: block.entries("questions", standIn: .unread, QuestionChange.init),
            sections: block.entries("sections", standIn: .unread, SectionChange.init))
    }

    static let unread = FormOverlay(form: "")
}

extension SectionChange {
    init(_ block: ProfileBlock) {
        self.init(
            block.text("name"), label: block.textIfGiven("label"),
            hint: block.textIfGiven("hint"), order: block.names("order"),
            questions: block.entries("questions", standIn: .unread) { Question(new: $0) })
    }

    static let unread = SectionChange("")
}

extension QuestionChange {
    /// One entry of `questions`: what is said differently about a shipped question.
    init(_ block: ProfileBlock) {
        block.refuseWhatIsShipped()
        self.init(
            block.text("name"), label: block.textIfGiven("label"), hint: block.textIfGiven("hint"),
            need: block.requirement("required"),
            choices: block.entries("choices", standIn: .unread, ChoiceChange.init),
            columns: block.integerIfGiven("columns"), height: block.integerIfGiven("height"),
            rows: block.entries("repeat", standIn: .change(.unread), ColumnChange.init))
    }

    static let unread = QuestionChange("")
}

extension ColumnChange {
    init(_ block: ProfileBlock) {
        self =
            block.has("type")
            ? .new(Question(new: block, isColumn: true)) : .change(QuestionChange(block))
    }
}

extension ChoiceChange {
    init(_ block: ProfileBlock) {
        self.init(
            block.text("value"), label: block.textIfGiven("label"),
            hint: block.textIfGiven("hint"), from: block.civilDayIfGiven("from"),
            through: block.civilDayIfGiven("through"), countsAs: block.textIfGiven("countsAs"))
    }

    static let unread = ChoiceChange("")
}

extension ProfileBlock {
    /// A list whose entries keep their numbers: what cannot be read is there as a stand-in.
    func entries<Value>(
        _ key: String, standIn: Value, _ build: (ProfileBlock) -> Value
    ) -> [Value] {
        items(key, atLeastOne: false) { node, path in
            Self.read(node, sheet: self.sheet, path: path, build) ?? standIn
        }
    }

    /// A list of names that keep their numbers.
    func names(_ key: String) -> [String] {
        items(key, atLeastOne: false) { node, path in
            self.scalar(node, path: path, .text) { $0 } ?? ""
        }
    }

    /// Only a sheet of the municipality's own says so; a shipped one says it itself.
    fileprivate func asksPeople() -> Bool {
        let asks = flagIfGiven("asksPeople")
        if asks != nil, value(of: "form")?.scalar?.string.hasPrefix(Form.ownPrefix) == false {
            let sentence = "asksPeople を書けるのは、自治体独自の様式（form が x- で始まるもの）だけです。"
            complain(.explained(sentence), at: "asksPeople")
        }
        return asks ?? true
    }

    func civilDayIfGiven(_ key: String) -> CivilDate? { parsed(key, .day) { CivilDate($0) } }

    /// Keys that only a new question may have. They are named one by one: to whoever writes `type`
    /// beside a shipped question, a list of other keys would explain nothing.
    fileprivate func refuseWhatIsShipped() {
        let name = value(of: "name")?.scalar?.string ?? ""
        let isOwn = name.hasPrefix(Form.ownPrefix)
        for key in keys where Self.shippedKeys.contains(key) {
            _ = node(key)
            let sentence =
                isOwn
                ? "自治体で加える設問は、questions ではなく sections の中の questions に書いてください。"
                : "標準の設問の \(key) は変えられません。この行を消してください。"
            complain(.explained(sentence), at: key)
            if isOwn { return keys.forEach { _ = node($0) } }
        }
    }

    private static var shippedKeys: Set<String> {
        [
            "type", "relevant", "about", "class", "counted", "lines", "limit", "unit", "min", "max",
            "per", "exactness", "from", "through", "calculate",
        ]
    }
}
