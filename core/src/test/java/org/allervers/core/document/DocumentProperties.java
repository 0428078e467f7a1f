package org.allervers.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.allervers.core.Compartment;
import org.allervers.core.Dossier;
import org.allervers.core.activity.Act;
import org.allervers.core.answer.Answer;
import org.allervers.core.code.Code;
import org.allervers.core.consent.ConsentScope;
import org.allervers.core.consent.Consents;
import org.allervers.core.consent.DataCategory;
import org.allervers.core.consent.Opposition;
import org.allervers.core.consent.OppositionKind;
import org.allervers.core.coordination.RecipientCategory;
import org.allervers.core.dispositif.Profession;
import org.allervers.core.episode.Episode;
import org.allervers.core.health.HealthNote;
import org.allervers.core.identity.BirthDate;
import org.allervers.core.identity.Identity;
import org.allervers.core.minor.MinorSituation;
import org.allervers.core.minor.MinorityRecord;
import org.allervers.core.referral.Referral;
import org.allervers.core.rules.consent.Recipient;
import org.allervers.core.testkit.AnyDossier;
import org.allervers.core.time.History;
import org.allervers.core.time.PartialDate;

/** What holds of the documents of any dossier. */
class DocumentProperties {

  private static final List<Recipient> RECIPIENTS = List.of(
      Recipient.thePerson(),
      Recipient.outside(RecipientCategory.of("PROFESSIONNELS_SANTE"), "Dr Modèle"),
      Recipient.outside(RecipientCategory.of("ASSISTANTS_SOCIAUX"), "Mme Personne"),
      Recipient.outside(RecipientCategory.of("SIAO")),
      Recipient.outside(RecipientCategory.list().read("PAS_DANS_LA_LISTE")),
      Recipient.sameTeam(Profession.of("IDE")),
      Recipient.sameTeam(Profession.of("TRAVAILLEUR_SOCIAL")));

  private static final Map<Compartment, String> DATA = Map.of(
      Compartment.IDENTITY, "IDENTITE",
      Compartment.SOCIAL, "SOCIAL",
      Compartment.HEALTH, "SANTE",
      Compartment.COORDINATION, "COORDINATION");

  private static final Set<DocumentPart> ALL = EnumSet.allOf(DocumentPart.class);

  /** Returns every document of a dossier, for every reader. */
  private static List<Document> documents(Dossier dossier, LocalDate date) {
    List<DocumentResult> results = new ArrayList<>();
    for (Recipient recipient : RECIPIENTS) {
      for (Episode episode : dossier.episodes()) {
        results.add(summary(dossier, episode.id(), date).to(recipient).build());
      }
      ProfessionalReport report =
          ProfessionalReport.to(recipient).about(ALL.toArray(DocumentPart[]::new));
      results.add(report.of(dossier, date));
      results.add(report.carriedByThePerson().of(dossier, date));
    }
    for (Episode episode : dossier.episodes()) {
      results.add(summary(dossier, episode.id(), date).toHolder("Titulaire").build());
    }
    List<Document> documents = new ArrayList<>();
    for (DocumentResult result : results) {
      assertThat(result.find().isPresent()).isNotEqualTo(result.refusal().isPresent());
      result.find().ifPresent(documents::add);
    }
    return documents;
  }

  private static ExitSummary summary(Dossier dossier, UUID episode, LocalDate date) {
    return ExitSummary.of(dossier, episode)
        .on(date)
        .withNotes(DocumentPart.HEALTH_NOTES, DocumentPart.SOCIAL_NOTES, DocumentPart.TEAM_NOTES);
  }

  private static String pages(List<Document> documents) {
    StringBuilder pages = new StringBuilder();
    for (Document document : documents) {
      for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
        pages.append(document.toText(locale)).append(document.toHtml(locale));
      }
    }
    return pages.toString();
  }

  @Property(tries = 40)
  void any_dossier_gives_well_formed_pages_of_one_structure_in_both_languages(@ForAll long seed) {
    Dossier dossier = Canary.consenting(seed).build();
    LocalDate date = LocalDate.of(2019, 1, 1).plusDays(new Random(seed).nextInt(2200));
    for (Document document : documents(dossier, date)) {
      List<String> french = Canary.structure(Canary.parse(document.toHtml(Locale.FRENCH)));
      List<String> english = Canary.structure(Canary.parse(document.toHtml(Locale.ENGLISH)));
      assertThat(french)
          .isEqualTo(english)
          .contains("main", "h1", "h2")
          .doesNotContain("script", "img", "link", "iframe");
      assertThat(document.toText(Locale.FRENCH).lines().count())
          .isEqualTo(document.toText(Locale.ENGLISH).lines().count());
      document
          .sections()
          .forEach(section -> section
              .tables()
              .forEach(table -> assertThat(table.rows())
                  .isNotEmpty()
                  .allSatisfy(row -> assertThat(row).hasSameSizeAs(table.columns()))));
    }
  }

  @Property(tries = 20)
  void a_dossier_without_consents_of_ours_never_fails(@ForAll long seed) {
    Dossier dossier = AnyDossier.dossier(seed);
    documents(dossier, LocalDate.MIN);
    documents(dossier, LocalDate.MAX);
    for (Document document : documents(dossier, Canary.LATER)) {
      Canary.parse(document.toHtml(Locale.FRENCH));
    }
  }

  @Property(tries = 20)
  void the_same_dossier_gives_the_same_pages_whatever_the_order_of_its_acts(@ForAll long seed) {
    Dossier dossier = Canary.consenting(seed).build();
    Random random = new Random(seed);
    Dossier shuffled = dossier.toBuilder()
        .acts(shuffled(dossier.acts(), random))
        .referrals(shuffled(dossier.referrals(), random))
        .tasks(shuffled(dossier.tasks(), random))
        .build();
    assertThat(pages(documents(shuffled, Canary.LATER)))
        .isEqualTo(pages(documents(dossier, Canary.LATER)));
  }

  private static <T> List<T> shuffled(List<T> list, Random random) {
    List<T> copy = new ArrayList<>(list);
    Collections.shuffle(copy, random);
    return copy;
  }

  @Property(tries = 20)
  void only_the_parts_that_the_copy_holds_are_in_it(@ForAll long seed) {
    Dossier whole = Canary.consenting(seed).build();
    for (int set = 1; set < 16; set++) {
      List<Dossier> parts = new ArrayList<>();
      List<Compartment> compartments = List.of(Compartment.values());
      for (int i = 0; i < compartments.size(); i++) {
        if ((set & (1 << i)) != 0) {
          parts.add(whole.only(compartments.get(i)));
        }
      }
      Dossier copy = Dossier.join(parts);
      for (Document document : documents(copy, Canary.LATER)) {
        for (Document.Section section : document.sections()) {
          assertThat(section.part().isMixed() || copy.holds(section.part().compartment()))
              .as(section.part().name())
              .isTrue();
        }
      }
      if (!copy.holds(Compartment.COORDINATION)) {
        assertThat(documents(copy, Canary.LATER)).isEmpty();
      }
    }
  }

  @Property(tries = 40)
  void nothing_of_the_health_file_reaches_who_is_no_health_professional(@ForAll long seed) {
    Dossier dossier = Canary.withSingingHealth(Canary.consenting(seed));
    int built = 0;
    for (Recipient recipient : RECIPIENTS) {
      boolean health = recipient.isThePerson() || recipient.category().is("PROFESSIONNELS_SANTE");
      List<DocumentResult> results = List.of(
          summary(dossier, Canary.EPISODE, Canary.LATER).to(recipient).build(),
          ProfessionalReport.to(recipient)
              .about(ALL.toArray(DocumentPart[]::new))
              .carriedByThePerson()
              .of(dossier, Canary.LATER));
      for (DocumentResult result : results) {
        if (result.find().isPresent()) {
          built++;
          String pages = pages(List.of(result.find().get()));
          assertThat(pages.contains(Canary.HEALTH)).isEqualTo(health);
        }
      }
    }
    assertThat(built).isGreaterThan(RECIPIENTS.size());
  }

  /** Returns a dossier of somebody of ten with an act, its referral and a note that are secret. */
  private static Dossier secretive(long seed) {
    Dossier any = Canary.consenting(seed).build();
    Act secret = AnyDossier.marked(Act.class, Canary.SECRET).toBuilder()
        .secret(true)
        .date(LocalDate.of(2023, 5, 5))
        .episode(null)
        .outcome(Answer.notRecorded())
        .build();
    return any.toBuilder()
        .identity(Identity.builder()
            .givenName("Lou")
            .addBirthDate(
                BirthDate.builder().date(PartialDate.parse("2014-02-03")).build())
            .build())
        .minority(MinorityRecord.builder()
            .situation(History.since(LocalDate.of(2019, 1, 1), MinorSituation.of("M0")))
            .build())
        .addAct(secret)
        .addReferral(AnyDossier.marked(Referral.class, Canary.SECRET).toBuilder()
            .proposedOn(LocalDate.of(2023, 5, 9))
            .act(secret.id())
            .episode(null)
            .build())
        .health(any.health().toBuilder()
            .addNote(HealthNote.builder()
                .date(LocalDate.of(2023, 5, 5))
                .text(Canary.SECRET)
                .secret(true)
                .build())
            .build())
        .build();
  }

  @Property(tries = 40)
  void what_a_minor_keeps_secret_reaches_the_minor_and_never_a_parent(@ForAll long seed) {
    Dossier dossier = secretive(seed);
    ExitSummary summary = summary(dossier, Canary.EPISODE, Canary.LATER);
    Document parents = summary.toHolder("").build().find().orElseThrow();
    assertThat(pages(List.of(parents))).doesNotContain(Canary.SECRET);
    assertThat(parents.omissions()).noneMatch(Omission::isPrinted);
    Document own = summary.to(Recipient.thePerson()).build().find().orElseThrow();
    assertThat(pages(List.of(own))).contains(Canary.SECRET);
    Document doctors = summary.to(RECIPIENTS.get(1)).build().find().orElseThrow();
    assertThat(pages(List.of(doctors))).contains(Canary.SECRET);
    for (Recipient social : List.of(RECIPIENTS.get(2), RECIPIENTS.get(3), RECIPIENTS.get(6))) {
      summary
          .to(social)
          .build()
          .find()
          .ifPresent(page -> assertThat(pages(List.of(page))).doesNotContain(Canary.SECRET));
    }
  }

  @Property(tries = 40)
  void on_the_word_of_a_holder_secrets_go_no_further_than_to_the_holder(@ForAll long seed) {
    Dossier dossier =
        secretive(seed).toBuilder().consents(Canary.consents("TITULAIRE")).build();
    Document doctors = summary(dossier, Canary.EPISODE, Canary.LATER)
        .to(RECIPIENTS.get(1))
        .build()
        .find()
        .orElseThrow();
    assertThat(pages(List.of(doctors))).doesNotContain(Canary.SECRET);
    assertThat(doctors.omissions())
        .anyMatch(omission -> omission.reason() == Omission.Reason.SECRET_OF_MINOR);
  }

  @Property(tries = 30)
  void what_the_person_opposes_leaves_the_team_in_no_document(@ForAll long seed) {
    Dossier dossier = Canary.withSingingHealth(Canary.consenting(seed));
    for (Code<DataCategory> category : DataCategory.list().codes()) {
      Consents opposed = Canary.consents("PERSONNE").toBuilder()
          .addOpposition(Opposition.builder()
              .kind(OppositionKind.of(seed % 2 == 0 ? "PARTAGE" : "ECHANGE"))
              .date(LocalDate.of(2023, 1, 1))
              .scope(ConsentScope.builder().addDataCategory(category).build())
              .build())
          .build();
      Dossier said = dossier.toBuilder().consents(opposed).build();
      DocumentResult result =
          summary(said, Canary.EPISODE, Canary.LATER).to(RECIPIENTS.get(1)).build();
      if (category.is("TOUTES")) {
        assertThat(result.refusal()).contains(DocumentRefusal.OPPOSITION);
        continue;
      }
      Document document = result.find().orElseThrow();
      if (category.is("SANTE")) {
        assertThat(pages(List.of(document))).doesNotContain(Canary.HEALTH);
      }
      for (Document.Section section : document.sections()) {
        assertThat(category.is(DATA.getOrDefault(section.part().compartment(), "")))
            .as(section.part() + " although " + category.value() + " is opposed")
            .isEqualTo(section.part().isMixed()
                && category.is(DATA.getOrDefault(section.part().compartment(), "")));
      }
    }
  }

  @Property(tries = 10)
  void whatever_is_written_in_a_dossier_is_text_on_the_page(@ForAll long seed) {
    String mark = "<script>&\"'</td>]]>" + Math.floorMod(seed, 1000);
    Dossier marked = AnyDossier.marked(Dossier.class, mark);
    Dossier dossier = marked.toBuilder()
        .consents(Canary.consents("PERSONNE"))
        .addEpisode(marked.episodes().get(0).toBuilder()
            .id(Canary.EPISODE)
            .enteredOn(LocalDate.of(2019, 1, 1))
            .build())
        .build();
    int shown = 0;
    for (Document document : documents(dossier, Canary.LATER)) {
      for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
        String html = document.toHtml(locale);
        assertThat(html).doesNotContain("<script").doesNotContain("&\"").doesNotContain("]]>");
        String text = Canary.parse(html).getTextContent();
        shown += text.split(Pattern.quote(mark), -1).length - 1;
      }
    }
    assertThat(shown).isGreaterThan(200);
  }
}
