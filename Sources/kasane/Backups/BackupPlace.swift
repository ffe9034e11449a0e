import Casework
import Foundation

/// Where a backup lies: a folder with the database in it, or one file. The manifest lies beside.
struct BackupPlace: Equatable {
    /// The copy of the database.
    let file: String
    static let name = "kasane.db"

    /// Lists of destroyed keys beside this backup and beside its neighbours: a newer one knows what was
    /// destroyed after this one was made.
    var destroyedKeyLists: [String] {
        let folder = (file as NSString).deletingLastPathComponent
        let near = folder.isEmpty ? "." : folder
        let parent = (near as NSString).deletingLastPathComponent
        let names = Self.names(in: parent).map { "\(parent)/\($0)" }
        return Array(Set([near] + names)).sorted().flatMap { folder in
            Self.names(in: folder).filter { $0.hasSuffix(DestroyedKeyFile.suffix) }
                .map { "\(folder)/\($0)" }
        }
    }

    private static func names(in folder: String) -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        } catch {
            return []  // A file, or not ours to look into.
        }
    }

    /// A folder that is there gets a new folder named by the time; one that is not there is made; a
    /// name that ends in `.db` is a file.
    static func new(_ path: String, at moment: Moment) throws -> BackupPlace {
        let path = trimmed(path)
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        if path.hasSuffix(".db") && !isFolder.boolValue { return BackupPlace(file: path) }
        guard !exists || isFolder.boolValue else {
            throw Refusal("（\(path)）はフォルダーではありません。フォルダーか、.db で終わるファイル名を指定してください。")
        }
        let folder = exists ? path + "/" + name(of: moment) : path
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        return BackupPlace(file: folder + "/" + name)
    }

    /// A backup made before: the file itself, or the folder it is in.
    static func existing(_ path: String) throws -> BackupPlace {
        let path = trimmed(path)
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw Refusal("バックアップ（\(path)）がありません。場所を確かめてください。")
        }
        let file = isFolder.boolValue ? path + "/" + name : path
        guard FileManager.default.fileExists(atPath: file) else {
            throw Refusal("（\(path)）の中にバックアップ（\(name)）がありません。")
        }
        return BackupPlace(file: file)
    }

    private static func trimmed(_ path: String) -> String {
        path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    }

    /// `20261121T0512`, and seconds so that two in a minute do not meet.
    private static func name(of moment: Moment) -> String {
        let seconds = (moment.milliseconds / 1000) % 60
        let digits = "\(moment.civil)".filter { $0.isNumber || $0 == "T" }
        return digits + (seconds < 10 ? "0" : "") + "\(seconds)"
    }
}
