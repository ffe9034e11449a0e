import Foundation

/// A process of ours: started, measured, ended by its own number.
final class Child {
    private let process = Process()
    let began = Date()
    var number: Int32 { process.processIdentifier }

    init(_ program: String, _ words: [String], keeping log: String) throws {
        // It ends with us, even if we are killed.
        process.executableURL = URL(fileURLWithPath: "/usr/bin/setpriv")
        process.arguments = ["--pdeathsig", "KILL", "--", program] + words
        guard FileManager.default.createFile(atPath: log, contents: nil) else {
            throw Trouble("cannot write \(log)")
        }
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: log))
        process.standardOutput = file
        process.standardError = file
        process.standardInput = FileHandle.nullDevice
        try Self.onMainThread { [process] in try process.run() }
    }

    /// The sign that a parent has died comes when its thread ends; the first one lives longest.
    private static func onMainThread(_ body: () throws -> Void) throws {
        try Thread.isMainThread ? body() : DispatchQueue.main.sync(execute: body)
    }

    /// Runs to its end. Returns the exit code.
    static func run(_ program: String, _ words: [String], keeping log: String) throws -> Int32 {
        let child = try Child(program, words, keeping: log)
        child.process.waitUntilExit()
        return child.process.terminationStatus
    }

    var isRunning: Bool { process.isRunning }

    func end(with signal: Int32 = SIGTERM) {
        guard process.isRunning else { return }
        kill(number, signal)
        process.waitUntilExit()
    }

    /// Its share of the memory (PSS), in MB.
    func memory() throws -> Double {
        let text = try String(contentsOfFile: "/proc/\(number)/smaps_rollup", encoding: .utf8)
        let line = text.split(separator: "\n").first { $0.hasPrefix("Pss:") }
        guard let kilobytes = line?.split(separator: " ").dropFirst().first.flatMap({ Int($0) })
        else { throw Trouble("the machine does not tell the memory of a process") }
        return Double(kilobytes) / 1024
    }

    /// Seconds of processor time it has used.
    func processorTime() throws -> Double {
        let text = try String(contentsOfFile: "/proc/\(number)/stat", encoding: .utf8)
        let fields = text.split(separator: ")").last.map { $0.split(separator: " ") } ?? []
        guard fields.count > 12, let user = Double(fields[11]), let system = Double(fields[12])
        else { throw Trouble("the machine does not tell the time of a process") }
        return (user + system) / Double(sysconf(Int32(_SC_CLK_TCK)))
    }

    deinit { end(with: SIGKILL) }
}
