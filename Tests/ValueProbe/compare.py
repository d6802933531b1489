"""Holds `sherpa value` against a model of project finance of its own, on random projects.

    The program must be built first; nothing but the library of Python itself is needed:

        python3 Tests/ValueProbe/compare.py .build/debug/sherpa --projects 2000

Every figure of both sides is compared, among them those that have no value. The seed is printed, and repeats a run with --seed.
The model follows the article `Valuation.md`, and shares no line with the program.
"""

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
from datetime import date

FIGURES = [
    "npv", "irr", "equity-npv", "equity-irr", "dscr-min", "dscr-average", "llcr", "plcr", "payback-years", "debt",
    "cash-share",
]


class NoValue(Exception):
    """A figure that has none."""


def rate_in(path, year):
    """The rate that holds in a year, of [(from, rate), …]."""
    return [rate for start, rate in path if start <= year][-1]


def present_value(flows, rate, delay=0.0):
    return sum(flow / (1 + rate) ** (year + delay) for year, flow in enumerate(flows))


def internal_rates(flows):
    """Of flows that change their sign once; others are left to Tests/RateProbe."""
    signs = [flow > 0 for flow in flows if flow != 0]
    changes = sum(a != b for a, b in zip(signs, signs[1:]))
    if changes == 0:
        return []
    if changes > 1:
        return None
    worth = lambda rate: present_value(flows, rate)
    low, high = -0.999999, 1.0
    while (worth(low) > 0) == (worth(high) > 0):
        high *= 4
        if high > 1e12:
            return None
    for _ in range(300):
        middle = (low + high) / 2
        if (worth(low) > 0) == (worth(middle) > 0):
            low = middle
        else:
            high = middle
    return [(low + high) / 2]


class Loan:
    """All of the capital cost of construction, borrowed; scaled afterwards."""

    def __init__(self, project, terms):
        capital, revenue, cash = project["capital"], project["revenue"], project["cfads"]
        count = len(capital)
        if terms["tenor"] is None:
            raise NoValue("no tenor")
        start = next(t for t in range(count) if capital[t] > 0)
        opening = next((t for t in range(count) if revenue[t] > 0), max(t for t in range(count) if capital[t] > 0) + 1)
        grace, tenor = terms["grace"], terms["tenor"]
        last_in_grace = max(t for t in range(start, min(start + grace + 1, count)) if capital[t] > 0)
        built = max(min(opening, count), last_in_grace + 1)
        drawn = [capital[t] if t < built else 0.0 for t in range(count)]
        last_drawn = max(t for t in range(count) if drawn[t] > 0)
        construction = max(last_drawn, built - 1)
        end = start + tenor
        if tenor <= grace or last_drawn > start + grace or construction > start + grace or end >= count:
            raise NoValue("the loan cannot be")
        rates = [terms["rate"](t) for t in range(count)]
        if min(rates) <= -1:
            raise NoValue("a rate is too low")
        first = start + grace + 1
        if terms["repayment"] == "sculpted":
            worth, factor = 0.0, 1.0
            for t in range(first, end + 1):
                factor *= 1 + rates[t]
                worth += max(0.0, cash[t]) / factor
            if worth <= 0:
                raise NoValue("no cash to be sculpted to")
            last_cash = max(t for t in range(first, end + 1) if cash[t] > 0)
        self.drawn, self.interest, self.principal, self.balance = drawn, [], [], []
        owed, at_grace = 0.0, 0.0
        for t in range(count):
            due = owed * rates[t]
            added = due if t <= construction and terms["construction-interest"] == "capitalised" else 0.0
            paid, repaid = due - added, 0.0
            if first <= t <= end:
                left = end - t + 1
                if terms["repayment"] == "sculpted":
                    if t == last_cash:
                        repaid = owed
                    elif t < last_cash:
                        repaid = at_grace * max(0.0, cash[t]) / worth - paid
                    if repaid < 0:
                        added, paid, repaid = added - repaid, paid + repaid, 0.0
                elif t == end:
                    repaid = owed
                elif terms["repayment"] == "equal-principal":
                    repaid = at_grace / (tenor - grace)
                else:
                    rate = rates[t]
                    payment = owed / left if rate == 0 else owed * rate / (1 - (1 + rate) ** -left)
                    repaid = payment - due
                    if repaid < 0:
                        added, paid, repaid = added - repaid, paid + repaid, 0.0
            owed += drawn[t] + added - repaid
            if t == start + grace:
                at_grace = owed
            self.interest.append(paid)
            self.principal.append(repaid)
            self.balance.append(owed)
        self.construction, self.rates = construction, rates

    def service(self, t):
        return self.interest[t] + self.principal[t]

    def service_years(self):
        return [t for t in range(self.construction + 1, len(self.balance)) if self.service(t) > 0]

    def life_cover(self, cash, to_the_end):
        years = self.service_years()
        if not years:
            raise NoValue("no debt service")
        last = max(years[-1], len(cash) - 1) if to_the_end else years[-1]
        debt = self.balance[years[0] - 1]
        if debt <= 0:
            raise NoValue("nothing is owed")
        worth, factor = 0.0, 1.0
        for t in range(years[0], last + 1):
            factor *= 1 + self.rates[t]
            worth += cash[t] / factor
        return worth / debt

    def scale(self, part):
        for values in (self.drawn, self.interest, self.principal, self.balance):
            values[:] = [value * part for value in values]


def sized_loan(project, terms):
    """None where nothing is borrowed."""
    if not terms["gearing"]:
        return None
    loan = Loan(project, terms)
    part = terms["gearing"]
    if terms["target-dscr"]:
        part = min([part] + [project["cfads"][t] / (terms["target-dscr"] * loan.service(t)) for t in loan.service_years()])
    if terms["target-llcr"]:
        part = min(part, loan.life_cover(project["cfads"], False) / terms["target-llcr"])
    if part <= 0:
        raise NoValue("the cash carries no debt")
    loan.scale(part)
    return loan


def premiums(loan, terms, count):
    if loan is None or not terms["premium"]:
        return [0.0] * count
    rate = terms["premium"] * (1 if terms["cover"] is None else terms["cover"])
    if terms["premium-reading"] == "up-front":
        first = next(t for t in range(count) if loan.drawn[t] > 0)
        return [rate * sum(loan.drawn) if t == first else 0.0 for t in range(count)]
    return [rate * loan.balance[t - 1] if t > 0 else 0.0 for t in range(count)]


def cash_share(project, terms):
    if terms["share-before"] is None or terms["share-after"] is None:
        raise NoValue("no shares")
    count = len(project["flows"])
    all_cash = terms["split-base"] == "all-cash"
    with_fees = terms["split-reading"] == "with-fees"
    fees = [0.0] * count
    if with_fees or not all_cash:
        fees = premiums(sized_loan(project, terms), terms, count)
    shared = project["flows"] if all_cash else equity(project, terms)
    before, after = terms["share-before"], terms["share-after"]
    owed, to_make_good, settled, ours, both = 0.0, 0.0, False, 0.0, 0.0
    for t in range(count):
        put_in = max(0.0, -(shared[t] + (0 if all_cash else fees[t])))
        principal = min(project["capital"][t], put_in)
        loss = put_in - principal
        owed *= 1 + terms["deemed"](t)
        if not settled:
            owed += principal
            if with_fees:
                owed += fees[t] if all_cash else min(fees[t], max(0.0, -shared[t]))
            if terms["split-losses"] == "recovered":
                owed += loss
        cash = max(0.0, shared[t])
        if terms["split-losses"] == "made-good":
            to_make_good += loss
            made = min(to_make_good, cash)
            to_make_good -= made
            cash -= made
        if before * cash < owed or (before <= 0 and owed > 0):
            mine = before * cash
            owed -= mine
        else:
            first = owed / before if before > 0 else 0.0
            mine = owed + after * (cash - first)
            settled = settled or (owed > 0 and terms["split-later"] == "second-share")
            owed = 0.0
        ours, both = ours + mine, both + cash
    if both <= 0:
        raise NoValue("no cash is shared")
    return ours / both


def equity(project, terms):
    loan = sized_loan(project, terms)
    if loan is None:
        return project["flows"]
    fees = premiums(loan, terms, len(project["flows"]))
    return [flow + loan.drawn[t] - loan.service(t) - fees[t] for t, flow in enumerate(project["flows"])]


def payback(flows):
    total, size, last = 0.0, 0.0, None
    for t, flow in enumerate(flows):
        total, size = total + flow, size + abs(flow)
        if total < -1e-12 * size:
            last = (t, total)
    if last is None or last[0] + 1 >= len(flows):
        raise NoValue("not paid back")
    return last[0] + min(1.0, -last[1] / flows[last[0] + 1])


def figures(project, terms):
    def loan():
        found = sized_loan(project, terms)
        if found is None:
            raise NoValue("no loan")
        return found

    def covers():
        found = loan()
        values = [project["cfads"][t] / found.service(t) for t in found.service_years()]
        if not values:
            raise NoValue("no debt service")
        return values

    def worth(flows):
        if terms["discount-rate"] is None:
            raise NoValue("no rate")
        return present_value(flows, terms["discount-rate"], terms["delay"])

    ways = {
        "npv": lambda: worth(project["flows"]),
        "irr": lambda: internal_rates(project["flows"]),
        "equity-npv": lambda: worth(equity(project, terms)),
        "equity-irr": lambda: internal_rates(equity(project, terms)),
        "dscr-min": lambda: min(covers()),
        "dscr-average": lambda: sum(covers()) / len(covers()),
        "llcr": lambda: loan().life_cover(project["cfads"], False),
        "plcr": lambda: loan().life_cover(project["cfads"], True),
        "payback-years": lambda: payback(project["flows"]),
        "debt": lambda: sum(loan().drawn),
        "cash-share": lambda: cash_share(project, terms),
    }
    found = {}
    for name, way in ways.items():
        try:
            found[name] = way()
        except NoValue:
            found[name] = [] if name in ("irr", "equity-irr") else None
    return found


# What a random project is made of, and how its file says it.


def percent(dice, low, high, digits=2):
    return round(dice.uniform(low, high), digits)


def random_side(dice, building, years):
    said = {}
    if dice.random() < 0.97:
        said["discount-rate"] = percent(dice, 0.5, 15)
    for name, low, high in [("capital-cost", 80, 130), ("revenue", 70, 125), ("operating-cost", 80, 130)]:
        if dice.random() < 0.7:
            said[name] = percent(dice, low, high)
    first = percent(dice, 0, 6)
    steps = sorted(dice.sample(range(2028, 2028 + years), dice.choice([0, 0, 1, 2])))
    said["benchmark"] = [(0, first)] + [(year, percent(dice, 0, 6)) for year in steps]
    said["spread"] = percent(dice, 0, 3)
    # Mostly a loan that can be: repayment begins once construction is over, and ends before the flows do.
    said["grace"] = building - 1 + dice.choice([0, 0, 1, 2]) if dice.random() < 0.9 else dice.randint(0, 4)
    longest = years - 1 if dice.random() < 0.95 else years + 2
    said["tenor"] = dice.randint(said["grace"] + 1, max(said["grace"] + 1, longest))
    said["repayment"] = dice.choice(["annuity", "annuity", "equal-principal", "sculpted"])
    said["construction-interest"] = dice.choice(["capitalised", "paid"])
    if dice.random() < 0.93:
        said["gearing"] = percent(dice, 10, 90)
    sizing = dice.random()
    if sizing < 0.25:
        said["target-dscr"] = percent(dice, 1, 2)
    elif sizing < 0.4:
        said["target-llcr"] = percent(dice, 1, 2)
    if dice.random() < 0.7:
        said["premium"] = percent(dice, 0, 2)
    if dice.random() < 0.6:
        said["cover"] = percent(dice, 20, 100)
    said["premium-reading"] = dice.choice(["up-front", "running"])
    said["split-reading"] = dice.choice(["principal-and-interest", "with-fees"])
    said["split-base"] = dice.choice(["all-cash", "after-debt-service"])
    said["split-later"] = dice.choice(["recovered-again", "second-share"])
    said["split-losses"] = dice.choice(["not-shared", "made-good", "recovered"])
    if dice.random() < 0.6:
        said["deemed-spread"] = percent(dice, 0, 3)
    if dice.random() < 0.95:
        said["share-before"], said["share-after"] = percent(dice, 0, 100), percent(dice, 0, 100)
    return said


def written(said):
    def value(name, held):
        if name == "benchmark":
            return '"' + ", ".join(f"{rate}%" + (f" from {year}" if year else "") for year, rate in held) + '"'
        if name in ("tenor", "grace", "target-dscr", "target-llcr") or isinstance(held, str):
            return str(held)
        return f"{held}%"

    return "{" + ", ".join(f"{name}: {value(name, held)}" for name, held in said.items()) + "}"


def terms_of(said, first_year, valued):
    part = lambda name, otherwise=None: said[name] / 100 if name in said else otherwise
    benchmark = [(year, rate / 100) for year, rate in said["benchmark"]]
    spread = part("spread")
    terms = {name: said.get(name) for name in said}
    for name in ("gearing", "premium", "cover", "share-before", "share-after", "discount-rate"):
        terms[name] = part(name)
    for name in ("target-dscr", "target-llcr"):
        terms[name] = said.get(name)
    terms["rate"] = lambda t: rate_in(benchmark, first_year + t) + spread
    terms["deemed"] = lambda t: rate_in(benchmark, first_year + t) + part("deemed-spread", spread)
    terms["delay"] = (date(first_year, 1, 1) - valued).days / 365
    terms["factors"] = [part(name, 1.0) for name in ("capital-cost", "revenue", "operating-cost")]
    return terms


def random_project(dice):
    building, running = dice.randint(1, 4), dice.randint(4, 30)
    years = building + running
    capital = [dice.randint(50, 500) if t < building else 0 for t in range(years)]
    if dice.random() < 0.2:
        capital[dice.randrange(building, years)] = dice.randint(1, 60)
    revenue = [0 if t < building else dice.randint(20, 220) for t in range(years)]
    cost = [0 if t < building else dice.randint(0, 40) for t in range(years)]
    tax = [0 if t < building else dice.randint(0, 12) for t in range(years)]
    return {"capital": capital, "revenue": revenue, "cost": cost, "tax": tax, "building": building, "years": years}


def on(project, terms):
    capital, revenue, cost = (
        [value * factor for value in project[name]]
        for name, factor in zip(("capital", "revenue", "cost"), terms["factors"])
    )
    cfads = [r - c - t for r, c, t in zip(revenue, cost, project["tax"])]
    return {
        "capital": capital, "revenue": revenue, "cfads": cfads, "flows": [a - b for a, b in zip(cfads, capital)],
    }


FRAMEWORK = """---
title: Probe
as-of: 2026-02-20
sides: [{id: tokyo, name: Tokyo, ours: yes}, {id: washington, name: Washington}]
stages: [{id: short, name: Shortlist}]
---
"""


def close(ours, theirs, size):
    return abs(ours - theirs) <= 1e-9 * max(abs(ours), abs(theirs), size)


def compare(program, count, seed):
    dice = random.Random(seed)
    figures_compared, without, skipped, wrong = 0, 0, 0, []
    with tempfile.TemporaryDirectory() as root:
        os.makedirs(f"{root}/projects")
        with open(f"{root}/dossier.md", "w") as file:
            file.write(FRAMEWORK)
        for number in range(count):
            project, first_year = random_project(dice), dice.randint(2027, 2030)
            valued = date(dice.randint(2025, 2031), dice.randint(1, 12), dice.randint(1, 28))
            sides = {side: random_side(dice, project["building"], project["years"]) for side in ("tokyo", "washington")}
            rows = [
                f"    - {{years: {first_year + t}, capital-cost: {project['capital'][t]} USD, "
                f"revenue: {project['revenue'][t]} USD, operating-cost: {project['cost'][t]} USD, "
                f"tax: {project['tax'][t]} USD}}"
                for t in range(project["years"])
            ]
            text = "\n".join(
                ["---", "title: P", "stage: short", "valuation:", f"  valuation-date: {valued}", "  flows:"] + rows
                + ["  assumptions:"] + [f"    {side}: {written(said)}" for side, said in sides.items()] + ["---", ""]
            )
            with open(f"{root}/projects/p.md", "w") as file:
                file.write(text)
            run = subprocess.run(
                [program, "-C", root, "value", "p", "--json"], capture_output=True, text=True, check=False
            )
            try:
                found = json.loads(run.stdout)["sides"]
            except (ValueError, KeyError):
                wrong.append(f"project {number}: {run.stderr.strip() or run.stdout[:200]}")
                continue
            for side, said in sides.items():
                terms = terms_of(said, first_year, valued)
                own = on(project, terms)
                size = 0.0
                for name, expected in figures(own, terms).items():
                    actual = found[side][name]
                    if name in ("irr", "equity-irr"):
                        if expected is None:
                            skipped += 1
                            continue
                        agrees = len(actual) == len(expected) and all(
                            close(a, b, 1.0) for a, b in zip(actual, expected)
                        )
                    elif name in ("npv", "equity-npv"):
                        # Of a sum that comes to nearly nothing, the parts count.
                        size = sum(abs(flow) for flow in own["flows"])
                        agrees = (actual is None) == (expected is None) and (
                            actual is None or close(actual, expected, size)
                        )
                    else:
                        agrees = (actual is None) == (expected is None) and (
                            actual is None or close(actual, expected, 0.0)
                        )
                    figures_compared += 1
                    without += actual is None or actual == []
                    if not agrees:
                        wrong.append(f"project {number} {side} {name}: {actual} instead of {expected}\n{text}")
    print(
        f"{count} projects, {figures_compared} figures, {without} of them without a value, "
        f"{skipped} rates left to RateProbe: {len(wrong)} disagree"
    )
    for line in wrong[:3]:
        print(line)
    return not wrong


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--projects", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=random.randrange(1 << 32))
    options = parser.parse_args()
    print(f"seed {options.seed}")
    sys.exit(0 if compare(options.program, options.projects, options.seed) else 1)
