import Casework

/// The list of files as a table for Excel: one datum a cell, dates as ISO.
public struct FileListCSV: Sendable {
    let lines: [FileListPage.Line]
    let directory: Directory
    let names: TownNames

    public init(lines: [FileListPage.Line], directory: Directory, names: TownNames) {
        self.lines = lines
        self.directory = directory
        self.names = names
    }

    public var text: String {
        CSVTable(
            header: [
                "番号", "氏名", "フリガナ", "性別", "生年", "状態", "課題", "窓口", "伴走する人", "次の期日", "最後の記録",
            ],
            rows: lines.map(row)
        ).text
    }

    private func row(_ line: FileListPage.Line) -> [String] {
        [
            line.number, line.name?.shown ?? "閲覧制限", line.name?.kana ?? "",
            line.sex?.words ?? "", line.birthYear.map(String.init) ?? "",
            statusWords(line.status, names), line.tags.map(\.words).joined(separator: "、"),
            directory.deskName(line.desk), directory.workerName(line.accompanying),
            line.nextOn?.description ?? "", line.lastOn.description,
        ]
    }
}
