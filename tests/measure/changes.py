"""Counts what `bin/measures` prints. Everything is read from the sources as they stand."""

import re
import sys
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ROOT / "Sources"
# Folders that belong to the house as a whole and to no slice.
SHARED = {"Kernel", "Components", "Migrations", "Sealing", "Upkeep", "Assets"}
NAMED = r"[A-Z]\w*(?:\.[A-Z]\w*)*"


def files(*targets):
    for target in targets or [folder.name for folder in sorted(SOURCES.iterdir())]:
        yield from sorted((SOURCES / target).rglob("*.swift"))


def shown(path):
    return str(path.relative_to(ROOT))


def slice_of(path):
    """The slice a source belongs to, under the same name in every target; None for shared ones."""
    parts = path.relative_to(SOURCES).parts
    return parts[1] if len(parts) > 2 and parts[1] not in SHARED else None


def code(path):
    """A source without its comments; strings stay, for names of controls stand in them."""
    return re.sub(r"^\s*//.*$", "", path.read_text(), flags=re.M)


def drill(name):
    """The files a kept patch edits and those it adds."""
    patch = (ROOT / "tests/drills" / f"{name}.patch").read_text()
    edited, added = [], []
    for part in patch.split("diff --git ")[1:]:
        path = re.search(r"^\+\+\+ b/(\S+)", part, re.M).group(1)
        (added if "\nnew file mode" in part else edited).append(path)
    return edited, added


def extensions():
    """Our types that are extended in more than two slices beside the one that declares them."""
    declared, found = {}, defaultdict(set)
    for path in files():
        for name in re.findall(r"\b(?:struct|enum|class|protocol|actor)\s+([A-Z]\w*)", code(path)):
            declared.setdefault(name, set()).add(slice_of(path))
    for path in files():
        for name in re.findall(rf"^extension\s+({NAMED})", code(path), re.M):
            home = declared.get(name.split(".")[0])
            own = slice_of(path)
            if home and own and own not in home:
                found[name].add(own)
    return {
        f"{name}: {', '.join(sorted(slices))}"
        for name, slices in found.items()
        if len(slices) > 2
    }


def keys():
    """The questions that rules read, as `NoteForm.happenedOn`, with where they are declared."""
    found = {}
    for path in files("Casework"):
        text = code(path)
        for form in re.finditer(r"^(?:public )?enum (\w+Forms?)\b", text, re.M):
            for key in re.findall(r"static let (\w+)\s*=\s*Key\b", text[form.end() :]):
                found[f"{form.group(1)}.{key}"] = path
    return found


def naming_questions(*targets):
    names = keys()
    pattern = re.compile("|".join(rf"\b{re.escape(name)}\b" for name in names))
    return [
        f"{shown(path)}: {', '.join(sorted(set(pattern.findall(code(path)))))}"
        for path in files(*targets)
        if pattern.search(code(path))
    ]


def drawing_controls():
    """Pages that draw a control themselves instead of leaving it to the form's declaration."""
    control = re.compile(
        r"(?<!func )\b(textField|textArea|selectField|suggestField|radios|checkboxes|checkbox"
        r"|warekiDateField|partialDateField|birthDateField|threeWay\w*)\("
    )
    return [
        shown(path)
        for path in files("Pages")
        if path.parent.name not in ("Components", "Forms") and control.search(code(path))
    ]


def reading_controls():
    """Handlers and readers that take an answer out of what was sent by the name of its control."""
    read = re.compile(r"\b(?:fields|typed|form|reader)(?:\.\w+)?(?:\[|\()\"[a-z]")
    return [shown(path) for path in files("Web") if read.search(code(path))]


def handlers():
    """Every function that answers a request, with its lines."""
    found = []
    for path in files("Web"):
        if "Routes" not in path.stem:
            continue
        lines = path.read_text().splitlines()
        for start, line in enumerate(lines):
            head = "".join(lines[start : start + 4])
            if not re.match(r"\s*(@Sendable )?(private )?func ", line):
                continue
            if not re.search(r"func \w+\([^{]*_ request: Request[^{]*-> Response", head):
                continue
            indent = re.match(r"\s*", line).group()
            end = next(
                at for at in range(start + 1, len(lines)) if lines[at] == indent + "}"
            )
            name = re.search(r"func (\w+)", line).group(1)
            found.append((f"{shown(path)} {name}", "\n".join(lines[start : end + 1])))
    return found


def lines_of(*targets):
    return sum(len(path.read_text().splitlines()) for path in files(*targets))


def rows():
    question, state, record, action = (
        drill(name) for name in ("question", "state", "record", "action")
    )
    everyone = handlers()
    long = [f"{name}: {len(body.splitlines())}" for name, body in everyone
            if len(body.splitlines()) > 15]
    storing = [name for name, body in everyone if re.search(r"\b\w+Store\(", body)]
    yield "files touched by one more question (drill)", "17", "1", sum(question, [])
    yield "files touched by one more action (drill)", "–", "–", sum(action, [])
    yield "files touched by one more state (drill)", "22", "≤ 9", sum(state, [])
    yield "places edited for a new kind of record (drill)", "10", "1", record[0]
    yield "  files added for it", "–", "–", record[1]
    yield "types extended in more than two slices", "3 or more", "0", sorted(extensions())
    yield ("files of Pages and Web that name a question rules read", "many", "0",
           naming_questions("Pages", "Web"))
    yield ("  of Records, as columns bound to it", "–", "–", naming_questions("Records"))
    yield "  pages that draw controls by hand", "–", "0", drawing_controls()
    yield "  handlers and readers that read controls by name", "–", "0", reading_controls()
    yield f"handlers longer than 15 lines (of {len(everyone)})", "–", "0", long
    yield f"handlers that name a store (of {len(everyone)})", "most", "0", storing


def main():
    names = "--list" in sys.argv[1:]
    print(f"{'':58} {'0.1.0':>9} {'wanted':>7} {'now':>5}")
    for title, first, wanted, found in rows():
        print(f"{title:58} {first:>9} {wanted:>7} {len(found):>5}")
        if names:
            for one in found:
                print(f"        {one}")
    print("\nlines of code, reported and not judged")
    for target in sorted(folder.name for folder in SOURCES.iterdir()):
        print(f"  {target:12} {lines_of(target):7}")
    print(f"  {'all':12} {lines_of():7}")


main()
