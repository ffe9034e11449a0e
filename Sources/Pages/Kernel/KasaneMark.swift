import Markup

/// The mark: three sheets laid one over another, each edge showing (`ux.md` §18).
public func kasaneMark() -> HTML {
    tag("svg", ["class": "mark", "viewBox": "0 0 32 32", "aria-hidden": "true"]) {
        sheet("mark-3", x: "11", y: "3")
        sheet("mark-2", x: "7", y: "7")
        sheet("mark-1", x: "3", y: "11")
    }
}

private func sheet(_ name: String, x: String, y: String) -> HTML {
    tag("rect", ["class": name, "x": x, "y": y, "width": "18", "height": "18", "rx": "4"])
}
