package org.allervers.core.assessment;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text of a {@link Condition}. */
final class ConditionParser {

  private static final String CODE = "[A-Za-z0-9_.]+";
  private static final Pattern SECTION = Pattern.compile("section:(" + CODE + ")");
  private static final Pattern EQUAL = Pattern.compile("(" + CODE + ")\\s*=\\s*(" + CODE + ")");
  private static final Pattern IN =
      Pattern.compile("(" + CODE + ")\\s+in\\s+(" + CODE + "(?:\\s*,\\s*" + CODE + ")*)");
  private static final Pattern HAS = Pattern.compile("(" + CODE + ")\\s+has\\s+(" + CODE + ")");
  private static final Pattern GREATER =
      Pattern.compile("(" + CODE + ")\\s*>\\s*(-?[0-9]{1,9}(?:\\.[0-9]{1,9})?)");
  private static final Pattern KNOWN = Pattern.compile("(" + CODE + ")\\s+known");

  private ConditionParser() {}

  static Condition parse(String text) {
    if (text.isBlank()) {
      return new Condition.Always();
    }
    List<Condition> parts = Arrays.stream(text.strip().split("\\s+and\\s+", -1))
        .map(ConditionParser::atom)
        .toList();
    return parts.size() == 1 ? parts.get(0) : new Condition.All(parts);
  }

  private static Condition atom(String text) {
    if (text.equals("optional")) {
      return new Condition.OnDemand();
    }
    Matcher matcher = SECTION.matcher(text);
    if (matcher.matches()) {
      return new Condition.SectionOpen(matcher.group(1));
    }
    matcher = EQUAL.matcher(text);
    if (matcher.matches()) {
      return new Condition.OneOf(matcher.group(1), Set.of(matcher.group(2)));
    }
    matcher = IN.matcher(text);
    if (matcher.matches()) {
      List<String> codes = List.of(matcher.group(2).split("\\s*,\\s*", -1));
      return new Condition.OneOf(matcher.group(1), new LinkedHashSet<>(codes));
    }
    matcher = HAS.matcher(text);
    if (matcher.matches()) {
      return new Condition.Has(matcher.group(1), matcher.group(2));
    }
    matcher = GREATER.matcher(text);
    if (matcher.matches()) {
      return new Condition.GreaterThan(matcher.group(1), new BigDecimal(matcher.group(2)));
    }
    matcher = KNOWN.matcher(text);
    if (matcher.matches()) {
      return new Condition.Known(matcher.group(1));
    }
    throw new IllegalArgumentException(
        "a condition must be empty, optional, section:X, X=V, X in V,W, X has V, X>0 or X known");
  }
}
