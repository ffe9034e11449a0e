/// The part of cleaning that all fields share; text as characters before it is joined again.
func cleanScalars(_ text: String) -> [Unicode.Scalar] {
    var clean: [Unicode.Scalar] = []
    clean.reserveCapacity(text.utf8.count)
    var afterReturn = false
    for scalar in text.unicodeScalars {
        defer { afterReturn = scalar == "\r" }
        switch scalar.value {
        case 0x0D: clean.append("\n")
        case 0x0A: if !afterReturn { clean.append(scalar) }
        case 0x09: clean.append(scalar)
        case 0x3099, 0xFF9E: join(Kana.voiced, scalar, to: &clean)
        case 0x309A, 0xFF9F: join(Kana.halfVoiced, scalar, to: &clean)
        case 0x200B...0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF: break
        default:
            if !isControl(scalar) { clean.append(Kana.fullWidth(scalar) ?? scalar) }
        }
    }
    return clean
}

/// Joins a (han)dakuten to the kana before it, or leaves it standing by itself.
private func join(
    _ form: (Unicode.Scalar) -> Unicode.Scalar?, _ mark: Unicode.Scalar,
    to text: inout [Unicode.Scalar]
) {
    if let last = text.last, let composed = form(last) {
        text[text.count - 1] = composed
    } else {
        text.append(Kana.fullWidth(mark) ?? mark)
    }
}

/// Without blanks of any kind at either end.
func trimmed(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard let first = text.firstIndex(where: { !isBlank($0) }),
        let last = text.lastIndex(where: { !isBlank($0) })
    else { return [] }
    return first == 0 && last == text.count - 1 ? text : Array(text[first...last])
}

/// With every run of blanks as one U+3000, the way names are written.
func joinedByWideSpace(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var name: [Unicode.Scalar] = []
    for scalar in text {
        if !isBlank(scalar) {
            name.append(scalar)
        } else if name.last?.value != 0x3000 {
            name.append("\u{3000}")
        }
    }
    return name
}
