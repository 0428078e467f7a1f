package org.allervers.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.crypto.Compartment;
import org.allervers.crypto.CryptoException;
import org.allervers.crypto.Revision;
import org.allervers.crypto.Sealed;
import org.allervers.crypto.Session;
import org.allervers.crypto.store.FileRecordStore;
import org.allervers.indicators.Evaluation;
import org.allervers.indicators.catalogue.Leo2022;
import org.allervers.indicators.disclosure.DisclosureControl;
import org.allervers.indicators.disclosure.LedgerException;
import org.allervers.indicators.disclosure.LedgerException.Reason;
import org.allervers.indicators.disclosure.Outcome;
import org.allervers.indicators.disclosure.ReleaseLedger;
import org.allervers.indicators.disclosure.SecrecyPolicy;
import org.allervers.indicators.dossier.DossierSchema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedLedgerTest {

  private static final String TEAM = "equipe-leo";
  private static final LocalDate ON = LocalDate.of(2022, 4, 20);
  private static final LeoPeople.Generated PEOPLE =
      LeoPeople.generate(Leo2022.publication(), Quickstart.SEED);
  private static final Outcome.Released QUARTER =
      released(strict().publish(count(ReportingPeriod.ofQuarter(2022, 1))));

  @TempDir
  private Path folder;

  private final Session session = Session.create(SealedLedger.RELEASES);
  private FileRecordStore store;
  private SealedLedger sealed;
  private Compartment<SealedLedger.Releases> compartment;

  @BeforeEach
  void open() throws IOException, CryptoException {
    store = FileRecordStore.open(folder);
    sealed = new SealedLedger(session, store, TEAM);
    compartment = session.compartment(SealedLedger.RELEASES);
  }

  @AfterEach
  void close() {
    session.close();
  }

  private static DisclosureControl strict() {
    return DisclosureControl.under(SecrecyPolicy.strict());
  }

  private static Evaluation count(ReportingPeriod period) {
    return DossierSchema.of(Map.of(), "leo2022")
        .compile(
            Leo2022.indicators().stream()
                .filter(table -> List.of("LEO-02", "LEO-14").contains(table.id()))
                .toList(),
            Leo2022.organisation(),
            period)
        .evaluate(PEOPLE.dossiers());
  }

  private static Outcome.Released released(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Released.class);
    return (Outcome.Released) outcome;
  }

  private ReleaseLedger one() throws IOException, CryptoException {
    return sealed.add(ReleaseLedger.of(TEAM), QUARTER, ON);
  }

  private byte[] opened() throws IOException, CryptoException {
    return compartment.open(sealed.ref(), store.find(sealed.ref()).orElseThrow());
  }

  private static Reason refusal(byte[] bytes, String team, Compartment<?> key, String head) {
    return catchThrowableOfType(
            LedgerException.class,
            () -> ReleaseLedger.parse(bytes, team, new CompartmentSeal(key), head))
        .reason();
  }

  @Test
  void it_grows_and_is_read_again_and_its_file_shows_nothing() throws Exception {
    ReleaseLedger first = one();
    assertThat(sealed.read(first).toBytes()).isEqualTo(first.toBytes());
    Outcome year = strict().after(first).publish(count(Leo2022.period()));
    ReleaseLedger second = sealed.add(first, released(year), LocalDate.of(2023, 1, 20));
    assertThat(sealed.read(second).size()).isEqualTo(2);
    // Whoever saw one release only reads the longer one.
    assertThat(sealed.read(first).head()).isEqualTo(second.head());
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
            .doesNotContain("LEO-14", "figure", TEAM);
      }
    }
  }

  @Test
  void a_figure_changed_in_the_file_does_not_open() throws Exception {
    ReleaseLedger known = one();
    Path file;
    try (var files = Files.walk(folder)) {
      // Beside it lies the lock of the store, which is empty.
      file = files
          .filter(Files::isRegularFile)
          .filter(one -> one.toFile().length() > 0)
          .findFirst()
          .orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    assertThat(catchThrowableOfType(CryptoException.class, () -> sealed.read(known))
            .reason())
        .isEqualTo(CryptoException.Reason.TAMPERED);
  }

  @Test
  void a_figure_changed_before_it_was_sealed_again_breaks_the_seal_of_its_entry()
      throws IOException, CryptoException {
    ReleaseLedger known = one();
    String text = new String(opened(), StandardCharsets.UTF_8);
    String changed = text.replaceFirst("\"value\":([0-9]+)", "\"value\":1$1");
    assertThat(changed).isNotEqualTo(text);
    assertThat(refusal(changed.getBytes(StandardCharsets.UTF_8), TEAM, compartment, known.head()))
        .isEqualTo(Reason.SEAL_BROKEN);
    try (Session others = Session.create(SealedLedger.RELEASES)) {
      assertThat(refusal(opened(), TEAM, others.compartment(SealedLedger.RELEASES), known.head()))
          .isEqualTo(Reason.SEAL_BROKEN);
    }
  }

  @Test
  void the_ledger_of_another_team_is_told_from_ours() throws IOException, CryptoException {
    ReleaseLedger known = one();
    assertThat(refusal(opened(), "autre-equipe", compartment, known.head()))
        .isEqualTo(Reason.FOREIGN_TEAM);
    // Put in the place of theirs, it does not even open.
    SealedLedger theirs = new SealedLedger(session, store, "autre-equipe");
    Sealed ours = store.find(sealed.ref()).orElseThrow();
    assertThat(
            catchThrowableOfType(CryptoException.class, () -> compartment.open(theirs.ref(), ours))
                .reason())
        .isEqualTo(CryptoException.Reason.WRONG_OBJECT);
  }

  @Test
  void an_old_copy_is_told_from_the_ledger_that_was_seen_last() throws Exception {
    ReleaseLedger first = one();
    Sealed old = store.find(sealed.ref()).orElseThrow();
    byte[] oldBytes = opened();
    ReleaseLedger second = sealed.add(
        first,
        released(strict().after(first).publish(count(Leo2022.period()))),
        LocalDate.of(2023, 1, 20));
    // By the revision of the record, and by the head for whoever has the bytes in another way.
    assertThat(catchThrowableOfType(
                CryptoException.class,
                () -> compartment.openAtLeast(sealed.ref(), new Revision(2, 0), old))
            .reason())
        .isEqualTo(CryptoException.Reason.STALE_REVISION);
    assertThat(refusal(oldBytes, TEAM, compartment, second.head())).isEqualTo(Reason.ROLLED_BACK);
  }

  @Test
  void seals_made_before_the_key_was_renewed_stay_intact() throws Exception {
    ReleaseLedger first = one();
    session.rotate(SealedLedger.RELEASES, 1);
    assertThat(sealed.read(first).head()).isEqualTo(first.head());
    CompartmentSeal seal = new CompartmentSeal(compartment);
    assertThat(seal.isIntact(new byte[] {1}, new byte[3])).isFalse();
    assertThat(seal.isIntact(new byte[] {1}, seal.seal(new byte[] {1}))).isTrue();
    assertThat(seal.isIntact(new byte[] {2}, seal.seal(new byte[] {1}))).isFalse();
  }

  @Test
  void the_lines_of_the_documentation_are_compiled_and_do_what_they_say() throws Exception {
    Path root = Path.of("..", "..");
    String page = Files.readString(root.resolve("docs").resolve("disclosure.md"));
    for (String name : List.of("LedgerLines", "CompartmentSeal")) {
      String source = Files.readString(Path.of("src", "main", "java")
          .resolve(LedgerLines.class.getPackageName().replace('.', '/'))
          .resolve(name + ".java"));
      String begin = "// ledger: begin\n";
      String region = source.substring(
          source.indexOf(begin) + begin.length(), source.lastIndexOf("// ledger: end"));
      assertThat(page).contains("```java\n" + region.stripTrailing().stripIndent() + "\n```");
    }
    Outcome year = LedgerLines.run(
        compartment, count(ReportingPeriod.ofQuarter(2022, 1)), count(Leo2022.period()));
    assertThat(released(year).tables().secrecy().releases()).isOne();
  }
}
