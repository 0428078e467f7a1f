package org.allervers.indicators.disclosure;

import static org.allervers.indicators.disclosure.LedgerException.Reason;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.allervers.indicators.definition.DefinitionProblem;
import org.allervers.indicators.internal.JsonObject;
import org.allervers.indicators.internal.JsonView;
import org.allervers.indicators.internal.Sha256;

/**
 * All releases of a team, in order: what a later release must agree with. Nothing is ever taken out; a correction is one
 * more entry. Each entry carries the hash of the one before it and the seal of the host. That the last entries were cut
 * off shows to whoever kept {@link #head()} elsewhere.
 *
 * <p>The ledger holds the figures that were withheld, so it is confidential.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @terme registre des diffusions
 */
public final class ReleaseLedger {

  private static final int FORMAT = 1;

  /** What stands for the hash of an entry where there is none. */
  private static final String NO_ENTRY = "0".repeat(64);

  private final String team;
  private final List<Entry> entries;

  /** One release as kept. */
  private record Entry(String json, String seal, Release release) {

    private String hash() {
      return Sha256.of(json);
    }
  }

  private ReleaseLedger(String team, List<Entry> entries) {
    this.team = team;
    this.entries = List.copyOf(entries);
  }

  /**
   * The ledger of a team that has released nothing.
   *
   * @param team its stable identifier
   * @throws IllegalArgumentException if it is blank
   */
  public static ReleaseLedger of(String team) {
    if (Objects.requireNonNull(team, "team").isBlank()) {
      throw new IllegalArgumentException("a team must have an identifier");
    }
    return new ReleaseLedger(team, List.of());
  }

  public String team() {
    return team;
  }

  /** How many releases there are. */
  public int size() {
    return entries.size();
  }

  /** The hash of the last entry, 64 lower-case hexadecimal digits; zeros if there is none. */
  public String head() {
    return entries.isEmpty() ? NO_ENTRY : entries.get(entries.size() - 1).hash();
  }

  List<Release> releases() {
    return entries.stream().map(Entry::release).toList();
  }

  /** The same ledger with one more entry. */
  public ReleaseLedger append(Outcome.Released released, LocalDate on, LedgerSeal seal) {
    String json = new JsonObject()
        .number("format", FORMAT)
        .text("team", team)
        .number("number", entries.size() + 1L)
        .text("on", on.toString())
        .text("previous", head())
        .raw("release", released.release().canonicalJson())
        .json();
    String sealed = HexFormat.of().formatHex(seal.seal(json.getBytes(StandardCharsets.UTF_8)));
    List<Entry> all = new ArrayList<>(entries);
    all.add(new Entry(json, sealed, released.release()));
    return new ReleaseLedger(team, all);
  }

  /** The canonical bytes: two lines of text for each entry, what is kept and its seal. */
  public byte[] toBytes() {
    StringBuilder text = new StringBuilder();
    for (Entry entry : entries) {
      text.append(entry.json()).append('\n').append(entry.seal()).append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads what {@link #toBytes()} gave.
   *
   * @throws LedgerException if the bytes are not the unbroken ledger of that team under that seal
   */
  public static ReleaseLedger parse(byte[] bytes, String team, LedgerSeal seal)
      throws LedgerException {
    String text = new String(bytes, StandardCharsets.UTF_8);
    List<Entry> entries = new ArrayList<>();
    String[] lines = text.isEmpty() ? new String[0] : text.split("\n", -1);
    // The text ends with the end of a line.
    if (lines.length > 0 && (lines.length % 2 != 1 || !lines[lines.length - 1].isEmpty())) {
      throw new LedgerException(Reason.UNREADABLE, 0);
    }
    checkOrder(lines);
    String previous = NO_ENTRY;
    for (int i = 0; i + 1 < lines.length; i += 2) {
      Entry entry = read(lines[i], lines[i + 1], team, previous, i / 2 + 1, seal);
      previous = entry.hash();
      entries.add(entry);
    }
    return new ReleaseLedger(team, entries);
  }

  /**
   * Reads what {@link #toBytes()} gave, or a longer ledger: one that was cut, or put back to an older state, is refused.
   *
   * @param head what {@link #head()} gave last, kept elsewhere than the ledger
   * @throws LedgerException if the bytes are not the unbroken ledger of that team under that seal, or are without the entry
   *     of that hash
   */
  public static ReleaseLedger parse(byte[] bytes, String team, LedgerSeal seal, String head)
      throws LedgerException {
    ReleaseLedger ledger = parse(bytes, team, seal);
    boolean isThere =
        head.equals(NO_ENTRY) || ledger.entries.stream().map(Entry::hash).anyMatch(head::equals);
    if (!isThere) {
      throw new LedgerException(Reason.ROLLED_BACK, 0);
    }
    return ledger;
  }

  /** A number that comes too early is a gap if the one before it is nowhere, else another order. */
  private static void checkOrder(String[] lines) throws LedgerException {
    List<Long> numbers = new ArrayList<>();
    for (int i = 0; i + 1 < lines.length; i += 2) {
      List<DefinitionProblem> problems = new ArrayList<>();
      numbers.add(JsonView.of(lines[i], problems).number("number"));
      if (!problems.isEmpty()) {
        throw new LedgerException(Reason.UNREADABLE, i / 2 + 1);
      }
    }
    for (int i = 0; i < numbers.size(); i++) {
      if (numbers.get(i) != i + 1L) {
        boolean isElsewhere = numbers.subList(i, numbers.size()).contains(i + 1L);
        boolean isAgain = numbers.subList(0, i).contains(numbers.get(i));
        throw new LedgerException(isElsewhere || isAgain ? Reason.REORDERED : Reason.GAP, i + 1);
      }
    }
  }

  private static Entry read(
      String json, String sealed, String team, String previous, int number, LedgerSeal seal)
      throws LedgerException {
    List<DefinitionProblem> problems = new ArrayList<>();
    JsonView view = JsonView.of(json, problems);
    long format = view.number("format");
    String owner = view.text("team");
    long told = view.number("number");
    String before = view.text("previous");
    if (!problems.isEmpty() || format != FORMAT) {
      throw new LedgerException(Reason.UNREADABLE, number);
    }
    if (!owner.equals(team)) {
      throw new LedgerException(Reason.FOREIGN_TEAM, number);
    }
    if (told != number || !before.equals(previous)) {
      throw new LedgerException(Reason.ALTERED, number);
    }
    if (!isIntact(json, sealed, seal)) {
      throw new LedgerException(Reason.SEAL_BROKEN, number);
    }
    try {
      Release release = release(view.object("release"));
      if (problems.isEmpty()) {
        return new Entry(json, sealed, release);
      }
    } catch (IllegalArgumentException | DateTimeException e) {
      // Sealed by the organisation and yet no release: told below.
      problems.clear();
    }
    throw new LedgerException(Reason.UNREADABLE, number);
  }

  private static boolean isIntact(String json, String sealed, LedgerSeal seal) {
    try {
      byte[] bytes = HexFormat.of().parseHex(sealed);
      return seal.isIntact(json.getBytes(StandardCharsets.UTF_8), bytes);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static Release release(JsonView view) {
    return new Release(
        view.text("policy"),
        view.flag("rounded"),
        Structure.parse(view.texts("structure")),
        view.array("tables").stream().map(Kept::read).toList());
  }

  @Override
  public String toString() {
    return "ReleaseLedger[" + entries.size() + " releases]";
  }
}
