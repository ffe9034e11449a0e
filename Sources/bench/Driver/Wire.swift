import Foundation

/// One connection to a server of this machine, with one request on it at a time.
struct Wire {
    let socket: Int32
    private var held = [UInt8](repeating: 0, count: 64 * 1024)
    private var count = 0

    struct Answer {
        let status: Int
        let head: ArraySlice<UInt8>
        let body: ArraySlice<UInt8>

        var headText: String { String(decoding: head, as: UTF8.self) }
        var text: String { String(decoding: body, as: UTF8.self) }
    }

    init(port: Int) throws {
        socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let outcome = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        var isOn: Int32 = 1
        setsockopt(
            socket, Int32(IPPROTO_TCP), TCP_NODELAY, &isOn, socklen_t(MemoryLayout<Int32>.size))
        guard outcome == 0 else {
            close(socket)
            throw Trouble("nobody answers on port \(port)")
        }
    }

    func end() { close(socket) }

    mutating func send(_ request: [UInt8]) throws {
        count = 0
        var sent = 0
        while sent < request.count {
            let step = request[sent...].withUnsafeBytes {
                Foundation.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard step > 0 else { throw Trouble("a server closed its connection") }
            sent += step
        }
    }

    /// Takes in what has come. Nil while the answer is not whole.
    mutating func receive() throws -> Answer? {
        if held.count - count < 32 * 1024 { held += [UInt8](repeating: 0, count: held.count) }
        let start = count
        let socket = socket
        let step = held.withUnsafeMutableBytes {
            recv(socket, $0.baseAddress.map { $0 + start }, $0.count - start, 0)
        }
        guard step > 0 else { throw Trouble("a server closed its connection") }
        count += step
        return try answer()
    }

    /// Asks and waits.
    mutating func ask(_ request: [UInt8]) throws -> Answer {
        try send(request)
        while true {
            if let answer = try receive() { return answer }
        }
    }

    private func answer() throws -> Answer? {
        let all = held[..<count]
        guard let end = Self.endOfHead(all) else { return nil }
        let head = all[..<end]
        guard let length = Self.length(head) else { throw Trouble("an answer without a length") }
        guard count >= end + length else { return nil }
        guard let status = Int(String(decoding: head.dropFirst(9).prefix(3), as: UTF8.self))
        else { throw Trouble("an answer without a status") }
        return Answer(status: status, head: head, body: all[end..<end + length])
    }

    private static func endOfHead(_ bytes: ArraySlice<UInt8>) -> Int? {
        bytes.withUnsafeBytes { whole in
            var index = 3
            while index < whole.count {
                if whole[index] == 10, whole[index - 1] == 13, whole[index - 2] == 10 {
                    return index + 1
                }
                index += 1
            }
            return nil
        }
    }

    /// What `Content-Length` says, in whatever letters.
    private static func length(_ head: ArraySlice<UInt8>) -> Int? {
        for line in head.split(separator: 10) where line.count > 15 {
            guard line.prefix(15).map({ $0 | 0x20 }).elementsEqual("content-length:".utf8) else {
                continue
            }
            return line.dropFirst(15).reduce(0) { sum, byte in
                (48...57).contains(byte) ? sum * 10 + Int(byte - 48) : sum
            }
        }
        return nil
    }
}
