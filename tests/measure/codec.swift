// Reads and writes the answers of a page of thirty notes and prints what one takes: see codec.sh.
import Casework
import Glibc

/// Eight answers, as a note of an ordinary visit has them.
func note(_ number: Int) -> Answers {
    let day = CivilDate(year: 2026, month: 4, day: 1 + number % 28).map { PartialDate($0) }
    return Answers(
        form: "F6", edition: 3,
        [
            Answers.Place("happened"): .date(day ?? .unknown),
            Answers.Place("method"): .code("homeVisit"),
            Answers.Place("counterparts"): .codes(["principal", "family"]),
            Answers.Place("minutes"): .number(45 + number),
            Answers.Place("facts"): .text(
                String(repeating: "自宅を訪問し、家賃の滞納と体調について話を聞いた。", count: 6) + "\(number)"),
            Answers.Place("view"): .text(String(repeating: "孤立が深まる恐れがある。", count: 4)),
            Answers.Place("next"): .text("来週もう一度訪ねる。大家への分納の相談に同行する。"),
            Answers.Place("source"): .text("長男からの電話"),
        ])
}

/// Of this thread, in microseconds: other work on the machine does not count.
func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e6 + Double(time.tv_nsec) / 1e3
}

func measure(_ what: String, _ body: () throws -> Int) rethrows {
    let times = try (0..<5).map { _ in
        let start = processorTime()
        var seen = 0
        for _ in 0..<2000 { seen += try body() }
        precondition(seen > 0)
        return (processorTime() - start) / 60_000
    }
    print("\(what): \(times.sorted()[2]) µs (median of 5 × 60000)")
}

let notes = (0..<30).map(note)
let page = try notes.map { try AnswerCodec.bytes(of: $0) }
print("\(page[0].count) bytes")
try measure("decode") { try page.reduce(0) { try $0 + AnswerCodec.answers(in: $1).all.count } }
try measure("encode") { try notes.reduce(0) { try $0 + AnswerCodec.bytes(of: $1).count } }

// Whatever the bytes are, reading them ends.
var (random, read) = (SystemRandomNumberGenerator(), 0)
for round in 0..<1_000_000 {
    var bytes = page[round % 30]
    for _ in 0...Int.random(in: 0..<6, using: &random) {
        bytes[Int.random(in: bytes.indices, using: &random)] = random.next()
    }
    if round % 3 == 0 { bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random)) }
    if round % 5 == 0 { bytes = [1] + (0..<Int.random(in: 0..<80)).map { _ in random.next() } }
    do { read += try AnswerCodec.answers(in: bytes).all.count } catch {}
}
print("a million damaged parts were read, \(read) answers made of them")
