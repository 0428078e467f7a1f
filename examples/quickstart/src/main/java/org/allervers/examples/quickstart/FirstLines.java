package org.allervers.examples.quickstart;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allervers.core.Compartment;
import org.allervers.core.Dossier;
import org.allervers.core.DossierId;
import org.allervers.core.dispositif.Dispositif;
import org.allervers.core.episode.Episode;
import org.allervers.core.identity.Gender;
import org.allervers.core.identity.Identity;
import org.allervers.core.json.JsonFormat;
import org.allervers.core.json.UnreadableException;
import org.allervers.core.rules.Findings;
import org.allervers.core.rules.RuleEngine;
import org.allervers.core.rules.catalogue.RuleSets;
import org.allervers.crypto.CompartmentType;
import org.allervers.crypto.CryptoException;
import org.allervers.crypto.ObjectRef;
import org.allervers.crypto.Revision;
import org.allervers.crypto.Sealed;
import org.allervers.crypto.Session;
import org.allervers.indicators.Evaluation;
import org.allervers.indicators.catalogue.Leo2022;
import org.allervers.indicators.dossier.DossierSchema;
import org.allervers.indicators.explain.Cell;
import org.allervers.indicators.table.Scope;

/** The first lines that a newcomer reads; the README shows the region between the two marks. */
final class FirstLines {

  private FirstLines() {}

  /**
   * What the lines bring about.
   *
   * @param dossier as it was built
   * @param identity the part of it that was sealed and opened
   * @param due what the rules found
   * @param women the figure counted
   */
  record Result(Dossier dossier, Dossier identity, Findings due, long women) {}

  static Result run() throws CryptoException, UnreadableException {
    // readme: begin
    Dossier dossier = Dossier.builder()
        .id(DossierId.of(UUID.randomUUID()))
        .identity(Identity.builder().givenName("Mésange").gender(Gender.of("F")).build())
        .addEpisode(Episode.builder()
            .id(UUID.randomUUID())
            .dispositif(Dispositif.of("EMSP"))
            .enteredOn(LocalDate.of(2022, 3, 1))
            .build())
        .build();

    JsonFormat<Dossier> json = JsonFormat.dossiers();
    Dossier opened;
    try (Session session = Session.create(CompartmentType.IDENTITY)) {
      var identities = session.compartment(CompartmentType.IDENTITY);
      var ref = ObjectRef.of(CompartmentType.IDENTITY, dossier.id().value());
      byte[] clear = json.write(dossier.only(Compartment.IDENTITY));
      Sealed sealed = identities.seal(ref, Revision.first(), clear);
      opened = json.read(identities.open(ref, sealed)).orThrow();
    }

    Findings due = RuleEngine.of(RuleSets.national2022()).check(dossier, LocalDate.of(2022, 6, 1));

    Evaluation counted = DossierSchema.of(Map.of())
        .compile(Leo2022.indicators(), Leo2022.organisation(), Leo2022.period())
        .evaluate(List.of(dossier));
    long women = counted.value(new Cell("LEO-02", Scope.TOTAL, Leo2022.period(), "F")); // 1
    // readme: end
    return new Result(dossier, opened, due, women);
  }
}
