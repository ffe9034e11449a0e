import Casework
import Engines
import Foundation
import Pages
import Records

/// One clear sentence for every way in which a command can fail.
enum Sentence {
    /// Nil for what the argument parser words itself, such as a misspelt option.
    static func of(_ error: any Error) -> String? {
        switch error {
        case let refusal as Refusal: refusal.description
        case let stumble as Stumble: stumble.description
        case let unavailable as Unavailable: unavailable.description
        case let fault as VaultFault: fault.description
        case let refusal as ProfileRefusal: refusal.description
        case let refusal as Registration.Refusal: refusal.description
        case let fault as AuditHeadFile.Fault: fault.description
        case let tampered as Tampered: sentence(tampered)
        case let changed as ChangedEdition:
            "様式「\(changed.form)」の第\(changed.edition)版が書き換えられているか、壊れています。バックアップから戻してください。"
        case let refusal as FormDraft.Refusal: refusal.words
        case is Destroyed: "保存期間が終わって鍵を破棄した記録があり、読み取れません。"
        case let fault as StatementFault:
            "データベースの処理に失敗しました（\(fault.code)）。記録は変更していません。保守担当に連絡してください。"
        case is Row.Unreadable:
            "データベースの内容を読み取れません。kasane doctor で確かめ、必要ならバックアップから戻してください。"
        case is Conflicting, is Stale: "ほかの処理が同時に書き込みました。もう一度実行してください。"
        case is Missing: "指定されたものが見つかりません。"
        case let denial as Denial: "許されていない操作です（\(denial)）。"
        case let refusal as Worker.Refusal: "利用者の状態に合わない操作です（\(refusal.rawValue)）。"
        case let error as CocoaError: sentence(error)
        default: nil
        }
    }

    private static func sentence(_ tampered: Tampered) -> String {
        "暗号化された情報（\(tampered.table)）が書き換えられているか、壊れています。"
            + "バックアップから戻してください。"
    }

    /// The file's name is the operator's own; nothing personal is in it.
    private static func sentence(_ error: CocoaError) -> String {
        let path = (error.userInfo[NSFilePathErrorKey] as? String).map { "（\($0)）" } ?? ""
        return switch error.code {
        case .fileWriteOutOfSpace: "ディスクがいっぱいです\(path)。空き容量を確保してからやり直してください。"
        case .fileWriteNoPermission, .fileWriteVolumeReadOnly:
            "書き込めません\(path)。フォルダーの所有者と書き込みの権限を確かめてください。"
        case .fileReadNoPermission: "読み込めません\(path)。権限を確かめてください。"
        case .fileNoSuchFile, .fileReadNoSuchFile: "ファイルがありません\(path)。場所を確かめてください。"
        case .fileWriteFileExists: "同じ名前のファイルが既にあります\(path)。"
        default: "ファイルの読み書きに失敗しました\(path)。ディスクの状態を確かめてください。"
        }
    }
}
