import Casework
import Markup

/// What became of a referral, step by step, as the log has it. The sender always keeps it.
public struct ReferralTrail: Sendable {
    /// Oldest first.
    let steps: [AuditLine]

    /// - Parameter lines: everything the log has about one referral.
    public init(_ lines: [AuditLine]) {
        steps = lines.filter { !isLook($0.deed) }.sorted { $0.moment < $1.moment }
    }

    func html(_ directory: Directory, _ names: TownNames) -> HTML {
        tag("ol", ["class": "trail"]) {
            for step in steps {
                tag("li") {
                    step.moment.longTime
                    "　\(deedWords(step.deed, names))　\(directory.workerName(step.worker))"
                }
            }
        }
    }
}
