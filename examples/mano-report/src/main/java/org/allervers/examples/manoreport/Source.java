package org.allervers.examples.manoreport;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.allervers.core.json.JsonRecord;
import org.allervers.core.mano.ManoDump;
import org.allervers.core.mano.ManoPages;
import org.allervers.core.mano.ManoReading;
import org.allervers.core.mano.ManoRow;
import org.allervers.core.mano.ManoRowProblem;
import org.allervers.core.mano.ManoTable;

/** Where the rows come from: a dump of the data base, or a folder of pages of the programming interface. */
sealed interface Source {

  /** Takes what a reader gives, and says whether there should be more. */
  @FunctionalInterface
  interface Taker {
    /** Returns whether the next one is wanted. */
    boolean take(ManoReading reading);
  }

  /**
   * Reads from the beginning, until the end or until {@code taker} has enough. Returns the names of tables and pages that
   * are not Mano's, with the number of their rows, 0 where that is not known.
   */
  Map<String, Long> read(Taker taker, Progress progress) throws IOException;

  /** A dump in one file. */
  record Dump(Path file) implements Source {
    @Override
    public Map<String, Long> read(Taker taker, Progress progress) throws IOException {
      progress.of(Files.size(file));
      try (ManoDump dump = ManoDump.of(progress.follow(Files.newInputStream(file)))) {
        Optional<ManoReading> reading = dump.next();
        while (reading.isPresent() && taker.take(reading.get())) {
          reading = dump.next();
        }
        return dump.unknownTables();
      }
    }
  }

  /**
   * Pages in files called by their path: {@code person.json}, or {@code person-1.json}, {@code person-2.json} and so on. The
   * organisation comes first, for its verification key: {@code signin.json}, the answer to a sign-in, of which nothing else is
   * read but the teams; or {@code organisation.json}. Where a number is missing a page is, and the input is cut.
   */
  record Pages(Path folder) implements Source {
    private static final Pattern NAME = Pattern.compile("([A-Za-z-]+?)(?:-([0-9]{1,9}))?\\.json");

    private static final String SIGN_IN = "signin.json";

    /** One file of the folder. */
    private record Page(Path file, ManoTable table, int number) {}

    @Override
    public Map<String, Long> read(Taker taker, Progress progress) throws IOException {
      Map<String, Long> unknown = new LinkedHashMap<>();
      List<Page> pages = pages(unknown);
      long size = 0;
      for (Page page : pages) {
        size += Files.size(page.file());
      }
      progress.of(size);
      for (ManoReading reading : signIn()) {
        if (!taker.take(reading)) {
          return unknown;
        }
      }
      if (pages.isEmpty()) {
        taker.take(new ManoRowProblem(ManoRowProblem.Reason.WRONG_SHAPE, Optional.empty(), 0));
      }
      for (int i = 0; i < pages.size(); i++) {
        Page page = pages.get(i);
        boolean isFirst = i == 0 || pages.get(i - 1).table() != page.table();
        boolean isLast = i + 1 == pages.size() || pages.get(i + 1).table() != page.table();
        int expected = isFirst ? 1 : pages.get(i - 1).number() + 1;
        if ((page.number() > expected && !taker.take(cut(page)))
            || !read(page, isLast, taker, progress.follow(Files.newInputStream(page.file())))) {
          break;
        }
      }
      return unknown;
    }

    private static boolean read(Page page, boolean isLast, Taker taker, InputStream in)
        throws IOException {
      try (in;
          ManoPages rows = ManoPages.of(page.table(), in)) {
        Optional<ManoReading> reading = rows.next();
        while (reading.isPresent()) {
          if (!taker.take(reading.get())) {
            return false;
          }
          reading = rows.next();
        }
        // The server had more, and nobody saved it.
        return !(isLast && rows.hasMore()) || taker.take(cut(page));
      }
    }

    private static ManoRowProblem cut(Page page) {
      return new ManoRowProblem(ManoRowProblem.Reason.TRUNCATED, Optional.of(page.table()), 0);
    }

    private List<ManoReading> signIn() throws IOException {
      Path file = folder.resolve(SIGN_IN);
      if (!Files.exists(file)) {
        return List.of();
      }
      Optional<JsonRecord> user = JsonRecord.read(Files.readAllBytes(file))
          .value()
          .flatMap(answer -> answer.record("user"));
      List<ManoReading> rows = new ArrayList<>();
      rows.add(user.flatMap(one -> one.record("organisation"))
          .<ManoReading>map(one -> new ManoRow(ManoTable.ORGANISATION, one))
          .orElseGet(() -> new ManoRowProblem(
              ManoRowProblem.Reason.WRONG_SHAPE, Optional.of(ManoTable.ORGANISATION), 0)));
      for (Object team : user.map(one -> one.list("teams")).orElse(List.of())) {
        if (team instanceof JsonRecord columns) {
          rows.add(new ManoRow(ManoTable.TEAM, columns));
        }
      }
      return rows;
    }

    private List<Page> pages(Map<String, Long> unknown) throws IOException {
      List<Page> pages = new ArrayList<>();
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.sorted().toList()) {
          Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
          Optional<ManoTable> table =
              name.matches() ? ManoTable.ofApiPath(name.group(1)) : Optional.empty();
          if (table.isPresent()) {
            String number = name.group(2);
            pages.add(new Page(file, table.get(), number == null ? 0 : Integer.parseInt(number)));
          } else if (!file.endsWith(SIGN_IN)) {
            unknown.put(String.valueOf(file.getFileName()), 0L);
          }
        }
      }
      pages.sort((one, other) -> {
        boolean first = one.table() == ManoTable.ORGANISATION;
        boolean second = other.table() == ManoTable.ORGANISATION;
        if (first != second) {
          return first ? -1 : 1;
        }
        int byTable = one.table().compareTo(other.table());
        return byTable != 0 ? byTable : Integer.compare(one.number(), other.number());
      });
      return pages;
    }
  }
}
