import Testing

/// 港トメ, who came to pay her water bill: where she is met, and what has become of her affairs.
///
/// The town is that of `TestTown`: 水道の窓口 (suido) is no welfare desk, こどもの窓口 (kodomo) belongs to
/// the town, 社協の窓口 (shakyo) to another agency, 多機関協働係 is chosei's and kacho's. 福祉の窓口
/// (fukushi) never hears of her.
final class TomesWay {
    let story: Story
    /// Addresses, as they stood in the browsers of those who were there.
    var file = ""
    var consultation = ""
    var firstReferral = ""
    var secondReferral = ""
    var matter = ""

    init(_ story: Story) { self.story = story }

    /// Words that nobody but those involved may ever find.
    static let secrets = ["港", "トメ", "ソラ", "杖をついた", "電気も止まりそう"]

    /// Opens a waiting row of the home page by the name that stands there.
    func clerk(_ name: String, opens row: String) async throws -> Clerk {
        let clerk = try await story.sitsDown(name)
        try await clerk.follows(row)
        return clerk
    }
}
