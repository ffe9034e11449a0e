import Casework
import Markup

/// 初回パスワード: shown once, on a sheet to be handed over.
public struct InitialPasswordPage: ScreenPage {
    let worker: Worker
    let password: String
    let today: CivilDate

    public init(worker: Worker, password: String, today: CivilDate) {
        self.worker = worker
        self.password = password
        self.today = today
    }

    public func screen(in frame: Frame) -> Screen {
        Screen("初回パスワード", subject: worker.name, actions: printButton()) {
            Alert(
                .warning, "初回パスワードはこの画面にだけ表示されます",
                body: "本人に直接手渡すか、電話で本人を確かめて伝えてください。メールには書かないでください。"
            ).html
            PrintSheet(
                "利用のご案内", date: today.wareki(), addressee: "\(worker.name) 様",
                sender: [frame.municipality, frame.systemName],
                notice: "取扱注意　パスワードを変えたら、この紙は裁断してください。"
            ) {
                tag("dl", ["class": "sheet-facts"]) {
                    tag("dt") { "利用者名" }
                    tag("dd") { tag("code", ["class": "secret"]) { worker.signInName } }
                    tag("dt") { "初回パスワード" }
                    tag("dd") { tag("code", ["class": "secret"]) { password } }
                }
                tag("p") { "最初に入るときに、自分だけが知るパスワード（12文字以上）に変えてください。" }
                if let until = worker.validUntil {
                    tag("p") { "利用できるのは\(until.long)までです。" }
                }
            }.html
            buttonGroup { linkButton("伝えました", href: "/staff/\(worker.id)") }
        }
    }
}
