package org.allervers.core.mano;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.allervers.core.Dossier;
import org.allervers.core.answer.Preserved;
import org.allervers.core.json.JsonRecord;

/** Fictitious persons of Mano, and what a test compares of them. */
final class WrittenPersons {

  static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  static final ManoContext CONTEXT = ManoContext.of(organisation(), PARIS);
  static final String ID = "00000000-0000-4000-8000-00000000c0de";
  static final String TEAM = "00000000-0000-4000-8000-000000000007";

  private WrittenPersons() {}

  static JsonRecord json(String text) {
    return JsonRecord.read(text).value().orElseThrow();
  }

  private static ManoOrganisation organisation() {
    return ManoOrganisation.of(json("""
            {"_id":"00000000-0000-4000-8000-000000000001",
             "customFieldsPersons":[
              {"name":"Informations sociales","fields":[
               {"name":"custom-age","type":"number"},
               {"name":"custom-papiers","type":"yes-no"},
               {"name":"custom-rdv","type":"date-with-time"},
               {"name":"custom-langues","type":"multi-choice","options":["wolof","farsi"]}]},
              {"name":"Informations de santé","fields":[
               {"name":"custom-suivi","type":"boolean"},
               {"name":"custom-vaccin","type":"date"},
               {"name":"custom-poids","type":"number"}]}],
             "groupedCustomFieldsMedicalFile":[
              {"name":"Dossier médical","fields":[
               {"name":"numeroSecuriteSociale","type":"text"}]}]}"""), List.of());
  }

  static ManoPerson person(JsonRecord content, JsonRecord... medicalFiles) {
    List<ManoRecord> files = new ArrayList<>();
    for (JsonRecord file : medicalFiles) {
      files.add(new ManoRecord(
          ManoTable.MEDICAL_FILE,
          json("{\"_id\":\"00000000-0000-4000-8000-00000000000" + files.size()
              + "\",\"createdAt\":\"2024-01-0" + (1 + files.size()) + "T08:00:00.000Z\"}"),
          file.with("person", ID)));
    }
    return ManoPerson.of(
        new ManoRecord(
            ManoTable.PERSON,
            json("{\"_id\":\"" + ID + "\",\"createdAt\":\"2023-03-01T08:00:00.000Z\"}"),
            content),
        files);
  }

  /** A plausible person, with keys and entries of the history of every form beside. */
  static JsonRecord random(Random random) {
    Map<String, Object> values = new LinkedHashMap<>();
    List<JsonRecord> own = List.of(json("""
            {"name":"Fictif Un","otherNames":"Le Grand","gender":"Homme",
             "birthdate":"1980-05-11T22:00:00.000Z","phone":"0000","email":"un@example.org",
             "description":"connu","alertness":true,"followedSince":"2023-03-01T08:00:00.000Z",
             "wanderingAt":"2019-12-31T23:00:00.000Z","personalSituation":"Homme isolé",
             "nationalitySituation":"UE","hasAnimal":"Non","structureSocial":"une structure",
             "employment":"CDD","resources":["RSA","Autre"],"address":"Non",
             "addressDetail":"Hôtel","reasons":["Rupture familiale"],"custom-age":"42",
             "custom-papiers":"Oui","custom-langues":["wolof"]}"""), json("""
            {"healthInsurances":["AME"],"structureMedical":"un centre","consumptions":["Tabac"],
             "vulnerabilities":["Psychologique"],"caseHistoryTypes":["Dermatologie"],
             "caseHistoryDescription":"suivi","custom-suivi":false,"custom-poids":61.50,
             "custom-vaccin":"2024-02-29T23:00:00.000Z","outOfActiveList":false,
             "custom-rdv":"2024-03-01T09:30:00.000Z"}"""));
    values.put("assignedTeams", List.of(TEAM));
    for (JsonRecord part : own) {
      for (String key : part.names()) {
        // Without a name, Mano takes no change.
        if (key.equals("name") || random.nextInt(3) > 0) {
          values.put(key, part.find(key).orElseThrow());
        }
      }
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      values.put("inconnu-" + random.nextInt(9), value(random, 3));
    }
    if (random.nextBoolean()) {
      List<Object> history = new ArrayList<>();
      for (int i = random.nextInt(3); i > 0; i--) {
        history.add(
            random.nextInt(3) == 0
                ? value(random, 3)
                : json("{\"date\":\"2023-0" + (4 + random.nextInt(5))
                    + "-01T10:00:00.000Z\",\"user\":\"u\",\"data\":{\"phone\":{\"newValue\":\"1\"},"
                    + "\"structureMedical\":{\"oldValue\":\"a\",\"newValue\":\"b\"}}}"));
      }
      values.put("history", history);
    }
    return JsonRecord.of(values);
  }

  /** Returns a value of any type that JSON has. */
  static Object value(Random random, int depth) {
    return switch (random.nextInt(depth == 0 ? 5 : 7)) {
      case 0 -> List.of("", "é\\/\"", "2024-01-01", "Oui").get(random.nextInt(4));
      case 1 ->
        List.of(BigDecimal.ZERO, new BigDecimal("1.50"), new BigDecimal("-3E+7"))
            .get(random.nextInt(3));
      case 2 -> true;
      case 3 -> false;
      case 4 -> JsonRecord.nothing();
      case 5 -> List.of(value(random, depth - 1), value(random, depth - 1));
      default ->
        JsonRecord.of(Map.of("data", value(random, depth - 1), "x", value(random, depth - 1)));
    };
  }

  /** Returns the dossier without the raw records, which differ when Mano's differ. */
  static Dossier withoutRaw(Dossier dossier) {
    return dossier.toBuilder()
        .identity(dossier.identity().toBuilder().preserved(Preserved.empty()).build())
        .coordination(
            dossier.coordination().toBuilder().preserved(Preserved.empty()).build())
        .social(dossier.social().toBuilder().preserved(Preserved.empty()).build())
        .health(dossier.health().toBuilder().preserved(Preserved.empty()).build())
        .build();
  }
}
