package org.allervers.crypto.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Set;
import org.allervers.crypto.CompartmentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TeamRoleTest {
  // The columns of the matrix that a lawyer can read: identity, social, health, coordination.
  @ParameterizedTest
  @CsvSource({
    "HEALTH_PROFESSIONAL, yes, yes, yes, yes",
    "PSYCHOLOGIST,        yes, yes, no,  yes",
    "SOCIAL_PROFESSIONAL, yes, yes, no,  yes",
    "MANAGER,             yes, yes, no,  yes",
    "SUPPORT,             no,  no,  no,  no",
    "TECHNICIAN,          no,  no,  no,  no"
  })
  void each_role_holds_what_the_law_lets_it_read(
      TeamRole role, String identity, String social, String health, String coordination) {
    Set<Integer> held = role.compartments();
    assertThat(held.contains(CompartmentType.IDENTITY.code())).isEqualTo(identity.equals("yes"));
    assertThat(held.contains(CompartmentType.SOCIAL.code())).isEqualTo(social.equals("yes"));
    assertThat(held.contains(CompartmentType.HEALTH.code())).isEqualTo(health.equals("yes"));
    assertThat(held.contains(CompartmentType.COORDINATION.code()))
        .isEqualTo(coordination.equals("yes"));
    assertThat(held).allMatch(code -> code < CompartmentType.FIRST_CUSTOM);
  }

  @ParameterizedTest
  @EnumSource
  void a_grant_holds_the_role_and_no_more_and_a_role_without_secrets_has_none(TeamRole role) {
    MemberId member = MemberId.random();
    if (role.compartments().isEmpty()) {
      assertThatIllegalStateException().isThrownBy(() -> role.grantTo(member, false));
    } else {
      MembershipChange.Grant grant = role.grantTo(member, true);
      assertThat(grant.compartments()).isEqualTo(role.compartments());
      assertThat(grant.member()).isEqualTo(member);
      assertThat(grant.manages()).isTrue();
    }
  }

  @Test
  void health_is_for_health_professionals_alone() {
    for (TeamRole role : TeamRole.values()) {
      assertThat(role.compartments().contains(CompartmentType.HEALTH.code()))
          .isEqualTo(role == TeamRole.HEALTH_PROFESSIONAL);
    }
  }
}
