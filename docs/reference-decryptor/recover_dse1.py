#!/usr/bin/env python3
"""Gives the seed of a recovery key from shares on paper. Written from SPEC-DSE1, section 5.6; shares no code with the Java.

  recover_dse1.py verify recovery/*.json         checks vectors
  recover_dse1.py combine share.txt share.txt…   prints the seed in hexadecimal, for whoever has the right to it

Needs nothing but Python 3.
"""
import base64
import hashlib
import hmac
import json
import os
import re
import sys
import unicodedata

WORDS = open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "words.txt"), encoding="ascii").read().split()
NUMBERS = {word[:4]: number for number, word in enumerate(WORDS)}
START = b"DSE\x01\x07\x01"


class Refused(Exception):
    pass


def product(a, b, degree, polynomial):
    result = 0
    while b:
        if b & 1:
            result ^= a
        b >>= 1
        a <<= 1
        if a >> degree:
            a ^= polynomial
    return result


LOGARITHMS, POWERS = {}, []
value = 1
for exponent in range(255):
    LOGARITHMS[value] = exponent
    POWERS.append(value)
    value = product(value, 3, 8, 0x11B)


def times(a, b):
    return POWERS[(LOGARITHMS[a] + LOGARITHMS[b]) % 255] if a and b else 0


def over(a, b):
    return POWERS[(LOGARITHMS[a] - LOGARITHMS[b]) % 255] if a else 0


def from_words(text):
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(c))
    words = re.findall(r"[^\W\d_]+", plain)
    for place, word in enumerate(words):
        if len(word) < 4 or word[:4] not in NUMBERS:
            raise Refused(f"NOT_A_WORD:{place + 1}")
    numbers = [NUMBERS[word[:4]] for word in words]
    if len(numbers) != 64:
        raise Refused(f"WRONG_LENGTH:{len(numbers)}")
    bits = ""
    for line in range(8):
        *data, check = numbers[8 * line:8 * line + 8]
        expected, weight = line + 1, 1
        for word in data:
            weight = product(weight, 2, 10, 0x409)
            expected ^= product(weight, word, 10, 0x409)
        if expected != check:
            raise Refused(f"WRONG_LINE:{line + 1}")
        bits += "".join(format(word, "010b") for word in data)
    return START[:5] + int(bits, 2).to_bytes(70, "big")


def parse(text):
    stripped = text.strip()
    if stripped[:5].upper() == "DSE1:":
        try:
            data = base64.b32decode("".join(stripped[5:].split()).upper())
        except ValueError as wrong:
            raise Refused("UNSUPPORTED_FORMAT") from wrong
    else:
        data = from_words(text)
    if data[:6] != START or len(data) != 75:
        raise Refused("UNSUPPORTED_FORMAT")
    if hashlib.sha256(data[:71]).digest()[:4] != data[71:]:
        raise Refused("WRONG_CHECKSUM")
    needed, holders, holder = data[28:31]
    if not (2 <= needed <= holders <= 16 and 1 <= holder <= holders):
        raise Refused("UNSUPPORTED_FORMAT")
    return data


def combine(organisation, compartment, shares):
    for field, reason, meant in (
            (slice(6, 22), "FOREIGN_ORGANISATION", organisation),
            (slice(22, 24), "FOREIGN_COMPARTMENT", compartment.to_bytes(2, "big")),
            (slice(24, 30), "DIFFERENT_SETS", shares[0][24:30])):
        for place, share in enumerate(shares):
            if share[field] != meant:
                raise Refused(f"{reason}:{place + 1}")
    seen = {}
    for share in shares:
        holder = share[30]
        if holder in seen:
            raise Refused(f"{'DOUBLED_SHARE' if seen[holder] == share else 'CONFLICTING_SHARES'}:{holder}")
        seen[holder] = share
    needed = shares[0][28]
    if len(shares) < needed:
        raise Refused(f"TOO_FEW:{needed - len(shares)}")

    def value_at(x, points):
        values = bytearray(40)
        for i in points:
            weight = 1
            for j in points:
                if j != i:
                    weight = times(weight, over(x ^ j, i ^ j))
            for at in range(40):
                values[at] ^= times(weight, seen[i][31 + at])
        return bytes(values)

    holders = list(seen)
    message = value_at(0, holders[:needed])
    context = b"dse1/recovery\0" + shares[0][6:30]
    right = hmac.new(message[:32], context, hashlib.sha512).digest()[:8] == message[32:]
    right &= all(value_at(holder, holders[:needed]) == seen[holder][31:71] for holder in holders[needed:])
    if not right:
        raise Refused("NOT_RECONSTRUCTED")
    return message[:32]


def outcome(vector):
    try:
        shares = [parse(text) for text in vector["shares"]]
        organisation = bytes.fromhex(vector["organisation"].replace("-", ""))
        return "seed:" + combine(organisation, vector["compartment"], shares).hex()
    except Refused as refusal:
        return str(refusal)


def verify(files):
    count = wrong = 0
    for file in files:
        with open(file, encoding="utf-8") as stream:
            for vector in json.load(stream)["vectors"]:
                count += 1
                found = outcome(vector)
                if found != vector["expected"]:
                    wrong += 1
                    print(f"{file}: {vector['name']}: expected {vector['expected']}, found {found}", file=sys.stderr)
    print(f"{len(files)} files of shares: {count} vectors, {wrong} wrong")
    return 0 if wrong == 0 and count > 0 else 1


def main(arguments):
    if len(arguments) >= 2 and arguments[0] == "verify":
        return verify(arguments[1:])
    if len(arguments) >= 2 and arguments[0] == "combine":
        try:
            shares = [parse(open(file, encoding="utf-8").read()) for file in arguments[1:]]
            print(combine(shares[0][6:22], int.from_bytes(shares[0][22:24], "big"), shares).hex())
            return 0
        except Refused as refusal:
            print(refusal, file=sys.stderr)
            return 1
    print(__doc__, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
