"""The forms and papers of the product, and whose page of the demo town each is on."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Place:
    """A form or a paper. In addresses `*` stands for a key, in `form` and `link` alike."""

    name: str
    worker: str
    # One of the three: the address itself, the first such address that the worker is led to, or
    # the first page on which a form goes to such an address.
    address: str = ""
    link: str = ""
    form: str = ""
    # What follows the link, where no page leads there.
    end: str = ""
    # The form stands on a page with others: the picture is of the form alone.
    alone: bool = False
    # Of all such addresses the one with most on its page.
    fullest: bool = False


def steps(prefix: str, worker: str, root: str, *nouns: str) -> list[Place]:
    """Forms of one page: `referral-return` goes to `/referrals/*/return`."""
    return [
        Place(f"{prefix}-{noun}", worker, form=f"{root}/{noun}", alone=True) for noun in nouns
    ]


NEW = "/consultations/new"
COUNTER = [
    Place("home", "madoguchi1", "/"),
    Place("reception", "madoguchi1", NEW, form="/consultations/new"),
    Place("reception-quick", "madoguchi1", f"{NEW}?mode=quick", form="/consultations/new"),
    Place("reception-hidden", "madoguchi1", f"{NEW}?mode=hidden", form="/consultations/new"),
    Place("reception-concern", "madoguchi1", f"{NEW}?mode=concern", form="/consultations/new"),
    Place("account", "madoguchi1", form="/consultations/*/account"),
    Place("consultation", "madoguchi1", form="/consultations/*/listening"),
    *[
        Place(f"consultation-{noun}", "madoguchi1", form=f"/consultations/*/{noun}")
        for noun in (
            "own-case", "answer", "watch", "concern", "no-contact", "postponement", "alarm",
            "reopening")
    ],
    Place("note", "madoguchi1", form="/files/*/notes"),
    Place("note-correction", "madoguchi1", form="/files/*/notes/*/correction"),
    Place("task", "madoguchi1", form="/files/*/tasks"),
    Place("task-page", "madoguchi1", form="/tasks/*/completion"),
    *[
        Place(f"task-{noun}", "madoguchi1", form=f"/tasks/*/{noun}")
        for noun in ("cancellation", "postponement", "assignment")
    ],
    Place("companion", "madoguchi1", form="/files/*/companion"),
    Place("search", "madoguchi1", "/search?q=%E9%9D%A2%E8%AB%87"),
    Place("file-list", "madoguchi1", "/files"),
    Place("directory", "madoguchi1", "/directory"),
]
PEOPLE = [
    Place("household", "madoguchi1", link="/files/*/household"),
    Place("member-new", "madoguchi1", form="/files/*/members/new"),
    Place("member", "madoguchi1", form="/files/*/members/*/principal"),
    *[
        Place(f"member-{name}", "madoguchi1", form=f"/files/*/members/*{end}", alone=True)
        for name, end in (("place", ""), ("end", "/end"), ("principal", "/principal"))
    ],
    Place("person", "madoguchi1", link="/files/*/people/*"),
    Place("person-edit", "madoguchi1", form="/files/*/people/*/edit"),
]
REFERRALS = [
    Place("referral-new", "madoguchi3", form="/consultations/*/referrals/new"),
    Place("referral-received", "madoguchi3", form="/referrals/*/acceptance"),
    Place("referral-sent", "madoguchi3", form="/referrals/*/withdrawal"),
    *steps(
        "referral", "madoguchi3", "/referrals/*", "acknowledgement", "acceptance", "return",
        "contact", "feedback", "withdrawal"),
    Place("escalation", "madoguchi1", form="/consultations/*/escalation"),
]
SHARING = [
    Place("sharing", "madoguchi1", link="/files/*/sharing"),
    Place("consent-new", "madoguchi1", form="/files/*/consents/new"),
    Place("consent-confirmation", "madoguchi1", form="/files/*/consents/*/confirmation"),
    Place("consent-withdrawal", "madoguchi1", form="/files/*/consents/*/withdrawal"),
    Place("consent-prolongation", "madoguchi1", form="/files/*/consents/*/prolongation"),
    Place("consent-correction", "madoguchi1", form="/files/*/consents/*/correction"),
    Place("ledger", "madoguchi1", link="/files/*/ledger"),
]
CASES = [
    Place("case", "chosei1", form="/cases/*/coordination"),
    *[
        Place(f"case-{noun}", worker, form=f"/cases/*/{noun}")
        for worker, nouns in (
            ("chosei1", "consent session support field closure interruption postponement"),
            ("kacho", "decision"), ("madoguchi1", "reopening"))
        for noun in nouns.split()
    ],
    Place("hearing-ask", "chosei1", form="/cases/*/hearings/new"),
    Place("hearing-answer", "madoguchi2", form="/hearings/*/answer"),
    Place("report", "kacho", "/reports/quarter?from=2022-07-01&through=2022-09-30"),
]
STAFF = [
    Place("sign-in", "", "/sign-in", form="/sign-in"),
    Place("own-account", "kanri", "/account"),
    Place("password", "kanri", form="/account/password"),
    Place("staff", "kanri", "/staff"),
    Place("staff-member", "kanri", form="/staff/*/suspension"),
    Place("staff-invite", "kanri", form="/staff/new"),
    Place("staff-move", "kanri", form="/staff/*/edit"),
    Place("staff-term", "kanri", form="/staff/*/term"),
    Place("staff-departure", "kanri", form="/staff/*/departure"),
    Place("staff-password", "kanri", form="/staff/*/password"),
    Place("audit", "kansa", "/audit?group=changes"),
]
FORMS = [*STAFF[:1], *COUNTER, *PEOPLE, *REFERRALS, *SHARING, *CASES, *STAFF[1:]]

PAPERS = [
    *[
        Place(
            f"account-{variant}-consent", "madoguchi1",
            link=f"/consultations/*/sheet?variant={variant}", fullest=True)
        for variant in ("with", "without")
    ],
    Place("notes", "madoguchi1", link="/files/*/notes/sheet", fullest=True),
    Place("handover", "madoguchi3", link="/referrals/*/sheet", fullest=True),
    Place("consent", "madoguchi1", link="/files/*/consents/*/form", fullest=True),
    Place("consent-blank", "madoguchi1", link="/files/*/consents/blank/form"),
    Place("consent-withdrawal", "madoguchi1", link="/files/*/consents/*/withdrawal-form"),
    Place("consent-withdrawal-blank", "madoguchi1", link="/files/*/consents/blank/withdrawal-form"),
    Place("ledger", "madoguchi1", link="/files/*/ledger/sheet"),
    Place("case", "chosei1", link="/cases/*/sheet", fullest=True),
]
