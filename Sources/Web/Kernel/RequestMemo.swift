import Casework
import Pages

/// What was read for one request already. A handler reads before it writes, in one transaction, so what
/// is kept here is what the database says until the request is answered.
final class RequestMemo {
    var faces: [Identifier<HouseholdFile>: FileFace] = [:]
    var intakeForm: Form?
}
