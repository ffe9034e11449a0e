import Casework
import Markup

/// 入口. In a demo installation, and only there, one press a role, with what that role will see.
public struct SignInPage: ScreenPage {
    public struct DemoDoor: Sendable {
        public let signInName: String
        public let title: String
        public let worker: String
        public let sentence: String
        public init(signInName: String, title: String, worker: String, sentence: String) {
            self.signInName = signInName
            self.title = title
            self.worker = worker
            self.sentence = sentence
        }
    }

    let form: FormState
    let next: String
    let notice: String?
    let doors: [DemoDoor]

    public init(form: FormState, next: String, notice: String?, doors: [DemoDoor]) {
        self.form = form
        self.next = next
        self.notice = notice
        self.doors = doors
    }

    public func screen(in frame: Frame) -> Screen {
        Screen("利用を始める", errors: form.errors) {
            if let notice { Alert(.info, notice).html }
            postForm(action: "/sign-in", frame: frame, enterSubmits: true) {
                hiddenField("next", next)
                textField("name", "利用者名", in: form, need: .required, autocomplete: "username")
                textField(
                    "password", "パスワード", in: form, need: .required, kind: .password,
                    autocomplete: "current-password")
                buttonGroup { button("入る") }
            }
            if !doors.isEmpty { demoDoors(frame) }
        }
    }

    private func demoDoors(_ frame: Frame) -> HTML {
        section("お試し用の入口", id: "demo") {
            tag("p") { "この環境の住民はすべて架空です。役割を選ぶと、その人として入ります。" }
            postForm(action: "/sign-in/demo", frame: frame) {
                for door in doors {
                    roleChoice(
                        door.title, door.worker, door.sentence, value: door.signInName,
                        name: "name")
                }
            }
        }
    }
}
