package org.allervers.benchmarks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.allervers.core.answer.Answers;
import org.allervers.core.answer.Field;
import org.allervers.core.code.Code;
import org.allervers.core.identity.BirthDate;
import org.allervers.core.identity.Contact;
import org.allervers.core.identity.ExternalId;
import org.allervers.core.identity.Gender;
import org.allervers.core.identity.Identity;
import org.allervers.core.identity.Nationality;
import org.allervers.core.identity.Phone;
import org.allervers.core.identity.ProofKind;
import org.allervers.core.identity.Relationship;
import org.allervers.core.social.AdministrativeSituation;
import org.allervers.core.social.Animal;
import org.allervers.core.social.BasicHealthProtection;
import org.allervers.core.social.Budget;
import org.allervers.core.social.Domiciliation;
import org.allervers.core.social.EducationLevel;
import org.allervers.core.social.ExpressedNeeds;
import org.allervers.core.social.FamilySituation;
import org.allervers.core.social.Habitat;
import org.allervers.core.social.HouseholdType;
import org.allervers.core.social.IdentityPaper;
import org.allervers.core.social.Income;
import org.allervers.core.social.JudicialSituation;
import org.allervers.core.social.LivingPlace;
import org.allervers.core.social.MaritalStatus;
import org.allervers.core.social.Need;
import org.allervers.core.social.PaperKind;
import org.allervers.core.social.ProfessionalSituation;
import org.allervers.core.social.Resource;
import org.allervers.core.social.SocialFile;
import org.allervers.core.social.SocialNote;
import org.allervers.core.social.StreetReason;
import org.allervers.core.time.History;

/** Who a fictitious person is, and how they live. */
final class FictitiousPerson {

  private static final List<String> FAMILY_NAMES = List.of(
      "Sow", "Martin", "Diallo", "Petrov", "Benali", "Lefèvre", "Nowak", "Traoré", "Ndiaye");
  private static final List<String> GIVEN_NAMES =
      List.of("Awa", "Jean-Luc", "Moussa", "Irina", "Samir", "Chloé", "Piotr", "Fatou", "René");
  private static final List<String> COMMUNES =
      List.of("Montreuil", "Créteil", "Nantes", "Évry", "Rouen", "Sète", "Saint-Denis");
  private static final List<String> LANGUAGES = List.of("fra", "ara", "pol", "wol", "ron", "rus");

  private FictitiousPerson() {}

  static Identity identity(Draw draw) {
    Identity.Builder identity = Identity.builder()
        .familyName(draw.answer(draw.one(FAMILY_NAMES)))
        .givenName(draw.answer(draw.one(GIVEN_NAMES)))
        .gender(draw.answer(draw.code(Gender.class)))
        .addBirthDate(BirthDate.builder()
            .date(draw.partialDate(1950, 2003))
            .proof(draw.answer(draw.code(ProofKind.class)))
            .declaredOn(draw.day(FictitiousDossiers.FIRST_DAY, 300))
            .build())
        .nationality(draw.answer(draw.code(Nationality.class)))
        .allophone(draw.yesNo())
        .languages(draw.some(2, LANGUAGES))
        .addExternalId(ExternalId.builder()
            .system("SI-SIAO")
            .value("S" + draw.between(100_000, 999_999))
            .build())
        .answers(Answers.empty()
            .with(Field.yesNo("chien"), draw.yesNo())
            .with(Field.text("surnom"), draw.one(GIVEN_NAMES)));
    if (draw.chance(50)) {
      identity.addPhone(Phone.builder()
          .number("06000000" + draw.between(10, 99))
          .holder(draw.answer(draw.one(GIVEN_NAMES)))
          .build());
    }
    if (draw.chance(50)) {
      identity.addContact(Contact.builder()
          .name(draw.answer(draw.one(GIVEN_NAMES)))
          .relationship(draw.answer(draw.code(Relationship.class)))
          .build());
    }
    return identity.build();
  }

  static SocialFile social(Draw draw, LocalDate start) {
    LocalDate later = draw.day(start, 120);
    return SocialFile.builder()
        .administrativeSituation(History.<Code<AdministrativeSituation>>empty()
            .with(start, draw.answer(draw.code(AdministrativeSituation.class))))
        .basicHealthProtection(History.since(start, draw.code(BasicHealthProtection.class))
            .with(later, draw.code(BasicHealthProtection.class)))
        .educationLevel(draw.answer(draw.code(EducationLevel.class)))
        .professionalSituation(History.since(start, draw.code(ProfessionalSituation.class)))
        .resources(History.since(start, draw.codes(1, Resource.class))
            .with(later, draw.codes(2, Resource.class)))
        .budget(Budget.builder()
            .addIncome(Income.builder()
                .resource(draw.code(Resource.class))
                .monthlyAmount(draw.answer(BigDecimal.valueOf(draw.between(20_000, 90_000), 2)))
                .build())
            .bankAccount(draw.yesNo())
            .build())
        .livingPlace(LivingPlace.builder()
            .habitat(History.since(start, draw.code(Habitat.class))
                .with(later, draw.code(Habitat.class))
                .with(draw.day(later, 90), draw.code(Habitat.class)))
            .streetOrShelteredSince(draw.answer(draw.partialDate(2010, 2021)))
            .streetReasons(draw.answer(draw.codes(2, StreetReason.class)))
            .commune(draw.answer(draw.one(COMMUNES)))
            .meetingPlace(draw.answer(draw.text(4)))
            .build())
        .family(FamilySituation.builder()
            .householdType(History.since(start, draw.code(HouseholdType.class)))
            .maritalStatus(History.since(start, draw.code(MaritalStatus.class)))
            .parent(draw.yesNo())
            .childCount(draw.answer(draw.between(0, 4)))
            .build())
        .animals(draw.answer(draw.codes(1, Animal.class)))
        .addDomiciliation(Domiciliation.builder()
            .organism(draw.answer("CCAS de " + draw.one(COMMUNES)))
            .since(draw.answer(draw.partialDate(2019, 2021)))
            .build())
        .judicialSituation(History.since(start, draw.code(JudicialSituation.class)))
        .addPaper(IdentityPaper.builder()
            .kind(draw.code(PaperKind.class))
            .held(draw.yesNo())
            .build())
        .addExpressedNeeds(ExpressedNeeds.builder()
            .date(start)
            .needs(draw.codes(3, Need.class))
            .build())
        .addNote(SocialNote.builder().date(later).text(draw.text(14)).build())
        .build();
  }
}
