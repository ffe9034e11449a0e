import Casework
import Pages

/// Reads a form as a municipality writes it. Whoever starts the office hands it in: the pages know
/// what a form is, and nothing of the notation of its file.
public struct FormFileReader: Sendable {
    /// The form, or everything that is wrong with it.
    public enum Reading: Sendable {
        case read(FormOverlay)
        case refused([FormFileComplaint])
    }

    let read: @Sendable (_ bytes: [UInt8]) -> Reading

    public init(_ read: @escaping @Sendable (_ bytes: [UInt8]) -> Reading) { self.read = read }
}
