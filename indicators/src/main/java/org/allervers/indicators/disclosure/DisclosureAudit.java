package org.allervers.indicators.disclosure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.IntToLongFunction;
import java.util.stream.Stream;
import org.allervers.indicators.disclosure.Facts.Place;
import org.allervers.indicators.disclosure.Facts.Role;
import org.allervers.indicators.disclosure.Facts.Variable;
import org.allervers.indicators.disclosure.UnreadableReportException.Reason;
import org.allervers.indicators.explain.Cell;
import org.allervers.indicators.internal.secrecy.Bounds;
import org.allervers.indicators.internal.secrecy.BoundsAttack;
import org.allervers.indicators.internal.secrecy.CellSystem;
import org.allervers.indicators.internal.secrecy.Effort;
import org.allervers.indicators.internal.secrecy.ReaderView;
import org.allervers.indicators.table.Table;

/**
 * What somebody who has nothing but a file of ours can find out of it: reads the workbook or the JSON again, rebuilds its
 * tables, its totals and whatever else ties figures together, and bounds each withheld figure.
 *
 * <p>An attacker who holds other releases as well knows more; the disclosure control considers those of its ledger.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @terme attaque d’un fichier diffusé
 */
public final class DisclosureAudit {

  /** What the attack says of the policy that the file names. */
  public enum Verdict {
    /** No figure is told to stand on a few persons. */
    HOLDS,
    /** The attack was given up before it could tell of each figure. */
    UNDECIDED,
    /** Some figure is told to stand on a few persons, withheld as it is. */
    BROKEN
  }

  /**
   * A withheld or rounded figure, as far as it can be told.
   *
   * @param cell where it stands first
   * @param least the least that it can be
   * @param most the most that it can be; empty if nothing bounds it
   * @param isExact whether it can be each of the two; otherwise they are outer limits
   * @param verdict of the policy on this figure
   */
  public record Bounded(
      Cell cell, long least, OptionalLong most, boolean isExact, Verdict verdict) {}

  /** How closely figures are bounded. */
  enum Depth {
    /** As it takes to tell whether the policy holds. */
    VERDICTS,
    /** So far, and then as tightly as a limited effort allows. */
    BOUNDS,
    /** As tightly as the whole effort allows. */
    WHOLE
  }

  /** Three times what the bounds of a report of 544 figures take. */
  private static final Effort BOUNDING = new Effort(50_000_000L);

  /** A rounded figure of which fewer values are possible is told. */
  private static final long ROUNDED_VALUES = 3;

  private final SecrecyPolicy policy;
  private final List<Bounded> figures;
  private final List<Bounded> amounts;
  private final List<Cell> differences;

  private DisclosureAudit(
      SecrecyPolicy policy, List<Bounded> figures, List<Bounded> amounts, List<Cell> differences) {
    this.policy = policy;
    this.figures = List.copyOf(figures);
    this.amounts = List.copyOf(amounts);
    this.differences = List.copyOf(differences);
  }

  /**
   * Attacks a file: a workbook or JSON, in either language, also after a spreadsheet has saved it again. Verdicts come first, so that
   * none is wanting for the sake of bounds; these are sought with a limited effort, and are outer limits where that ends
   * ({@link Bounded#isExact}).
   *
   * @throws IOException if it cannot be read
   * @throws UnreadableReportException if it is not a whole report of ours
   */
  public static DisclosureAudit attack(Path file) throws IOException, UnreadableReportException {
    try (InputStream in = Files.newInputStream(file)) {
      return attack(in.readNBytes(ReportFile.LARGEST + 1));
    }
  }

  /**
   * Attacks the content of a file, as {@link #attack(Path)} does.
   *
   * @throws UnreadableReportException if it is not a whole report of ours
   */
  public static DisclosureAudit attack(byte[] content) throws UnreadableReportException {
    return attack(content, Effort.standard(), Depth.BOUNDS);
  }

  /**
   * Attacks a file as far as its verdicts need: no figure is bounded more tightly than it takes to tell whether the policy holds.
   */
  static DisclosureAudit verdicts(byte[] content, Effort effort) throws UnreadableReportException {
    return attack(content, effort, Depth.VERDICTS);
  }

  static DisclosureAudit attack(byte[] content, Effort effort, Depth depth)
      throws UnreadableReportException {
    ReportFile file = ReportFile.read(content);
    SecrecyPolicy policy = SecrecyPolicy.find(file.policy(), file.policyVersion())
        .orElseThrow(() -> new UnreadableReportException(Reason.UNKNOWN_POLICY, ""));
    if (policy.threshold() != file.threshold()) {
      throw new UnreadableReportException(Reason.ALTERED, "threshold");
    }
    TableSystem system = system(file, policy);
    checkMargins(file, policy, system);
    SensitiveFacts sensitive = SensitiveFacts.standard();
    ReaderView view = system.view(policy, sensitive);
    PrimaryRule rule = new PrimaryRule(policy, sensitive, system.tables());
    // What is rounded has to stay open on both sides.
    boolean isWhole = depth == Depth.WHOLE || policy.method() == SecrecyPolicy.Method.ROUNDING;
    BoundsAttack attack = isWhole
        ? BoundsAttack.of(view, effort)
        : asked(view, effort, enough(system, rule), depth == Depth.BOUNDS);
    if (attack.isContradictory()) {
      throw inconsistent("");
    }
    Set<Integer> few = ofFew(system, rule, attack);
    BoundsAttack closer = isWhole || few.isEmpty()
        ? attack
        : BoundsAttack.of(
            view, effort, cell -> few.contains(cell) ? CellSystem.NO_MOST : CellSystem.NO_LEAST);
    List<Bounded> figures = new ArrayList<>();
    List<Bounded> amounts = new ArrayList<>();
    for (int i = 0; i < system.figures().size(); i++) {
      Variable variable = system.figures().get(i);
      if (isSum(variable)) {
        Bounds units = attack.bounds(system.unitsOf(i));
        BoundsAttack of = units.most() < rule.threshold(variable) ? closer : attack;
        Verdict verdict =
            ofAmount(policy, of.bounds(i), of.bounds(system.unitsOf(i)), rule.threshold(variable));
        amounts.add(bounded(variable, of.bounds(i), verdict));
      } else if (variable.value().isEmpty() && !variable.isNeverPrinted()) {
        Bounds bounds = attack.bounds(i);
        Verdict verdict = policy.method() == SecrecyPolicy.Method.ROUNDING
            ? ofRounded(bounds, 2L * policy.threshold())
            : ofWithheld(bounds, rule.threshold(variable));
        figures.add(bounded(variable, bounds, verdict));
      }
    }
    List<Cell> differences = system.smallDifferences(policy.threshold()).stream()
        .map(DisclosureAudit::cell)
        .toList();
    return new DisclosureAudit(policy, figures, amounts, differences);
  }

  private static BoundsAttack asked(
      ReaderView view, Effort effort, IntToLongFunction enough, boolean isBounding) {
    return isBounding
        ? BoundsAttack.of(view, effort, enough, BOUNDING)
        : BoundsAttack.of(view, effort, enough);
  }

  /** The question of each withheld figure, and of the units behind each sum: can there be as many as the threshold? */
  private static IntToLongFunction enough(TableSystem system, PrimaryRule rule) {
    Map<Integer, Long> asked = new HashMap<>();
    for (int i = 0; i < system.figures().size(); i++) {
      Variable variable = system.figures().get(i);
      if (isSum(variable)) {
        asked.put(system.unitsOf(i), (long) rule.threshold(variable));
      } else if (variable.value().isEmpty() && !variable.isNeverPrinted()) {
        asked.merge(i, (long) rule.threshold(variable), Math::max);
      }
    }
    return cell -> asked.getOrDefault(cell, CellSystem.NO_LEAST);
  }

  /** All of the sums whose units are told to be few, and of those units. */
  private static Set<Integer> ofFew(TableSystem system, PrimaryRule rule, BoundsAttack attack) {
    Set<Integer> asked = new HashSet<>();
    for (int i = 0; i < system.figures().size(); i++) {
      Variable variable = system.figures().get(i);
      if (isSum(variable) && attack.bounds(system.unitsOf(i)).most() < rule.threshold(variable)) {
        asked.add(i);
        asked.add(system.unitsOf(i));
      }
    }
    return asked;
  }

  private static boolean isSum(Variable variable) {
    return variable.value().isEmpty() && variable.role() == Role.AMOUNT;
  }

  private static void checkMargins(ReportFile file, SecrecyPolicy policy, TableSystem system)
      throws UnreadableReportException {
    if (!system.contradictions().isEmpty()) {
      Place place = system.contradictions().get(0);
      throw inconsistent(place.definition() + " " + place.row());
    }
    // Rounded totals are rounded by themselves.
    Optional<Table> broken = policy.method() == SecrecyPolicy.Method.ROUNDING
        ? Optional.empty()
        : Margins.firstBroken(file.tables());
    if (broken.isPresent()) {
      throw inconsistent(broken.get().id());
    }
  }

  private static Verdict ofWithheld(Bounds bounds, int threshold) {
    if (bounds.most() < threshold) {
      return Verdict.BROKEN;
    }
    return bounds.mostSeen() < threshold ? Verdict.UNDECIDED : Verdict.HOLDS;
  }

  /**
   * A sum is told with its mean where its units are told to be few and no sum that is possible lies far enough from both
   * ends. Where nobody can tell that the units are few, nobody can tell the mean of a few.
   */
  private static Verdict ofAmount(SecrecyPolicy policy, Bounds sum, Bounds units, int threshold) {
    if (units.most() >= threshold || units.most() < 1 || sum.most() == CellSystem.NO_MOST) {
      return Verdict.HOLDS;
    }
    long least = Math.max(0, sum.least());
    long persons = Math.max(1, units.least());
    // The least sum whose width reaches no farther down than the least possible one.
    long from = least == 0
        ? 0
        : Math.max(
            least + persons, -Math.floorDiv(-100 * least, Math.max(1, 100 - policy.amountWidth())));
    long width = Math.max(persons, -Math.floorDiv(-from * policy.amountWidth(), 100));
    return from + width <= sum.most() ? Verdict.HOLDS : Verdict.BROKEN;
  }

  /** Where figures are rounded, only those that may be small must stay open. */
  private static Verdict ofRounded(Bounds bounds, long large) {
    if (bounds.mostSeen() >= large) {
      return Verdict.HOLDS;
    }
    if (bounds.most() - Math.max(0, bounds.least()) < ROUNDED_VALUES - 1) {
      return Verdict.BROKEN;
    }
    boolean isSeen = bounds.mostSeen() >= bounds.leastSeen()
        && bounds.mostSeen() - bounds.leastSeen() >= ROUNDED_VALUES - 1;
    return isSeen ? Verdict.HOLDS : Verdict.UNDECIDED;
  }

  private static UnreadableReportException inconsistent(String place) {
    return new UnreadableReportException(Reason.INCONSISTENT, place);
  }

  private static TableSystem system(ReportFile file, SecrecyPolicy policy)
      throws UnreadableReportException {
    try {
      return TableSystem.seen(
          file.tables(), file.evolutions(), Structure.parse(file.structure()), policy);
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new UnreadableReportException(Reason.ALTERED, "structure", e);
    }
  }

  private static Bounded bounded(Variable variable, Bounds bounds, Verdict verdict) {
    return new Bounded(
        cell(variable.place()),
        Math.max(0, bounds.least()),
        bounds.most() == CellSystem.NO_MOST ? OptionalLong.empty() : OptionalLong.of(bounds.most()),
        bounds.isExact(),
        verdict);
  }

  private static Cell cell(Place place) {
    return new Cell(place.definition(), place.scope(), place.period(), place.row());
  }

  /** The policy that the file names. */
  public SecrecyPolicy policy() {
    return policy;
  }

  /** Each withheld or rounded figure once, wherever it stands, in the order of the file. */
  public List<Bounded> figures() {
    return figures;
  }

  /**
   * For each line that a mean is made of, the sum of what its units have (days of stay, for example), as far as it can be
   * told; also where the mean itself is printed, which tells it but for its rounding.
   */
  public List<Bounded> amounts() {
    return amounts;
  }

  /** Figures that are told beside another one from which they differ by a few persons. */
  public List<Cell> smallDifferences() {
    return differences;
  }

  /** The worst of all. */
  public Verdict verdict() {
    if (!differences.isEmpty() || count(Verdict.BROKEN) > 0) {
      return Verdict.BROKEN;
    }
    return count(Verdict.UNDECIDED) > 0 ? Verdict.UNDECIDED : Verdict.HOLDS;
  }

  /** How many figures and sums have that verdict. */
  public long count(Verdict verdict) {
    return Stream.concat(figures.stream(), amounts.stream())
        .filter(figure -> figure.verdict() == verdict)
        .count();
  }

  /** Policy, number of figures and verdict; no bounds. */
  @Override
  public String toString() {
    return "DisclosureAudit[" + policy.id() + ", " + figures.size() + " withheld, " + verdict()
        + "]";
  }
}
