package org.allervers.core.mano;

import static org.allervers.core.mano.WrittenPersons.CONTEXT;
import static org.allervers.core.mano.WrittenPersons.json;
import static org.allervers.core.mano.WrittenPersons.person;
import static org.allervers.core.mano.WrittenPersons.withoutRaw;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.allervers.core.Dossier;
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.Answers;
import org.allervers.core.code.CodeList;
import org.allervers.core.coordination.Coordination;
import org.allervers.core.health.HealthFile;
import org.allervers.core.health.MedicalCover;
import org.allervers.core.identity.Gender;
import org.allervers.core.identity.Identity;
import org.allervers.core.identity.Phone;
import org.allervers.core.json.JsonRecord;
import org.allervers.core.social.Resource;
import org.allervers.core.social.SocialFile;

class ManoWriteBackProperties {

  private static final Instant AT = Instant.parse("2025-02-03T10:00:00.123Z");
  private static final LocalDate DAY = LocalDate.of(2025, 2, 3);
  private static final ManoImport IMPORT = ManoImport.of(CONTEXT);
  private static final ManoWriteBack BACK = ManoWriteBack.of(CONTEXT);

  @Property(tries = 200)
  void a_dossier_that_nobody_changed_leaves_every_record_as_it_is(@ForAll long seed) {
    Random random = new Random(seed);
    JsonRecord content =
        WrittenPersons.random(random).with("numeroDeRue", WrittenPersons.value(random, 3));
    for (String key : List.copyOf(content.names())) {
      // What another program wrote need not be of the type of its field.
      content =
          random.nextInt(8) == 0 ? content.with(key, WrittenPersons.value(random, 2)) : content;
    }
    JsonRecord file = JsonRecord.empty()
        .with("numeroSecuriteSociale", WrittenPersons.value(random, 2))
        .with("autre", WrittenPersons.value(random, 2));
    ManoPerson stored = person(content, file, file);
    Dossier dossier = IMPORT.convert(stored).dossier();

    assertThat(IMPORT.convert(stored).dossier()).isEqualTo(dossier);
    WrittenPerson written = BACK.write(stored, dossier, AT, "u");
    assertThat(written.changed()).isEmpty();
    assertThat(written.unsaid()).isEmpty();
    assertThat(written.person().person().content().json()).isEqualTo(content.json());

    ManoPerson kept = ManoWriteBack.imported(dossier).orElseThrow();
    assertThat(kept.person()).isEqualTo(stored.person());
    assertThat(kept.records(ManoTable.MEDICAL_FILE))
        .isEqualTo(stored.records(ManoTable.MEDICAL_FILE));
  }

  @Property(tries = 200)
  void one_change_changes_its_key_and_the_history_alone_and_comes_back(@ForAll long seed) {
    Random random = new Random(seed);
    JsonRecord content = WrittenPersons.random(random);
    ManoPerson stored = person(content, json("{\"numeroSecuriteSociale\":\"ancien\"}"));
    List<Map.Entry<String, UnaryOperator<Dossier>>> all =
        new ArrayList<>(changes().entrySet());
    Map.Entry<String, UnaryOperator<Dossier>> change = all.get(random.nextInt(all.size()));
    Dossier changed = change.getValue().apply(IMPORT.convert(stored).dossier());

    WrittenPerson written = BACK.write(stored, changed, AT, "u-1");

    assertThat(written.unsaid()).isEmpty();
    assertThat(written.changed()).hasSize(1);
    ManoRecord record = written.changed().get(0);
    boolean isMedical = change.getKey().equals("numeroSecuriteSociale");
    ManoRecord before = isMedical ? stored.records(ManoTable.MEDICAL_FILE).get(0) : stored.person();
    assertThat(record.columns()).isEqualTo(before.columns());
    assertThat(record.content().without("history").without(change.getKey()).json())
        .isEqualTo(before.content().without("history").without(change.getKey()).json());
    List<Object> history = record.content().list("history");
    List<Object> old = before.content().list("history");
    assertThat(history).hasSize(old.size() + 1);
    assertThat(history.subList(0, old.size())).isEqualTo(old);
    JsonRecord entry = (JsonRecord) history.get(old.size());
    assertThat(entry.text("date")).contains("2025-02-03T10:00:00.123Z");
    assertThat(entry.text("user")).contains("u-1");
    assertThat(entry.record("data").orElseThrow().names()).containsExactly(change.getKey());
    Dossier said = IMPORT.convert(written.person()).dossier();
    if (change.getKey().equals("followedSince")) {
      // Mano has one day for the follow-up and for the first stay: the episode moves with it.
      said = said.toBuilder().episodes(List.of()).build();
      changed = changed.toBuilder().episodes(List.of()).build();
    }
    assertThat(withoutRaw(said)).as(change.getKey()).isEqualTo(withoutRaw(changed));
  }

  private static Map<String, UnaryOperator<Dossier>> changes() {
    Map<String, UnaryOperator<Dossier>> all = new LinkedHashMap<>();
    all.put(
        "phone",
        identity(one -> one.phones(List.of(Phone.builder().number("0102").build()))));
    all.put("name", identity(one -> one.givenName("Fictif Deux")));
    all.put("email", identity(one -> one.email("deux@example.org")));
    all.put("gender", identity(one -> one.gender(CodeList.of(Gender.class).read("Un autre mot"))));
    all.put("followedSince", coordination(one -> one.followedSince(LocalDate.of(2022, 7, 14))));
    all.put("structureSocial", social(one -> one.socialSupport("une autre")));
    all.put(
        "resources",
        dossier -> social(one -> one.resources(dossier
                .social()
                .resources()
                .with(DAY, Answer.of(List.of(ManoCodes.code(CodeList.of(Resource.class), "ARE"))))))
            .apply(dossier));
    all.put(
        "healthInsurances",
        dossier -> health(one -> one.medicalCover(dossier
                .health()
                .medicalCover()
                .with(
                    DAY,
                    Answer.of(List.of(ManoCodes.code(CodeList.of(MedicalCover.class), "PUMa"))))))
            .apply(dossier));
    all.put("custom-age", answer(false, "custom-age", new BigDecimal("7.5")));
    all.put("custom-papiers", answer(false, "custom-papiers", false));
    all.put("custom-langues", answer(false, "custom-langues", List.of("farsi", "autre")));
    all.put("custom-rdv", answer(false, "custom-rdv", "2025-07-01T08:15"));
    all.put("custom-vaccin", answer(true, "custom-vaccin", "2025-07-01"));
    all.put("custom-suivi", answer(true, "custom-suivi", true));
    all.put("numeroSecuriteSociale", answer(true, "numeroSecuriteSociale", "nouveau"));
    return all;
  }

  private static UnaryOperator<Dossier> answer(boolean isHealth, String key, Object value) {
    return isHealth
        ? dossier -> health(one -> one.answers(with(dossier.health().answers(), key, value)))
            .apply(dossier)
        : dossier -> social(one -> one.answers(with(dossier.social().answers(), key, value)))
            .apply(dossier);
  }

  private static Answers with(Answers answers, String key, Object value) {
    Map<String, Answer<Object>> all = new LinkedHashMap<>(answers.asMap());
    all.put(key, Answer.of(value));
    return Answers.of(all);
  }

  private static UnaryOperator<Dossier> identity(UnaryOperator<Identity.Builder> change) {
    return dossier -> dossier.toBuilder()
        .identity(change.apply(dossier.identity().toBuilder()).build())
        .build();
  }

  private static UnaryOperator<Dossier> coordination(UnaryOperator<Coordination.Builder> change) {
    return dossier -> dossier.toBuilder()
        .coordination(change.apply(dossier.coordination().toBuilder()).build())
        .build();
  }

  private static UnaryOperator<Dossier> social(UnaryOperator<SocialFile.Builder> change) {
    return dossier -> dossier.toBuilder()
        .social(change.apply(dossier.social().toBuilder()).build())
        .build();
  }

  private static UnaryOperator<Dossier> health(UnaryOperator<HealthFile.Builder> change) {
    return dossier -> dossier.toBuilder()
        .health(change.apply(dossier.health().toBuilder()).build())
        .build();
  }
}
