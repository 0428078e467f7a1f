package org.allervers.indicators;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.allervers.indicators.table.Scope;

/** How a unit gets its organisational levels. Not thread-safe: it belongs to one program. */
final class Attribution {

  private static final int[] NONE = {};

  private final CodeReader reader;
  private final int[][] scopes;
  private final int[] teams;

  private Attribution(CodeReader reader, int[][] scopes, int[] teams) {
    this.reader = reader;
    this.scopes = scopes;
    this.teams = teams;
  }

  static Attribution of(CodeReader reader, Layout layout, int indicator) {
    List<Scope> levels = layout.organisation().scopes();
    for (int level = 1; level < levels.size(); level++) {
      reader.table().add(levels.get(level).code());
    }
    int[] teams = new int[reader.table().size()];
    int[][] scopes = new int[teams.length][];
    Arrays.fill(scopes, NONE);
    for (int level = 1; level < levels.size(); level++) {
      String code = levels.get(level).code();
      int id = reader.table().add(code);
      teams[id] = level;
      scopes[id] = scopesOf(layout.organisation().lineOf(code), layout.scopes(indicator));
    }
    return new Attribution(reader, scopes, teams);
  }

  private static int[] scopesOf(List<String> line, List<Scope> scopes) {
    return IntStream.range(0, scopes.size())
        .filter(s -> line.contains(scopes.get(s).code()))
        .toArray();
  }

  CodeReader reader() {
    return reader;
  }

  /** Place of the level in the organisation; 0 for a code that is no level. */
  int team(int id) {
    return id < teams.length ? teams[id] : 0;
  }

  /** The scopes that a unit of that level counts in, without the total. */
  int[] scopes(int id) {
    return scopes[id];
  }
}
