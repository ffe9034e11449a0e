import Dispatch

/// Holds a body on the engine's own thread until the test lets it go on.
struct Gate: Sendable {
    private let semaphore = DispatchSemaphore(value: 0)
    func wait() { semaphore.wait() }
    func open() { semaphore.signal() }
}
