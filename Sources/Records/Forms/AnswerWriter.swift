import Casework

/// Writes answers as `AnswerCodec` lays them out. Equal answers give equal bytes.
struct AnswerWriter {
    private(set) var bytes: [UInt8] = []

    mutating func byte(_ byte: UInt8) { bytes.append(byte) }

    /// Seven bits a byte, the lowest first.
    mutating func count(_ count: some FixedWidthInteger) {
        var rest = UInt64(count)
        while rest >= 0x80 {
            bytes.append(UInt8(rest & 0x7F) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    /// Small numbers are short, whatever their sign.
    mutating func number(_ number: Int) {
        let wide = Int64(number)
        count(UInt64(bitPattern: (wide << 1) ^ (wide >> 63)))
    }

    mutating func text(_ text: String) {
        count(text.utf8.count)
        bytes += text.utf8
    }

    mutating func answer(_ answer: Answer, isInRow: Bool) throws(AnswerCodec.Fault) {
        switch answer {
        case .text(let text): one(.text, text)
        case .parts(let parts): write(parts)
        case .number(let number):
            tag(.number)
            self.number(number)
        case .date(let date): write(date)
        case .code(let code): one(.code, code)
        case .codes(let codes):
            tag(.codes)
            count(codes.count)
            for code in codes { text(code) }
        case .marks(let marks): write(marks)
        case .rows(let rows):
            guard !isInRow else { throw .nested }
            try write(rows)
        case .unanswered(let why):
            tag(.unanswered)
            byte(why.tag)
        }
    }

    private mutating func tag(_ tag: AnswerTag) { byte(tag.rawValue) }

    private mutating func one(_ tag: AnswerTag, _ text: String) {
        self.tag(tag)
        self.text(text)
    }

    private mutating func write(_ parts: [String: String]) {
        tag(.parts)
        count(parts.count)
        for (name, value) in parts.sorted(by: { $0.key < $1.key }) {
            text(name)
            text(value)
        }
    }

    private mutating func write(_ marks: [String: IssueMark]) {
        tag(.marks)
        count(marks.count)
        for (code, mark) in marks.sorted(by: { $0.key < $1.key }) {
            text(code)
            byte(mark.tag)
        }
    }

    private mutating func write(_ rows: [[String: Answer]]) throws(AnswerCodec.Fault) {
        tag(.rows)
        count(rows.count)
        for row in rows {
            count(row.count)
            for (column, cell) in row.sorted(by: { $0.key < $1.key }) {
                text(column)
                try answer(cell, isInRow: true)
            }
        }
    }

    private mutating func write(_ date: PartialDate) {
        tag(.date)
        let about = date.precision == .circa
        let (tag, numbers): (DateTag, [Int]) =
            switch (date.year, date.month, date.day, date.lastYear) {
            case (nil, _, _, _): (.unknown, [])
            case (let year?, _, _, let last?): (.years, [year, last])
            case (let year?, nil, _, nil): (about ? .aboutYear : .year, [year])
            case (let year?, let month?, nil, nil): (about ? .aboutMonth : .month, [year, month])
            case (let year?, let month?, let day?, nil):
                (about ? .aboutDay : .day, [year, month, day])
            }
        byte(tag.rawValue)
        for number in numbers { count(number) }
    }
}
