package org.allervers.crypto.membership;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.UUID;
import org.allervers.crypto.CryptoException;
import org.allervers.crypto.DeviceId;
import org.allervers.crypto.VerificationKey;
import org.allervers.crypto.internal.dse1.RecoveryPart;
import org.allervers.crypto.keyring.DeviceIdentity;
import org.allervers.crypto.keyring.EnvelopeSuite;
import org.allervers.crypto.keyring.KeyringException;
import org.allervers.crypto.keyring.RecipientKey;
import org.allervers.crypto.membership.MembershipChange.Enrol;
import org.allervers.crypto.membership.MembershipChange.Found;
import org.allervers.crypto.membership.MembershipChange.Grant;
import org.allervers.crypto.membership.MembershipChange.Recovery;
import org.allervers.crypto.membership.MembershipChange.Retire;
import org.allervers.crypto.membership.MembershipChange.Revoke;
import org.allervers.crypto.membership.MembershipChange.Rotate;
import org.allervers.crypto.membership.MembershipChange.Withdraw;
import org.allervers.crypto.membership.MembershipException.Reason;

/** The bytes of changes, each in one form only. */
final class ChangeBytes {
  private ChangeBytes() {}

  static int operation(MembershipChange change) {
    if (change instanceof Found) {
      return 1;
    } else if (change instanceof Enrol) {
      return 2;
    } else if (change instanceof Grant) {
      return 3;
    } else if (change instanceof Withdraw) {
      return 4;
    } else if (change instanceof Revoke) {
      return 5;
    } else if (change instanceof Rotate) {
      return 6;
    } else if (change instanceof Retire) {
      return 7;
    }
    return 8;
  }

  static byte[] write(MembershipChange change) {
    ByteBuffer out = ByteBuffer.allocate(4096);
    if (change instanceof Found found) {
      out.put(found.root().toBytes());
    } else if (change instanceof Enrol enrol) {
      putUuid(out, enrol.member().value());
      out.putShort((short) enrol.index()).put(enrol.identity().toBytes());
    } else if (change instanceof Grant grant) {
      putUuid(out, grant.member().value());
      out.put((byte) (grant.manages() ? 1 : 0));
      grant.compartments().forEach(code -> out.putShort(code.shortValue()));
    } else if (change instanceof Withdraw withdraw) {
      putUuid(out, withdraw.member().value());
      withdraw.compartments().forEach(code -> out.putShort(code.shortValue()));
    } else if (change instanceof Revoke revoke) {
      putUuid(out, revoke.device().value());
      out.put((byte) revoke.reason().code());
    } else if (change instanceof Rotate rotate) {
      out.putShort((short) rotate.compartment())
          .putInt((int) rotate.epoch())
          .put(HexFormat.of().parseHex(rotate.commitment()));
    } else if (change instanceof Retire retire) {
      out.putShort((short) retire.compartment()).putInt((int) retire.epoch());
    } else if (change instanceof Recovery recovery) {
      out.putShort((short) recovery.compartment())
          .putInt(recovery.set())
          .put((byte) recovery.needed())
          .put((byte) recovery.holders())
          .put(recovery.key().toBytes());
    }
    return Arrays.copyOf(out.array(), out.position());
  }

  static MembershipChange read(UUID organisation, int operation, byte[] body)
      throws MembershipException {
    MembershipChange change;
    try {
      change = parse(organisation, operation, ByteBuffer.wrap(body));
    } catch (BufferUnderflowException
        | IllegalArgumentException
        | CryptoException
        | KeyringException e) {
      throw new MembershipException(Reason.MALFORMED);
    }
    if (!Arrays.equals(write(change), body)) {
      throw new MembershipException(Reason.MALFORMED);
    }
    return change;
  }

  private static MembershipChange parse(UUID organisation, int operation, ByteBuffer in)
      throws MembershipException, CryptoException, KeyringException {
    return switch (operation) {
      case 1 -> new Found(VerificationKey.parse(rest(in)));
      case 2 -> enrol(new MemberId(uuid(in)), Short.toUnsignedInt(in.getShort()), in);
      case 3 -> grant(new MemberId(uuid(in)), in.get() == 1, in);
      case 4 -> new Withdraw(new MemberId(uuid(in)), codes(in));
      case 5 -> new Revoke(new DeviceId(uuid(in)), RevocationReason.of(in.get()));
      case 6 -> rotate(Short.toUnsignedInt(in.getShort()), in);
      case 7 -> retire(Short.toUnsignedInt(in.getShort()), in);
      case 8 -> recovery(organisation, Short.toUnsignedInt(in.getShort()), in);
      default -> throw new MembershipException(Reason.UNSUPPORTED_FORMAT);
    };
  }

  private static Enrol enrol(MemberId member, int index, ByteBuffer in) throws KeyringException {
    return new Enrol(DeviceIdentity.parse(rest(in)), member, index);
  }

  private static Grant grant(MemberId member, boolean manages, ByteBuffer in) {
    return new Grant(member, codes(in), manages);
  }

  private static Rotate rotate(int compartment, ByteBuffer in) {
    long epoch = Integer.toUnsignedLong(in.getInt());
    return new Rotate(compartment, epoch, HexFormat.of().formatHex(rest(in)));
  }

  private static Retire retire(int compartment, ByteBuffer in) {
    return new Retire(compartment, Integer.toUnsignedLong(in.getInt()));
  }

  // Whose key it is follows from the key: nobody puts another name to it.
  private static Recovery recovery(UUID organisation, int compartment, ByteBuffer in)
      throws KeyringException {
    int set = in.getInt();
    int needed = Byte.toUnsignedInt(in.get());
    int holders = Byte.toUnsignedInt(in.get());
    byte[] key = rest(in);
    UUID holder = RecoveryPart.recipientOf(organisation, compartment, key);
    RecipientKey recipient = RecipientKey.parse(holder, EnvelopeSuite.X_WING, key);
    return new Recovery(compartment, recipient, set, needed, holders);
  }

  private static NavigableSet<Integer> codes(ByteBuffer in) {
    NavigableSet<Integer> codes = new TreeSet<>();
    while (in.hasRemaining()) {
      codes.add(Short.toUnsignedInt(in.getShort()));
    }
    return codes;
  }

  private static byte[] rest(ByteBuffer in) {
    byte[] rest = new byte[in.remaining()];
    in.get(rest);
    return rest;
  }

  private static void putUuid(ByteBuffer out, UUID id) {
    out.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
  }

  private static UUID uuid(ByteBuffer in) {
    return new UUID(in.getLong(), in.getLong());
  }
}
