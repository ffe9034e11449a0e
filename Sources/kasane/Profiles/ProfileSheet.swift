import Casework

/// The reading of one file, a profile or a form: its complaints, and who declared and who named which id.
///
/// References are checked at the end, so the order of blocks in the file is free.
final class ProfileSheet {
    let file: String
    private var complaints: [ProfileComplaint] = []
    private var declared: [Register: [String: Int]] = [:]
    private var names: [Register: [String: String]] = [:]
    private var references: [Reference] = []
    private var checks: [(Profile) -> Void] = []

    private struct Reference {
        let id: String
        let register: Register
        let line: Int
        let path: String
    }

    init(file: String) { self.file = file }

    func complain(_ fault: ProfileComplaint.Fault, line: Int, path: String) {
        complaints.append(ProfileComplaint(file: file, line: line, path: path, fault: fault))
    }

    /// Whether something under a path stands in for a value that could not be read: sums and orders
    /// over stand-ins would be complaints about nothing.
    func hasStandIns(under path: String) -> Bool {
        complaints.contains { complaint in
            guard complaint.path.hasPrefix(path) else { return false }
            return switch complaint.fault {
            case .missing, .wrongKind, .unreadable: true
            case .unreadableFile, .encoding, .syntax, .typing, .repeatedKey, .unknownKey,
                .duplicate, .dangling, .sum, .order, .superfluous, .explained:
                false
            }
        }
    }

    func declare(_ id: String, in register: Register, line: Int, path: String) {
        if let firstLine = declared[register]?[id] {
            complain(.duplicate(id: id, firstLine: firstLine), line: line, path: path)
        } else {
            declared[register, default: [:]][id] = line
        }
    }

    /// Remembers what an entry is called, to help those who write the name in place of the id.
    func remember(_ name: String, of id: String, in register: Register) {
        names[register, default: [:]][name] = id
    }

    func refer(to id: String, in register: Register, line: Int, path: String) {
        references.append(Reference(id: id, register: register, line: line, path: path))
    }

    /// A check that needs the whole profile, such as one entry against another it points at.
    func later(_ check: @escaping (Profile) -> Void) { checks.append(check) }

    /// Every complaint in the order of the file, references included.
    func settled(_ profile: Profile?) -> [ProfileComplaint] {
        if let profile { for check in checks { check(profile) } }
        for reference in references where declared[reference.register]?[reference.id] == nil {
            complain(
                .dangling(
                    id: reference.id, register: reference.register,
                    meant: names[reference.register]?[reference.id],
                    known: declared[reference.register, default: [:]].keys.sorted()),
                line: reference.line, path: reference.path)
        }
        return complaints.sorted { ($0.line, $0.path) < ($1.line, $1.path) }
    }
}
