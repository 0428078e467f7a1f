package org.allervers.indicators;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.CRC32;
import org.allervers.indicators.UnreadablePartialException.Reason;

/**
 * Partial results as bytes, in one way only: equal results give equal bytes. Big-endian: magic {@code AVPR}, version,
 * definition hash, records, rejections, shards, the three arrays as runs of zeros and values, the sparse counts, and a
 * CRC-32 of all that. Whole numbers of variable length, seven bits a byte, the sign in the lowest bit.
 */
final class PartialCodec {

  static final int VERSION = 1;

  private static final int MAGIC = 0x41565052;

  /** Codes of the reasons in the bytes: never reused. */
  private static final Rejection[] REJECTIONS = {
    Rejection.NULL_RECORD,
    Rejection.EXTRACTOR_FAILED,
    Rejection.UNDATED_EVENT,
    Rejection.REVERSED_SPELL,
    Rejection.OUTSIDE_SLOT
  };

  private PartialCodec() {}

  static byte[] write(Partial partial) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(MAGIC);
      out.writeByte(VERSION);
      out.writeUTF(partial.definitionHash());
      writeLong(out, partial.records());
      for (Rejection reason : REJECTIONS) {
        writeLong(out, partial.rejections().getOrDefault(reason, 0L));
      }
      writeLong(out, partial.shards().size());
      for (Shard shard : partial.shards()) {
        out.writeUTF(shard.name());
        out.writeLong(shard.first());
        out.writeLong(shard.last());
      }
      writeArray(out, partial.units());
      writeArray(out, partial.amounts());
      writeArray(out, partial.contributors());
      writeSparse(out, partial.sparse());
      out.writeInt((int) checksum(bytes.toByteArray(), bytes.size()));
    } catch (IOException e) {
      throw new UncheckedIOException("memory always takes bytes; please report", e);
    }
    return bytes.toByteArray();
  }

  static Partial read(byte[] bytes, Layout layout) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      readHead(in, bytes);
      String hash = in.readUTF();
      if (!hash.equals(layout.hash())) {
        throw PartialMismatchException.ofDefinitions(layout.hash(), hash);
      }
      long records = readLong(in);
      Map<Rejection, Long> rejections = new EnumMap<>(Rejection.class);
      for (Rejection reason : REJECTIONS) {
        rejections.put(reason, readLong(in));
      }
      SortedSet<Shard> shards = readShards(in);
      long[] units = readArray(in, layout.size());
      long[] amounts = readArray(in, layout.amountSize());
      long[] contributors = readArray(in, layout.contributorSize());
      SortedCounts sparse = readSparse(in, layout.sparseSize());
      if (in.available() != Integer.BYTES) {
        throw new UnreadablePartialException(Reason.CORRUPT);
      }
      return new Partial(hash, units, amounts, contributors, sparse, records, rejections, shards);
    } catch (EOFException e) {
      throw new UnreadablePartialException(Reason.TRUNCATED);
    } catch (IOException e) {
      throw new UnreadablePartialException(Reason.CORRUPT);
    }
  }

  private static void readHead(DataInputStream in, byte[] bytes) throws IOException {
    if (in.readInt() != MAGIC) {
      throw new UnreadablePartialException(Reason.FOREIGN);
    }
    int version = in.readUnsignedByte();
    if (version != VERSION) {
      throw new UnreadablePartialException(
          version > VERSION ? Reason.NEWER_VERSION : Reason.FOREIGN);
    }
    int end = bytes.length - Integer.BYTES;
    int stored = 0;
    for (int i = Math.max(0, end); i < bytes.length; i++) {
      stored = stored << Byte.SIZE | (bytes[i] & 0xFF);
    }
    if (end < 0 || (int) checksum(bytes, end) != stored) {
      throw new UnreadablePartialException(Reason.CORRUPT);
    }
  }

  private static SortedSet<Shard> readShards(DataInputStream in) throws IOException {
    SortedSet<Shard> shards = new TreeSet<>();
    long count = readLong(in);
    for (long i = 0; i < count; i++) {
      try {
        Shard shard = new Shard(in.readUTF(), in.readLong(), in.readLong());
        if (shards.stream().anyMatch(shard::overlaps)) {
          throw new UnreadablePartialException(Reason.CORRUPT);
        }
        shards.add(shard);
      } catch (IllegalArgumentException e) {
        throw new UnreadablePartialException(Reason.CORRUPT);
      }
    }
    return shards;
  }

  /** Values, each run of zeros as one zero and its length. */
  private static void writeArray(DataOutputStream out, long[] values) throws IOException {
    for (int i = 0; i < values.length; ) {
      writeLong(out, values[i]);
      int end = i + 1;
      if (values[i] == 0) {
        while (end < values.length && values[end] == 0) {
          end++;
        }
        writeLong(out, end - i);
      }
      i = end;
    }
  }

  private static long[] readArray(DataInputStream in, int size) throws IOException {
    long[] values = new long[size];
    for (int i = 0; i < size; ) {
      values[i] = readLong(in);
      long run = values[i] == 0 ? readLong(in) : 1;
      if (run < 1 || run > size - i) {
        throw new UnreadablePartialException(Reason.CORRUPT);
      }
      i += (int) run;
    }
    return values;
  }

  private static void writeSparse(DataOutputStream out, SortedCounts sparse) throws IOException {
    writeLong(out, sparse.size());
    long before = 0;
    for (int i = 0; i < sparse.size(); i++) {
      writeLong(out, sparse.key(i) - before);
      writeLong(out, sparse.count(i));
      before = sparse.key(i);
    }
  }

  private static SortedCounts readSparse(DataInputStream in, long rows) throws IOException {
    long size = readLong(in);
    // Each entry takes two bytes or more, which bounds what a false size can ask for.
    if (size < 0 || size > in.available() / 2) {
      throw new UnreadablePartialException(Reason.CORRUPT);
    }
    long[] keys = new long[(int) size];
    long[] counts = new long[(int) size];
    long before = -1;
    for (int i = 0; i < size; i++) {
      keys[i] = Math.max(0, before) + readLong(in);
      counts[i] = readLong(in);
      if (keys[i] <= before || counts[i] == 0 || keys[i] >>> Integer.SIZE >= rows) {
        throw new UnreadablePartialException(Reason.CORRUPT);
      }
      before = keys[i];
    }
    return new SortedCounts(keys, counts);
  }

  private static void writeLong(DataOutputStream out, long value) throws IOException {
    long left = value << 1 ^ value >> 63;
    while ((left & ~0x7FL) != 0) {
      out.writeByte((int) ((left & 0x7F) | 0x80));
      left >>>= 7;
    }
    out.writeByte((int) left);
  }

  private static long readLong(DataInputStream in) throws IOException {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      int next = in.readUnsignedByte();
      value |= (next & 0x7FL) << shift;
      if (next < 0x80) {
        return value >>> 1 ^ -(value & 1);
      }
    }
    throw new UnreadablePartialException(Reason.CORRUPT);
  }

  private static long checksum(byte[] bytes, int length) {
    CRC32 crc = new CRC32();
    crc.update(bytes, 0, length);
    return crc.getValue();
  }
}
