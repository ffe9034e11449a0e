import Testing

@testable import Web

@Suite("A form with a file") struct MultipartBodyTests {
    private static let type = "multipart/form-data; boundary=\"--line\""

    private func part(_ head: String, _ content: String) -> String {
        "----line\r\nContent-Disposition: form-data; \(head)\r\n\r\n\(content)\r\n"
    }

    @Test("what was typed and the file come as they were sent, lines and signs included")
    func parts() throws {
        let text =
            part("name=\"source\"", "a\r\n--b\r\n\r\nc") + part("name=\"from\"", "")
            + part("name=\"file\"; filename=\"様式.yaml\"\r\nContent-Type: text/yaml", "x: 1\r\n")
        let body = try #require(
            MultipartBody(Array((text + "----line--\r\n").utf8), type: Self.type))
        #expect(body.parts.map(\.name) == ["source", "from", "file"])
        #expect(body.parts.map(\.isFile) == [false, false, true])
        let contents = body.parts.map { String(decoding: $0.bytes, as: UTF8.self) }
        #expect(contents == ["a\r\n--b\r\n\r\nc", "", "x: 1\r\n"])
    }

    @Test("a form of another type, and one that ends in the middle, give nothing to stumble over")
    func others() {
        #expect(MultipartBody([], type: "application/x-www-form-urlencoded") == nil)
        #expect(MultipartBody([], type: "multipart/form-data") == nil)
        let torn = Array("----line\r\nContent-Disposition: form-data; name=\"a\"".utf8)
        #expect(MultipartBody(torn, type: Self.type)?.parts == [])
        #expect(MultipartBody([], type: Self.type)?.parts == [])
    }
}
