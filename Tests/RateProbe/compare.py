"""Holds Sherpa's rates against pyxirr and numpy-financial on random cases, and the number of its internal rates against
Sturm's theorem in whole numbers. CONTRIBUTING.md has the command. Ends with 1 where Sherpa is, or may be, wrong."""

import argparse
import datetime
import decimal
import math
import random
import subprocess
import sys
import warnings

import numpy_financial
import pyxirr

warnings.filterwarnings("ignore")
decimal.getcontext().prec = 60
Decimal = decimal.Decimal
EPOCH = datetime.date(1970, 1, 1)
TOLERANCE = 1e-9


# Cases


def cents(generator, low, high):
    return round(generator.uniform(low, high), 2)


def periodic_flows(generator):
    """Loans, investments with and without grace or costs at the end, and anything at all."""
    length = generator.randint(2, 60)
    shape = generator.randrange(5)
    if shape == 0:
        return [-cents(generator, 100, 1e6)] + [cents(generator, 1, 1e6 / length)] * length
    if shape == 1:
        outlays = [-cents(generator, 1, 1e5) for _ in range(generator.randint(1, 5))]
        return outlays + [0.0] * generator.randint(0, 5) + [cents(generator, 0, 1e5) for _ in range(length)]
    if shape == 2:
        income = [cents(generator, 0, 1e4) for _ in range(length)]
        return [-cents(generator, 1, 1e5)] + income + [-cents(generator, 1, 1e5)]
    if shape == 3:
        return [cents(generator, -1e4, 1e4) for _ in range(length)]
    return [cents(generator, -1e4, 1e4) if generator.random() < 0.3 else 0.0 for _ in range(length)] + [1.0]


def dated_flows(generator):
    amounts = periodic_flows(generator)
    start = generator.randint(0, 20000)
    steps = generator.choice([1, 30, 91, 365])
    days = [start + i * steps + generator.randint(0, steps - 1) for i in range(len(amounts))]
    flows = list(zip(days, amounts))
    if generator.random() < 0.3:
        generator.shuffle(flows)
    return flows


def case(generator, kind):
    rate = generator.choice([generator.uniform(-0.3, 0.5), generator.uniform(0, 0.2), round(generator.random(), 2)])
    match kind:
        case "irr":
            return (periodic_flows(generator),)
        case "xirr":
            return (dated_flows(generator),)
        case "npv":
            return (rate, periodic_flows(generator))
        case "xnpv":
            return (rate, dated_flows(generator))
        case "mirr":
            return (rate, generator.uniform(-0.1, 0.3), periodic_flows(generator))
        case "pmt":
            return (generator.choice([rate, rate / 12, 0.0, rate * 1e-8]), generator.randint(1, 480), cents(generator, 1, 1e9))


def words(part):
    if not isinstance(part, list):
        return [repr(part)]
    return [f"{flow[0]}:{flow[1]!r}" if isinstance(flow, tuple) else repr(flow) for flow in part]


# Libraries


def libraries(kind, arguments):
    """What each library gives: a number, or None where it gives none."""
    calls = {}
    if kind in ("xirr", "xnpv"):
        *rate, flows = arguments
        dates = [EPOCH + datetime.timedelta(days=day) for day, _ in flows]
        amounts = [amount for _, amount in flows]
        calls["pyxirr"] = lambda: getattr(pyxirr, kind)(*rate, dates, amounts)
    elif kind == "pmt":
        calls["pyxirr"] = lambda: -pyxirr.pmt(*arguments)
        calls["numpy-financial"] = lambda: -float(numpy_financial.pmt(*arguments))
    else:
        order = (arguments[-1],) + arguments[:-1] if kind == "mirr" else arguments
        calls["pyxirr"] = lambda: getattr(pyxirr, kind)(*order)
        calls["numpy-financial"] = lambda: float(getattr(numpy_financial, kind)(*order))
    results = {}
    for name, call in calls.items():
        try:
            value = call()
        except Exception:
            value = None
        results[name] = value if value is not None and math.isfinite(value) else None
    return results


# Judges: more digits, and no floating point


def timed(flows):
    """Times in years or periods, and amounts, exactly as the programs got them."""
    if not isinstance(flows[0], tuple):
        return [(Decimal(time), Decimal(amount)) for time, amount in enumerate(flows)]
    first = min(day for day, _ in flows)
    return [(Decimal(day - first) / 365, Decimal(amount)) for day, amount in flows]


def present_value(flows, rate):
    """The present value and the sum of its parts' magnitudes, in 60 digits."""
    growth = (1 + Decimal(rate)).ln()
    parts = [amount * (-time * growth).exp() for time, amount in timed(flows) if amount]
    return sum(parts), sum(abs(part) for part in parts)


def exactly(kind, arguments):
    """The value that has only one, in 60 digits."""
    match kind:
        case "npv" | "xnpv":
            return present_value(arguments[1], arguments[0])[0]
        case "mirr":
            finance, reinvest, flows = arguments
            income = present_value([max(flow, 0) for flow in flows], reinvest)[0]
            outlay = -present_value([min(flow, 0) for flow in flows], finance)[0]
            return (income / outlay) ** (1 / Decimal(len(flows) - 1)) * (1 + Decimal(reinvest)) - 1
        case "pmt":
            rate, periods, principal = arguments[0], arguments[1], Decimal(arguments[2])
            return principal * Decimal(rate) / (1 - (1 + Decimal(rate)) ** -periods) if rate else principal / periods


def is_root(flows, rate, tolerance=TOLERANCE):
    """Whether the present value changes its sign within the tolerance of a rate, or is 0 there to 14 digits."""
    width = Decimal(tolerance) * (1 + Decimal(rate))
    below, above = (present_value(flows, Decimal(rate) + side)[0] for side in (-width, width))
    value, magnitude = present_value(flows, rate)
    return below * above <= 0 or abs(value) <= magnitude * Decimal("1e-14")


def trimmed(coefficients):
    while coefficients and coefficients[-1] == 0:
        coefficients.pop()
    return coefficients


def primitive(coefficients):
    divisor = math.gcd(*coefficients) or 1
    return [coefficient // divisor for coefficient in coefficients]


def remainder(dividend, divisor):
    """A positive multiple of the remainder; coefficients ascend."""
    dividend = dividend[:]
    while len(dividend) >= len(divisor):
        factor = dividend[-1] * (1 if divisor[-1] > 0 else -1)
        offset = len(dividend) - len(divisor)
        dividend = [coefficient * abs(divisor[-1]) for coefficient in dividend]
        for index, coefficient in enumerate(divisor):
            dividend[offset + index] -= factor * coefficient
        trimmed(dividend)
    return dividend


def sturm(flows):
    """The number of different rates above -1, by Sturm's theorem for x = 1 / (1 + rate) between 0 and infinity."""
    polynomial = trimmed([round(flow * 100) for flow in flows])
    while polynomial and polynomial[0] == 0:
        polynomial.pop(0)
    if len(polynomial) < 2:
        return 0
    chain = [primitive(polynomial), primitive([i * c for i, c in enumerate(polynomial)][1:])]
    while rest := remainder(chain[-2], chain[-1]):
        chain.append(primitive([-coefficient for coefficient in rest]))

    def changes(signs):
        signs = [sign for sign in signs if sign]
        return sum(a * b < 0 for a, b in zip(signs, signs[1:]))

    def sign(number):
        return (number > 0) - (number < 0)

    return changes([sign(p[0]) for p in chain]) - changes([sign(p[-1]) for p in chain])


# Comparison


class Tally:
    def __init__(self):
        self.compared = 0
        self.worst = 0.0
        self.none = 0
        self.neither = 0
        self.ours_right = 0
        self.theirs_right = []


def compare(tally, kind, arguments, ours, theirs):
    flows = arguments[-1]
    is_rate = kind in ("irr", "xirr", "mirr")
    if theirs is None:
        if ours:
            tally.none += 1
        else:
            tally.neither += 1
        return
    tally.compared += 1
    if ours:
        nearest = min(ours, key=lambda value: abs(value - theirs))
        # Rates as growth, and present values, which may cancel out, beside what went into them.
        scale = 1 + abs(theirs) if is_rate else abs(theirs)
        if kind in ("npv", "xnpv"):
            scale = float(present_value(flows, arguments[0])[1])
        difference = abs(nearest - theirs) / scale if scale else abs(nearest - theirs)
        if difference <= TOLERANCE:
            tally.worst = max(tally.worst, difference)
            return
    if kind in ("irr", "xirr"):
        # Whatever the library found is no rate if the present value is not 0 there.
        is_ours = theirs <= -1 or not is_root(flows, theirs)
    else:
        exact = exactly(kind, arguments)
        is_ours = bool(ours) and abs(Decimal(ours[0]) - exact) <= Decimal(TOLERANCE) * abs(exact)
    if is_ours:
        tally.ours_right += 1
    else:
        tally.theirs_right.append((kind, arguments, ours, theirs))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("probe", help="the program RateProbe")
    parser.add_argument("--cases", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=random.randrange(2**32))
    options = parser.parse_args()
    print(f"seed {options.seed}")
    generator = random.Random(options.seed)
    kinds = generator.choices(["irr", "xirr", "npv", "xnpv", "mirr", "pmt"], [30, 25, 10, 10, 10, 15], k=options.cases)
    cases = [(kind, case(generator, kind)) for kind in kinds]
    lines = [" ".join([kind] + [word for part in arguments for word in words(part)]) for kind, arguments in cases]
    answers = subprocess.run(
        [options.probe], input="\n".join(lines) + "\n", capture_output=True, text=True, check=True
    ).stdout.split("\n")

    tallies = {}
    wrong = []
    counted = roots = 0
    for (kind, arguments), line in zip(cases, answers):
        if line == "unreadable":
            sys.exit(f"the probe cannot read {kind} {arguments}")
        ours = [] if line.startswith("undefined") else [float(word) for word in line.split()]
        for name, theirs in libraries(kind, arguments).items():
            compare(tallies.setdefault((kind, name), Tally()), kind, arguments, ours, theirs)
        if kind in ("irr", "xirr"):
            roots += len(ours)
            for rate in ours:
                # The last digit of a rate close to -1 is coarse.
                if not is_root(arguments[0], rate, min(max(TOLERANCE, 1.2e-16 / (1 + rate)), 0.9)):
                    wrong.append(f"no rate: {rate!r} of {kind} {arguments}")
        if kind == "irr":
            counted += 1
            if len(ours) != sturm(arguments[0]):
                wrong.append(f"{len(ours)} rates, by Sturm {sturm(arguments[0])}: {arguments}")

    print(f"{'':24}{'compared':>10}{'worst':>10}{'only ours':>11}{'neither':>9}{'ours right':>12}{'theirs right':>14}")
    for (kind, name), tally in sorted(tallies.items()):
        print(
            f"{kind:6}{name:18}{tally.compared:10}{tally.worst:10.1e}{tally.none:11}{tally.neither:9}"
            f"{tally.ours_right:12}{len(tally.theirs_right):14}"
        )
        wrong += [f"{name} gives {theirs!r}, we {ours}: {kind} {args}" for kind, args, ours, theirs in tally.theirs_right]
    print(f"{roots} internal rates checked in 60 digits, the number of rates of {counted} flows by Sturm's theorem")
    print("\n".join(wrong[:20]) if wrong else "no disagreement in which the library is right")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
