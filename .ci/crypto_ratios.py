"""Prints the ratios of .ci/crypto-benchmark.sh with their goals and bounds; exits with 1 if a bound is passed."""

import collections
import glob
import json
import os
import statistics
import sys

folder = sys.argv[1]
# (version, benchmark, operation, size, contender) -> least processor time, in microseconds
least = collections.defaultdict(lambda: float("inf"))
for name in glob.glob(folder + "/*.json"):
    version = os.path.basename(name).split(".")[0]
    for result in json.load(open(name)):
        benchmark, operation = result["benchmark"].split(".")[-2:]
        parameters = result.get("params") or {}
        key = (version, benchmark, operation, parameters.get("size", ""), parameters.get("contender", ""))
        rounds = result["secondaryMetrics"]["cpuMicros"]["rawData"]
        every = [one for fork in rounds for one in fork]
        # The first ones of a process: the usual one, not the luckiest.
        least[key] = min(least[key], statistics.median(every) if benchmark == "FirstLargeBenchmark" else min(every))

# Where a goal is not reached, what must not be lost: (JDK 17, later).
BOUNDS = {
    "xaes": {"seal": (2.6, 3.6), "open": (2.2, 3.0)},
    "lib": {"seal": (2.3, 2.3), "open": (2.3, 2.3)},
    "aws": {"seal": (4, 4), "open": (4, 4)},
    "gcm": {"seal": (1.6, 1.6), "open": (1.5, 1.5)},
    "cold": (250, 250),
}

# Above, in microseconds for 16 MiB, the plain cipher still runs uncompiled.
COLD = 16_000

versions = sorted({key[0] for key in least})
bad = False


def line(what, found, goal, bound, upper=True, unit=""):
    """Prints one figure, which must be at most (or at least) its bound."""
    global bad
    passed = found > bound if upper else found < bound
    missed = found > goal if upper else found < goal
    bad = bad or passed or found == float("inf")
    sign = "<=" if upper else ">="
    note = "  PAST ITS BOUND" if passed else "  goal not reached" if missed else ""
    print(f"  {what:<66} {found:>9.2f}{unit:<3} goal {sign} {goal:<7} bound {bound:<7}{note}")


for version in versions:
    print(f"JDK {version}, processor time, least of the rounds")

    def of(operation, size, contender, benchmark="SealingBenchmark"):
        return least[(version, benchmark, operation, size, contender)]

    new = version != "17"
    for operation in ("seal", "open"):
        ours = of(operation, "2048", "record")
        xaes = of(operation, "2048", "tink-xaes")
        print(f"  {operation} 2 KiB: {ours:.2f} us; Tink XAES {xaes:.2f}")
        line(f"{operation} 2 KiB record / Tink XAES-256-GCM", ours / xaes, 1.4, BOUNDS["xaes"][operation][new])
        cryptolib = of(operation, "2048", "cryptolib") / ours
        line(f"{operation} 2 KiB cryptolib, its channels / record", cryptolib, 2.3, BOUNDS["lib"][operation][new], False)
        print(f"  {'(cryptolib chunk by chunk, buffers used again / record)':<66} "
              f"{of(operation, '2048', 'cryptolib-chunks') / ours:>9.2f}")
        aws = of(operation, "2048", "aws") / ours
        line(f"{operation} 2 KiB AWS committing suite / record", aws, 7, BOUNDS["aws"][operation][new], False)
        ours = of(operation, "65536", "record")
        line(f"{operation} 64 KiB record / raw AES-256-GCM", ours / of(operation, "65536", "raw"), 1.6, 1.6)
        tink = ours / of(operation, "65536", "tink-gcm")
        line(f"{operation} 64 KiB record / Tink AES256_GCM", tink, 1.0, BOUNDS["gcm"][operation][new])
        large = 1.2 if new else 1.5
        record = of(operation, "16777216", "record") / of(operation, "16777216", "raw")
        line(f"{operation} 16 MiB record / raw one-shot, hot", record, large, large)
        for peer in ("raw", "raw-streamed"):
            if of(operation, "16777216", peer) > COLD:
                print(f"    ({operation} 16 MiB, {peer}: the peer was never compiled in this run, its line says nothing)")
        attachment = of(operation, "16777216", "attachment")
        streamed = attachment / of(operation, "16777216", "raw-streamed")
        line(f"{operation} 16 MiB attachment / raw one-shot between streams, hot", streamed, large, large)
        print(f"  {'(16 MiB attachment / raw in place between two arrays, hot)':<66} "
              f"{attachment / of(operation, '16777216', 'raw-reusing'):>9.2f}")
        first = of(operation, "", "raw-streamed", "FirstLargeBenchmark") / of(
            operation, "", "attachment", "FirstLargeBenchmark")
        if new:
            print(f"  {operation + ' first fifteen of 16 MiB, median, raw one-shot / attachment':<66} {first:>9.2f}")
        else:
            line(f"{operation} first fifteen of 16 MiB, median, raw one-shot / attachment", first, 10, 10, False)
    batch = 1e6 / of("openAll", "", "", "OpenAllBenchmark")
    line("openAll, records of 2 KiB per second and core", batch, 200_000, 200_000, False)
    stretch = of("stretch", "", "ours", "PassphraseBenchmark")
    native = stretch / of("stretch", "", "libargon2", "PassphraseBenchmark")
    line("Argon2id 64 MiB, 3 passes / libargon2", native, 1.8, 1.8)
    sodium = of("stretch", "", "libsodium", "PassphraseBenchmark")
    print(f"  {'(Argon2id / libsodium)':<66} {stretch / sodium:>9.2f}")
    cold = min(float(text) for text in open(f"{folder}/{version}.cold.txt"))
    line("first 1 000 records of a process, ms of processor time", cold, 100, BOUNDS["cold"][new])
    raw = min(float(text) for text in open(f"{folder}/{version}.coldraw.txt"))
    print(f"  {'(the same with the raw cipher, a new key for each)':<66} {raw:>9.2f}")

sys.exit(1 if bad or not versions else 0)
