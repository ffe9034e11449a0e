/// Answers of a record that keeps some of them in typed fields of its own and the rest beside them.
extension Answers {
    /// What the fields of a record cannot say: further questions, why there is no answer, and the
    /// municipality's own choices, which count as one of the program's.
    ///
    /// - Parameter fields: what they do say.
    public func beyond(_ fields: Answers) -> Answers {
        filtered { place in
            guard let said = self[place], fields[place] != said else { return false }
            return fields[place].map { said.isLocal(choiceOf: $0) } ?? true
        }
    }

    /// What the fields of a record say, with the rest. A field that says something has the last word.
    public func completed(by rest: Answers) -> Answers {
        rest.places.reduce(into: self) { all, place in
            guard let more = rest[place] else { return }
            if let said = all[place] {
                if more.isLocal(choiceOf: said) { all[place] = more }
            } else {
                all[place] = more
            }
        }
    }
}

extension Answer {
    /// `mobile/x-shop` counts as `mobile`.
    fileprivate func isLocal(choiceOf shipped: Answer) -> Bool {
        guard case .code(let own) = self, case .code(let code) = shipped else { return false }
        return own != code && CodeList.counted(own) == code
    }
}
