extension Access {
    /// The one rule for a part of a sheet: its writer's desk always; others by class and kind of data.
    /// Its SQL twin is in `SheetStore`.
    public func reads(_ sheet: Sheet, _ dataClass: DataClass) -> Bool {
        guard sheet.file == file.id else { return false }
        if desks.contains(sheet.desk) { return true }
        switch sheet.secrecy {
        case .internal, .consented: return covers(dataClass)
        case .ownDesk, .art106_6, .childCouncil, .abuseReport, .dvProtected: return false
        }
    }

    /// Whether it may be known that the sheet exists.
    public func reads(_ sheet: Sheet) -> Bool {
        DataClass.allCases.contains { reads(sheet, $0) }
    }

    /// What of a sheet may be shown: the answers of the parts that are open here.
    public func disclose(_ sheet: Sheet, in form: Form) throws(Denial) -> Disclosed<Sheet> {
        guard reads(sheet) else { throw .unseen }
        var shown = sheet
        shown.answers = sheet.answers.filtered { reads(sheet, form.part(of: $0).dataClass) }
        return disclose(shown, kind: Sheet.kind, subject: sheet.id.description)
    }

    /// The sheets of a file, for its list: those that may be known of, without their answers.
    public func disclose(_ sheets: [Sheet]) -> Disclosed<[Sheet]> {
        let shown = sheets.filter(reads).map { sheet in
            var bare = sheet
            bare.answers = Answers(form: sheet.answers.form, edition: sheet.answers.edition)
            return bare
        }
        return disclose(shown, kind: HouseholdFile.kind, subject: file.id.description)
    }
}
