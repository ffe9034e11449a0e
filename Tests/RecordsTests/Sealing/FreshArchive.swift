@testable import Records

/// The key of every test database; a fixed one, so that a failure can be repeated.
let testKey = KeySource.environment("MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=")
/// A sound key that belongs to no test database.
let strangeKey = KeySource.environment("ZmVkY2JhOTg3NjU0MzIxMGZlZGNiYTk4NzY1NDMyMTA=")

/// An archive that knows the forms of the store tests.
func openArchive(_ engine: any Engine) async throws -> Archive {
    let archive = try await Archive.open(engine, key: testKey)
    archive.shelf.put(StoreForms.catalog)
    return archive
}

/// Runs a test on a fresh, empty archive of each engine.
func onEachArchive(_ body: (Archive) async throws -> Void) async throws {
    try await onEachEngine { try await body(try await openArchive($0)) }
}
