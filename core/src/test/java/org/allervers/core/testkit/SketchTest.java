package org.allervers.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.allervers.core.Dossier;
import org.junit.jupiter.api.Test;

/** A sketch is what it says, and says when it is not. */
class SketchTest {

  @Test
  void draws_lists_references_and_answers_not_given() {
    Dossier dossier = Sketch.dossier("accompagnements[0].dispositif=EMSP; .entreLe=2023-01-10;"
        + " actes[0].acte=PREMIERS_SOINS; .date=2023-01-11; .accompagnement=@accompagnements[0];"
        + " identite.genre=!NSP");
    assertThat(dossier.episodes().get(0).enteredOn()).isEqualTo(LocalDate.of(2023, 1, 10));
    assertThat(dossier.acts().get(0).episode())
        .contains(dossier.episodes().get(0).id());
    assertThat(dossier.identity().gender().isKnown()).isFalse();
  }

  @Test
  void refuses_a_misspelt_name_and_an_unlisted_code() {
    assertThatThrownBy(() -> Sketch.dossier("social.niveauEducatif=BAC"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("niveauEducatif");
    assertThatThrownBy(() -> Sketch.dossier("social.niveauEducation=BACC"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Sketch.dossier("accompagnements"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
