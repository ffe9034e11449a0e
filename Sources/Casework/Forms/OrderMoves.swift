/// The fewest that must have been taken out and put in elsewhere to make one order of the other.
func moves(_ old: [String], _ new: [String]) -> Set<String> {
    let (known, kept) = (Set(new), Set(old))
    let (a, b) = (old.filter(known.contains), new.filter(kept.contains))
    var longest = Array(repeating: Array(repeating: 0, count: b.count + 1), count: a.count + 1)
    for i in a.indices.reversed() {
        for j in b.indices.reversed() {
            longest[i][j] =
                a[i] == b[j]
                ? longest[i + 1][j + 1] + 1 : max(longest[i + 1][j], longest[i][j + 1])
        }
    }
    var moved = Set(b)
    var (i, j) = (0, 0)
    while i < a.count, j < b.count {
        if a[i] == b[j] {
            moved.remove(a[i])
            (i, j) = (i + 1, j + 1)
        } else if longest[i + 1][j] >= longest[i][j + 1] {
            i += 1
        } else {
            j += 1
        }
    }
    return moved
}
