package org.allervers.core.mano;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.allervers.core.activity.Atmosphere;
import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;
import org.allervers.core.episode.ExitMotive;
import org.allervers.core.health.AntecedentCategory;
import org.allervers.core.health.MedicalCover;
import org.allervers.core.health.Substance;
import org.allervers.core.health.Vulnerability;
import org.allervers.core.identity.Gender;
import org.allervers.core.identity.Nationality;
import org.allervers.core.social.Habitat;
import org.allervers.core.social.HouseholdType;
import org.allervers.core.social.ProfessionalSituation;
import org.allervers.core.social.Resource;
import org.allervers.core.social.StreetReason;
import org.allervers.core.task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManoCodesTest {

  @ParameterizedTest
  @ValueSource(
      classes = {
        AntecedentCategory.class,
        Atmosphere.class,
        ExitMotive.class,
        Gender.class,
        Habitat.class,
        HouseholdType.class,
        MedicalCover.class,
        Nationality.class,
        ProfessionalSituation.class,
        Resource.class,
        StreetReason.class,
        Substance.class,
        TaskStatus.class,
        Vulnerability.class
      })
  <S extends CodeSystem> void a_word_of_mano_is_read_and_said_again(Class<S> marker) {
    CodeList<S> list = CodeList.of(marker);
    List<String> words = list.concepts().stream()
        .flatMap(concept -> concept.mapping("mano").stream())
        .toList();
    assertThat(words).isNotEmpty();
    for (String word : words) {
      Code<S> code = ManoCodes.code(list, word);
      assertThat(code.isListed()).as(word).isTrue();
      assertThat(ManoCodes.code(list, ManoCodes.option(code))).as(word).isEqualTo(code);
    }
  }

  @Test
  void every_reason_that_mano_proposes_for_an_exit_has_a_code() {
    for (String reason : List.of(
        "Relai vers autre structure",
        "Hébergée",
        "Décès",
        "Incarcération",
        "Départ vers autre région",
        "Perdu de vue",
        "Hospitalisation",
        "Reconduite à la frontière",
        "Autre")) {
      assertThat(ManoCodes.listed(ExitMotive.list(), reason)).as(reason).isPresent();
      assertThat(ManoCodes.option(ManoCodes.code(ExitMotive.list(), reason))).isEqualTo(reason);
    }
  }

  @Test
  void another_word_is_kept_as_a_code_of_no_list() {
    Code<Habitat> code = ManoCodes.code(Habitat.list(), "Péniche");
    assertThat(code.isListed()).isFalse();
    assertThat(ManoCodes.option(code)).isEqualTo("Péniche");
  }
}
