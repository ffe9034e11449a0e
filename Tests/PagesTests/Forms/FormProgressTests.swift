import Casework
import Demo
import Markup
import Pages
import Testing

@Suite("How far a form is, and what it looks like filled in")
struct FormProgressTests {
    @Test("each section says how many of the questions asked are answered, and what is missing")
    func progress() {
        var answers = Answers(to: SampleForm.form)
        answers["met"] = .date(PartialDate(SampleForm.today))
        answers["gist"] = .text("家賃のこと")
        answers["danger"] = .codes(["soon"])
        answers["issues"] = .marks(["home": .main])
        answers["income"] = .unanswered(.declined)
        answers[Answers.Place("work", of: "p-1")] = .code(YesNo.no)
        let progress = FormProgress(
            form: SampleForm.form, answers: answers, context: SampleForm.context)
        #expect(progress.sections.map(\.answered) == [4, 2, 0])
        #expect(progress.sections.map(\.asked) == [4, 10, 3])
        #expect(progress.sections.map(\.missing) == [0, 2, 1])
        let list = progress.taskList(by: { $0 == "who" ? "佐藤 4/6 10:30" : nil }) { "/x/\($0)" }
        #expect(list.items.map(\.state) == [.done, .inProgress(by: "佐藤 4/6 10:30"), .notStarted])
        #expect(list.items.map(\.href) == ["/x/story", "/x/who", "/x/reception"])
        #expect(list.items[1].hint == "10項目中 2項目に答えがあります（必須の残り 2項目）")
        answers["channel"] = .code("other")
        let more = FormProgress(
            form: SampleForm.form, answers: answers, context: SampleForm.context)
        #expect(more.sections[2].asked == 4)
    }

    @Test("invented answers fill any form, are the same each time, and nothing is wrong with them")
    func invented() {
        for seed in FormRoundTripTests.seeds {
            let random = RandomForm(seed: seed)
            let (form, context) = (random.form, random.context)
            let answers = InventedAnswers(form: form, context: context, seed: seed).answers
            #expect(answers == InventedAnswers(form: form, context: context, seed: seed).answers)
            let check = AnswerCheck(form, today: context.today, members: context.members.map(\.id))
            let faults = check.faults(in: answers)
            #expect(faults.isEmpty, "seed \(seed): \(faults)")
            for question in form.questions
            where question.isAnswered && form.isAsked(question, in: answers) {
                let filled =
                    question.about == .eachMember
                    ? context.members.allSatisfy {
                        answers[Answers.Place(question.id, of: $0.id)] != nil
                    }
                    : answers[question.id] != nil
                #expect(filled, "seed \(seed): \(question.id)")
            }
            let reading = FormReader(form: form, fields: answers.fields(in: form), context: context)
                .read()
            #expect(reading.isGood && reading.answers == answers, "seed \(seed)")
        }
    }

    @Test("invented answers say plainly that nobody gave them")
    func plain() {
        let answers = InventedAnswers(form: SampleForm.form, context: SampleForm.context).answers
        let words = AnswerWords(form: SampleForm.form, context: SampleForm.context)
        #expect(words.text(answers["name"], at: Answers.Place("name")) == "見本　太郎（ミホン　タロウ）")
        #expect(words.text(answers["phone"], at: Answers.Place("phone")) == "090-0000-0000")
    }
}
