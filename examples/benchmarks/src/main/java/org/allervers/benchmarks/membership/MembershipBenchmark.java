package org.allervers.benchmarks.membership;

import static org.allervers.crypto.CompartmentType.HEALTH;
import static org.allervers.crypto.CompartmentType.SOCIAL;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.allervers.crypto.CompartmentType;
import org.allervers.crypto.CryptoException;
import org.allervers.crypto.Session;
import org.allervers.crypto.SigningKey;
import org.allervers.crypto.keyring.DeviceIdentity;
import org.allervers.crypto.keyring.DeviceSecrets;
import org.allervers.crypto.keyring.EnvelopeSuite;
import org.allervers.crypto.keyring.KeyEnvelope;
import org.allervers.crypto.keyring.KeyringException;
import org.allervers.crypto.membership.MemberId;
import org.allervers.crypto.membership.MembershipChange;
import org.allervers.crypto.membership.MembershipEntry;
import org.allervers.crypto.membership.MembershipException;
import org.allervers.crypto.membership.MembershipLog;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A hundred members with a device each, fifty epochs of two compartments: the list opened in a cold runtime, and a key renewed. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
public class MembershipBenchmark {
  private static final int MEMBERS = 100;
  private static final int EPOCHS = 50;
  private static final int DEVICES = 50;

  private final List<byte[]> stored = new ArrayList<>();
  private final SigningKey root = SigningKey.random();
  private Session session;
  private DeviceSecrets manager;
  private MembershipLog log;

  /** Writes the list. */
  @Setup
  public void setUp() throws CryptoException, MembershipException {
    session = Session.create(HEALTH, SOCIAL);
    log = MembershipLog.found(session.organisation(), root);
    for (CompartmentType<?> each : List.of(HEALTH, SOCIAL)) {
      add(log.signAsRoot(
          new MembershipChange.Rotate(each.code(), 0, session.commitment(each, 0)), root));
    }
    TreeSet<Integer> both = new TreeSet<>(List.of(HEALTH.code(), SOCIAL.code()));
    for (int i = 0; i < MEMBERS; i++) {
      DeviceSecrets device = DeviceSecrets.create(session.organisation(), EnvelopeSuite.X_WING);
      MemberId member = MemberId.random();
      change(new MembershipChange.Grant(member, both, i == 0));
      change(new MembershipChange.Enrol(device.identity(), member, log.freeIndex(device.id())));
      if (i == 0) {
        manager = device;
      }
    }
    for (int i = 1; i < EPOCHS; i++) {
      for (CompartmentType<?> each : List.of(HEALTH, SOCIAL)) {
        long epoch = log.nextEpoch(each, manager.id());
        change(new MembershipChange.Rotate(each.code(), epoch, session.rotate(each, epoch)));
      }
    }
    log.entries().forEach(entry -> stored.add(entry.toBytes()));
  }

  private void change(MembershipChange change) throws MembershipException {
    add(
        manager == null
            ? log.signAsRoot(change, root)
            : log.sign(change, manager.id(), manager.signing()));
  }

  private void add(MembershipEntry entry) {
    log = log.with(List.of(entry));
  }

  /** From bytes to a verified list, the first time in this runtime. */
  @Benchmark
  @Fork(5)
  @Warmup(iterations = 0)
  @Measurement(iterations = 1)
  public int openCold() throws MembershipException {
    return read();
  }

  /** From bytes to a verified list. */
  @Benchmark
  @Fork(1)
  @Warmup(iterations = 5)
  @Measurement(iterations = 10)
  public int openWarm() throws MembershipException {
    return read();
  }

  private int read() throws MembershipException {
    List<MembershipEntry> entries = new ArrayList<>();
    for (byte[] one : stored) {
      entries.add(MembershipEntry.parse(one));
    }
    MembershipLog found =
        MembershipLog.read(session.organisation(), root.verificationKey(), entries);
    if (!found.findings().isEmpty() || found.mustRotate(HEALTH)) {
      throw new IllegalStateException("an honest list was doubted");
    }
    return found.recipients(HEALTH).size();
  }

  /** A new key of one compartment, its entry, and its envelopes to fifty devices. */
  @Benchmark
  @Fork(1)
  @Warmup(iterations = 10)
  @Measurement(iterations = 10)
  public int rotate() throws CryptoException, MembershipException, KeyringException {
    long epoch = session.compartment(SOCIAL).epoch() + (1 << 16);
    String commitment = session.rotate(SOCIAL, epoch);
    MembershipEntry entry = log.sign(
        new MembershipChange.Rotate(SOCIAL.code(), epoch, commitment),
        manager.id(),
        manager.signing());
    List<DeviceIdentity> devices = log.devices(SOCIAL).subList(0, DEVICES);
    return entry.toBytes().length
        + KeyEnvelope.seal(
                session,
                SOCIAL,
                manager,
                devices.stream().map(DeviceIdentity::recipient).toList())
            .size();
  }
}
