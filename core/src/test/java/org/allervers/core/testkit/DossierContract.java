package org.allervers.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.allervers.core.Compartment;
import org.allervers.core.Dossier;
import org.allervers.core.json.JsonFormat;
import org.allervers.core.json.Reading;
import org.allervers.core.rules.Finding;
import org.allervers.core.rules.RuleEngine;
import org.allervers.core.rules.catalogue.RuleSets;

/**
 * What dossiers that a host makes from its own records must keep. Extend it in a class whose name ends with
 * {@code Properties}, and jqwik runs it.
 */
public abstract class DossierContract {

  /** For classes that extend it. */
  protected DossierContract() {}

  /** Returns dossiers as the host makes them. */
  @Provide
  protected abstract Arbitrary<Dossier> dossiers();

  /** Returns the ids of rules that the host's dossiers may break, such as those of a history it knows to be wrong. */
  protected List<String> allowed() {
    return List.of();
  }

  @Property(tries = 100)
  void a_dossier_survives_writing_and_reading(@ForAll("dossiers") Dossier dossier) {
    Reading<Dossier> reading = JsonFormat.dossiers().read(JsonFormat.dossiers().write(dossier));
    assertThat(reading.value()).contains(dossier);
    assertThat(reading.findings()).isEmpty();
  }

  @Property(tries = 100)
  void a_dossier_cut_into_its_compartments_comes_together_again(
      @ForAll("dossiers") Dossier dossier) {
    List<Dossier> parts = dossier.parts().isEmpty()
        ? List.of(Compartment.values()).stream().map(dossier::only).toList()
        : dossier.parts().stream().map(dossier::only).toList();
    assertThat(Dossier.join(parts).only(Compartment.COORDINATION).episodes())
        .isEqualTo(dossier.episodes());
  }

  @Property(tries = 100)
  void a_history_does_not_contradict_itself(@ForAll("dossiers") Dossier dossier) {
    List<String> contradictions = RuleEngine.of(
            RuleSets.dossiers().only(rule -> rule.id().startsWith("R-HIS-")))
        .check(dossier, lastDay())
        .stream()
        .map(Finding::rule)
        .filter(rule -> !allowed().contains(rule))
        .toList();
    assertThat(contradictions).isEmpty();
  }

  @Property(tries = 100)
  void nothing_of_a_dossier_is_in_a_text_for_developers(@ForAll("dossiers") Dossier dossier) {
    assertThat(dossier.toString()).matches("Dossier\\[[0-9a-z-]*]");
    assertThat(dossier.identity().toString()).isEqualTo("Identity[redacted]");
  }

  /** Returns a day after everything that the dossiers tell. */
  protected LocalDate lastDay() {
    return LocalDate.of(2100, 1, 1);
  }
}
