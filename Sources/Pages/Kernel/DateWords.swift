import Casework

/// What is wrong with a typed date, and how to put it right (`ux.md` §5).
public func dateWords(_ fault: DateFault, label: String) -> String {
    switch fault {
    case .empty: "\(label)を入力してください"
    case .noEra: "\(label)の元号を選んでください。西暦で入れるときは「西暦」を選んでください"
    case .unreadable: "\(label)を日付として読めません。例）令和8年4月6日"
    case .impossible(let text): "\(label)は存在しない日付です（\(text)）"
    case .eraOverrun(let era, let last): "\(era.name)は\(last)年までです。次の元号で入力してください"
    case .incomplete(let parts):
        "\(label)の\(parts.map(\.words).joined(separator: "と"))を入力してください"
    case .tooVague: "\(label)は年月日まで入力してください"
    case .lunar: "\(label)は明治6年より前のため、年だけを入力してください"
    }
}

extension DatePart {
    var words: String {
        switch self {
        case .year: "年"
        case .month: "月"
        case .day: "日"
        }
    }
}
