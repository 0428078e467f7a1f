#!/usr/bin/env python3
"""Opens DSE1 objects, or says why not. Written from docs/SPEC-DSE1.md alone; needs python3-cryptography and python3-argon2.

    decrypt_dse1.py verify FILE.json...      opens or refuses every vector of these files, as each of them expects
    decrypt_dse1.py open KEYS FILE           writes the payload of a record or an attachment to standard output;
                                             KEYS is an export of keys in clear
"""
import hashlib
import hmac
import json
import struct
import sys
import unicodedata

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

RECORD, ATTACHMENT, SLOT, JOURNAL, KEYS = 0x01, 0x02, 0x04, 0x06, 0xF0
CHUNK, TAG, PREFIX, HEADER = 16384, 16, 56, 38
MOST_RECORD, MOST_ATTACHMENT = 1 << 26, 1 << 40
HEALTH = 2
BUCKETS = (512, 1024, 2048, 4096)
GONE = 0x8000  # the bit of the class that makes a tombstone
LABEL = b"c2sp.org/chunked-encryption@v1+AEAD_AES_256_GCM\0"


class Refused(Exception):
    """A refusal of section 7, as reason or reason:detail."""


# Section 1 and 3: HKDF with SHA-512, derived keys.

def mac(key, message):
    return hmac.new(key, message, hashlib.sha512).digest()


def expand(key, info, length):
    out, block, count = b"", b"", 0
    while len(out) < length:
        count += 1
        block = mac(key, block + info + bytes([count]))
        out += block
    return out[:length]


def hkdf(ikm, info, length):
    return expand(mac(b"", ikm), info, length)


def derived(root, use, organisation, compartment, epoch):
    info = use + b"\0" + organisation + struct.pack(">HI", compartment, epoch)
    return expand(root, info, 32)


# Section 3.1: Cobblestone-256.

def message_length(sealed, whole):
    body = sealed - PREFIX
    if body < TAG or body % (CHUNK + TAG) < TAG:
        raise Refused("TRUNCATED")
    return body // (CHUNK + TAG) * CHUNK + body % (CHUNK + TAG) - TAG


class Message:
    """A Cobblestone-256 message: the commitment is compared at once, chunks open one by one."""

    def __init__(self, key, context, sealed):
        self.sealed = sealed
        self.length = message_length(len(sealed), sealed)
        secrets = expand(key, LABEL + sealed[:24] + context, 76)
        self.aead, self.nonce = AESGCM(secrets[:32]), secrets[32:44]
        if not hmac.compare_digest(secrets[44:], sealed[24:PREFIX]):
            raise Refused("TAMPERED:COMMITMENT")
        self.last = self.length // CHUNK

    def chunk(self, index):
        start = PREFIX + index * (CHUNK + TAG)
        number = index.to_bytes(12, "big")
        nonce = bytes(a ^ b for a, b in zip(self.nonce, number))
        try:
            return self.aead.decrypt(nonce, self.sealed[start:start + CHUNK + TAG], None)
        except InvalidTag:
            raise Refused("TAMPERED:CONTENT") from None

    def all(self):
        return b"".join(self.chunk(i) for i in range(self.last + 1))


def bucket(least):
    for size in BUCKETS:
        if least <= size:
            return size
    exponent = least.bit_length() - 1
    unit = 1 << (exponent - exponent.bit_length())
    return (least + unit - 1) // unit * unit


def sealed_length(length):
    return HEADER + PREFIX + length + (length // CHUNK + 1) * TAG


# Section 1: the first six bytes.

def check_start(data, kind):
    if len(data) < 6:
        raise Refused("TRUNCATED")
    if data[:3] != b"DSE":
        raise Refused("UNSUPPORTED_FORMAT:MAGIC")
    for offset, value, field in ((3, 1, "VERSION"), (4, kind, "KIND"), (5, 1, "SUITE")):
        if data[offset] != value:
            raise Refused("UNSUPPORTED_FORMAT:" + field)


# Section 4: records and attachments. A key ring is (organisation, {(compartment, epoch): key}).

def parse_header(data, kind):
    check_start(data, kind)
    most = bucket(MOST_RECORD + 1 if kind == RECORD else MOST_ATTACHMENT + 8)
    if len(data) > sealed_length(most):
        raise Refused("UNSUPPORTED_FORMAT:LENGTH")
    if len(data) < HEADER:
        raise Refused("TRUNCATED")
    message_length(len(data) - HEADER, data)
    compartment, epoch, object_class, object_id, revision = struct.unpack(">HIH16sQ", data[6:HEADER])
    if object_class not in ((1, 2, 3, 0x8001, 0x8002, 0x8003, 0x8004) if kind == RECORD else (4,)):
        raise Refused("UNSUPPORTED_FORMAT:OBJECT_CLASS")
    return compartment, epoch, object_class, object_id, revision


def begin(ring, expected, data, kind):
    compartment, epoch, object_class, object_id, revision = parse_header(data, kind)
    if expected is not None and (compartment, object_class & ~GONE, object_id) != expected:
        raise Refused("WRONG_OBJECT")
    organisation, keys = ring
    if (compartment, epoch) not in keys:
        raise Refused("NOT_GRANTED")
    use = b"dse1/record" if kind == RECORD else b"dse1/attachment"
    key = derived(keys[compartment, epoch], use, organisation, compartment, epoch)
    return Message(key, data[:HEADER], data[HEADER:]), revision


def open_record(ring, expected, data, known=0):
    message, revision = begin(ring, expected, data, RECORD)
    padded = message.all()
    payload = padded.rstrip(b"\0")
    if payload[-1:] != b"\x80" or bucket(len(payload)) != len(padded):
        raise Refused("TAMPERED:PADDING")
    gone = parse_header(data, RECORD)[2] & GONE
    if gone and len(payload) > 1:
        raise Refused("TAMPERED:PADDING")
    if revision < known:
        raise Refused("STALE_REVISION")
    if gone:
        raise Refused("DELETED")
    return payload[:-1]


def open_tombstone(ring, expected, data):
    """Returns the revision of the deletion, eight bytes, once it is proved."""
    object_class, _, revision = parse_header(data, RECORD)[2:]
    if not object_class & GONE:
        raise Refused("UNSUPPORTED_FORMAT:OBJECT_CLASS")
    try:
        open_record(ring, expected, data)
    except Refused as refusal:
        if str(refusal) != "DELETED":
            raise
    return revision.to_bytes(8, "big")


def parse_manifest(payload):
    try:
        if payload[0] != 1:
            raise ValueError
        length, names = struct.unpack(">QH", payload[33:43])
        kinds, = struct.unpack(">H", payload[43 + names:45 + names])
        if names > 1024 or kinds > 255 or length > MOST_ATTACHMENT or len(payload) != 45 + names + kinds:
            raise ValueError
        return {
            "commitment": payload[1:33],
            "length": length,
            "name": payload[43:43 + names].decode("utf-8"),
            "mediaType": payload[45 + names:].decode("utf-8"),
        }
    except (ValueError, IndexError, struct.error):
        raise Refused("UNSUPPORTED_FORMAT:MANIFEST") from None


def open_attachment(ring, expected, data, sealed_manifest=None):
    manifest = None
    if sealed_manifest is not None:
        compartment, _, object_id = expected
        place = (compartment, 2, object_id)
        manifest = parse_manifest(open_record(ring, place, sealed_manifest))
    message, revision = begin(ring, expected, data, ATTACHMENT)
    end = message.chunk(message.last)
    if len(end) < 8 and message.last > 0:
        end = message.chunk(message.last - 1) + end
    length = int.from_bytes(end[-8:], "big")
    if len(end) < 8 or length > MOST_ATTACHMENT or bucket(length + 8) != message.length:
        raise Refused("TAMPERED:PADDING")
    if manifest is not None:
        if revision < parse_header(sealed_manifest, RECORD)[4]:
            raise Refused("STALE_REVISION")
        if manifest["commitment"] != data[62:94]:
            raise Refused("TAMPERED:COMMITMENT")
    return message.all()[:length], manifest


# Section 5: passphrase slots.

def parse_slot(data):
    check_start(data, SLOT)
    if len(data) != 175:
        raise Refused("TRUNCATED")
    compartment, epoch, organisation, _, kdf, memory, passes, lanes, salt, flags = struct.unpack(
        ">HI16s16sBIIB16sB", data[6:71])
    if kdf != 1:
        raise Refused("UNSUPPORTED_FORMAT:SUITE")
    if not (65536 <= memory <= 1048576 and 3 <= passes <= 16 and 1 <= lanes <= 4):
        raise Refused("OUT_OF_POLICY:KDF_COST")
    if flags > 1:
        raise Refused("UNSUPPORTED_FORMAT:SUITE")
    return compartment, epoch, organisation, (memory, passes, lanes, salt, flags), data


def unlock(data, passphrase, secret):
    """Returns the key ring that a passphrase opens."""
    if not data or len(data) % 175:
        raise Refused("TRUNCATED")
    if len(data) // 175 > 256:
        raise Refused("OUT_OF_POLICY:TOO_MANY_SLOTS")
    slots = [parse_slot(data[at:at + 175]) for at in range(0, len(data), 175)]
    if len({slot[2] for slot in slots}) > 1:
        raise Refused("TAMPERED:COMMITMENT")
    if sum(how[0] * how[1] for how in {slot[3] for slot in slots}) > 256 * 65536 * 3:
        raise Refused("OUT_OF_POLICY:KDF_COST")
    opened, stretched = [], {}
    for compartment, epoch, _, how, slot in slots:
        memory, passes, lanes, salt, flags = how
        if flags and secret is None:
            continue
        if how not in stretched:
            text = unicodedata.normalize("NFC", passphrase).encode("utf-8")
            slow = hash_secret_raw(text, salt, passes, memory, lanes, 32, Type.ID, 19)
            stretched[how] = hkdf(slow + (secret if flags else b""), b"dse1/slot", 32)
        try:
            opened.append((compartment, epoch, Message(stretched[how], slot[:71], slot[71:]).all()))
        except Refused as refusal:
            if str(refusal) != "TAMPERED:COMMITMENT":
                raise
    if not opened:
        raise Refused("WRONG_PASSPHRASE")
    compartments = {compartment for compartment, _, _ in opened}
    if HEALTH in compartments and len(compartments) > 1:
        raise Refused("OUT_OF_POLICY:HEALTH_NOT_APART")
    return slots[0][2], ring_of(opened)


def ring_of(entries):
    """The same key twice is one key; two keys for one epoch are a forgery."""
    keys = {}
    for compartment, epoch, key in entries:
        if keys.setdefault((compartment, epoch), key) != key:
            raise Refused("TAMPERED:COMMITMENT")
    return keys


# Section 5.5: the first entry of a journal, by a device whose key is known.

def open_journal_entry(ring, signer, data):
    """Returns who acted, in which role, for what and why."""
    check_start(data, JOURNAL)
    if len(data) < 218 or len(data) != 218 + struct.unpack(">H", data[152:154])[0]:
        raise Refused("TRUNCATED")
    organisation, keys = ring
    if data[6:22] != organisation:
        raise Refused("FOREIGN")
    sequence, previous = struct.unpack(">Q32s", data[38:78])
    if sequence != 1:
        raise Refused("MISSING")
    try:
        Ed25519PublicKey.from_public_bytes(signer).verify(data[-64:], b"dse1/journal\0" + data[:-64])
    except InvalidSignature:
        raise Refused("FORGED") from None
    if previous != bytes(32):
        raise Refused("FORKED")
    compartment, epoch = struct.unpack(">HI", data[88:94])
    if (compartment, epoch) not in keys:
        raise Refused("NOT_GRANTED")
    key = derived(keys[compartment, epoch], b"dse1/journal", organisation, compartment, epoch)
    padded = Message(key, data[:154], data[154:-64]).all()
    trace = padded.rstrip(b"\0")
    if trace[-1:] != b"\x80" or len(padded) != len(trace) // 128 * 128 + (128 if len(trace) % 128 else 0):
        raise Refused("TAMPERED:PADDING")
    texts, at = [], 1
    while at < len(trace) - 1:
        length = struct.unpack(">H", trace[at:at + 2])[0]
        texts.append(trace[at + 2:at + 2 + length])
        at += 2 + length
    if trace[0] != 1 or len(texts) != 4 or at != len(trace) - 1:
        raise Refused("UNREADABLE_TRACE")
    return b"\0".join(texts)


# Section 6: keys in clear.

def parse_keys(data):
    check_start(data, KEYS)
    if len(data) < 68 or (len(data) - 30) % 38:
        raise Refused("TRUNCATED")
    if hashlib.sha256(data[:-8]).digest()[:8] != data[-8:]:
        raise Refused("TAMPERED:CHECKSUM")
    entries = [struct.unpack(">HI32s", data[at:at + 38]) for at in range(22, len(data) - 8, 38)]
    return data[6:22], ring_of(entries)


# The vectors.

def run(vector):
    """Returns what opening a vector gives, to be compared with what the vector expects."""
    data = bytes.fromhex(vector["sealed"])
    if vector["kind"] == "keys":
        organisation, keys = parse_keys(data)
        return organisation + b"".join(struct.pack(">HI", *place) + keys[place] for place in sorted(keys))
    if vector["kind"] == "slots":
        secret = vector.get("organisationSecret")
        secret = None if secret is None else bytes.fromhex(secret)
        organisation, keys = unlock(data, vector["passphrase"], secret)
        return organisation + b"".join(struct.pack(">HI", *place) + keys[place] for place in sorted(keys))
    ring = parse_keys(bytes.fromhex(vector["keys"]))
    if vector["kind"] == "journal":
        return open_journal_entry(ring, bytes.fromhex(vector["signer"]), data)
    place = vector["ref"]
    expected = (place["compartment"], place["class"], bytes.fromhex(place["id"].replace("-", "")))
    if vector["kind"] == "record":
        return open_record(ring, expected, data, int(vector.get("known", "0"), 16))
    if vector["kind"] == "tombstone":
        return open_tombstone(ring, expected, data)
    manifest = vector.get("manifest")
    manifest = None if manifest is None else bytes.fromhex(manifest)
    payload, facts = open_attachment(ring, expected, data, manifest)
    if facts is not None:
        assert facts["length"] == len(payload)
        return facts["name"].encode() + b"\0" + facts["mediaType"].encode() + b"\0" + payload
    return payload


def outcome(vector):
    try:
        return "opened:" + hashlib.sha256(run(vector)).hexdigest()
    except Refused as refusal:
        return str(refusal)


def verify(files):
    opened = refused = wrong = 0
    for file in files:
        with open(file, encoding="utf-8") as stream:
            vectors = json.load(stream)["vectors"]
        for vector in vectors:
            found = outcome(vector)
            if found != vector["expected"]:
                wrong += 1
                print(f"{file}: {vector['name']}: expected {vector['expected']}, found {found}", file=sys.stderr)
            elif found.startswith("opened:"):
                opened += 1
            else:
                refused += 1
    print(f"{len(files)} files: {opened} opened, {refused} refused, {wrong} wrong")
    return 0 if wrong == 0 and opened > 0 and refused > 0 else 1


def main(arguments):
    if len(arguments) >= 2 and arguments[0] == "verify":
        return verify(arguments[1:])
    if len(arguments) == 3 and arguments[0] == "open":
        try:
            with open(arguments[1], "rb") as stream:
                ring = parse_keys(stream.read())
            with open(arguments[2], "rb") as stream:
                data = stream.read()
            payload = open_attachment(ring, None, data)[0] if data[4:5] == b"\x02" else open_record(ring, None, data)
        except Refused as refusal:
            print(refusal, file=sys.stderr)
            return 1
        sys.stdout.buffer.write(payload)
        return 0
    print(__doc__, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
