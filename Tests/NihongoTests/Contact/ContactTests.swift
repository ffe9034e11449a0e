import Testing

@testable import Nihongo

@Suite struct ContactTests {
    @Test(arguments: [
        ("0352535111", "03-5253-5111", "(03)5253-5111"),
        ("09012345678", "090-1234-5678", "090-1234-5678"),
        ("05012345678", "050-1234-5678", "050-1234-5678"),
        ("0120123456", "0120-123-456", "0120-123456"),
        ("08001234567", "0800-123-4567", "0800-1234567"),
        ("0463123456", "0463-12-3456", "(0463)12-3456"),
        ("0471123456", "04-7112-3456", "(04)7112-3456"),
        ("0991234567", "09912-3-4567", "(09912)3-4567"),
        ("0997211234", "0997-21-1234", "(0997)21-1234"),
        ("0291234567", "0291-23-4567", "(0291)23-4567"),
        ("+81352535111", "03-5253-5111", "(03)5253-5111"),
        ("0660123456", "06-6012-3456", "(06)6012-3456"),
        ("0111234567", "011-123-4567", "(011)123-4567"),
        ("0126712345", "01267-1-2345", "(01267)1-2345"),
        ("0489631234", "048-963-1234", "(048)963-1234"),
        ("0570012345", "0570-012-345", "0570-012345"),
    ])
    func `a number is shown with its area code`(raw: String, display: String, exchange: String) {
        let number = PhoneNumber(raw)
        #expect(number?.display == display)
        #expect(number?.exchangeForm == exchange)
    }

    @Test(arguments: [
        "０３（５２５３）５１１１", "03-5253-5111", "03 5253 5111", "+81 3-5253-5111", "+81 (0)3-5253-5111",
        "03ー5253ー5111", "03.5253.5111",
    ])
    func `a number is read however it is typed`(raw: String) {
        #expect(PhoneNumber(raw)?.digits == "0352535111")
    }

    @Test(arguments: [
        "04291234567", "", "110", "9012345678", "0901234567", "035253511", "0352535111内線12",
        "+13105551234",
        "0012345678", "080012345678", "なし",
    ])
    func `other texts are no number`(raw: String) { #expect(PhoneNumber(raw) == nil) }

    @Test func `the beginning tells the kind`() {
        #expect(PhoneNumber("09012345678")?.kind == .mobile)
        #expect(PhoneNumber("0352535111")?.kind == .landline)
        #expect(PhoneNumber("08001234567")?.kind == .freephone)
        #expect(PhoneNumber("05012345678")?.kind == .internet)
        #expect(PhoneNumber("0570012345")?.kind == .special)
    }

    @Test(arguments: ["１００−０００１", "100-0001", "〒100-0001", "1000001", " 100 0001 "])
    func `a postcode is seven digits`(raw: String) {
        #expect(Postcode(raw)?.digits == "1000001")
        #expect(Postcode(raw)?.display == "100-0001")
    }

    @Test(arguments: ["", "100001", "10000010", "100-000a"])
    func `other texts are no postcode`(raw: String) { #expect(Postcode(raw) == nil) }

    @Test(arguments: [
        "霞が関二丁目１番６号", "霞ヶ関2-1-6", "霞が関２丁目１－６", "霞ケ関　２丁目１番地の６", "霞が関2の1の6", "霞ｹ関二丁目一番六号",
        "大字霞が関２ー１ー６", "霞カ関2−1−6-",
    ])
    func `an address has one key`(address: String) {
        #expect(addressKey(address) == "霞ケ関2-1-6")
    }

    @Test(arguments: [
        ("一番町5番地", "一番町5"), ("二本松市本町", "二本松市本町"), ("井の頭三丁目", "井の頭3"), ("井ノ頭3", "井の頭3"),
        ("大字川上字山田１２３番地４", "川上山田123-4"), ("ながの町", "ながの町"), ("十三丁目", "13"),
        ("越ヶ谷四丁目2番1号", "越ケ谷4-2-1"),
        ("北１条西２丁目", "北1条西2"), ("中央1-2-3 三号館", "中央1-2-3三号館"), ("1番町3", "1番町3"),
    ])
    func `words that only look like numbers stay`(address: String, key: String) {
        #expect(addressKey(address) == key)
    }
}
