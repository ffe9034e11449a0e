import Testing
@testable import Nihongo
@Test func builds() { #expect(JapaneseText.searchKey("ＡＢＣ　㈱①㍿") == "abc(株)1株式会社") }
