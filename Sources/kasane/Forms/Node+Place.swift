import Yams

extension Node {
    /// The line of `sections[1].questions[0].name`, or of the nearest group around it.
    func line(at path: String) -> Int {
        var (node, line) = (self, mark?.line ?? 0)
        for step in Self.steps(path) {
            guard let (next, place) = node.child(step) else { break }
            (node, line) = (next, place)
        }
        return line
    }

    func node(at path: String) -> Node? {
        var node = self
        for step in Self.steps(path) {
            guard let (next, _) = node.child(step) else { return nil }
            node = next
        }
        return node
    }

    /// Where a name stands as a value beneath a place, the last of several where a name was given
    /// twice. The names and words of questions themselves are not looked at.
    func place(of name: String, under path: String, isLast: Bool) -> String? {
        guard let start = node(at: path) else { return nil }
        let places = start.places(of: name, path)
        return isLast ? places.last : places.first
    }

    private func places(of name: String, _ path: String) -> [String] {
        switch self {
        case .scalar(let scalar): scalar.string == name ? [path] : []
        case .sequence(let list):
            list.enumerated().flatMap { $1.places(of: name, "\(path)[\($0)]") }
        case .mapping(let group):
            group.flatMap { key, value -> [String] in
                let key = key.scalar?.string ?? ""
                guard !["name", "label", "hint", "title"].contains(key) else { return [] }
                return value.places(of: name, path.isEmpty ? key : "\(path).\(key)")
            }
        case .alias: []
        }
    }

    private enum Step {
        case key(String)
        case number(Int)
    }

    private static func steps(_ path: String) -> [Step] {
        path.split(whereSeparator: { $0 == "." || $0 == "[" }).map { part in
            if part.hasSuffix("]"), let number = Int(part.dropLast()) { return .number(number) }
            return .key(String(part))
        }
    }

    private func child(_ step: Step) -> (Node, line: Int)? {
        switch step {
        case .key(let name):
            guard let mapping, let entry = mapping.first(where: { $0.key.scalar?.string == name })
            else { return nil }
            return (entry.value, entry.key.mark?.line ?? mark?.line ?? 0)
        case .number(let number):
            guard let sequence, sequence.indices.contains(number) else { return nil }
            return (sequence[number], sequence[number].mark?.line ?? mark?.line ?? 0)
        }
    }
}
