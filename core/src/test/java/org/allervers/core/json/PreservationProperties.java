package org.allervers.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.allervers.core.Compartment;
import org.allervers.core.Dossier;
import org.allervers.core.Register;
import org.allervers.core.activity.Act;
import org.allervers.core.referral.Referral;
import org.allervers.core.task.Task;
import org.allervers.core.testkit.AnyDossier;

/** What comes in goes out: nothing of a document is lost, whoever wrote it and however it was cut. */
class PreservationProperties {

  private static final JsonFormat<Dossier> DOSSIERS = JsonFormat.dossiers();
  private static final JsonFormat<Register> REGISTERS = JsonFormat.registers();

  private static final ObjectMapper TREES = JsonMapper.builder()
      .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
      .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
      .build();

  /** In these objects any name is a field of the organisation or a question of the form. */
  private static final Set<String> FREE = Set.of("champs", "reponses");

  @Provide
  Arbitrary<Dossier> dossiers() {
    return AnyDossier.dossiers();
  }

  @Provide
  Arbitrary<Register> registers() {
    return AnyDossier.registers();
  }

  @Property(tries = 200)
  void reads_back_the_dossier_that_was_written(@ForAll("dossiers") Dossier dossier)
      throws Exception {
    byte[] json = DOSSIERS.write(dossier);
    Dossier back = DOSSIERS.read(json).orThrow();
    assertThat(back).isEqualTo(dossier).hasSameHashCodeAs(dossier);
    assertThat(DOSSIERS.write(back)).isEqualTo(json);
  }

  @Property(tries = 100)
  void reads_back_the_register_that_was_written(@ForAll("registers") Register register)
      throws Exception {
    byte[] json = REGISTERS.write(register);
    Register back = REGISTERS.read(json).orThrow();
    assertThat(back).isEqualTo(register).hasSameHashCodeAs(register);
    assertThat(REGISTERS.write(back)).isEqualTo(json);
  }

  @Property(tries = 100)
  void keeps_an_unknown_property_of_every_object_of_a_dossier(@ForAll("dossiers") Dossier dossier)
      throws Exception {
    keepsUnknownProperties(DOSSIERS, dossier);
  }

  @Property(tries = 100)
  void keeps_an_unknown_property_of_every_object_of_a_register(
      @ForAll("registers") Register register) throws Exception {
    keepsUnknownProperties(REGISTERS, register);
  }

  private static <T> void keepsUnknownProperties(JsonFormat<T> format, T value) throws Exception {
    JsonNode tree = TREES.readTree(format.write(value));
    int added = addEverywhere(tree, 0);
    T read = format.read(TREES.writeValueAsBytes(tree)).orThrow();
    JsonNode back = TREES.readTree(format.write(read));
    assertThat(back).isEqualTo(tree);
    assertThat(back.findValues("plusTard")).hasSize(added);
  }

  /** Adds a property to each object whose properties have fixed names, and returns their number. */
  private static int addEverywhere(JsonNode node, int added) {
    int count = added;
    if (node instanceof ObjectNode object && !object.has(AnswerSerializer.WITHOUT)) {
      for (Map.Entry<String, JsonNode> property : object.properties()) {
        if (!FREE.contains(property.getKey())) {
          count = addEverywhere(property.getValue(), count);
        }
      }
      ObjectNode unknown = object.objectNode();
      unknown.put("rang", count);
      unknown.put("montant", new BigDecimal("1.50"));
      unknown.putArray("liste").add("é").addNull();
      object.set("plusTard", unknown);
      return count + 1;
    }
    if (node.isArray()) {
      for (JsonNode element : node) {
        count = addEverywhere(element, count);
      }
    }
    return count;
  }

  @Property(tries = 200)
  void gives_the_dossier_back_when_its_parts_are_joined(@ForAll("dossiers") Dossier dossier)
      throws Exception {
    List<Dossier> parts = new ArrayList<>();
    for (Compartment compartment : Compartment.values()) {
      Dossier part = dossier.only(compartment);
      assertThat(part.parts()).containsExactly(compartment);
      // Each part is sealed and opened on its own.
      parts.add(DOSSIERS.read(DOSSIERS.write(part)).orThrow());
    }
    assertThat(inOrder(Dossier.join(parts), dossier)).isEqualTo(dossier);
    Dossier without = Dossier.join(List.of(parts.get(0), parts.get(3)));
    assertThat(without.holds(Compartment.HEALTH)).isFalse();
    assertThat(DOSSIERS.read(DOSSIERS.write(without)).orThrow()).isEqualTo(without);
    List<Dossier> again = List.of(without, parts.get(1), parts.get(2));
    assertThat(inOrder(Dossier.join(again), dossier)).isEqualTo(dossier);
  }

  /** Lists that several compartments share come back part by part: the same elements, in another order. */
  private static Dossier inOrder(Dossier joined, Dossier whole) {
    assertThat(joined.acts()).containsExactlyInAnyOrderElementsOf(whole.acts());
    assertThat(joined.referrals()).containsExactlyInAnyOrderElementsOf(whole.referrals());
    assertThat(joined.tasks()).containsExactlyInAnyOrderElementsOf(whole.tasks());
    return joined.toBuilder()
        .acts(whole.acts())
        .referrals(whole.referrals())
        .tasks(whole.tasks())
        .build();
  }

  @Property(tries = 200)
  void keeps_health_out_of_the_other_parts(@ForAll("dossiers") Dossier dossier) throws Exception {
    for (Compartment compartment : Compartment.values()) {
      Dossier part = dossier.only(compartment);
      assertThat(part.acts().stream().map(Act::compartment))
          .containsOnly(of(part.acts(), compartment));
      assertThat(part.referrals().stream().map(Referral::compartment))
          .containsOnly(of(part.referrals(), compartment));
      assertThat(part.tasks().stream().map(Task::compartment))
          .containsOnly(of(part.tasks(), compartment));
      JsonNode json = TREES.readTree(DOSSIERS.write(part));
      for (Compartment other : Compartment.values()) {
        if (other != compartment) {
          assertThat(json.has(other.code())).isFalse();
        }
      }
      if (compartment != Compartment.HEALTH) {
        assertThat(json.has("bilans")).isFalse();
        assertThat(json.has("distributions")).isFalse();
      }
    }
  }

  private static Compartment[] of(List<?> elements, Compartment compartment) {
    return elements.isEmpty() ? new Compartment[0] : new Compartment[] {compartment};
  }

  @Property(tries = 100)
  void refuses_no_document_but_a_broken_one(@ForAll("dossiers") Dossier dossier, @ForAll int cut) {
    byte[] json = DOSSIERS.write(dossier);
    byte[] broken = Arrays.copyOf(json, Math.floorMod(cut, json.length));
    assertThat(DOSSIERS.read(broken).problem()).isPresent();
  }
}
