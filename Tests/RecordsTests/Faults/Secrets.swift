/// Texts that are written into every sealed column there is, and must be readable in none.
enum Secrets {
    static let texts = [
        "葛飾木八郎", "カツシカキハチロウ", "帽子屋の常連さん", "銀杏坂三丁目八十二番地", "こだま荘百三号室",
        "036-2914-7758", "柴犬が二匹いて吠える", "旧姓は鳥居大路", "滞納家賃が十八か月分ある", "この家を離れたくない",
        "隣人の猿渡源五郎", "036-8841-2093", "叔父には内緒という鷹取", "町会長の鰐淵が立ち会った", "虐待の疑いを急いで伝える",
        "学校給食費の相談のため", "窓口名だけを口頭で伝えた", "女性相談員を強く希望", "担当区域が違っていた", "貸付金の償還状況はどうか",
        "返済は滞りなし鵜飼談話", "家計簿づけは鷲尾が担う", "玄関先で怒鳴り声を聞いた", "孤立が深まる恐れがある", "翌週に再び訪ねてみる",
        "家主へ分納を頼みに行く", "家主が先に来て解決した", "転居先不明で追えない", "分納が続き落ち着いた", "書き直したあとの要旨です",
        "氏名と生年が一致したから", "職員の鶴巻兵庫", "途中まで打った下書きの文", "長女の鴨川と訪問看護の雁屋", "匿名の投書による",
    ]

    /// Every piece of four letters, and of eight where the letters are digits and signs: four of
    /// those may stand in a checksum by chance.
    static let pieces: [String] = texts.flatMap { text -> [String] in
        let letters = Array(text)
        let length = letters.contains { $0.isASCII } ? 8 : 4
        return (0...(letters.count - length)).map { String(letters[$0..<($0 + length)]) }
    }

    /// A piece as it may lie in a file: UTF-8, UTF-16 either way round, and as a dump writes bytes.
    static func forms(_ piece: String) -> [[UInt8]] {
        let wide = Array(piece.utf16)
        let little = wide.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        let big = wide.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
        let hex = piece.utf8.flatMap { byte in
            Array((byte < 16 ? "0" : "").utf8) + Array(String(byte, radix: 16).utf8)
        }
        return [Array(piece.utf8), little, big, hex]
    }

    /// Which pieces can be read in these bytes. Every form has eight bytes at least, so the first
    /// eight of each are looked for in one passage.
    static func readable(in bytes: [UInt8], _ pieces: [String] = pieces) -> [String] {
        var byStart: [UInt64: [(form: [UInt8], piece: String)]] = [:]
        for piece in pieces {
            for form in forms(piece) {
                byStart[start(form[...]), default: []].append((form, piece))
            }
        }
        var (found, window): (Set<String>, UInt64) = ([], 0)
        for (end, byte) in bytes.enumerated() {
            window = window << 8 | UInt64(byte)
            guard end >= 7, let candidates = byStart[window] else { continue }
            for (form, piece) in candidates where bytes[(end - 7)...].starts(with: form) {
                found.insert(piece)
            }
        }
        return found.sorted()
    }

    private static func start(_ form: ArraySlice<UInt8>) -> UInt64 {
        form.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }
}
