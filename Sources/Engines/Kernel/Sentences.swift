import Records

/// What the operator is told when either database cannot serve.
enum Sentences {
    static let closed = Unavailable(.other, "データベースは閉じられています。プログラムを起動し直してください。")
    static let crowded = Unavailable(
        .busy, "データベースの順番待ちがいっぱいです。しばらくしてからやり直してください。")
    static let busy = Unavailable(
        .busy, "データベースがほかの処理で使われています。しばらくしてからやり直してください。")
    static let full = Unavailable(
        .full, "データベースに書き込めません。ディスクの空き容量と状態を確認してください。")
    static let readOnly = Unavailable(
        .readOnly, "データベースは読み取り専用です。書き込みの権限を確認してください。")
    static let damaged = Unavailable(
        .damaged, "データベースのファイルが壊れています。バックアップから戻してください。")
}
