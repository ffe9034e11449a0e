/// `multipart/form-data` (RFC 7578): a form with a file in it, in the order of the form.
struct MultipartBody {
    struct Part: Equatable {
        let name: String
        /// Whether a file could be chosen for it; empty bytes mean that none was.
        let isFile: Bool
        let bytes: [UInt8]
    }

    let parts: [Part]

    /// Nil for a form of another type.
    init?(_ body: [UInt8], type: String) {
        guard type.lowercased().hasPrefix("multipart/form-data"),
            let boundary = Self.value("boundary", in: type)
        else { return nil }
        let line = Array("\r\n--\(boundary)".utf8)
        let sections = (Array("\r\n".utf8) + body).split(separator: line)
        // What stands before the first line and after the last is no part.
        parts = sections.compactMap { Part($0) }
    }

    /// `name="source"` of a header.
    fileprivate static func value(_ key: String, in header: String) -> String? {
        for item in header.split(separator: ";").dropFirst() {
            let pair = item.split(separator: "=", maxSplits: 1)
            guard pair.count == 2, pair[0].trimmingPrefix(" ") == key else { continue }
            return pair[1].trimmingPrefix(" ").split(separator: "\"").first.map(String.init) ?? ""
        }
        return nil
    }
}

extension MultipartBody.Part {
    /// The headers, an empty line, the content.
    fileprivate init?(_ section: ArraySlice<UInt8>) {
        guard let gap = section.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
        let headers = String(decoding: section[..<gap.lowerBound], as: UTF8.self)
            .split(separator: "\r\n").map(String.init)
        let disposition = headers.first {
            $0.lowercased().hasPrefix("content-disposition: form-data")
        }
        guard let disposition, let name = MultipartBody.value("name", in: disposition) else {
            return nil
        }
        self.name = name
        isFile = MultipartBody.value("filename", in: disposition) != nil
        bytes = Array(section[gap.upperBound...])
    }
}
