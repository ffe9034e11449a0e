import Casework
import Demo
import Pages
import Testing

@Suite("What people type is read, however they type it")
struct TypedByHandTests {
    @Test("every kind of answer is read from many ways of typing it")
    func everyKind() {
        var seen: [String: Int] = [:]
        for seed in UInt64(101)...180 {
            let random = RandomForm(seed: seed)
            let context = random.context
            let answers = random.answers(seed: 7)
            let known = context.desks + context.agencies + context.workers
            var hand = HandWriting(
                seed: seed,
                labels: Dictionary(known.map { ($0.value, $0.label) }) { first, _ in first })
            var typed: [(String, String)] = []
            for (place, answer) in answers.all.sorted(by: { $0.key < $1.key }) {
                guard let question = random.form.question(place.question) else { continue }
                let name = place.member.map { "\(place.question).\($0)" } ?? place.question
                typed += hand.type(answer, to: question, as: name)
                seen[question.kind.family, default: 0] += 1
            }
            let reading = FormReader(
                form: random.form, fields: FormFields(typed), context: context
            ).read()
            #expect(reading.isGood, "seed \(seed): \(reading.state.errors)")
            for place in Set(answers.places).union(reading.answers.places).sorted() {
                #expect(
                    reading.answers[place] == answers[place],
                    "seed \(seed): \(typed.filter { $0.0.hasPrefix(place.question) })")
            }
        }
        for kind in Question.Kind.families {
            #expect(seen[kind, default: 0] >= 50, "\(kind): \(seen[kind] ?? 0)")
        }
    }

    @Test(
        "amounts are read as people write them",
        arguments: [
            ("85,000", 85_000), ("８５，０００円", 85_000), ("8万5千", 85_000), ("8.5万円", 85_000),
            ("12万3,000円", 123_000), ("1億2,000万", 120_000_000), ("5千円", 5_000), ("0", 0),
            ("¥3,000", 3_000), ("月8万", 80_000), ("月額80,000円", 80_000),
        ])
    func money(typed: String, yen: Int) {
        #expect(read(.money(per: .month), typed) == .number(yen))
    }

    @Test(
        "an amount that says something else is not guessed at",
        arguments: [
            "たくさん", "8万ほど", "1,2", "8.5", "年96万", "3.14159万", "12万万", "万", "--5", "8万5千2百",
        ])
    func noMoney(typed: String) { #expect(read(.money(per: .month), typed) == nil) }

    @Test(
        "times are read as people write them",
        arguments: [
            ("10:30", 630), ("1030", 630), ("930", 570), ("10時30分", 630), ("１０：３０", 630),
            ("10時", 600),
            ("10時半", 630), ("午後2時", 840), ("午後12:30", 750), ("午前9時5分", 545), ("9", 540),
            ("0:00", 0),
        ])
    func time(typed: String, minute: Int) { #expect(read(.time, typed) == .number(minute)) }

    @Test("no time is made of other numbers", arguments: ["25:00", "10:75", "午前13時", "1:2:3", "昼"])
    func noTime(typed: String) { #expect(read(.time, typed) == nil) }

    @Test(
        "why there is no answer may be written into the box",
        arguments: [
            ("不明", Unanswered.unknown), ("聞いていない", .notAsked), ("答えなかった", .declined),
        ])
    func gapsInWords(typed: String, gap: Unanswered) {
        #expect(read(.money(per: .month), typed) == .unanswered(gap))
        #expect(read(.number(unit: "人", range: 0...9), typed) == .unanswered(gap))
    }

    @Test("about an age is a birth, and a birth that is not known is not the same as not asked")
    func births() {
        let kind = Question.Kind.date(DateDemand(.birth))
        let about = read(kind, fields: ["q_age": "６０"])
        #expect(about == .parts(["age": "60", "on": "2026-04-06"]))
        let seen: FormFields = ["q_age": "60", "q_on": "2020-01-31"]
        #expect(read(kind, fields: seen) == .parts(["age": "60", "on": "2020-01-31"]))
        #expect(read(kind, fields: ["q_y": "60代"]) == .date(PartialDate(years: 1956...1966)!))
        #expect(read(kind, fields: ["q_y": "60歳くらい"]) == about)
        #expect(read(kind, fields: ["q_prec": "unknown"]) == .date(.unknown))
        #expect(read(kind, fields: ["q_gap": "notAsked"]) == .unanswered(.notAsked))
        #expect(
            read(kind, fields: ["q_era": "昭和", "q_y": "49"])
                == PartialDate(year: 1974).map(Answer.date))
    }

    private func read(_ kind: Question.Kind, _ typed: String) -> Answer? {
        read(kind, fields: ["q": typed])
    }

    private func read(_ kind: Question.Kind, fields: FormFields) -> Answer? {
        let form = Form("f", "様式") { FormSection("s", "") { Question("q", "設問", kind) } }
        let today = CivilDate("2026-04-06") ?? CivilDate(dayNumber: 20_549)
        return FormReader(form: form, fields: fields, context: FormContext(today: today)).read()
            .answers["q"]
    }
}
