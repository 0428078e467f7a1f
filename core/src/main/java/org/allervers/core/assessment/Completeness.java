package org.allervers.core.assessment;

import java.util.List;
import java.util.Optional;

/**
 * How much of an assessment was answered, section by section. Computed values are not counted: nobody is asked for them.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @terme complétude du bilan
 */
public final class Completeness {

  private final List<OfSection> sections;

  Completeness(List<OfSection> sections) {
    this.sections = List.copyOf(sections);
  }

  /**
   * The numbers of one section.
   *
   * @param section the code of the section
   * @param known questions asked whose answer is known
   * @param unknown questions asked to which the person does not know the answer ("NSPR")
   * @param declined questions asked that the person would rather not answer ("NVPR")
   * @param skipped questions asked for which nothing is recorded
   * @param undetermined questions of which it is not yet said whether they are asked
   * @terme complétude de la rubrique
   */
  public record OfSection(
      String section, int known, int unknown, int declined, int skipped, int undetermined) {

    /** Returns the number of questions that are asked for sure: the second number of the ratio. */
    public int asked() {
      return known + unknown + declined + skipped;
    }

    /** Returns the number of questions to which the person said something: the first number of the ratio. */
    public int answered() {
      return known + unknown + declined;
    }

    /** Returns whether nothing is skipped and nothing undetermined. */
    public boolean isComplete() {
      return skipped == 0 && undetermined == 0;
    }

    private OfSection plus(OfSection other) {
      return new OfSection(
          section,
          known + other.known,
          unknown + other.unknown,
          declined + other.declined,
          skipped + other.skipped,
          undetermined + other.undetermined);
    }
  }

  /** Returns the numbers of each section that puts questions, in the order of the form. */
  public List<OfSection> sections() {
    return sections;
  }

  /** Returns the numbers of one section, or empty if it puts no questions. */
  public Optional<OfSection> find(String section) {
    return sections.stream().filter(each -> each.section().equals(section)).findFirst();
  }

  /** Returns the sums over all sections; the code of the section is empty. */
  public OfSection total() {
    return sections.stream().reduce(new OfSection("", 0, 0, 0, 0, 0), OfSection::plus);
  }

  /** Returns the answered and the asked questions. */
  @Override
  public String toString() {
    return "Completeness[" + total().answered() + "/" + total().asked() + "]";
  }
}
