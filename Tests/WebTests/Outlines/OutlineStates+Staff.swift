@_spi(Stored) import Casework
@_spi(Stored) import Records

@testable import Web

extension OutlineState {
    static let entryStates = doorStates + ownStates

    private static let doorStates: [OutlineState] = [
        page("entry/sign-in", "/sign-in", by: .nobody),
        page(
            "entry/sign-in-after-time-out", "/sign-in", by: .nobody, query: "?next=/files&why=idle"),
        errors("entry/sign-in", "/sign-in", by: .nobody, [("name", "fukushi"), ("password", "x")]),
        reached("entry/code", "GET /sign-in/code") {
            try await $0.session(isPending: true)
            return try await $0.open("/sign-in/code")
        },
        reached("entry/code-errors", "POST /sign-in/code") {
            try await $0.session(isPending: true)
            return try await $0.send("/sign-in/code", [("code", "1")])
        },
        page("entry/pledge", "/pledge"),
        reached("entry/first-password", "GET /account/password") {
            try await $0.session(owesPassword: true)
            return try await $0.open("/account/password")
        },
    ]

    private static let ownStates: [OutlineState] = [
        page("entry/account", "/account"),
        reached("entry/account-second-factor", "GET /account") {
            _ = try await $0.setUpSecondFactor()
            return try await $0.open("/account")
        },
        page("entry/password", "/account/password"),
        errors("entry/password", "/account/password", [("new", "x"), ("again", "y")]),
        reached("entry/second-factor", "GET /account/second-factor/new") {
            try await $0.follow("/account/second-factor")
        },
        reached("entry/second-factor-errors", "POST /account/second-factor/confirmation") {
            _ = try await $0.send("/account/second-factor")
            return try await $0.send("/account/second-factor/confirmation")
        },
        reached("entry/recovery-codes-paper", "POST /account/second-factor/confirmation") {
            try await $0.setUpSecondFactor()
        },
        reached("entry/recovery-codes", "GET /account/recovery-codes") {
            _ = try await $0.setUpSecondFactor()
            return try await $0.open("/account/recovery-codes")
        },
        errors("entry/recovery-codes", "/account/recovery-codes"),
        reached("entry/second-factor-removal", "GET /account/second-factor/removal") {
            _ = try await $0.setUpSecondFactor()
            return try await $0.open("/account/second-factor/removal")
        },
        errors("entry/second-factor-removal", "/account/second-factor/removal"),
    ]

    static let staffStates = memberStates + changeStates

    private static let memberStates: [OutlineState] = [
        page("staff/staff", "/staff", by: .administrator),
        page("staff/staff-nobody-found", "/staff", by: .administrator, query: "?state=invited"),
        page("staff/invitation", "/staff/new", by: .administrator),
        errors("staff/invitation", "/staff/new", by: .administrator),
        errors(
            "staff/invitation-half", "/staff/new", by: .administrator,
            [("sign_in_name", "1"), ("seat_0_desk", "fukushi"), ("until", "R8.13.1")]),
        reached("staff/invitation-paper", "POST /staff/new", by: .administrator) {
            try await $0.send("/staff/new", StaffRoutesTests.invitation("mori"))
        },
        page("staff/member", "/staff/{worker}", by: .administrator),
        worker("staff/member-locked", "teishi", ""), worker("staff/member-left", "taishoku", ""),
        worker("staff/member-own", "kanri", ""),
    ]

    private static func worker(_ name: String, _ worker: String, _ end: String) -> OutlineState {
        reached(name, "GET /staff/{worker}\(end)", by: .administrator) {
            try await $0.open("/staff/w-\(worker)\(end)")
        }
    }

    private static let changeStates: [OutlineState] = [
        page("staff/post", "/staff/{worker}/edit", by: .administrator),
        errors("staff/post", "/staff/{worker}/edit", by: .administrator),
        conflict(
            "staff/post", "/staff/{worker}/edit", by: .administrator,
            [
                ("full_name", "水野 守"), ("agency", "town"), ("seat_0_desk", "suido"),
                ("seat_0_role", "deskSupervisor"),
            ]),
        page("staff/departure", "/staff/{worker}/departure", by: .administrator),
        worker("staff/departure-holding", "fukushi", "/departure"),
        reached(
            "staff/departure-holding-errors", "POST /staff/{worker}/departure", by: .administrator
        ) {
            try await $0.send("/staff/w-fukushi/departure")
        },
        page("staff/term", "/staff/{worker}/term", by: .administrator),
        errors("staff/term", "/staff/{worker}/term", by: .administrator, [("until", "R8.13.1")]),
        page("staff/return", "/staff/{worker}/return", by: .administrator),
        errors(
            "staff/return", "/staff/{worker}/return", by: .administrator, [("until", "R8.13.1")]),
        page("staff/password", "/staff/{worker}/password", by: .administrator),
        reached("staff/password-paper", "POST /staff/{worker}/password", by: .administrator) {
            try await $0.send(route: "/staff/{worker}/password", [])
        },
        page(
            "staff/second-factor-removal", "/staff/{worker}/second-factor-removal",
            by: .administrator),
    ]
}
