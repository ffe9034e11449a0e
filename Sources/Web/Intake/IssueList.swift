import Casework

extension Profile {
    /// お困りごと as this city lists them.
    var issueList: Issue.List {
        switch codes.issues {
        case .national16: .national16
        case .okayama12: .okayama12
        }
    }
}
