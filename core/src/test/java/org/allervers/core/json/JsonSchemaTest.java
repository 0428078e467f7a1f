package org.allervers.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.allervers.core.Dossier;
import org.allervers.core.Register;
import org.allervers.core.documentation.GeneratedFile;
import org.allervers.core.testkit.AnyDossier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schema is that of the code, and says of a document what the reader says. */
class JsonSchemaTest {

  private static final ObjectMapper TREES = new ObjectMapper();

  private static final JsonSchema DOSSIER = compile(SchemaGenerator.of(Dossier.class, "dossier"));
  private static final JsonSchema REGISTER =
      compile(SchemaGenerator.of(Register.class, "register"));

  private static JsonSchema compile(JsonNode schema) {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
  }

  @Test
  void publishes_the_schema_of_the_code() throws Exception {
    publish("dossier", SchemaGenerator.of(Dossier.class, "dossier"));
    publish("register", SchemaGenerator.of(Register.class, "register"));
  }

  private static void publish(String name, ObjectNode schema) throws Exception {
    String file = "schema/" + name + "-" + FormatVersion.CURRENT.number() + ".schema.json";
    GeneratedFile.check(
        file, TREES.writerWithDefaultPrettyPrinter().writeValueAsString(schema) + "\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dossier-minimal", "dossier-draft", "dossier-minor", "dossier-complete"})
  void accepts_every_published_dossier(String name) throws Exception {
    assertThat(DOSSIER.validate(TREES.readTree(DossierFormatTest.golden(name)))).isEmpty();
  }

  @Test
  void accepts_every_published_register() throws Exception {
    assertThat(REGISTER.validate(TREES.readTree(DossierFormatTest.golden("register-complete"))))
        .isEmpty();
  }

  @Test
  void accepts_any_dossier_and_any_register() throws Exception {
    for (int seed = 0; seed < 100; seed++) {
      Dossier dossier = AnyDossier.dossier(seed);
      assertThat(DOSSIER.validate(TREES.readTree(JsonFormat.dossiers().write(dossier))))
          .isEmpty();
      Register register = AnyDossier.register(seed);
      assertThat(REGISTER.validate(TREES.readTree(JsonFormat.registers().write(register))))
          .isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
          {}
          {"formatVersion":1}
          {"formatVersion":2,"id":"00000000-0000-4000-8000-000000000001"}
          {"formatVersion":1,"id":"1"}
          {"formatVersion":1,"id":"00000000-0000-4000-8000-000000000001","identite":[]}
          {"formatVersion":1,"id":"00000000-0000-4000-8000-000000000001","identite":{"nom":12}}
          {"formatVersion":1,"id":"00000000-0000-4000-8000-000000000001","identite":{"nom":{"sansReponse":"XX"}}}
          {"formatVersion":1,"id":"00000000-0000-4000-8000-000000000001","identite":{"datesNaissance":[{}]}}
          {"formatVersion":1,"id":"00000000-0000-4000-8000-000000000001","rencontres":[{"date":"2022-01-01"}]}
          {"formatVersion":1,"id":"00000000-0000-4000-8000-000000000001","volets":["autre"]}
          """)
  void rejects_what_the_reader_refuses(String json) throws Exception {
    assertThat(DOSSIER.validate(TREES.readTree(json))).isNotEmpty();
    assertThat(JsonFormat.dossiers()
            .read(TREES.writeValueAsBytes(TREES.readTree(json)))
            .problem())
        .isPresent();
  }

  @Test
  void accepts_unknown_properties_and_codes() throws Exception {
    String json = "{\"formatVersion\":1,\"id\":\"00000000-0000-4000-8000-000000000001\","
        + "\"x\":{},\"identite\":{\"genre\":\"XYZ\",\"x\":[1]}}";
    assertThat(DOSSIER.validate(TREES.readTree(json))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"12", "1.5", "\"Canari\"", "true", "[]", "{\"sansReponse\":\"NSP\"}"})
  void agrees_with_the_reader_wherever_a_value_is_replaced(String wrong) throws Exception {
    JsonNode replacement = TREES.readTree(wrong);
    JsonNode document = TREES.readTree(DossierFormatTest.golden("dossier-complete"));
    List<Consumer<JsonNode>> places = new ArrayList<>();
    List<JsonNode> originals = new ArrayList<>();
    places(document, places, originals);
    assertThat(places).hasSizeGreaterThan(500);
    // Each kind of value its own share of the places: all of them with all would take long.
    for (int i = Math.floorMod(wrong.hashCode(), 37); i < places.size(); i += 37) {
      places.get(i).accept(replacement);
      boolean readable = JsonFormat.dossiers()
          .read(TREES.writeValueAsBytes(document))
          .problem()
          .isEmpty();
      assertThat(DOSSIER.validate(document).isEmpty())
          .as(i + " " + originals.get(i))
          .isEqualTo(readable);
      places.get(i).accept(originals.get(i));
    }
  }

  private static void places(
      JsonNode node, List<Consumer<JsonNode>> places, List<JsonNode> originals) {
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> property : object.properties()) {
        if (!property.getKey().equals(FormatVersion.PROPERTY)) {
          places.add(value -> object.set(property.getKey(), value));
          originals.add(property.getValue());
          places(property.getValue(), places, originals);
        }
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        int index = i;
        places.add(value -> array.set(index, value));
        originals.add(array.get(i));
        places(array.get(i), places, originals);
      }
    }
  }
}
