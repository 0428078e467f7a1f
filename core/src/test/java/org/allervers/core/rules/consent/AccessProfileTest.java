package org.allervers.core.rules.consent;

import static org.assertj.core.api.Assertions.assertThat;

import org.allervers.core.Compartment;
import org.allervers.core.code.Code;
import org.allervers.core.dispositif.Profession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessProfileTest {

  /** The matrix as a lawyer reads it: identity, social, health, coordination. */
  @ParameterizedTest
  @CsvSource({
    "MEDECIN,READ_WRITE,READ,READ_WRITE,READ_WRITE",
    "IDE,READ_WRITE,READ,READ_WRITE,READ_WRITE",
    "SAGE_FEMME,READ_WRITE,READ,READ_WRITE,READ_WRITE",
    "AS,READ_WRITE,READ,READ_WRITE,READ_WRITE",
    "PSYCHOLOGUE,READ_WRITE,READ,OWN_NOTES,READ_WRITE",
    "ASSISTANT_SOCIAL,READ_WRITE,READ_WRITE,BY_PUSH,READ_WRITE",
    "MEDIATEUR_SANTE,READ_WRITE,READ_WRITE,BY_PUSH,READ_WRITE",
    "PAIR,READ_WRITE,READ_WRITE,BY_PUSH,READ_WRITE",
    "COORDINATEUR,READ_WRITE,READ_WRITE,BY_PUSH,READ_WRITE",
    "BENEVOLE,MINIMUM,NONE,NONE,MINIMUM",
    "INTERPRETE,MINIMUM,NONE,NONE,MINIMUM",
    "CHAUFFEUR,MINIMUM,NONE,NONE,MINIMUM",
    "STAGIAIRE,MINIMUM,NONE,NONE,MINIMUM",
    "AUTRE,MINIMUM,NONE,NONE,MINIMUM",
    "CHEF_SERVICE,READ,READ,NONE,READ",
    "DIRECTION,READ,READ,NONE,READ",
    "SECRETARIAT,READ,READ,NONE,READ"
  })
  void gives_each_profession_its_row(
      String profession, Access identity, Access social, Access health, Access coordination) {
    Code<Profession> code = Profession.of(profession);
    assertThat(AccessProfile.access(code, Compartment.IDENTITY)).isEqualTo(identity);
    assertThat(AccessProfile.access(code, Compartment.SOCIAL)).isEqualTo(social);
    assertThat(AccessProfile.access(code, Compartment.HEALTH)).isEqualTo(health);
    assertThat(AccessProfile.access(code, Compartment.COORDINATION)).isEqualTo(coordination);
  }

  /** What is set apart within the compartments: shared items, restricted health notes, the archive. */
  @ParameterizedTest
  @CsvSource({
    "HEALTH_PROFESSIONAL,WRITE,IF_NAMED,NONE",
    "PSYCHOLOGIST,READ,IF_NAMED,NONE",
    "SOCIAL_TEAM,READ,NONE,NONE",
    "SUPPORT,NONE,NONE,NONE",
    "MANAGEMENT,NONE,NONE,NONE",
    "ARCHIVIST,NONE,NONE,READ",
    "OUTSIDER,NONE,NONE,NONE"
  })
  void sets_apart_what_the_law_sets_apart(
      AccessProfile profile, Access extract, Access restricted, Access archive) {
    assertThat(profile.access(FilePart.SHARED_EXTRACT)).isEqualTo(extract);
    assertThat(profile.access(FilePart.RESTRICTED_HEALTH)).isEqualTo(restricted);
    assertThat(profile.access(FilePart.ARCHIVE)).isEqualTo(archive);
  }

  @Test
  void no_one_but_health_professionals_writes_the_health_file_as_a_whole() {
    for (Code<Profession> profession : Profession.list().codes()) {
      Access health = AccessProfile.access(profession, Compartment.HEALTH);
      boolean isHealth = profession.concept().orElseThrow().mapping("sante").contains("oui");
      assertThat(health == Access.READ_WRITE).as(profession.value()).isEqualTo(isHealth);
    }
  }

  @Test
  void a_profession_that_nobody_knows_sees_the_least() {
    assertThat(AccessProfile.of(Profession.list().read("ASTROLOGUE")))
        .isEqualTo(AccessProfile.SUPPORT);
  }

  @Test
  void nobody_outside_sees_anything() {
    for (FilePart part : FilePart.values()) {
      assertThat(AccessProfile.OUTSIDER.access(part)).isEqualTo(Access.NONE);
    }
    for (Access access : Access.values()) {
      assertThat(access.french()).isNotBlank();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "IDE,PROFESSIONNELS_SANTE",
    "PSYCHOLOGUE,PSYCHOLOGUES",
    "ASSISTANT_SOCIAL,ASSISTANTS_SOCIAUX",
    "EDUCATEUR_SPECIALISE,SALARIES_ESMS",
    "BENEVOLE,AUTRES"
  })
  void names_a_colleague_as_a_consent_would(String profession, String category) {
    assertThat(Recipient.sameTeam(Profession.of(profession)).category().value())
        .isEqualTo(category);
  }
}
