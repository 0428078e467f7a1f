package org.allervers.core.mano;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.allervers.core.Compartment;
import org.allervers.core.json.JsonRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A field that an organisation added stands with health unless something says that it is social, and nothing that it is not. */
class FieldPlacesTest {

  private static final String FIELD = "{'name':'custom-1','label':'%s','type':'text'}";

  private static Compartment of(String sections) {
    JsonRecord raw = JsonRecord.read(
            "{'customFieldsPersons':[%s]}".formatted(sections).replace('\'', '"'))
        .value()
        .orElseThrow();
    return FieldPlaces.compartment("custom-1", ManoOrganisation.of(raw, List.of()));
  }

  private static String section(String title, String fields) {
    return "{'name':'%s','fields':[%s]}".formatted(title, fields);
  }

  @ParameterizedTest
  @CsvSource({
    "Informations sociales, Langue parlée, SOCIAL",
    "Informations sociales, Traitement en cours, HEALTH",
    "Informations sociales, Méthadone : médecin, HEALTH",
    "Informations sociales et de santé, Langue parlée, HEALTH",
    "Informations de santé, Poids, HEALTH",
    "Social, Papiers, SOCIAL",
    "Hébergement et logement, Demande SIAO, SOCIAL",
    "Situation administrative, Récépissé, SOCIAL",
    "Accès aux droits, Avocat, SOCIAL",
    "Insertion par la formation, Niveau, SOCIAL",
    "Suivi de rue, Domiciliation faite, SOCIAL",
    "Revue de presse, Date, HEALTH",
    "Suivi médico-psychologique, Date, HEALTH",
    "Psychologie, Date, HEALTH",
    "PSYCHIATRIE, Date, HEALTH",
    "Addictions, Date, HEALTH",
    "Infirmier, Date, HEALTH",
    "Pathologies et traitements, Date, HEALTH",
    "Réduction des risques, Date, HEALTH",
    "Informations complémentaires, Date, HEALTH",
    "Divers, Date, HEALTH",
    "'', Date, HEALTH",
  })
  void is_told_by_the_heading_and_by_the_label(String title, String label, Compartment expected) {
    assertThat(of(section(title, FIELD.formatted(label)))).isEqualTo(expected);
  }

  @Test
  void is_told_by_the_fields_of_mano_that_stand_beside_it() {
    String own = "{'name':'%s','label':'x','type':'yes-no'}";
    String field = FIELD.formatted("Autre");
    assertThat(of(section("Divers", own.formatted("hasAnimal") + "," + field)))
        .isEqualTo(Compartment.SOCIAL);
    assertThat(of(section("Social", own.formatted("consumptions") + "," + field)))
        .isEqualTo(Compartment.HEALTH);
  }

  @Test
  void one_section_of_health_is_enough() {
    String field = FIELD.formatted("Autre");
    assertThat(of(section("Social", field) + "," + section("Soins", field)))
        .isEqualTo(Compartment.HEALTH);
    assertThat(of("")).isEqualTo(Compartment.HEALTH);
  }
}
