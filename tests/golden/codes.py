#!/usr/bin/env python3
"""Every code of the table of rules is produced by the file of some golden case: fails when no expected.txt has it."""

import re
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
RULES = HERE.parents[1] / "src" / "roster" / "rule.hpp"

table = RULES.read_text()
codes = re.findall(r'\{"([A-Z]+(?:_[A-Z]+)?_\d\d)", Severity::', table)
cases = [path.parent for path in HERE.glob("*/cmd") if "--explain" not in path.read_text()]  # that prints any code
seen = "".join((case / "expected.txt").read_text() for case in cases)
unseen = [code for code in codes if not re.search(rf"\b{code}\b", seen)]

if len(codes) != table.count("Severity::") or codes != sorted(set(codes)):
    sys.exit(f"{RULES}: {len(codes)} codes read; there should be one for each severity, unique and in order")
if unseen:
    sys.exit(f"no golden case produces {', '.join(unseen)}: add one to {HERE}")
print(f"{len(codes)} codes, each in some golden case")
