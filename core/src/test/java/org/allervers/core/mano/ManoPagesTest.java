package org.allervers.core.mano;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.allervers.core.mano.ManoRowProblem.Reason;
import org.junit.jupiter.api.Test;

class ManoPagesTest {

  private boolean hasMore;

  private List<ManoReading> read(String page) throws IOException {
    List<ManoReading> all = new ArrayList<>();
    byte[] bytes = page.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    try (ManoPages pages = ManoPages.of(ManoTable.PERSON, new ByteArrayInputStream(bytes))) {
      Optional<ManoReading> one = pages.next();
      while (one.isPresent()) {
        all.add(one.get());
        one = pages.next();
      }
      hasMore = pages.hasMore();
    }
    return all;
  }

  private static ManoRowProblem problem(Reason reason, long place) {
    return new ManoRowProblem(reason, Optional.of(ManoTable.PERSON), place);
  }

  @Test
  void rows_are_read_whatever_stands_beside_them() throws IOException {
    List<ManoReading> all = read(
        "{'ok':true,'data':[{'_id':'p1','deletedAt':null},{'_id':'p2','x':{'y':[1]}}],'hasMore':true}");
    assertThat(all).hasSize(2).allMatch(ManoRow.class::isInstance);
    assertThat(((ManoRow) all.get(0)).columns().names()).containsExactly("_id");
    assertThat(hasMore).isTrue();
    assertThat(read("{'hasMore':false,'data':[]}")).isEmpty();
    assertThat(hasMore).isFalse();
    assertThat(read("[{'_id':'p1'}]")).hasSize(1);
  }

  @Test
  void a_page_without_the_list_of_records_is_no_empty_page() throws IOException {
    for (String page : List.of(
        "{}",
        "{'message':'Forbidden'}",
        "{'ok':true,'data':{}}",
        "{'ok':true}",
        "3",
        "null",
        "'x'")) {
      assertThat(read(page)).as(page).containsExactly(problem(Reason.WRONG_SHAPE, 0));
    }
    assertThat(read("{'ok':true,'data':[]}")).isEmpty();
    assertThat(read("[]")).isEmpty();
    assertThat(read("[3]")).containsExactly(problem(Reason.WRONG_SHAPE, 1));
  }

  @Test
  void what_is_wrong_is_said_with_its_place() throws IOException {
    assertThat(read("{'ok':true,'data':[{'_id':'p1'},3,{'_id':'p2'}]}").get(1))
        .isEqualTo(problem(Reason.WRONG_SHAPE, 2));
    assertThat(read("{'ok':true,'data':[{'_id':'p1'},{'_id'"))
        .last()
        .isEqualTo(problem(Reason.TRUNCATED, 2));
    assertThat(read("{'ok':true,'data':[{'_id':'p1'}"))
        .last()
        .isEqualTo(problem(Reason.TRUNCATED, 2));
    assertThat(read("<html>")).containsExactly(problem(Reason.NOT_JSON, 1));
    assertThat(read("")).containsExactly(problem(Reason.TRUNCATED, 1));
    assertThat(read("{'ok':false,'error':'non'}")).containsExactly(problem(Reason.FAILED_PAGE, 0));
  }
}
