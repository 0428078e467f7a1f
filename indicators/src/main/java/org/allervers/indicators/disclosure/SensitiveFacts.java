package org.allervers.indicators.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.allervers.indicators.Indicator;
import org.allervers.indicators.definition.DefinitionProblem;
import org.allervers.indicators.definition.UnreadableDefinitionException;
import org.allervers.indicators.internal.JsonView;

/** Which facts harm whoever is recognised behind them: named as data, with the text that says so. Immutable. */
final class SensitiveFacts {

  private static final Pattern ATTRIBUTE = Pattern.compile("\"attribute\":\"([^\"]*)\"");
  private static final String FAMILY = "*";
  private static final SensitiveFacts STANDARD = parse(DisclosureFiles.text("sensitive-1.json"));

  private final Set<String> attributes;

  /** What the names of attributes begin with of which nobody can judge one by one, such as fields that a host invents. */
  private final List<String> families;

  private final Set<String> codes;
  private final Set<String> definitions;

  private SensitiveFacts(JsonView root) {
    Set<String> all = names(root, "attributes");
    this.attributes =
        all.stream().filter(name -> !name.endsWith(FAMILY)).collect(Collectors.toUnmodifiableSet());
    this.families = all.stream()
        .filter(name -> name.endsWith(FAMILY))
        .map(name -> name.substring(0, name.length() - FAMILY.length()))
        .toList();
    this.codes = names(root, "codes");
    this.definitions = Set.copyOf(root.texts("definitions"));
  }

  static SensitiveFacts standard() {
    return STANDARD;
  }

  static SensitiveFacts parse(String json) {
    List<DefinitionProblem> problems = new ArrayList<>();
    SensitiveFacts facts = new SensitiveFacts(JsonView.of(json, problems));
    if (!problems.isEmpty()) {
      throw new UnreadableDefinitionException(problems);
    }
    return facts;
  }

  private static Set<String> names(JsonView root, String key) {
    return root.array(key).stream()
        .map(one -> one.text("name"))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether it reads a sensitive fact anywhere: in its lines, its population, its quantity or beside the sum. */
  boolean touches(Indicator indicator) {
    Predicate<String> isSensitive =
        name -> attributes.contains(name) || families.stream().anyMatch(name::startsWith);
    return definitions.contains(indicator.id())
        || ATTRIBUTE
            .matcher(indicator.canonicalJson())
            .results()
            .map(found -> found.group(1))
            .anyMatch(isSensitive);
  }

  /** Whether one line is sensitive in a table that is not. */
  boolean isSensitiveLine(String code) {
    return codes.contains(code);
  }
}
