/// The profile of a town that begins with its own note form and a sheet of its own; and what its
/// people change in both a year later.
enum OwnFormsTown {
    static let profile =
        TestTown.yaml + """

            forms:
              - form: F6
                title: 支援の記録
                order: [record, x-town]
                questions:
                  - {name: minutes, label: かかった時間, hint: 移動の時間も入れます}
                  - name: method
                    choices:
                      - {value: letter, through: 2027-03-31}
                      - {value: x-line, label: LINE, countsAs: phoneIn}
                sections:
                  - name: record
                    order: [view, facts]
                    questions:
                      - {type: text, name: x-car, label: 車の様子, lines: 2}
                  - name: x-town
                    label: 町のこと
                    questions:
                      - {type: integer, name: x-steps, label: 玄関の段数, unit: 段, min: 0, max: 30}
                      - {type: date, name: x-moved, label: 越してきた日, through: today}
                      - type: select_one
                        name: x-garbage
                        label: ごみ出し
                        counted: true
                        choices:
                          - {value: self, label: 自分で}
                          - {value: helped, label: 手伝いがある}
                      - type: select_multiple
                        name: x-visitors
                        label: よく来る人
                        choices:
                          - {value: family, label: 家族}
                          - {value: friend, label: 友人}
                          - {value: vendor, label: 行商}
                      - {type: yes_no, name: x-alone, label: 一人暮らしか}
              - form: x-mimamori
                title: 見守り記録
                number: 様式第12号
                asksPeople: false
                sections:
                  - name: x-visit
                    label: 訪問
                    questions:
                      - {type: yes_no, name: x-met, label: 会えたか}
                      - {type: text, name: x-talk, label: 話したこと}

            """

    /// Another title, the steps not asked any more, another word and another place for the car.
    static let laterNote = """
        form: F6
        title: 支援経過
        questions:
          - {name: minutes, label: かかった時間, hint: 移動の時間も入れます}
          - name: method
            choices:
              - {value: letter, through: 2027-03-31}
              - {value: x-line, label: LINE, countsAs: phoneIn}
        sections:
          - name: x-town
            label: 町のこと
            order: [x-visitors]
            questions:
              - type: select_one
                name: x-garbage
                label: ごみ出し
                counted: true
                choices:
                  - {value: self, label: 自分で}
                  - {value: helped, label: 手伝いがある, through: 2026-06-30}
              - {type: text, name: x-car, label: 車と免許, lines: 2}
              - {type: date, name: x-moved, label: 越してきた日, through: today}
              - type: select_multiple
                name: x-visitors
                label: よく来る人
                choices:
                  - {value: family, label: 家族}
                  - {value: friend, label: 友人}
                  - {value: vendor, label: 行商}
              - {type: yes_no, name: x-alone, label: 一人暮らしか}

        """

    static let laterSheet = """
        form: x-mimamori
        title: 見守り訪問記録
        asksPeople: false
        sections:
          - name: x-visit
            label: 訪問
            questions:
              - {type: yes_no, name: x-met, label: 本人に会えたか}
              - {type: text, name: x-next, label: 次に話すこと}

        """
}
