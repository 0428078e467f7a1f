package org.allervers.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.allervers.core.Dossier;
import org.allervers.core.Register;
import org.allervers.core.answer.Preserved;
import org.allervers.core.testkit.Dossiers;
import org.allervers.core.testkit.ModelType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The files of {@code wire/v1} are the contract of version 1: other programs hold documents like them. They are never
 * edited. A new property enters a new file; {@code -Dallervers.generate=true} writes the files that are missing.
 */
class DossierFormatTest {

  private static final String WIRE = "/wire/v1/";
  private static final Path FOLDER = Path.of("src/test/resources" + WIRE);
  private static final List<String> DOSSIERS =
      List.of("dossier-minimal", "dossier-draft", "dossier-minor", "dossier-complete");
  private static final List<String> REGISTERS = List.of("register-complete");
  private static final ObjectMapper TREES = new ObjectMapper();

  static byte[] golden(String name) throws IOException {
    if (Boolean.getBoolean("allervers.generate") && !Files.exists(FOLDER.resolve(name + ".json"))) {
      Files.createDirectories(FOLDER);
      Files.write(FOLDER.resolve(name + ".json"), sample(name));
    }
    try (InputStream in = DossierFormatTest.class.getResourceAsStream(WIRE + name + ".json")) {
      return in == null ? Files.readAllBytes(FOLDER.resolve(name + ".json")) : in.readAllBytes();
    }
  }

  private static byte[] sample(String name) {
    return switch (name) {
      case "dossier-minimal" -> JsonFormat.dossiers().write(Dossiers.minimal());
      case "dossier-draft" -> JsonFormat.dossiers().write(Dossiers.draft());
      case "dossier-minor" -> JsonFormat.dossiers().write(Dossiers.minorWithFamily());
      case "dossier-complete" -> JsonFormat.dossiers().write(Dossiers.complete());
      case "register-complete" -> JsonFormat.registers().write(Dossiers.completeRegister());
      default -> throw new IllegalArgumentException(name);
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"dossier-minimal", "dossier-draft", "dossier-minor", "dossier-complete"})
  void reads_every_published_dossier_and_writes_the_same_bytes(String name) throws Exception {
    byte[] json = golden(name);
    Reading<Dossier> reading = JsonFormat.dossiers().read(json);
    assertThat(reading.findings()).isEmpty();
    assertThat(new String(JsonFormat.dossiers().write(reading.orThrow()), UTF_8))
        .isEqualTo(new String(json, UTF_8));
  }

  @Test
  void reads_every_published_register_and_writes_the_same_bytes() throws Exception {
    for (String name : REGISTERS) {
      byte[] json = golden(name);
      Register register = JsonFormat.registers().read(json).orThrow();
      assertThat(new String(JsonFormat.registers().write(register), UTF_8))
          .isEqualTo(new String(json, UTF_8));
    }
  }

  @Test
  void means_by_the_published_files_what_the_examples_say() throws Exception {
    assertThat(JsonFormat.dossiers().read(golden("dossier-minimal")).orThrow())
        .isEqualTo(Dossiers.minimal());
    assertThat(JsonFormat.dossiers().read(golden("dossier-draft")).orThrow())
        .isEqualTo(Dossiers.draft());
    assertThat(JsonFormat.dossiers().read(golden("dossier-minor")).orThrow())
        .isEqualTo(Dossiers.minorWithFamily());
  }

  @Test
  void reads_a_published_file_whatever_its_spaces_and_the_order_of_its_properties()
      throws Exception {
    JsonNode tree = TREES.readTree(golden("dossier-draft"));
    ObjectNode turned = TREES.createObjectNode();
    List<String> names = new ArrayList<>();
    tree.fieldNames().forEachRemaining(name -> names.add(0, name));
    names.forEach(name -> turned.set(name, tree.get(name)));
    byte[] pretty = TREES.writerWithDefaultPrettyPrinter().writeValueAsBytes(turned);
    assertThat(JsonFormat.dossiers().read(pretty).orThrow()).isEqualTo(Dossiers.draft());
  }

  @Test
  void shows_every_property_of_every_type_in_a_published_file() throws Exception {
    Set<String> shown = new TreeSet<>();
    for (String name : DOSSIERS) {
      collect(Dossier.class, TREES.readTree(golden(name)), shown);
    }
    for (String name : REGISTERS) {
      collect(Register.class, TREES.readTree(golden(name)), shown);
    }
    Set<String> known = new TreeSet<>();
    for (Class<?> type : ModelType.all()) {
      WireTree.properties(type)
          .forEach(property -> known.add(type.getSimpleName() + "." + property.name()));
    }
    assertThat(known).hasSizeGreaterThan(700);
    // The compartments of a part are shown by the parts themselves, in the tests of preservation.
    known.remove("Dossier.volets");
    shown.remove("Dossier.volets");
    known.removeAll(shown);
    assertThat(known).isEmpty();
  }

  private static void collect(Class<?> type, JsonNode object, Set<String> shown) {
    WireTree.walk(type, object, (owner, name) -> shown.add(owner.getSimpleName() + "." + name));
  }

  @Test
  void writes_and_reads_every_property_of_the_model_under_one_name() throws Exception {
    for (Class<?> type : ModelType.all()) {
      Set<String> written = new TreeSet<>();
      Set<String> accessors = new TreeSet<>();
      for (WireTree.WireProperty property : WireTree.properties(type)) {
        written.add(property.name());
        accessors.add(property.accessor());
      }
      assertThat(new TreeSet<>(WireTree.read(type))).as(type.getName()).isEqualTo(written);
      assertThat(accessors)
          .as(type.getName())
          .containsExactlyInAnyOrderElementsOf(ModelType.of(type).properties().stream()
              .filter(property -> !property.is(Preserved.class))
              .map(ModelType.Property::name)
              .toList());
    }
  }
}
