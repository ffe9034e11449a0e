@_spi(Stored) import Casework
@_spi(Stored) import Records

@testable import Web

extension TestTown {
    /// A sheet of `OwnSheets.watching`, as 福祉の窓口 put it down.
    func sheet(about received: Received, seen: String) async throws -> Identifier<Sheet> {
        try await act("fukushi", in: received.file) { access, books, keys in
            let form = books.forms.inForce("x-mimamori", on: Self.today)!
            let answers = Answers(
                to: form,
                [
                    Answers.Place("x-day"): .date(PartialDate(Self.today)),
                    Answers.Place("x-met"): .code(YesNo.yes),
                    Answers.Place("x-seen"): .text(seen),
                    Answers.Place("x-ill"): .text("腰が痛いと話す"),
                    Answers.Place("x-next"): .code("call"),
                ])
            let outcome = try access.filling(
                form, with: answers, about: received.person, keys: keys)
            return (outcome, outcome.of(Sheet.self)[0].after.id)
        }
    }

    func sign(
        _ id: Identifier<Sheet>, in file: Identifier<HouseholdFile>
    ) async throws {
        try await act("fukushi", in: file) { access, books, _ in
            let sheet = try SheetStore(books).require(id)
            let form = try books.forms.form(of: sheet.answers)
            return (try access.signing(sheet, in: form, members: [], superseding: nil), ())
        }
    }
}
