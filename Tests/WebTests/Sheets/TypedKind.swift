import Casework

/// The kinds of questions as workers answer them. What must come of it is said here by hand, beside
/// what is typed, and does not ask the program.
enum TypedKind: String, CaseIterable, Sendable {
    case line, words, name, address, phone, mail, money, number, day, partial, birth, time
    case choice, choices, scale, marks, yesNo, member, members, desk, agency, worker
    case attachment, rows, sum, note
}

/// One answer: what is typed, what must be stored, and what must stand in the table for Excel.
struct TypedAnswer: Sendable {
    /// The names of the controls without the name of the question.
    var fields: [(tail: String, value: String)] = []
    var answer: Answer?
    /// By what stands behind the label in the head of a column.
    var cells: [String: String] = [:]
    /// Codes by which it is counted.
    var codes: Set<String> = []
}

/// The same throws for the same seed (SplitMix64).
struct SeededThrows: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
    mutating func pick<Element>(_ list: [Element]) -> Element { list.randomElement(using: &self)! }
    mutating func oneIn(_ count: Int) -> Bool { number(1...count) == 1 }
}

/// Who and what can be chosen in the town of the test.
struct TypedTown: Sendable {
    let members: [(key: String, name: String)]
    let desks = [("fukushi", "福祉の窓口"), ("kodomo", "こどもの窓口"), ("shakyo", "社協の窓口")]
    let agencies = [("town", "試験町"), ("shakyo", "試験町社会福祉協議会")]
    let workers = [("w-fukushi", "職員fukushi"), ("w-kodomo", "職員kodomo")]
}
