package org.allervers.indicators.definition;

import java.util.List;
import java.util.stream.Collectors;

/** A text that is no definition of this format, with everything that is wrong and not only the first. */
public final class UnreadableDefinitionException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final DefinitionProblem[] problems;

  public UnreadableDefinitionException(List<DefinitionProblem> problems) {
    super(problems.stream().map(DefinitionProblem::toString).collect(Collectors.joining("; ")));
    this.problems = problems.toArray(DefinitionProblem[]::new);
  }

  /** Everything that is wrong, in the order of the text; never empty. */
  public List<DefinitionProblem> problems() {
    return List.of(problems);
  }
}
