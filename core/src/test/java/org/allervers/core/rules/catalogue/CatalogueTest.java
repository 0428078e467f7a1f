package org.allervers.core.rules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.allervers.core.rules.Confidence;
import org.allervers.core.rules.Obligation;
import org.allervers.core.rules.Parameter;
import org.allervers.core.rules.Rule;
import org.allervers.core.rules.Source;
import org.junit.jupiter.api.Test;

/** The catalogue is whole: every rule of the field is here, or says why it is not. */
class CatalogueTest {

  private static boolean covers(String id, String known) {
    return id.equals(known)
        || (id.startsWith(known) && id.substring(known.length()).matches("[A-Z]"));
  }

  @Test
  void every_rule_of_the_field_has_an_id_or_a_reason() {
    List<String> field = FieldRules.all();
    assertThat(field).hasSizeGreaterThan(70).doesNotHaveDuplicates();
    Set<String> ids = RuleSets.everything().stream().map(Rule::id).collect(Collectors.toSet());
    Map<String, List<String>> reasons = FieldRules.notExecutable();
    Set<String> neither = new TreeSet<>();
    Set<String> both = new TreeSet<>();
    for (String known : field) {
      boolean executable = ids.stream().anyMatch(id -> covers(id, known));
      if (!executable && !reasons.containsKey(known)) {
        neither.add(known);
      }
      if (executable && reasons.containsKey(known)) {
        both.add(known);
      }
    }
    assertThat(neither).as("neither a rule nor a reason").isEmpty();
    assertThat(both).as("a rule, and a reason why there is none").isEmpty();
    assertThat(field).containsAll(reasons.keySet());
  }

  @Test
  void every_rule_says_what_an_expert_a_lawyer_and_a_developer_ask() {
    Set<String> problems = new TreeSet<>();
    for (Rule<?> rule : RuleSets.everything()) {
      for (Source source : rule.sources()) {
        if (source.text().isBlank() || source.sentence().isBlank()) {
          problems.add(rule.id() + ": a source without text or sentence");
        }
      }
      if (rule.obligation() == Obligation.MANDATORY
          && rule.sources().get(0).confidence() == Confidence.PROPOSAL) {
        problems.add(rule.id() + ": mandatory by nobody's text");
      }
      for (String text :
          List.of(rule.french(), rule.english(), rule.frenchMessage(), rule.englishMessage())) {
        if (text.isBlank() || !text.endsWith(".")) {
          problems.add(rule.id() + ": not a sentence: " + text);
        }
      }
      if (rule.french().equals(rule.english())) {
        problems.add(rule.id() + ": one language");
      }
      for (Parameter<?> parameter : rule.parameters()) {
        if (parameter.french().isBlank() || parameter.english().isBlank()) {
          problems.add(rule.id() + ": the parameter " + parameter.id() + " says nothing");
        }
      }
      if (unfilled(rule)) {
        problems.add(rule.id() + ": a message names a threshold that the rule does not use");
      }
    }
    assertThat(problems).isEmpty();
  }

  private static boolean unfilled(Rule<?> rule) {
    String text = rule.frenchMessage() + rule.englishMessage();
    for (Parameter<?> parameter : rule.parameters()) {
      text = text.replace("{" + parameter.id() + "}", "");
    }
    return text.contains("{") || text.contains("}");
  }

  @Test
  void one_threshold_has_one_id() {
    Map<String, Parameter<?>> byId = new LinkedHashMap<>();
    List<String> twice = new ArrayList<>();
    for (Rule<?> rule : RuleSets.everything()) {
      for (Parameter<?> parameter : rule.parameters()) {
        Parameter<?> other = byId.putIfAbsent(parameter.id(), parameter);
        if (other != null && other != parameter) {
          twice.add(parameter.id());
        }
      }
    }
    assertThat(twice).isEmpty();
  }
}
