package org.allervers.core.episode;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RequestTest {

  private static final LocalDate DAY = LocalDate.of(2022, 3, 1);

  @Test
  void has_no_decision_at_first() {
    assertThat(received().build().latestDecision()).isEmpty();
  }

  @Test
  void stands_as_the_latest_day_decided_whatever_the_order_of_recording() {
    Decision admission = decision(DAY.plusDays(30), "ACCEPTEE");
    Decision waiting = decision(DAY.plusDays(2), "LISTE_ATTENTE");
    Request request = received().addDecision(admission).addDecision(waiting).build();
    assertThat(request.latestDecision()).contains(admission);
    assertThat(request.decisions()).containsExactly(admission, waiting);
  }

  @Test
  void stands_as_decided_last_of_one_day() {
    Decision last = decision(DAY, "REORIENTEE");
    Request request =
        received().addDecision(decision(DAY, "REFUSEE")).addDecision(last).build();
    assertThat(request.latestDecision()).contains(last);
  }

  @Test
  void refused_orientation_is_no_reason_to_leave() {
    assertThat(ExitMotive.list().codes())
        .isNotEmpty()
        .noneMatch(code -> code.value().contains("REFUS"));
  }

  private static Request.Builder received() {
    return Request.builder().id(UUID.randomUUID()).receivedOn(DAY);
  }

  private static Decision decision(LocalDate date, String decision) {
    return Decision.builder().date(date).decision(DecisionKind.of(decision)).build();
  }
}
