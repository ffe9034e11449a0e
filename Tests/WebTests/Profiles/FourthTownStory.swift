import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Web

/// A quarter in the fourth town, over HTTP: consultations, a referral, cases with consent and
/// without, a hearing, a decision, a closure, and forms left half typed. Every page that was
/// answered with on the way is kept.
struct FourthTownStory {
    private(set) var pages: [String: String] = [:]
    private let desk, pier, coordinator, head, ferry: Browser

    init(_ client: any TestClientProtocol) async throws {
        desk = try await Browser.signedIn("tobira", client)
        pier = try await Browser.signedIn("hatoba", client)
        coordinator = try await Browser.signedIn("sendo", client)
        head = try await Browser.signedIn("hancho", client)
        ferry = try await Browser.signedIn("kippu", client)
    }

    mutating func happen() async throws {
        try await passOn()
        try await closeWithConsent()
        try await conferWithoutConsent()
        try await receive(ferry, family: "", mode: "quick")
        try await leaveHalfTyped()
    }

    // MARK: - What is done again and again

    @discardableResult
    private mutating func press(
        _ who: Browser, from page: String, _ action: String, _ fields: [(String, String)] = [],
        isRefused: Bool = false
    ) async throws -> Browser.Page {
        try await who.get(page)
        let hidden = ["version"].compactMap { name in
            who.hidden(name, near: action).map { (name, $0) }
        }
        let answer = try await who.post(action, pairs: hidden + fields)
        pages["\(action) by POST \(pages.count)"] = answer.text
        if !isRefused {
            #expect(answer.status == .ok, "\(action) answered \(answer.status.code)")
        }
        return answer
    }

    @discardableResult
    private mutating func receive(
        _ who: Browser, family: String, mode: String = "ordinary"
    ) async throws -> (consultation: String, file: String) {
        let page = try await press(
            who, from: "/consultations/new?mode=\(mode)", "/consultations/new",
            [
                ("mode", mode), ("channel", "visit"), ("gist", "船が出ない"), ("consent", "given"),
                ("next_on", "R8.4.13"), ("name_family", family),
                ("name_given", family.isEmpty ? "" : "潮"),
            ])
        let consultation = try address("/consultations/", in: page)
        return (consultation, try address("/files/", in: page))
    }

    private func address(_ start: String, in page: Browser.Page) throws -> String {
        let text = "href=\"\(page.path)\"" + page.text
        let found = text.components(separatedBy: "\"\(start)").dropFirst().map { part in
            String(part.prefix { $0.isHexDigit || $0 == "-" || $0 == "k" })
        }
        return start + (try #require(found.first { $0.count > 5 }, "\(start) on \(page.path)"))
    }

    private mutating func agree(_ who: Browser, in file: String) async throws -> String {
        let form = try await who.get("\(file)/consents/new")
        let person = form.text.components(separatedBy: "name=\"answer.").dropFirst().first ?? ""
        try await who.fill(
            "\(file)/consents/new",
            [
                ("answer." + person.prefix { $0 != "\"" }, "written"),
                ("asked_on", "R8.4.6"), ("agencies", "town"), ("agencies", "tomoshibi"),
                ("purposes", "coordination"), ("from", "R8.4.6"), ("through", "R9.4.5"),
            ]
                + ["identity", "health", "schoolWork", "money", "services", "life"].map {
                    ("classes", $0)
                })
        let sharing = try await who.get("\(file)/sharing")
        return try address("\(file)/consents/", in: sharing)
    }

    private mutating func escalate(
        _ consultation: String, consent: String
    ) async throws -> String {
        let page = try await press(
            desk, from: "\(consultation)/escalation", "\(consultation)/escalation",
            [("reasons", "severalIssues"), ("consent", consent), ("next_on", "R8.4.20")])
        return try address("/cases/", in: page)
    }
}

extension FourthTownStory {
    private mutating func passOn() async throws {
        let (consultation, file) = try await receive(desk, family: "渚")
        _ = try await agree(desk, in: file)
        let letter = [
            ("receiver", "desk:pier"), ("way", "pass"), ("reason", "錨を下ろす所がない"),
            ("told", "伝えた"), ("wishes", ""), ("answer_by", "R8.4.13"),
            ("classes", "identity"), ("classes", "life"),
        ]
        try await press(
            desk, from: "\(consultation)/referrals/new", "\(consultation)/referrals/new", letter)
        try await press(
            desk, from: "\(consultation)/referrals/new", "\(consultation)/referrals", letter)
        let referral = try address("/referrals/", in: try await pier.get("/"))
        try await press(pier, from: referral, "\(referral)/acknowledgement")
        try await press(
            pier, from: referral, "\(referral)/acceptance", [("meeting", "R8.4.9")])
        try await press(
            desk, from: "\(file)/notes", "\(file)/notes",
            [
                ("happened_on", "R8.4.6"), ("method", "statutoryConference"), ("facts", "話した。"),
                ("secrecy", "consented"), ("data_class", "life"),
            ])
    }

    private mutating func closeWithConsent() async throws {
        let (consultation, file) = try await receive(desk, family: "凪")
        let consent = try await agree(desk, in: file)
        let found = try await escalate(
            consultation, consent: String(consent.split(separator: "/").last ?? ""))
        try await press(coordinator, from: found, "\(found)/coordination")
        let form = try await coordinator.get("\(found)/hearings/new")
        let person = form.text.components(separatedBy: "name=\"persons\" value=\"").last ?? ""
        let asked = try await press(
            coordinator, from: "\(found)/hearings/new", "\(found)/hearings/new",
            [
                ("desk", "pier"), ("question", "船を見ましたか"), ("answer_by", "R8.4.13"),
                ("persons", String(person.prefix { $0 != "\"" })), ("classes", "identity"),
                ("purpose", "coordination"),
            ])
        let hearing = try address("/hearings/", in: asked)
        try await press(
            pier, from: hearing, "\(hearing)/answer",
            [("answer", "見ました"), ("answered_on", "R8.4.6")])
        try await press(coordinator, from: found, "\(found)/assessment")
        try await press(head, from: "\(found)/decision", "\(found)/decision")
        try await press(
            coordinator, from: "\(found)/session", "\(found)/session", [("held_on", "R8.4.6")])
        try await press(
            coordinator, from: "\(found)/support", "\(found)/support",
            [("lead", "door"), ("next_on", "R8.7.6")])
        try await press(
            coordinator, from: "\(found)/closure", "\(found)/closure",
            [
                ("lead", "door"), ("reason", "handedToLead"), ("evaluation", "凪いだ"),
                ("closed_on", "R8.4.6"),
            ])
    }

    private mutating func conferWithoutConsent() async throws {
        let (consultation, _) = try await receive(desk, family: "嵐")
        let found = try await escalate(consultation, consent: "none")
        try await press(coordinator, from: found, "\(found)/coordination")
        try await press(coordinator, from: found, "\(found)/assessment")
        // What is refused speaks of meetings too.
        try await press(head, from: found, "\(found)/decision", isRefused: true)
        try await press(
            coordinator, from: "\(found)/session", "\(found)/session", [("held_on", "R8.4.6")])
    }

    private mutating func leaveHalfTyped() async throws {
        let (consultation, file) = try await receive(desk, family: "霧")
        try await press(
            desk, from: "\(consultation)/escalation", "\(consultation)/escalation",
            [("reasons", "other")], isRefused: true)
        try await press(
            desk, from: "\(consultation)/referrals/new", "\(consultation)/referrals/new",
            [
                ("receiver", "desk:pier"), ("way", "pass"), ("reason", "錨"), ("told", "まだ"),
                ("answer_by", "R8.4.13"), ("classes", "identity"),
            ], isRefused: true)
        try await press(
            desk, from: "\(file)/notes", "\(file)/notes", [("facts", "")], isRefused: true)
    }
}
