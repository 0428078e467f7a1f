package org.allervers.crypto.membership;

import static org.allervers.crypto.CompartmentType.HEALTH;
import static org.allervers.crypto.CompartmentType.SOCIAL;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allervers.crypto.CompartmentType;
import org.allervers.crypto.CryptoException.NotGranted;
import org.allervers.crypto.DeviceId;
import org.allervers.crypto.InsecureKeyAccess;
import org.allervers.crypto.OrganisationId;
import org.allervers.crypto.Session;
import org.allervers.crypto.VerificationKey;
import org.allervers.crypto.keyring.DeviceIdentity;
import org.allervers.crypto.keyring.EnvelopeKey;
import org.allervers.crypto.keyring.EnvelopeSuite;
import org.allervers.crypto.keyring.GrantedKey;
import org.allervers.crypto.keyring.KeyEnvelope;
import org.allervers.crypto.keyring.KeyringBundle;
import org.allervers.crypto.keyring.KeyringException;
import org.allervers.crypto.membership.MembershipChange.Enrol;
import org.allervers.crypto.membership.MembershipChange.Rotate;
import org.junit.jupiter.api.Test;

/**
 * The frozen identities, lists of members, envelopes and bundles, which never change, and others made afresh in each run for the
 * second reader.
 */
class MemberVectors {
  private static final Path FROZEN = Path.of("../docs/reference-decryptor/members");
  private static final Path FRESH = Path.of("target/fresh-members");
  private static final int COUNT = 104;
  private static final HexFormat HEX = HexFormat.of();
  private static final List<CompartmentType<?>> COMPARTMENTS = List.of(SOCIAL, HEALTH);

  @Test
  void frozen_members_are_read_or_refused_with_the_same_reason_for_ever() throws Exception {
    assertThat(check(FROZEN)).isEqualTo(COUNT);
  }

  @Test
  void fresh_members_are_as_expected() throws Exception {
    new MemberScenes().write(FRESH);
    new KeyScenes().write(FRESH);
    assertThat(check(FRESH)).isEqualTo(COUNT);
  }

  private static int check(Path folder) throws Exception {
    int checked = 0;
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.sorted().toList();
    }
    for (Path file : files) {
      for (JsonNode vector : new ObjectMapper().readTree(file.toFile()).get("vectors")) {
        assertThat(outcome(vector))
            .as("%s: %s", file, vector.get("name").asText())
            .isEqualTo(vector.get("expected").asText());
        checked++;
      }
    }
    return checked;
  }

  /** Returns what this library makes of a vector. */
  static String outcome(JsonNode vector) throws Exception {
    try {
      return run(vector);
    } catch (KeyringException e) {
      return e.reason().name();
    } catch (MembershipException e) {
      return e.reason().name();
    } catch (NotGranted e) {
      return "NOT_GRANTED";
    }
  }

  private static String run(JsonNode vector) throws Exception {
    String kind = vector.get("kind").asText();
    if (kind.equals("list")) {
      return text(list(vector));
    }
    byte[] sealed = HEX.parseHex(vector.get("sealed").asText());
    if (kind.equals("identity")) {
      return "fingerprint:" + HEX.formatHex(DeviceIdentity.parse(sealed).fingerprint());
    } else if (kind.equals("entry")) {
      return "hash:" + MembershipEntry.parse(sealed).hash();
    }
    CompartmentType<?> compartment = vector.get("compartment").asInt() == 1 ? SOCIAL : HEALTH;
    if (kind.equals("envelope")) {
      byte[] seed = HEX.parseHex(vector.get("seed").asText());
      try (EnvelopeKey key = EnvelopeKey.restore(
              InsecureKeyAccess.granted(),
              UUID.fromString(vector.get("recipient").asText()),
              seed.length == 32 ? EnvelopeSuite.X_WING : EnvelopeSuite.ML_KEM_1024_AND_X25519,
              seed);
          GrantedKey granted = KeyEnvelope.parse(sealed).open(list(vector), compartment, key)) {
        return "commitment:" + HEX.formatHex(granted.commitment());
      }
    }
    byte[] keys = HEX.parseHex(vector.get("keys").asText());
    try (Session session = Session.restoreRawKeys(InsecureKeyAccess.granted(), keys)) {
      List<Long> missing = KeyringBundle.parse(sealed).addTo(session, compartment, list(vector));
      byte[] raw = session.exportRawKeys(InsecureKeyAccess.granted());
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(Arrays.copyOfRange(raw, 6, raw.length - 8));
      return "opened:" + HEX.formatHex(hash) + " missing:"
          + missing.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
  }

  private static MembershipLog list(JsonNode vector) throws Exception {
    List<MembershipEntry> entries = new ArrayList<>();
    for (JsonNode entry : vector.get("entries")) {
      entries.add(MembershipEntry.parse(HEX.parseHex(entry.asText())));
    }
    return MembershipLog.read(
        new OrganisationId(UUID.fromString(vector.get("organisation").asText())),
        VerificationKey.parse(HEX.parseHex(vector.get("root").asText())),
        entries);
  }

  /** Returns what follows from a list, in a form that another program can make too. */
  static String text(MembershipLog log) {
    TreeSet<String> lines = new TreeSet<>();
    lines.add("heads " + String.join(" ", log.heads()));
    TreeSet<MemberId> members = new TreeSet<>(java.util.Comparator.comparing(MemberId::value));
    for (MembershipEntry entry : log.entries()) {
      if (entry.change() instanceof Enrol enrol) {
        DeviceId device = enrol.identity().id();
        log.member(device)
            .ifPresent(member -> lines.add("device " + device.value() + " " + member.value()
                + (log.isMember(device) ? " in" : " out")));
        members.add(enrol.member());
      } else if (entry.change() instanceof Rotate rotate) {
        CompartmentType<?> compartment = rotate.compartment() == 1 ? SOCIAL : HEALTH;
        log.commitment(compartment, rotate.epoch())
            .ifPresent(found -> lines.add("key "
                + compartment.code() + " " + rotate.epoch() + " " + found
                + (log.epochs(compartment).contains(rotate.epoch()) ? "" : " retired")));
      } else if (entry.change() instanceof MembershipChange.Grant grant) {
        members.add(grant.member());
      }
    }
    for (CompartmentType<?> each : COMPARTMENTS) {
      for (MemberId member : members) {
        if (log.holds(member, each)) {
          lines.add("member " + member.value() + " holds " + each.code());
        }
        if (log.manages(member, each)) {
          lines.add("member " + member.value() + " manages " + each.code());
        }
      }
      for (MembershipEntry entry : log.entries()) {
        if (entry.change() instanceof Enrol enrol && log.holds(enrol.identity().id(), each)) {
          lines.add("recipient " + each.code() + " " + enrol.identity().id().value());
        }
      }
      log.recovery(each)
          .forEach(one -> lines.add("recovery " + each.code() + " " + one.key().holder()));
      log.writable(each).ifPresent(epoch -> lines.add("writable " + each.code() + " " + epoch));
    }
    TreeSet<String> findings = new TreeSet<>();
    log.findings().forEach(finding -> findings.add(said(finding)));
    return Stream.concat(lines.stream(), findings.stream()).collect(Collectors.joining("\n"));
  }

  private static String said(MembershipFinding finding) {
    if (finding instanceof MembershipFinding.Foreign foreign) {
      return "Foreign " + foreign.entry();
    } else if (finding instanceof MembershipFinding.Forged forged) {
      return "Forged " + forged.entry();
    } else if (finding instanceof MembershipFinding.Waiting waiting) {
      return "Waiting " + waiting.entry() + " " + waiting.parent();
    } else if (finding instanceof MembershipFinding.Refused refused) {
      return "Refused " + refused.entry() + " " + refused.reason();
    } else if (finding instanceof MembershipFinding.Voided voided) {
      return "Voided " + voided.entry();
    } else if (finding instanceof MembershipFinding.Equivocal equivocal) {
      return "Equivocal " + equivocal.device().value();
    }
    return finding.getClass().getSimpleName();
  }
}
