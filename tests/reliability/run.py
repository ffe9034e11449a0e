#!/usr/bin/env python3
"""Faults, doors, nodes and copies, end to end with the built program.

    run.py [TEXT]        only the cases whose name has TEXT in it

    KASANE_BINARY         the program (default .build/debug/kasane)
    KASANE_TEST_POSTGRES  a server on which databases may be made; without it those cases are left out

Speaks to 127.0.0.1 only, ends only the processes it started, and needs Python, openssl and curl.
"""

import shutil
import sys
import tempfile
import time
import traceback
from pathlib import Path

import copies
import door
import faults
import nodes
import tls
from server import BINARY, Failure, demand
from stage import POSTGRES, Demo


def attempt(case, demo: Demo, whole: Path) -> bool:
    folder, begun, told = Path(tempfile.mkdtemp(dir=whole)), time.monotonic(), ""
    try:
        case(demo, folder)
    except Failure as failure:
        told = str(failure)
    except Exception:
        told = traceback.format_exc()
    logs = "".join(log.read_text(errors="replace")[-600:] for log in folder.glob("serve-*.log"))
    shutil.rmtree(folder, ignore_errors=True)
    mark = "FAILED" if told else "ok"
    print(f"{mark:6} {time.monotonic() - begun:5.1f} s  {case.__doc__}", flush=True)
    if told:
        print(f"       {told}\n{logs}", flush=True)
    return not told


def main() -> int:
    demand(BINARY.exists(), f"{BINARY} is not there")
    wanted = sys.argv[1] if len(sys.argv) > 1 else ""
    cases = [
        case for part in (faults, tls, door, copies, nodes) for case in part.CASES
        if wanted in f"{part.__name__}.{case.__name__}"
    ]
    whole = Path(tempfile.mkdtemp(prefix="kasane-faults-"))
    try:
        demo = Demo(whole)
        failed = [case for case in cases if not attempt(case, demo, whole)]
    finally:
        shutil.rmtree(whole, ignore_errors=True)
    print(f"{len(cases) - len(failed)} of {len(cases)} cases hold"
          + ("" if POSTGRES else "; those on PostgreSQL were left out"))
    return 1 if failed or not cases else 0


if __name__ == "__main__":
    sys.exit(main())
