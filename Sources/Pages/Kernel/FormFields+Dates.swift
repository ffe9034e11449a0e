import Casework

extension FormFields {
    /// A day of a date field, nil when nothing was typed. The boxes are `name_era`, `_y`, `_m`, `_d`.
    public func day(_ name: String) -> Result<CivilDate?, DateFault> {
        let boxes = ["\(name)_y", "\(name)_m", "\(name)_d"].map { self[$0] }
        if boxes.allSatisfy(\.isEmpty) && self[name].isEmpty {
            return .success(nil)
        }
        if !self[name].isEmpty { return DateReading.read(self[name]).map(\.day) }
        return DateReading.read(
            era: self["\(name)_era"], year: boxes[0], month: boxes[1], day: boxes[2],
            allowing: [.day]
        ).map(\.day)
    }
}

extension FormFields {
    /// Puts a day into the boxes of a date field, as it would be typed.
    public mutating func fill(_ name: String, with day: CivilDate) {
        self["\(name)_era"] = day.era?.name ?? "西暦"
        self["\(name)_y"] = String(day.yearOfEra ?? day.year)
        self["\(name)_m"] = String(day.month)
        self["\(name)_d"] = String(day.day)
    }
}
