package org.allervers.core.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.allervers.core.Compartment;
import org.allervers.core.Dossier;
import org.allervers.core.Register;
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.Answers;
import org.allervers.core.answer.Field;
import org.allervers.core.answer.Preserved;
import org.allervers.core.assessment.Assessment;
import org.allervers.core.assessment.BloodPressure;
import org.allervers.core.assessment.Question;
import org.allervers.core.assessment.Questionnaire;
import org.allervers.core.code.Code;
import org.allervers.core.json.JsonFormat;
import org.allervers.core.json.Reading;
import org.allervers.core.rules.Findings;
import org.allervers.core.rules.beanvalidation.BeanValidationFindings;
import org.allervers.core.social.Habitat;
import org.allervers.core.testkit.AnyDossier;
import org.allervers.core.testkit.Dossiers;
import org.allervers.core.testkit.ModelType;
import org.allervers.core.time.DateRange;
import org.allervers.core.time.History;
import org.allervers.core.time.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever was written in a dossier stays there: it shows in no text that a log could hold. */
class PersonalDataTest {

  private static final String CANARY = "Canari";

  private static final ObjectMapper TREES = new ObjectMapper();

  @Test
  void no_value_of_the_model_shows_what_it_holds() {
    int[] seen = {0};
    Consumer<Object> silent = value -> {
      seen[0]++;
      assertThat(value.toString())
          .as(value.getClass().getName())
          .doesNotContain(CANARY)
          .matches("[A-Z][A-Za-z]+\\[(redacted|[0-9]+|[a-z0-9-]+)?]");
    };
    visit(AnyDossier.marked(Dossier.class, CANARY), silent, identitySet());
    visit(AnyDossier.marked(Register.class, CANARY), silent, identitySet());
    assertThat(seen[0]).isGreaterThan(500);
  }

  private static Set<Object> identitySet() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  /** Calls {@code seen} for each value of this library that {@code value} holds; texts and dates are what they are. */
  private static void visit(Object value, Consumer<Object> seen, Set<Object> visited) {
    if (!visited.add(value)) {
      return;
    }
    if (value instanceof Optional<?> optional) {
      optional.ifPresent(content -> visit(content, seen, visited));
    } else if (value instanceof List<?> list) {
      list.forEach(element -> visit(element, seen, visited));
    } else if (value instanceof Answer<?> answer) {
      seen.accept(answer);
      answer.known().ifPresent(content -> visit(content, seen, visited));
    } else if (value instanceof History<?> history) {
      seen.accept(history);
      history.entries().forEach(entry -> {
        seen.accept(entry);
        visit(entry.answer(), seen, visited);
      });
    } else if (value instanceof Answers || value instanceof Preserved || value instanceof Code) {
      seen.accept(value);
    } else if (ModelType.isBuilt(value.getClass())) {
      seen.accept(value);
      ModelType.of(value.getClass())
          .properties()
          .forEach(property -> visit(property.of(value), seen, visited));
    }
  }

  @Test
  void no_finding_on_shape_shows_the_value_that_it_finds() {
    try (ValidatorFactory factory = BeanValidationFindings.configure(
            Validation.byDefaultProvider().configure())
        .buildValidatorFactory()) {
      BeanValidationFindings shape = BeanValidationFindings.using(factory);
      String longCanary = CANARY.repeat(4000);
      for (Object document : List.of(
          AnyDossier.marked(Dossier.class, longCanary),
          AnyDossier.marked(Register.class, longCanary))) {
        Findings findings = shape.check(document);
        assertThat(findings).hasSizeGreaterThan(50);
        assertSilent(findings);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"Canari\"", "[\"Canari\"]", "{\"nom\":\"Canari\"}", "12345678901234567890"})
  void no_problem_of_reading_shows_the_value_that_is_wrong(String wrong) throws Exception {
    JsonNode replacement = TREES.readTree(wrong);
    JsonFormat<Dossier> dossiers = JsonFormat.dossiers();
    JsonFormat<Register> registers = JsonFormat.registers();
    JsonNode dossier = TREES.readTree(dossiers.write(Dossiers.complete()));
    JsonNode register = TREES.readTree(registers.write(Dossiers.completeRegister()));
    int unreadable = 0;
    for (byte[] broken : replacedOneByOne(dossier, replacement)) {
      unreadable += assertSilent(dossiers.read(broken));
    }
    for (byte[] broken : replacedOneByOne(register, replacement)) {
      unreadable += assertSilent(registers.read(broken));
    }
    assertThat(unreadable).isGreaterThan(300);
  }

  /** Returns the document as many times as it has scalars, each time with another one replaced. */
  private static List<byte[]> replacedOneByOne(JsonNode document, JsonNode replacement)
      throws Exception {
    List<byte[]> documents = new ArrayList<>();
    List<Consumer<JsonNode>> places = new ArrayList<>();
    List<JsonNode> originals = new ArrayList<>();
    places(document, places, originals);
    for (int i = 0; i < places.size(); i++) {
      places.get(i).accept(replacement);
      documents.add(TREES.writeValueAsBytes(document));
      places.get(i).accept(originals.get(i));
    }
    assertThat(documents).hasSizeGreaterThan(200);
    return documents;
  }

  private static void places(
      JsonNode node, List<Consumer<JsonNode>> places, List<JsonNode> originals) {
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> property : object.properties()) {
        if (property.getValue().isContainerNode()) {
          places(property.getValue(), places, originals);
        } else {
          places.add(value -> object.set(property.getKey(), value));
          originals.add(property.getValue());
        }
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        int index = i;
        if (array.get(i).isContainerNode()) {
          places(array.get(i), places, originals);
        } else {
          places.add(value -> array.set(index, value));
          originals.add(array.get(i));
        }
      }
    }
  }

  private static int assertSilent(Reading<?> reading) {
    assertThat(reading.toString()).doesNotContain(CANARY);
    assertSilent(reading.findings());
    if (reading.problem().isEmpty()) {
      return 0;
    }
    assertThat(reading.problem().get().toString()).doesNotContain(CANARY).doesNotContain("1234567");
    assertThat(reading.problem().get().message()).doesNotContain(CANARY).doesNotContain("1234567");
    Throwable thrown = catchThrowable(reading::orThrow);
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      assertThat(cause.toString()).doesNotContain(CANARY);
    }
    return 1;
  }

  private static void assertSilent(Findings findings) {
    findings.stream().forEach(finding -> assertThat(finding.toString()).doesNotContain(CANARY));
  }

  @Test
  void no_finding_on_an_assessment_shows_the_answer() {
    Questionnaire form = Questionnaire.nurseAssessment2022();
    Questionnaire confirming = form.withBounds(form.bounds().confirming());
    Assessment wrong = form.start(new UUID(0, 1), LocalDate.of(2022, 1, 1));
    Assessment far = wrong;
    for (Question question : form.questions()) {
      wrong = wrong.answer(question.code(), List.of(CANARY, CANARY));
      far = far.answer(question.code(), 987_654_321);
    }
    wrong = wrong.answer("Z9", CANARY);
    assertThat(confirming.check(wrong)).hasSizeGreaterThan(50);
    assertSilent(confirming.check(wrong));
    assertThat(confirming.check(far))
        .isNotEmpty()
        .allSatisfy(finding -> assertThat(finding.toString()).doesNotContain("987654321"));
    assertThat(form.completeness(wrong).toString()).doesNotContain(CANARY);
    assertThat(form.derive(wrong).toString()).doesNotContain(CANARY);
  }

  @Test
  void no_refusal_shows_the_value_that_is_refused() {
    Answers answers = Answers.of(Map.of("champ", Answer.of(CANARY)));
    List<Runnable> refusals = List.of(
        () -> PartialDate.parse(CANARY),
        () -> PartialDate.parse("1985-02-30"),
        () -> DateRange.parse(CANARY),
        () -> DateRange.parse(CANARY + "/.."),
        () -> DateRange.parse("2022-01-01/" + CANARY),
        () -> Habitat.of(CANARY),
        () -> Compartment.ofCode(CANARY),
        () -> answers.get(Field.number("champ")),
        () -> answers.get(Field.date("champ")),
        () -> answers.get(Field.dateTime("champ")),
        () -> answers.get(Field.yesNo("champ")),
        () -> answers.get(Field.choices("champ", Habitat.list())),
        () -> Answers.of(Map.of("champ", Answer.of(new Object()))),
        () -> Questionnaire.of(CANARY),
        () -> Questionnaire.nurseAssessment2022().question(CANARY),
        () -> BloodPressure.of(98_765, 1),
        () -> Dossier.join(List.of(
            AnyDossier.marked(Dossier.class, CANARY), AnyDossier.marked(Dossier.class, CANARY))));
    for (int i = 0; i < refusals.size(); i++) {
      Throwable thrown = catchThrowable(refusals.get(i)::run);
      assertThat(thrown).as("refusal " + i).isNotNull();
      for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
        assertThat(cause.toString())
            .as("refusal " + i)
            .doesNotContain(CANARY)
            .doesNotContain("98765")
            .doesNotContain("1985");
      }
    }
  }

  @Test
  void the_canary_is_in_the_documents_that_are_silent_about_it() {
    Dossier dossier = AnyDossier.marked(Dossier.class, CANARY);
    String json = new String(JsonFormat.dossiers().write(dossier), UTF_8);
    assertThat(json.split(CANARY, -1).length).isGreaterThan(500);
  }
}
