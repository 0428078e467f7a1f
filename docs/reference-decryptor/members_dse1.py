#!/usr/bin/env python3
"""Reads identities, lists of members, key envelopes and keyring bundles, or says why not. Written from docs/SPEC-DSE1.md, sections
5.3, 5.7, 5.8 and 5.10; shares no code with the Java. Needs python3-cryptography.

    members_dse1.py verify FILE.json...     reads or refuses every vector of these files, as each of them expects
"""
import hashlib
import json
import struct
import sys
import uuid

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

import decrypt_dse1
import hpke_dse1
from decrypt_dse1 import Message, derived, parse_keys, ring_of

ROOT = bytes(16)
SUITES = {1: (1216, 1168, 32), 2: (1600, 1664, 96)}  # public key, sealed key, seed
BEGIN, ENROL, GRANT, WITHDRAW, REVOKE, ROTATE, RETIRE, RECOVERY = range(1, 9)


class Refused(Exception):
    """A reason of the specification."""


def start(data, kind, suites, short="TRUNCATED"):
    if len(data) < 6:
        raise Refused(short)
    if data[:5] != b"DSE\x01" + bytes([kind]):
        raise Refused("UNSUPPORTED_FORMAT")
    if data[5] not in suites:
        raise Refused("UNSUPPORTED_SUITE")
    return data[5]


def signed_by(key, signature, message):
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, message)
        return True
    except InvalidSignature:
        return False


# Section 5.8: a public key is a point of the curve, reduced, and of the prime order.

P = 2 ** 255 - 19
ORDER = 2 ** 252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P


def sum_of(p, q):
    """In extended coordinates, RFC 8032, section 5.1.4."""
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def usable_point(key):
    y, sign = int.from_bytes(key, "little") & (1 << 255) - 1, key[31] >> 7
    if y >= P:
        return False
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if x * x % P != square:
        x = x * pow(2, (P - 1) // 4, P) % P
    if x * x % P != square or (x, y) == (0, 1) or (x == 0 and sign):
        return False
    total, power, left = (0, 1, 1, 0), (x, y, 1, x * y % P), ORDER
    while left:
        if left & 1:
            total = sum_of(total, power)
        power, left = sum_of(power, power), left >> 1
    return total[0] == 0 and total[1] == total[2]


def usable_recipient(suite, key):
    lattice, curve = key[:-32], key[-32:]
    coefficients = (lattice[at:at + 384] for at in range(0, len(lattice) - 32, 384))
    if any(x >= hpke_dse1.Q for each in coefficients for x in hpke_dse1.unpack(each, 12)):
        return False
    try:
        hpke_dse1.x25519(bytes(31) + b"\x40", curve)
        return True
    except ValueError:
        return False


class Identity:
    def __init__(self, data):
        self.suite = start(data, 0x08, SUITES)
        if len(data) != 134 + SUITES[self.suite][0]:
            raise Refused("TRUNCATED")
        self.organisation, self.device, self.key, self.recipient = data[6:22], data[22:38], data[38:70], data[70:-64]
        if not usable_point(self.key) or not usable_recipient(self.suite, self.recipient):
            raise Refused("UNUSABLE_KEY")
        if not signed_by(self.key, data[-64:], b"dse1/device\0" + data[:-64]):
            raise Refused("BAD_SIGNATURE")
        self.fingerprint = hashlib.sha256(b"dse1/device\0" + data[:-64]).digest()
        self.bytes = data


# Section 5.10: one entry.

class Entry:
    def __init__(self, data):
        try:
            start(data, 0x09, (1,), "MALFORMED")
        except Refused as refusal:
            raise Refused(str(refusal).replace("SUITE", "FORMAT")) from None
        try:
            self.organisation, self.author, count = data[6:22], data[22:38], data[38]
            at = 39 + 32 * count
            self.parents = [data[i:i + 32].hex() for i in range(39, at, 32)]
            self.change, length = struct.unpack(">BI", data[at:at + 5])
        except (IndexError, struct.error):
            raise Refused("MALFORMED") from None
        if count > 64 or length > 8192 or len(data) != at + 5 + length + 64:
            raise Refused("MALFORMED")
        if any(a >= b for a, b in zip(self.parents, self.parents[1:])):
            raise Refused("MALFORMED")
        self.hash = hashlib.sha256(data).hexdigest()
        self.bytes = data
        self.read(data[at + 5:-64])

    def read(self, body):
        if not BEGIN <= self.change <= RECOVERY:
            raise Refused("UNSUPPORTED_FORMAT")
        try:
            if self.change == BEGIN:
                self.root = body
                right = len(body) == 32 and usable_point(body)
            elif self.change == ENROL:
                self.member, self.index = struct.unpack(">16sH", body[:18])
                self.identity = Identity(body[18:])
                right = self.index > 0
            elif self.change in (GRANT, WITHDRAW):
                at = 17 if self.change == GRANT else 16
                self.member, codes = body[:16], body[at:]
                self.manages = self.change == GRANT and body[16] == 1
                self.compartments = {code for code, in struct.iter_unpack(">H", codes)}
                one_form = b"".join(struct.pack(">H", code) for code in sorted(self.compartments))
                right = 0 < len(self.compartments) <= 255 and 0 not in self.compartments and one_form == codes
                right = right and (self.change == WITHDRAW or body[16] < 2)
            elif self.change == REVOKE:
                self.device, reason = struct.unpack(">16sB", body)
                right = reason <= 4
            elif self.change == ROTATE:
                self.compartment, self.epoch, commitment = struct.unpack(">HI32s", body)
                self.commitment, right = commitment.hex(), self.compartment > 0
            elif self.change == RETIRE:
                self.compartment, self.epoch = struct.unpack(">HI", body)
                right = self.compartment > 0
            else:
                self.compartment, _, needed, holders, key = struct.unpack(">HIBB1216s", body)
                place = self.organisation + struct.pack(">H", self.compartment)
                self.holder = hashlib.sha256(b"dse1/recovery-recipient\0" + place + key).digest()[:16]
                right = self.compartment > 0 and 2 <= needed <= holders <= 16 and usable_recipient(1, key)
        except (IndexError, struct.error, Refused):
            right = False
        if not right:
            raise Refused("MALFORMED")

    def is_removal(self):
        return self.change in (WITHDRAW, REVOKE)

    def is_signed_by(self, key):
        return signed_by(key, self.bytes[-64:], b"dse1/member\0" + self.bytes[:-64])


class State:
    """What follows from some entries."""

    def __init__(self, organisation):
        self.organisation = organisation
        self.devices, self.held, self.managed, self.revoked, self.epochs, self.retired = {}, {}, {}, set(), {}, {}
        self.void = set()

    def active(self, device):
        return device in self.devices and device not in self.revoked

    def newest(self, compartment):
        return max(self.epochs.get(compartment, {}), default=None)

    def refusal(self, author, entry, strict=True):
        """Why that author may not make this change; None if he may."""
        if entry.change == BEGIN:
            return "CONFLICT"
        if entry.change == ENROL:
            taken = any(each.index == entry.index for each in self.devices.values())
            if taken or entry.identity.device in self.devices or entry.identity.organisation != self.organisation:
                return "CONFLICT"
        elif entry.change == REVOKE and entry.device not in self.devices:
            return "UNKNOWN"
        elif entry.change == ROTATE:
            newest = self.newest(entry.compartment)
            if strict and newest is not None and newest >= entry.epoch:
                return "CONFLICT"
            index = self.devices[author].index if author in self.devices else 0
            there = self.epochs.get(entry.compartment, {}).get(entry.epoch)
            if entry.epoch & 0xFFFF != index or (there and not there[2]):
                return "CONFLICT"
        elif entry.change == RETIRE:
            known = self.epochs.get(entry.compartment, {})
            if entry.epoch not in known or max(known) <= entry.epoch:
                return "UNKNOWN"
        if author == ROOT:
            return None
        if not self.active(author):
            return "NOT_A_MEMBER"
        return None if self.allowed(author, entry) else "NOT_ALLOWED"

    def allowed(self, author, entry):
        managed = self.managed.get(self.devices[author].member, set())
        if entry.change == ENROL:
            return bool(managed) and managed >= self.held.get(entry.member, set())
        if entry.change in (GRANT, WITHDRAW):
            return managed >= entry.compartments
        if entry.change == REVOKE:
            held = self.held.get(self.devices[entry.device].member, set())
            return entry.device == author or (bool(managed) and (not held or bool(held & managed)))
        return entry.compartment in managed

    def apply(self, entry, void):
        if entry.change == ROTATE:
            # A void key takes no epoch from one that counts.
            made = self.epochs.setdefault(entry.compartment, {})
            if entry.epoch not in made or (made[entry.epoch][2] and not void):
                made[entry.epoch] = (entry.commitment, entry.hash, void)
        if void:
            self.void.add(entry.hash)
            return
        if entry.change == ENROL:
            self.devices[entry.identity.device] = entry
        elif entry.change == GRANT:
            self.held.setdefault(entry.member, set()).update(entry.compartments)
            if entry.manages:
                self.managed.setdefault(entry.member, set()).update(entry.compartments)
        elif entry.change == WITHDRAW:
            for rights in (self.held, self.managed):
                rights.setdefault(entry.member, set()).difference_update(entry.compartments)
        elif entry.change == REVOKE:
            self.revoked.add(entry.device)
        elif entry.change == RETIRE:
            self.retired.setdefault(entry.compartment, set()).add(entry.epoch)

    def holders(self, compartment):
        return {device for device, enrol in self.devices.items()
                if self.active(device) and compartment in self.held.get(enrol.member, set())}


class Members:
    """The list: entries that were verified, in their order, and what follows from them."""

    def __init__(self, organisation, root, entries):
        self.organisation, self.root, self.findings = organisation, root, set()
        self.order, self.past, self.place = [], {}, {}
        self.arrange({entry.hash: entry for entry in entries}.values())
        if not self.order:
            raise Refused("NO_FOUNDING")
        every = set(range(len(self.order)))
        self.state = self.fold(every, self.voids(every))
        followed = {parent for entry in self.order for parent in entry.parents}
        self.heads = sorted(entry.hash for entry in self.order if entry.hash not in followed)
        self.report()

    def arrange(self, entries):
        generations, waiting = {}, []
        for entry in entries:
            if entry.organisation == self.organisation:
                waiting.append(entry)
            else:
                self.findings.add(f"Foreign {entry.hash}")
        ready, grown = [], True
        while grown:
            known = [entry for entry in waiting if all(parent in generations for parent in entry.parents)]
            waiting = [entry for entry in waiting if entry not in known]
            for entry in known:
                generations[entry.hash] = 1 + max((generations[parent] for parent in entry.parents), default=0)
            ready, grown = ready + known, bool(known)
        for entry in waiting:
            missing = next(parent for parent in entry.parents if parent not in generations)
            self.findings.add(f"Waiting {entry.hash} {missing}")
        for entry in sorted(ready, key=lambda each: (generations[each.hash], each.hash)):
            self.admit(entry)

    def admit(self, entry):
        missing = next((parent for parent in entry.parents if parent not in self.place), None)
        if missing is not None:
            self.findings.add(f"Waiting {entry.hash} {missing}")
            return
        before = set()
        for parent in entry.parents:
            before |= self.past[parent] | {self.place[parent]}
        doubt = self.doubt(entry, before)
        if doubt:
            self.findings.add(doubt)
            return
        self.place[entry.hash], self.past[entry.hash] = len(self.order), before
        self.order.append(entry)

    def doubt(self, entry, before):
        forged = f"Forged {entry.hash}"
        if entry.change == BEGIN:
            first = not entry.parents and not self.order and entry.root == self.root and entry.author == ROOT
            return None if first and entry.is_signed_by(self.root) else forged
        if not before:
            return forged
        known = self.fold(before, self.voids(before))
        if entry.author == ROOT:
            key = self.root
        elif entry.author in known.devices:
            key = known.devices[entry.author].identity.key
        else:
            return forged
        if not entry.is_signed_by(key):
            return forged
        reason = known.refusal(entry.author, entry)
        return reason and f"Refused {entry.hash} {reason}"

    def voids(self, among):
        found = set()
        for at in among:
            removal = self.order[at]
            if removal.is_removal():
                for i in among:
                    entry = self.order[i]
                    beside = i != at and i not in self.past[removal.hash] and at not in self.past[entry.hash]
                    if beside and not entry.is_removal() and self.takes_from(removal, entry):
                        found.add(entry.hash)
        return found

    def takes_from(self, removal, entry):
        if entry.author == ROOT:
            return False
        if removal.change == REVOKE:
            return entry.author == removal.device
        if entry.change == GRANT and entry.member == removal.member and entry.compartments & removal.compartments:
            return True
        member = next((each.member for each in self.order
                       if each.change == ENROL and each.identity.device == entry.author), None)
        if member != removal.member:
            return False
        if entry.change == GRANT:
            return bool(entry.compartments & removal.compartments)
        if entry.change in (ROTATE, RETIRE, RECOVERY):
            return entry.compartment in removal.compartments
        return True

    def fold(self, among, without):
        state = State(self.organisation)
        for at in sorted(among):
            entry = self.order[at]
            grounded = entry.is_removal() or entry.change == BEGIN or state.refusal(entry.author, entry, False) is None
            state.apply(entry, entry.hash in without or not grounded)
        return state

    def report(self):
        last = {}
        for at, entry in enumerate(self.order):
            if entry.hash in self.state.void:
                self.findings.add(f"Voided {entry.hash}")
            if entry.author != ROOT:
                if entry.author in last and last[entry.author] not in self.past[entry.hash]:
                    self.findings.add(f"Equivocal {uuid.UUID(bytes=entry.author)}")
                last[entry.author] = at

    def must_rotate(self, compartment):
        newest = self.state.newest(compartment)
        if newest is None:
            return False
        _, made_by, void = self.state.epochs[compartment][newest]
        every = self.recovery(range(len(self.order)), self.state.void, compartment)
        return (void or not self.state.holders(compartment) >= self.may_hold(made_by, compartment)
                or not every >= self.may_recover(made_by, compartment))

    def recovery(self, among, void, compartment):
        """The recovery keys whose place no later one has taken."""
        placed = [at for at in among if self.order[at].change == RECOVERY
                  and self.order[at].compartment == compartment and self.order[at].hash not in void]
        replaced = set().union(*(self.past[self.order[at].hash] for at in placed))
        return {self.order[at].holder for at in placed if at not in replaced}

    def may_recover(self, made_by, compartment):
        known = self.past[made_by]
        since = {entry.holder for at, entry in enumerate(self.order)
                 if at not in known and entry.change == RECOVERY and entry.compartment == compartment}
        return since | self.recovery(known, self.fold(known, self.voids(known)).void, compartment)

    def may_hold(self, made_by, compartment):
        known = self.past[made_by]
        holders = self.fold(known, self.voids(known)).holders(compartment)
        grants = [(at, entry) for at, entry in enumerate(self.order)
                  if entry.change == GRANT and compartment in entry.compartments]
        ever = {entry.member for _, entry in grants}
        for at, entry in enumerate(self.order):
            if entry.change == ENROL:
                device = entry.identity.device
                # Who grants knowing that a device is out hands it nothing.
                given = any(grant.member == entry.member and place not in known and not self.is_out(device, grant)
                            for place, grant in grants)
                if given or (at not in known and entry.member in ever):
                    holders.add(device)
        return holders

    def is_out(self, device, when_signed):
        return any(self.order[at].change == REVOKE and self.order[at].device == device
                   for at in self.past[when_signed.hash])

    def has_held(self, device, compartment):
        member = self.state.devices[device].member if device in self.state.devices else None
        return any(entry.change == GRANT and entry.member == member and compartment in entry.compartments
                   for entry in self.order if entry.hash not in self.state.void)

    def as_of(self, heads):
        """The list as somebody had it who knew these as the newest entries; None if one of them is not here."""
        if not heads or any(head not in self.place for head in heads):
            return None
        then = set().union(*(self.past[head] | {self.place[head]} for head in heads))
        return Members(self.organisation, self.root, [self.order[at] for at in then])

    def text(self):
        lines = [f"heads {' '.join(self.heads)}"]
        for device, enrol in self.state.devices.items():
            standing = "in" if self.state.active(device) else "out"
            lines.append(f"device {uuid.UUID(bytes=device)} {uuid.UUID(bytes=enrol.member)} {standing}")
        for compartment in (1, 2):
            for rights, word in ((self.state.held, "holds"), (self.state.managed, "manages")):
                for member in rights:
                    if compartment in rights[member]:
                        lines.append(f"member {uuid.UUID(bytes=member)} {word} {compartment}")
            for device in self.state.holders(compartment):
                lines.append(f"recipient {compartment} {uuid.UUID(bytes=device)}")
            for holder in self.recovery(range(len(self.order)), self.state.void, compartment):
                lines.append(f"recovery {compartment} {uuid.UUID(bytes=holder)}")
            epochs = self.state.epochs.get(compartment, {})
            for epoch in epochs:
                gone = epoch in self.state.retired.get(compartment, set())
                lines.append(f"key {compartment} {epoch} {epochs[epoch][0]}{' retired' if gone else ''}")
            writable = None if self.must_rotate(compartment) else self.state.newest(compartment)
            if writable is not None:
                lines.append(f"writable {compartment} {writable}")
        return "\n".join(sorted(lines) + sorted(self.findings))


# Sections 5.3 and 5.7. The list says whose signature it is, and which key is the right one.

def check_published(members, compartment, epoch, key):
    published = members.state.epochs.get(compartment, {}).get(epoch)
    if published is None:
        raise Refused("NOT_PUBLISHED")
    commitment = derived(key, b"dse1/commit", members.organisation, compartment, epoch).hex()
    if commitment != published[0]:
        raise Refused("OTHER_COMMITMENT")
    return commitment


def private_keys(suite, seed):
    """The keys to open with, the outer one first, each with its KDF; and the public key of all."""
    if suite == 1:
        whole = hpke_dse1.XWing(seed)
        return [(whole, "sha256")], whole.public
    outer, inner = hpke_dse1.MlKem1024(seed[:64]), hpke_dse1.DhKem(seed[64:])
    return [(outer, "sha512"), (inner, "sha512")], outer.public + inner.public


def open_envelope(members, compartment, recipient, seed, data):
    """Returns the commitment to the key. ``members`` is a list, or a stand-in with the same answers."""
    suite = start(data, 0x03, SUITES)
    if len(data) != 124 + SUITES[suite][1]:
        raise Refused("TRUNCATED")
    found, epoch, organisation, holder, author = struct.unpack(">HI16s16s16s", data[6:60])
    for right, reason in ((organisation == members.organisation, "FOREIGN_ORGANISATION"),
                          (found == compartment, "FOREIGN_COMPARTMENT"),
                          (holder == recipient, "OTHER_RECIPIENT"),
                          (len(seed) == SUITES[suite][2], "OTHER_SUITE"),
                          (author in members.state.devices, "UNKNOWN_AUTHOR")):
        if not right:
            raise Refused(reason)
    keys, public = private_keys(suite, seed)
    fingerprint = hashlib.sha256(public).digest()
    signed = b"dse1/envelope-signature\0" + data[:-64] + fingerprint
    if not signed_by(members.state.devices[author].identity.key, data[-64:], signed):
        raise Refused("BAD_SIGNATURE")
    if not members.has_held(author, compartment):
        raise Refused("NOT_ENTITLED")
    sealed, info = data[60:-64], b"dse1/envelope\0" + data[:60] + fingerprint
    for key, digest in keys:
        sealed = hpke_dse1.opened(key, digest, info, sealed)
        if sealed is None:
            raise Refused("NOT_OPENED")
    return check_published(members, compartment, epoch, sealed)


def open_bundle(members, compartment, ring, data):
    """Returns the key ring with the earlier keys added, and the epochs that are still missing."""
    start(data, 0x05, (2,))
    if len(data) < 45:
        raise Refused("TRUNCATED")
    found, epoch, organisation, author, named = struct.unpack(">HI16s16sB", data[6:45])
    at = 45 + 32 * named
    if not 1 <= named <= 64:
        raise Refused("UNSUPPORTED_FORMAT")
    if len(data) < at + 2:
        raise Refused("TRUNCATED")
    heads, count = [data[i:i + 32].hex() for i in range(45, at, 32)], struct.unpack(">H", data[at:at + 2])[0]
    if heads != sorted(set(heads)) or not 1 <= count <= 4096:
        raise Refused("UNSUPPORTED_FORMAT")
    if len(data) != at + 2 + decrypt_dse1.PREFIX + 36 * count + (36 * count // 16384 + 1) * 16 + 64:
        raise Refused("TRUNCATED")
    if organisation != members.organisation:
        raise Refused("FOREIGN_ORGANISATION")
    if found != compartment:
        raise Refused("FOREIGN_COMPARTMENT")
    if author not in members.state.devices:
        raise Refused("UNKNOWN_AUTHOR")
    signer = members.state.devices[author].identity.key
    if not signed_by(signer, data[-64:], b"dse1/keyring-signature\0" + data[:-64]):
        raise Refused("BAD_SIGNATURE")
    then = members.as_of(heads)
    if then is None:
        raise Refused("LIST_BEHIND")
    if author not in then.state.holders(compartment):
        raise Refused("NOT_ENTITLED")
    if (compartment, epoch) not in ring:
        raise Refused("NOT_GRANTED")
    key = derived(ring[compartment, epoch], b"dse1/keyring", organisation, compartment, epoch)
    try:
        earlier = list(struct.iter_unpack(">I32s", Message(key, data[:at + 2], data[at + 2:-64]).all()))
    except decrypt_dse1.Refused:
        raise Refused("NOT_OPENED") from None
    epochs = [each for each, _ in earlier] + [epoch]
    if any(after <= before for before, after in zip(epochs, epochs[1:])):
        raise Refused("NOT_OPENED")
    for each, root in earlier:
        check_published(members, compartment, each, root)
    try:
        whole = ring_of([place + (root,) for place, root in ring.items()]
                        + [(compartment, each, root) for each, root in earlier])
    except decrypt_dse1.Refused:
        raise Refused("CONFLICTING_KEYS") from None
    gone = members.state.retired.get(compartment, set())
    live = [each for each in sorted(members.state.epochs.get(compartment, {})) if each not in gone]
    return whole, [each for each in live if (compartment, each) not in whole]


# The vectors.

def members_of(vector):
    return Members(uuid.UUID(vector["organisation"]).bytes, bytes.fromhex(vector["root"]),
                   [Entry(bytes.fromhex(entry)) for entry in vector["entries"]])


def run(vector):
    kind = vector["kind"]
    if kind == "list":
        return members_of(vector).text()
    data = bytes.fromhex(vector["sealed"])
    if kind == "identity":
        return "fingerprint:" + Identity(data).fingerprint.hex()
    if kind == "entry":
        return "hash:" + Entry(data).hash
    if kind == "envelope":
        recipient, seed = uuid.UUID(vector["recipient"]).bytes, bytes.fromhex(vector["seed"])
        return "commitment:" + open_envelope(members_of(vector), vector["compartment"], recipient, seed, data)
    organisation, ring = parse_keys(bytes.fromhex(vector["keys"]))
    whole, missing = open_bundle(members_of(vector), vector["compartment"], ring, data)
    keys = organisation + b"".join(struct.pack(">HI", *place) + whole[place] for place in sorted(whole))
    return f"opened:{hashlib.sha256(keys).hexdigest()} missing:{','.join(map(str, missing))}"


class OneAuthor:
    """Stands for the list in envelopes.json, whose vectors name their author and no list."""

    def __init__(self, organisation, identity):
        self.organisation, self.state = organisation, State(organisation)
        enrol = Entry.__new__(Entry)
        enrol.identity, enrol.member, enrol.index = identity, ROOT, 1
        self.state.devices[identity.device] = enrol
        self.state.epochs = {c: {e: (self.PUBLISHED, "", False) for e in (0, 1)} for c in (1, 2)}

    PUBLISHED = "ed24839dd5749e2e643995277d4ede10d99af38878906211572810b583f99796"

    def has_held(self, device, compartment):
        return True


def run_bare(vector):
    members = OneAuthor(uuid.UUID(vector["organisation"]).bytes, Identity(bytes.fromhex(vector["author"])))
    recipient, seed = uuid.UUID(vector["recipient"]).bytes, bytes.fromhex(vector["seed"])
    data = bytes.fromhex(vector["envelope"])
    return "commitment:" + open_envelope(members, vector["compartment"], recipient, seed, data)


def outcome(vector, how=run):
    try:
        return how(vector)
    except Refused as refusal:
        return str(refusal)


def verify(files):
    count = wrong = 0
    for file in files:
        with open(file, encoding="utf-8") as stream:
            parsed = json.load(stream)
        found = [(vector, outcome(vector)) for vector in parsed.get("vectors", [])]
        found += [(vector, outcome(vector, run_bare)) for vector in parsed.get("envelopes", [])]
        found += [(dict(vector, expected=vector["fingerprint"]), Identity(bytes.fromhex(vector["bytes"])).fingerprint.hex())
                  for vector in parsed.get("identities", [])]
        for vector, result in found:
            count += 1
            if result != vector["expected"]:
                wrong += 1
                print(f"{file}: {vector['name']}: expected\n{vector['expected']}\nfound\n{result}", file=sys.stderr)
    print(f"{len(files)} files of members: {count} vectors, {wrong} wrong")
    return 0 if count > 0 and wrong == 0 else 1


if __name__ == "__main__":
    if len(sys.argv) < 3 or sys.argv[1] != "verify":
        print(__doc__, file=sys.stderr)
        sys.exit(2)
    sys.exit(verify(sys.argv[2:]))
