package org.allervers.crypto.journal;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.allervers.crypto.DeviceId;
import org.allervers.crypto.OrganisationId;
import org.allervers.crypto.Revision;
import org.allervers.crypto.journal.JournalException.Reason;

/** What a device knows of all journals, and its bytes. Not thread-safe. */
final class KnownJournal {
  private static final byte VERSION = 1;
  private static final int HASH = 32;
  private static final int DEVICE = 16 + 8 + 8 + HASH;
  private static final int OBJECT = 2 + 2 + 16 + 8 + HASH;
  private static final int REVIEW = HASH + 16;
  private static final int AWAITED = 16 + 8 + HASH;

  /** The end of a chain, with the time of its last entry. */
  record End(Head head, long time) {}

  /** The last state of an object. */
  record Last(Revision revision, String digest) {}

  final OrganisationId organisation;
  final Map<DeviceId, End> ends = new TreeMap<>();
  final Map<JournalledObject, Last> objects = new TreeMap<>();
  /** Openings in an emergency that nobody has reviewed, by their hash, with the device that made them. */
  final Map<String, DeviceId> openReviews = new TreeMap<>();
  /** Ends that a checkpoint attests, and that have not been reached. */
  final Map<DeviceId, Head> awaited = new TreeMap<>();

  KnownJournal(OrganisationId organisation) {
    this.organisation = organisation;
  }

  byte[] toBytes() {
    ByteBuffer out = ByteBuffer.allocate(1
        + 16
        + 4 * 4
        + DEVICE * ends.size()
        + OBJECT * objects.size()
        + REVIEW * openReviews.size()
        + AWAITED * awaited.size());
    out.put(VERSION);
    put(out, organisation.value()).putInt(ends.size());
    ends.forEach((device, end) -> put(out, device.value())
        .putLong(end.head().sequence())
        .putLong(end.time())
        .put(bytes(end.head().hash())));
    out.putInt(objects.size());
    objects.forEach((object, last) -> {
      out.putShort((short) object.compartment()).putShort((short) object.objectClass());
      put(out, object.id())
          .putLong(last.revision().counter() << 16 | last.revision().device())
          .put(bytes(last.digest()));
    });
    out.putInt(openReviews.size());
    openReviews.forEach((hash, device) -> put(out.put(bytes(hash)), device.value()));
    out.putInt(awaited.size());
    awaited.forEach((device, head) ->
        put(out, device.value()).putLong(head.sequence()).put(bytes(head.hash())));
    return out.array();
  }

  static KnownJournal parse(byte[] bytes) throws JournalException {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    if (bytes.length == 0 || in.get() != VERSION) {
      throw new JournalException(Reason.UNSUPPORTED_FORMAT);
    }
    KnownJournal known;
    try {
      known = new KnownJournal(new OrganisationId(uuid(in)));
      known.readEnds(in);
      known.readObjects(in);
      known.readReviews(in);
    } catch (BufferUnderflowException e) {
      throw new JournalException(Reason.TRUNCATED);
    } catch (IllegalArgumentException e) {
      throw new JournalException(Reason.INCONSISTENT_STATE);
    }
    if (in.hasRemaining()) {
      throw new JournalException(Reason.TRUNCATED);
    }
    // What has been written has one form: two lines for one device, or another order, is damage.
    if (known.toBytes().length != bytes.length
        || !ByteBuffer.wrap(known.toBytes()).equals(ByteBuffer.wrap(bytes))) {
      throw new JournalException(Reason.INCONSISTENT_STATE);
    }
    return known;
  }

  private void readEnds(ByteBuffer in) {
    for (int left = count(in, DEVICE); left > 0; left--) {
      DeviceId device = new DeviceId(uuid(in));
      long sequence = in.getLong();
      long time = in.getLong();
      ends.put(device, new End(new Head(device, sequence, hash(in)), time));
    }
  }

  private void readObjects(ByteBuffer in) {
    for (int left = count(in, OBJECT); left > 0; left--) {
      int compartment = Short.toUnsignedInt(in.getShort());
      int objectClass = Short.toUnsignedInt(in.getShort());
      JournalledObject object = new JournalledObject(compartment, objectClass, uuid(in));
      long bits = in.getLong();
      objects.put(object, new Last(new Revision(bits >>> 16, (int) (bits & 0xffff)), hash(in)));
    }
  }

  private void readReviews(ByteBuffer in) {
    for (int left = count(in, REVIEW); left > 0; left--) {
      String hash = hash(in);
      openReviews.put(hash, new DeviceId(uuid(in)));
    }
    for (int left = count(in, AWAITED); left > 0; left--) {
      DeviceId device = new DeviceId(uuid(in));
      awaited.put(device, new Head(device, in.getLong(), hash(in)));
    }
  }

  // A count beyond the bytes that are there is refused before anything is made of it.
  private static int count(ByteBuffer in, int each) {
    int count = in.getInt();
    if (count < 0 || count > in.remaining() / each) {
      throw new BufferUnderflowException();
    }
    return count;
  }

  private static UUID uuid(ByteBuffer in) {
    return new UUID(in.getLong(), in.getLong());
  }

  private static String hash(ByteBuffer in) {
    byte[] hash = new byte[HASH];
    in.get(hash);
    return HexFormat.of().formatHex(hash);
  }

  private static ByteBuffer put(ByteBuffer out, UUID id) {
    return out.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
  }

  private static byte[] bytes(String hash) {
    return HexFormat.of().parseHex(hash);
  }
}
