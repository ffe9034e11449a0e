import Casework
import Synchronization

extension Keys {
    /// Keys in the form of UUID version 7, the same for the same step of the same town.
    static func demo(_ seed: String, at moment: Moment) -> Keys {
        let dice = Mutex(Dice(seed))
        return Keys {
            dice.withLock { dice in
                let (high, low) = (dice.next(), dice.next())
                let time = padded(UInt64(max(0, moment.milliseconds)), 12)
                let random = padded(low, 16)
                return time.prefix(8) + "-" + time.suffix(4) + "-7" + padded(high & 0xFFF, 3)
                    + "-8" + random.prefix(3) + "-" + padded(high >> 16, 12).suffix(4)
                    + random.suffix(8)
            }
        }
    }
}

private func padded(_ number: UInt64, _ width: Int) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
