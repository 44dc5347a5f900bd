#!/usr/bin/env python3
"""Random years of one school, lived through by a model that knows the truth.

SIMULATION_YEARS (20) years, in schools of SIMULATION_SPAN (4) years each, and SIMULATION_RENTREES (8) rentrées of 560 pupils, from
SIMULATION_SEED (1) on. A school ends at its first fault; the message has its seed and its story. To see it again:
SIMULATION_SEED=<seed> SIMULATION_YEARS=1. SIMULATION_EVENTS=a,b lets only these events happen, SIMULATION_WITHOUT=a,b not these, and
SIMULATION_SHRINK=1 looks for the fewest events that still show the fault.
"""

import os
import sys
import tempfile
import unittest
from collections import Counter
from pathlib import Path

from simulation.check import Fault
from simulation.life import Life
from simulation.rentree import rentree

YEARS = int(os.environ.get("SIMULATION_YEARS", 20))
SPAN = int(os.environ.get("SIMULATION_SPAN", 4))
SEED = int(os.environ.get("SIMULATION_SEED", 1))
RENTREES = int(os.environ.get("SIMULATION_RENTREES", 8))
EVENTS = os.environ.get("SIMULATION_EVENTS")
WITHOUT = os.environ.get("SIMULATION_WITHOUT", "").split(",")
SHRINK = bool(os.environ.get("SIMULATION_SHRINK"))


def lived(seed, without=()):
    """The life of a school, and the fault that ended it."""
    with tempfile.TemporaryDirectory(prefix="passation-life-") as folder:
        life = Life(seed, Path(folder), EVENTS.split(",") if EVENTS else None, {*WITHOUT, *without})
        try:
            life.live(SPAN)
        except Fault as fault:
            return life, fault
        return life, None


def shrunk(seed, life, fault):
    """The same fault with as few events as possible: first many are left out at once, then each."""
    without, size = set(), len(life.happened) // 2
    while size:
        events = list(reversed(life.happened))
        for i in range(0, len(events), size):
            other, same = lived(seed, without | {*events[i:i + size]})
            if same and same.kind == fault.kind:
                without |= {*events[i:i + size]}
                life, fault = other, same
        size //= 2
    return life, fault


class Simulation(unittest.TestCase):
    def test_the_years(self):
        counts, kinds, told = Counter(), Counter(), []
        for seed in range(SEED, SEED + -(-YEARS // SPAN)):
            life, fault = lived(seed)
            counts.update(life.counts)
            if fault:
                kinds[fault.kind] += 1
                if SHRINK:
                    life, fault = shrunk(seed, life, fault)
                print(f"seed {seed}, {fault}"[:300], file=sys.stderr, flush=True)
                told.append(f"seed {seed}, {fault}\n    " + "\n    ".join(life.story))
        print(", ".join(f"{n} {what}" for what, n in sorted(counts.items())), file=sys.stderr)
        for kind, n in kinds.most_common():
            print(f"{n} x {kind}", file=sys.stderr)
        self.assertEqual(told, [], "\n".join(told))

    def test_a_rentree_of_560_asks_little(self):
        questions, told = [], []
        for seed in range(SEED, SEED + RENTREES):
            with tempfile.TemporaryDirectory(prefix="passation-rentree-") as folder:
                try:
                    questions.append(rentree(seed, Path(folder)).questions)
                except Fault as fault:
                    told.append(f"rentrée {seed}, {fault}")
        questions.sort()
        print(f"questions of {len(questions)} rentrées: {Counter(questions)}", file=sys.stderr)
        self.assertEqual(told, [])
        self.assertLessEqual(questions[len(questions) // 2], 1)
        self.assertLessEqual(questions[len(questions) * 95 // 100], 4)


if __name__ == "__main__":
    unittest.main()
