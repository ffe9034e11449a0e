import Casework
import Pages
import Records

/// Something typed in a short form of one step could not be read; the sentence says how to put it right.
struct Unreadable: SentencedRefusal {
    let sentence: String
}

extension FormFields {
    /// A day of a date field, nil when nothing was typed. The boxes are `name_era`, `_y`, `_m`, `_d`.
    func optionalDay(_ name: String) throws(Unreadable) -> CivilDate? {
        switch day(name) {
        case .success(let day): return day
        case .failure(let fault): throw Unreadable(sentence: dateWords(fault, label: "日付"))
        }
    }

    /// One of a closed set, nil when nothing or nonsense was chosen.
    func choice<C: RawRepresentable>(_ name: String, _: C.Type = C.self) -> C?
    where C.RawValue == String { C(rawValue: self[name]) }

    /// All ticked boxes that are of a closed set.
    func choices<C: RawRepresentable & Hashable>(_ name: String, _: C.Type = C.self) -> Set<C>
    where C.RawValue == String { Set(all(name).compactMap(C.init(rawValue:))) }
}
