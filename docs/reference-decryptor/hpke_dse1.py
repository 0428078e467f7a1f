"""Opens what HPKE (RFC 9180, base mode) sealed in the suites of SPEC-DSE1, section 5.7, and ML-KEM for it, written from FIPS 203.

Needs python3-cryptography for X25519 and AES-GCM; Debian's has no ML-KEM. Nothing here takes constant time: it is for checking
and for rescue.

    hpke_dse1.py verify FILE.json...      checks ML-KEM against vectors of C2SP/wycheproof (mlkem_*_test.json)
"""
import hashlib
import hmac
import json
import sys

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

# FIPS 203.

Q = 3329


def reversed_bits(i):
    return int(format(i, "07b")[::-1], 2)


ZETAS = [pow(17, reversed_bits(i), Q) for i in range(128)]
GAMMAS = [pow(17, 2 * reversed_bits(i) + 1, Q) for i in range(128)]


def ntt(f):
    f, k, length = list(f), 1, 128
    while length >= 2:
        for start in range(0, 256, 2 * length):
            for j in range(start, start + length):
                t = ZETAS[k] * f[j + length]
                f[j], f[j + length] = (f[j] + t) % Q, (f[j] - t) % Q
            k += 1
        length //= 2
    return f


def inverse_ntt(f):
    f, k, length = list(f), 127, 2
    while length <= 128:
        for start in range(0, 256, 2 * length):
            for j in range(start, start + length):
                t = f[j]
                f[j], f[j + length] = (t + f[j + length]) % Q, ZETAS[k] * (f[j + length] - t) % Q
            k -= 1
        length *= 2
    return [x * 3303 % Q for x in f]


def times(f, g):
    h = [0] * 256
    for i in range(128):
        a, b, c, d = f[2 * i], f[2 * i + 1], g[2 * i], g[2 * i + 1]
        h[2 * i], h[2 * i + 1] = (a * c + b * d % Q * GAMMAS[i]) % Q, (a * d + b * c) % Q
    return h


def plus(f, g):
    return [(a + b) % Q for a, b in zip(f, g)]


def dot(fs, gs):
    total = [0] * 256
    for f, g in zip(fs, gs):
        total = plus(total, times(f, g))
    return total


def sampled(rho, j, i):
    stream, out, at = hashlib.shake_128(rho + bytes([j, i])).digest(3 * 1024), [], 0
    while len(out) < 256:
        a, b, c = stream[at:at + 3]
        out += [x for x in (a + 256 * (b % 16), b // 16 + 16 * c) if x < Q]
        at += 3
    return out[:256]


def noise(seed, number):
    bits = int.from_bytes(hashlib.shake_256(seed + bytes([number])).digest(128), "little")
    return [((bits >> 4 * i & 1) + (bits >> 4 * i + 1 & 1) - (bits >> 4 * i + 2 & 1) - (bits >> 4 * i + 3 & 1)) % Q
            for i in range(256)]


def pack(f, width):
    return sum(x << width * i for i, x in enumerate(f)).to_bytes(32 * width, "little")


def unpack(data, width):
    bits = int.from_bytes(data, "little")
    return [bits >> width * i & (1 << width) - 1 for i in range(256)]


def compressed(f, width):
    return [((x << width) + Q // 2) // Q % (1 << width) for x in f]


def widened(f, width):
    return [(x * Q + (1 << width - 1)) >> width for x in f]


class MlKem:
    """One private key, of a seed of 64 bytes."""

    def __init__(self, k, seed):
        self.k, self.du, self.dv = k, *((10, 4) if k == 3 else (11, 5))
        d, self.z = seed[:32], seed[32:]
        both = hashlib.sha3_512(d + bytes([k])).digest()
        rho, sigma = both[:32], both[32:]
        self.matrix = [[sampled(rho, j, i) for j in range(k)] for i in range(k)]
        self.s = [ntt(noise(sigma, i)) for i in range(k)]
        self.t = [plus(dot(self.matrix[i], self.s), ntt(noise(sigma, k + i))) for i in range(k)]
        self.public = b"".join(pack(f, 12) for f in self.t) + rho
        self.cipher_length = 32 * (self.du * k + self.dv)

    def encrypted(self, message, coins):
        y = [ntt(noise(coins, i)) for i in range(self.k)]
        columns = [[self.matrix[j][i] for j in range(self.k)] for i in range(self.k)]
        u = [plus(inverse_ntt(dot(columns[i], y)), noise(coins, self.k + i)) for i in range(self.k)]
        v = plus(plus(inverse_ntt(dot(self.t, y)), noise(coins, 2 * self.k)), widened(unpack(message, 1), 1))
        return b"".join(pack(compressed(f, self.du), self.du) for f in u) + pack(compressed(v, self.dv), self.dv)

    def decapsulated(self, sent):
        size = 32 * self.du
        u = [widened(unpack(sent[size * i:size * i + size], self.du), self.du) for i in range(self.k)]
        v = widened(unpack(sent[size * self.k:], self.dv), self.dv)
        w = plus(v, [-x for x in inverse_ntt(dot(self.s, [ntt(f) for f in u]))])
        message = pack(compressed(w, 1), 1)
        both = hashlib.sha3_512(message + hashlib.sha3_256(self.public).digest()).digest()
        if self.encrypted(message, both[32:]) == sent:
            return both[:32]
        return hashlib.shake_256(self.z + sent).digest(32)


# RFC 9180: each KEM gives the public key, the length of what is sent, and the secret of what was sent.

def x25519(private, public):
    return X25519PrivateKey.from_private_bytes(private).exchange(X25519PublicKey.from_public_bytes(public))


def x25519_public(private):
    raw = serialization.Encoding.Raw, serialization.PublicFormat.Raw
    return X25519PrivateKey.from_private_bytes(private).public_key().public_bytes(*raw)


class XWing:
    number, sent = 0x647A, 1120

    def __init__(self, seed):
        drawn = hashlib.shake_256(seed).digest(96)
        self.lattice, self.curve = MlKem(3, drawn[:64]), drawn[64:]
        self.public = self.lattice.public + x25519_public(self.curve)

    def secret(self, sent):
        parts = self.lattice.decapsulated(sent[:1088]), x25519(self.curve, sent[1088:]), sent[1088:], self.public[1184:]
        return hashlib.sha3_256(b"".join(parts) + bytes.fromhex("5c2e2f2f5e5c")).digest()


class MlKem1024:
    number, sent = 0x0042, 1568

    def __init__(self, seed):
        self.lattice = MlKem(4, seed)
        self.public = self.lattice.public

    def secret(self, sent):
        return self.lattice.decapsulated(sent)


class DhKem:
    number, sent = 0x0020, 32

    def __init__(self, private):
        self.private, self.public = private, x25519_public(private)

    def secret(self, sent):
        kdf = Kdf("sha256", b"KEM" + self.number.to_bytes(2, "big"))
        prk = kdf.extract(b"", b"eae_prk", x25519(self.private, sent))
        return kdf.expand(prk, b"shared_secret", sent + self.public, 32)


class Kdf:
    """Labeled HKDF."""

    def __init__(self, digest, suite):
        self.digest, self.suite = digest, suite

    def extract(self, salt, label, ikm):
        return hmac.new(salt, b"HPKE-v1" + self.suite + label + ikm, self.digest).digest()

    def expand(self, prk, label, info, length):
        info = length.to_bytes(2, "big") + b"HPKE-v1" + self.suite + label + info
        out, block, count = b"", b"", 0
        while len(out) < length:
            count += 1
            block = hmac.new(prk, block + info + bytes([count]), self.digest).digest()
            out += block
        return out[:length]


def opened(kem, digest, info, sealed):
    """The message, or None if it was not sealed to this key and info."""
    numbers = kem.number, {"sha256": 1, "sha512": 3}[digest], 2
    kdf = Kdf(digest, b"HPKE" + b"".join(n.to_bytes(2, "big") for n in numbers))
    context = b"\0" + kdf.extract(b"", b"psk_id_hash", b"") + kdf.extract(b"", b"info_hash", info)
    try:
        secret = kdf.extract(kem.secret(sealed[:kem.sent]), b"secret", b"")
        key, nonce = kdf.expand(secret, b"key", context, 32), kdf.expand(secret, b"base_nonce", context, 12)
        return AESGCM(key).decrypt(nonce, sealed[kem.sent:], b"")
    except (InvalidTag, ValueError):
        return None


# The vectors of Wycheproof.

def verify(files):
    count = wrong = 0
    for file in files:
        with open(file, encoding="utf-8") as stream:
            groups = json.load(stream)["testGroups"]
        for group in groups:
            k = {"ML-KEM-768": 3, "ML-KEM-1024": 4}[group["parameterSet"]]
            for test in group["tests"]:
                seed, sent = bytes.fromhex(test["seed"]), bytes.fromhex(test["c"])
                right = len(seed) == 64 and len(sent) == (1088 if k == 3 else 1568)
                if right:
                    right = MlKem(k, seed).decapsulated(sent).hex() == test["K"]
                count += 1
                if right != (test["result"] == "valid"):
                    wrong += 1
                    print(f"{file}: {test['tcId']} {test['comment']}: {test['result']}", file=sys.stderr)
    print(f"ML-KEM: {count} vectors of decapsulation, {wrong} wrong")
    return 0 if count > 0 and wrong == 0 else 1


if __name__ == "__main__":
    if len(sys.argv) < 3 or sys.argv[1] != "verify":
        print(__doc__, file=sys.stderr)
        sys.exit(2)
    sys.exit(verify(sys.argv[2:]))
