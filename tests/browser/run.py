"""Runs the browser tests: every function `test_…(house)` of every `test_*.py` beside this file.

The first line of its docstring is the sentence it proves. `run.py WORD` runs those whose file,
name or sentence has WORD in it. Pictures of failures go to .build/browser-failures/.
"""

import importlib
import inspect
import shutil
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from harness import ROOT, House, Installation, tell  # noqa: E402

FAILURES = ROOT / ".build" / "browser-failures"


def found(word: str) -> list[tuple[str, Callable[[House], None]]]:
    tests = []
    for file in sorted(Path(__file__).resolve().parent.glob("test_*.py")):
        module = importlib.import_module(file.stem)
        for name, function in inspect.getmembers(module, inspect.isfunction):
            if not name.startswith("test_") or function.__module__ != module.__name__:
                continue
            sentence = (inspect.getdoc(function) or "").split("\n")[0]
            assert sentence, f"{file.name}: {name} says in no sentence what it proves"
            if word in f"{file.stem} {name} {sentence}":
                tests.append((f"{file.stem}: {sentence}", function))
    return tests


def passes(sentence: str, function: Callable[[House], None], installation: Installation) -> bool:
    begun = time.monotonic()
    try:
        function(House(installation, FAILURES / f"{function.__name__}.png"))
    except Exception:
        tell(f"  FAILED {time.monotonic() - begun:5.1f} s  {sentence}")
        tell(traceback.format_exc())
        return False
    tell(f"  ok     {time.monotonic() - begun:5.1f} s  {sentence}")
    return True


def main() -> int:
    shutil.rmtree(FAILURES, ignore_errors=True)
    tests = found(sys.argv[1] if len(sys.argv) > 1 else "")
    if not tests:
        tell("browser tests: there is none of that name")
        return 1
    tell(f"browser tests: {len(tests)}, starting the server")
    with Installation() as installation:
        results = [passes(sentence, function, installation) for sentence, function in tests]
        if not all(results):
            tell(f"the server said last:\n{installation.log[-2000:]}")
    tell(f"browser: {results.count(True)} passed, {results.count(False)} failed")
    return 0 if all(results) else 1


sys.exit(main())
