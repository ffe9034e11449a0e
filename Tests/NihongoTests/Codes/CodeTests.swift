import Testing

@testable import Nihongo

@Suite struct CodeTests {
    @Test(arguments: [
        "131016", "011002", "271004", "431001", "462209", "010006", "401307", "472018",
    ])
    func `municipal codes carry a check digit`(code: String) {
        let read = LocalGovernmentCode(code)
        #expect(read?.description == code)
        #expect(LocalGovernmentCode(fiveDigits: String(code.prefix(5))) == read)
        #expect(read?.fiveDigits == String(code.prefix(5)))
        for place in 0..<6 { #expect(LocalGovernmentCode(changed(code, place)) == nil) }
    }

    @Test func `a municipal code is six digits in any width`() {
        #expect(LocalGovernmentCode("１３１０１６")?.prefecture == "13")
        #expect(LocalGovernmentCode("13101") == nil)
        #expect(LocalGovernmentCode("") == nil)
        #expect(LocalGovernmentCode(fiveDigits: "1310") == nil)
    }

    @Test(arguments: ["7000012050002", "8000020130001", "6000012070001"])
    func `corporate numbers carry a check digit`(number: String) {
        #expect(CorporateNumber(number)?.description == number)
        for place in 0..<13 { #expect(CorporateNumber(changed(number, place)) == nil) }
        #expect(CorporateNumber(String(number.dropLast())) == nil)
    }

    @Test func `care offices carry a check digit`() {
        #expect(modulus10CheckDigit("017010195") == 0)
        #expect(modulus10CheckDigit("3312001") == 5)
        let office = CareOfficeNumber("０１７０１０１９５０")
        #expect(office?.description == "0170101950")
        #expect(office?.kind == .designated)
        #expect(office?.prefecture == "01")
        #expect(CareOfficeNumber.read("0170101951") == .failure(.checkDigit))
        #expect(CareOfficeNumber.read("017010195") == .failure(.form))
        #expect(CareOfficeNumber.read("A170101950") == .failure(.form))
    }

    @Test func `letters count in a care office number, without I, O and Q`() {
        #expect(modulus10CheckDigit("A") == 8)
        #expect(modulus10CheckDigit("Z") == 0)
        #expect(modulus10CheckDigit("I") == nil)
        let check = modulus10CheckDigit("13A010001")!
        #expect(CareOfficeNumber("13a010001\(check)")?.kind == .comprehensive)
    }

    @Test func `school codes are held to their form only`() {
        #expect(SchoolCode("B113210000001")?.kind == "B1")
        #expect(SchoolCode("b113210000001")?.prefecture == "13")
        #expect(SchoolCode("B148210000001") == nil)
        #expect(SchoolCode("B113910000001") == nil)
        #expect(SchoolCode("B11321000000") == nil)
    }

    private func changed(_ code: String, _ place: Int) -> String {
        var digits = Array(code)
        digits[place] = Character(String((digits[place].wholeNumberValue! + 1) % 10))
        return String(digits)
    }
}
