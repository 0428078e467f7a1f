package org.allervers.core.documentation;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.allervers.core.rules.Parameter;
import org.allervers.core.rules.Rule;
import org.allervers.core.rules.RuleSet;
import org.allervers.core.rules.Source;
import org.allervers.core.rules.catalogue.FieldRules;
import org.allervers.core.rules.catalogue.RuleSets;
import org.junit.jupiter.api.Test;

/** The page of the rules is that of the catalogue. */
class RulesPageTest {

  @Test
  void publishes_the_catalogue() throws IOException {
    Page page = new Page()
        .line("# Rules")
        .line("")
        .line("Generated from the catalogue of core; do not edit. A test fails when it is stale.")
        .line("")
        .line(
            "A rule finds; it never prevents. Where it applies and an answer is missing, it says so instead of")
        .line(
            "guessing. The day of the act decides which law judges it. Whatever a source left open is a")
        .line(
            "parameter, with the value that holds unless a host decides otherwise. How sure we are of each source")
        .line("stands in brackets. Each rule has cases in `core/src/test/resources/rules`.");
    overview(page, "## Rules on dossiers", RuleSets.dossiers());
    overview(page, "## Rules on teams and their register", RuleSets.registers());
    page.title("## Rules in full");
    RuleSets.everything().forEach(rule -> full(page, rule));
    page.title("## Rules of the field that no check decides").head("id", "pourquoi", "why");
    for (Map.Entry<String, List<String>> entry : FieldRules.notExecutable().entrySet()) {
      page.row(entry.getKey(), entry.getValue().get(0), entry.getValue().get(1));
    }
    GeneratedFile.check("rules.md", page.toString());
  }

  private static void overview(Page page, String title, RuleSet<?> set) {
    page.title(title).head("id", "règle", "gravité", "portée", "champ", "depuis");
    for (Rule<?> rule : set.rules()) {
      page.row(
          "[" + rule.id() + "](#" + rule.id().toLowerCase(Locale.ROOT) + ")",
          rule.french(),
          rule.severity().code(),
          rule.obligation().french(),
          rule.jurisdiction().code(),
          rule.validity().start().toString());
    }
  }

  private static void full(Page page, Rule<?> rule) {
    page.title("### " + rule.id())
        .line(rule.french())
        .line("*" + rule.english() + "*")
        .line("")
        .line("- " + rule.severity().code() + ", " + rule.obligation().french() + ", "
            + rule.jurisdiction().french() + " (`" + rule.jurisdiction().code() + "`), version "
            + rule.version() + ", depuis le " + rule.validity().start()
            + rule.validity().end().map(end -> ", jusqu'au " + end + " exclu").orElse(""))
        .line("- Constat : « " + rule.frenchMessage() + " » / “" + rule.englishMessage() + "”")
        .line("- Où : " + (rule.pathPattern().isEmpty() ? "le dossier" : code(rule.pathPattern()))
            + " ; lit "
            + rule.reads().stream()
                .map(part -> code(part.path()))
                .distinct()
                .collect(Collectors.joining(", "))
            + (rule.needs().isEmpty()
                ? ""
                : " ; demande "
                    + rule.needs().stream()
                        .map(RulesPageTest::code)
                        .collect(Collectors.joining(", "))));
    for (Source source : rule.sources()) {
      page.line("- Source : " + source.cite() + " : « " + source.sentence() + " » ["
          + source.confidence().french() + "]");
    }
    Map<String, Parameter<?>> parameters = new LinkedHashMap<>();
    rule.parameters().forEach(parameter -> parameters.put(parameter.id(), parameter));
    parameters
        .values()
        .forEach(parameter -> page.line("- Paramètre " + code(parameter.id()) + " ("
            + parameter.french() + ") : "
            + parameter.values().stream()
                .map(dated -> dated.value() + " depuis le " + dated.since() + ", "
                    + dated.source().cite() + " [" + dated.source().confidence().french() + "]")
                .collect(Collectors.joining(" ; "))));
  }

  private static String code(String text) {
    return "`" + text + "`";
  }
}
