import Demo
import Foundation

/// The table of `quality.md` §4 as it came out, misses included.
struct BenchTable {
    let size: CrowdSize
    let rows: [Duel.Row]
    /// Milliseconds to the first answer: Kasane, then the limit.
    let starts:
        (office: (usual: Double, afterKill: Double), limit: (usual: Double, afterKill: Double))
    /// PSS in MB.
    let idle: (office: Double, limit: Double)
    let after: (office: Double, limit: Double)
    let megabytes: Int

    var errors: Int {
        rows.reduce(0) {
            $0 + $1.office.alone.errors + $1.office.together.errors + $1.limit.alone.errors
                + $1.limit.together.errors
        }
    }

    var text: String {
        let head = """
            Data: \(size.files) cases, \(size.people) people, \(size.notes) notes, \
            \(size.workers) workers with \(CrowdSize.districtsOfWorker) districts each, 5 % restricted; \
            database \(megabytes) MB.
            \(Measurement.users) users on \(ProcessInfo.processInfo.activeProcessorCount) cores, \
            driver and both servers on the same machine. Wrong answers: \(errors).

            | operation | Kasane /s | limit /s | share | must | p50 1 user ms | must | \
            p99 16 users ms | must | CPU µs/answer (limit) | KB |
            | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
            """
        return ([head] + rows.map(line) + ["", others]).joined(separator: "\n")
    }

    private func line(_ row: Duel.Row) -> String {
        let (ours, theirs, operation) = (row.office, row.limit, row.operation)
        let share = 100 * ours.together.rate / max(1, theirs.together.rate)
        let limitMedian = theirs.alone.time(0.5)
        let median = operation.longestMedian(limit: limitMedian)
        let cells = [
            operation.words, whole(ours.together.rate), whole(theirs.together.rate),
            judged(share, "%", atLeast: operation.leastShare), "≥ \(whole(operation.leastShare)) %",
            judged(ours.alone.time(0.5), atMost: median) + " (\(short(limitMedian)))",
            median.map { "≤ \(short($0))" } ?? "–",
            judged(ours.together.time(0.99), atMost: operation.longestTail),
            operation.longestTail.map { "≤ \(whole($0))" } ?? "–",
            "\(whole(ours.cost)) (\(whole(theirs.cost)))",
            whole(Double(ours.together.bytes) / 1024),
        ]
        return "| " + cells.joined(separator: " | ") + " |"
    }

    private var others: String {
        """
        | other | Kasane | limit | must |
        | --- | ---: | ---: | ---: |
        | memory (PSS) after the run, MB | \(judged(after.office, atMost: 150)) | \
        \(short(after.limit)) | ≤ 150 |
        | memory idle, MB | \(judged(idle.office, atMost: 60)) | \(short(idle.limit)) | ≤ 60 |
        | start to first answer, ms | \(judged(starts.office.usual, atMost: 300)) | \
        \(short(starts.limit.usual)) | ≤ 300 |
        | start after kill -9, ms | \(judged(starts.office.afterKill, atMost: 300)) | \
        \(short(starts.limit.afterKill)) | ≤ 300 |
        """
    }

    private func judged(_ value: Double, _ unit: String = "", atLeast least: Double) -> String {
        "\(short(value))\(unit.isEmpty ? "" : " \(unit)")" + (value >= least ? "" : " **miss**")
    }

    private func judged(_ value: Double, atMost most: Double?) -> String {
        short(value) + (most.map { value <= $0 } ?? true ? "" : " **miss**")
    }

    private func whole(_ value: Double) -> String { String(format: "%.0f", value) }
    private func short(_ value: Double) -> String {
        String(format: value < 10 ? "%.2f" : "%.1f", value)
    }
}
