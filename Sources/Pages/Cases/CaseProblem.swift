/// What is wrong in the forms of cases and tasks where there is more to say than that an answer is missing.
public enum CaseProblem {
    public static let noOwner = "担当者を選んでください"
    public static let notHere = "この窓口の担当者から選んでください"
    public static let needsLead = "主担当課を決めてください。主担当課がないまま終結はできません。"
}
