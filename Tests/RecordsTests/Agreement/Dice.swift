/// The same throws for the same seed (SplitMix64), so that a failure can be run again.
struct Dice {
    private var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func below(_ end: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(end))
    }

    /// True so many times in a hundred.
    mutating func falls(_ percent: Int) -> Bool { below(100) < percent }

    mutating func one<Value>(of values: [Value]) -> Value { values[below(values.count)] }

    /// Some of them, in their order; perhaps none.
    mutating func some<Value>(of values: [Value]) -> [Value] {
        let percent = below(101)
        return values.filter { _ in falls(percent) }
    }
}
