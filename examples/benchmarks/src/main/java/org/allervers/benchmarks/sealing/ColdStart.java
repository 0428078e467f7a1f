package org.allervers.benchmarks.sealing;

import static org.allervers.crypto.CompartmentType.SOCIAL;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.allervers.crypto.Compartment;
import org.allervers.crypto.CompartmentType.Social;
import org.allervers.crypto.CryptoException;
import org.allervers.crypto.InsecureKeyAccess;
import org.allervers.crypto.ObjectRef;
import org.allervers.crypto.Revision;
import org.allervers.crypto.Sealed;
import org.allervers.crypto.Session;

/**
 * The first thousand records of a process, keys included: {@code write FILE} seals them, {@code read FILE}, in another
 * process, opens them and prints the milliseconds of processor time that its thread took; {@code raw FILE} does so with the
 * plain cipher alone, which shows whose time it is.
 */
public final class ColdStart {
  private static final int RECORDS = 1000;
  private static final int SIZE = 2048;

  private ColdStart() {}

  /** Runs one of the steps. */
  public static void main(String[] arguments)
      throws CryptoException, GeneralSecurityException, IOException {
    Path file = Path.of(arguments[1]);
    if (arguments[0].equals("write")) {
      write(file);
    } else {
      read(file, arguments[0].equals("raw"));
    }
  }

  private static void write(Path file) throws CryptoException, IOException {
    byte[] payload = Sealer.message(SIZE - 1);
    try (Session session = Session.create(SOCIAL);
        DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
      put(out, session.exportRawKeys(InsecureKeyAccess.granted()));
      Compartment<Social> social = session.compartment(SOCIAL);
      for (int i = 0; i < RECORDS; i++) {
        put(
            out,
            social.seal(ObjectRef.random(SOCIAL), Revision.first(), payload).toBytes());
      }
    }
  }

  private static void put(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static void read(Path file, boolean raw)
      throws CryptoException, GeneralSecurityException, IOException {
    byte[][] records = new byte[RECORDS][];
    byte[] keys;
    try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
      keys = in.readNBytes(in.readInt());
      for (int i = 0; i < RECORDS; i++) {
        records[i] = in.readNBytes(in.readInt());
      }
    }
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long begin = threads.getCurrentThreadCpuTime();
    long length = raw ? openRaw(records) : open(keys, records);
    long spent = threads.getCurrentThreadCpuTime() - begin;
    if (length != (long) RECORDS * (SIZE - 1)) {
      throw new IllegalStateException("not what was sealed");
    }
    System.out.printf("%.1f%n", spent / 1e6);
  }

  private static long open(byte[] keys, byte[][] records) throws CryptoException {
    long length = 0;
    try (Session session = Session.restoreRawKeys(InsecureKeyAccess.granted(), keys)) {
      Compartment<Social> social = session.compartment(SOCIAL);
      for (byte[] record : records) {
        Sealed sealed = Sealed.parse(record);
        length += social.open(ObjectRef.of(SOCIAL, sealed.objectId()), sealed).length;
      }
    }
    return length;
  }

  /** Asks of the plain cipher what it costs in the same process: a key of its own for each, and as many bytes. */
  private static long openRaw(byte[][] records) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    long length = 0;
    for (int i = 0; i < records.length; i++) {
      SecretKeySpec key = new SecretKeySpec(records[i], 0, 32, "AES");
      cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, new byte[12]));
      length += cipher.doFinal(records[i], 0, SIZE).length - 17;
    }
    return length;
  }
}
