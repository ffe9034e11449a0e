/// The number of a long-term care office (介護保険事業所番号): ten places with a check digit.
public struct CareOfficeNumber: Hashable, Sendable, LosslessStringConvertible {
    /// What the third place says about the office (事業所区分).
    public enum Kind: Character, CaseIterable, Sendable {
        /// 地域包括支援センター, 総合事業 (経過).
        case communityCentre = "0"
        /// 医科.
        case medical = "1"
        /// 歯科.
        case dental = "3"
        /// 薬局.
        case pharmacy = "4"
        /// 介護老人保健施設.
        case healthFacility = "5"
        /// 訪問看護.
        case visitingNurse = "6"
        /// 指定事業所.
        case designated = "7"
        /// 基準該当.
        case equivalent = "8"
        /// 地域密着型.
        case communityBased = "9"
        /// 総合事業.
        case comprehensive = "A"
    }

    /// Why a text is no office number. Pages word it.
    public enum Fault: Error, Hashable, Sendable {
        /// Not ten places of digits (the third may be a letter).
        case form
        /// The last digit does not agree with the others.
        case checkDigit
    }

    public let description: String
    /// Nil for a kind of office that is not known here.
    public var kind: Kind? { description.dropFirst(2).first.flatMap(Kind.init) }
    /// Two digits, 01 Hokkaidō to 47 Okinawa.
    public var prefecture: String { String(description.prefix(2)) }

    /// Nil for every fault; `read` tells which.
    public init?(_ number: String) {
        guard case .success(let read) = Self.read(number) else { return nil }
        self = read
    }

    private init(checked: String) { description = checked }

    /// Reads a number in any width.
    public static func read(_ number: String) -> Result<CareOfficeNumber, Fault> {
        let letters = codeLetters(number)
        let third = letters.count > 2 ? letters[2] : "-"
        guard letters.count == 10, digitValues(letters[..<2] + letters[3...]) != nil,
            let check = modulus10CheckDigit(String(scalars: letters.prefix(9))),
            digitValue(third) != nil || "A"..."Z" ~= third
        else { return .failure(.form) }
        guard digitValue(letters[9]) == check else { return .failure(.checkDigit) }
        return .success(CareOfficeNumber(checked: String(scalars: letters)))
    }
}
