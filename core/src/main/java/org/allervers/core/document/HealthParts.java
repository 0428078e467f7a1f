package org.allervers.core.document;

import static org.allervers.core.document.Words.say;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.allervers.core.answer.Answer;
import org.allervers.core.health.Allergies;
import org.allervers.core.health.Allergy;
import org.allervers.core.health.Antecedent;
import org.allervers.core.health.Antecedents;
import org.allervers.core.health.Consumption;
import org.allervers.core.health.Consumptions;
import org.allervers.core.health.HealthFile;
import org.allervers.core.health.Immunisation;
import org.allervers.core.health.MedicalFollowUp;
import org.allervers.core.health.Pathology;
import org.allervers.core.health.Pregnancy;
import org.allervers.core.health.Prescription;
import org.allervers.core.health.Treatment;
import org.allervers.core.time.PartialDate;

/** The main facts of the health file. */
final class HealthParts {

  private static final Wording SINCE = say("Depuis", "Since");
  private static final Wording NONE_KNOWN = say("aucun connu", "none known");
  private static final Wording NONE_KNOWN_FEMININE = say("aucune connue", "none known");
  private static final Wording SOME = say("oui, sans précision", "yes, not specified");

  private HealthParts() {}

  private static HealthFile health(Sheet sheet) {
    return sheet.dossier().health();
  }

  static Optional<Document.Section> reason(Sheet sheet) {
    Draft draft = new Draft(DocumentPart.REASON);
    draft.line(
        say("Motif de l’intervention", "Reason for the intervention"),
        health(sheet).pathologies().interventionMotives().at(sheet.date()),
        Words::codes);
    Draft.Rows rows = draft.table(
        say("Problèmes de santé", "Health problems"),
        say("Problème", "Problem"),
        say("Domaine", "Field"),
        SINCE,
        say("Précisions", "Details"));
    for (Pathology pathology : health(sheet).pathologies().known()) {
      if (isPast(sheet, pathology.since())) {
        rows.row(
            pathology.label().known().map(Wording::same).orElse(Words.code(pathology.category())),
            pathology.label().isKnown() ? Words.code(pathology.category()) : Wording.NONE,
            Wording.joined(
                ", ",
                List.of(
                    date(pathology.since()),
                    pathology
                        .until()
                        .map(until -> say("terminé\u00A0: ", "ended: ").then(Words.date(until)))
                        .orElse(Wording.NONE))),
            Wording.joined(
                ", ",
                List.of(
                    pathology
                        .cim10()
                        .known()
                        .map(code -> Wording.of("CIM-10 ", "ICD-10 ").then(code))
                        .orElse(Wording.NONE),
                    flag(pathology.confirmed(), "confirmé par un médecin", "confirmed by a doctor"),
                    flag(pathology.chronic(), "chronique", "chronic"),
                    flag(pathology.longTermCondition(), "ALD", "long-term condition (ALD)"))));
      }
    }
    rows.close();
    return draft.section();
  }

  static Optional<Document.Section> allergies(Sheet sheet) {
    Draft draft = new Draft(DocumentPart.ALLERGIES);
    Allergies allergies = health(sheet).allergies();
    Draft.Rows rows = draft.list(
        say("Allergie à", "Allergy to"), say("Réaction", "Reaction"), say("Gravité", "Severity"));
    for (Allergy allergy : allergies.known()) {
      rows.row(
          Wording.same(allergy.to()),
          Draft.said(allergy.reaction(), Wording::same),
          Draft.said(
              allergy.severe(),
              severe -> severe ? say("grave", "severe") : say("non grave", "not severe")));
    }
    if (rows.isEmpty()) {
      draft.always(
          DocumentPart.ALLERGIES.title(),
          allergies.present(),
          present -> present ? SOME : NONE_KNOWN_FEMININE);
    }
    rows.close();
    return draft.section();
  }

  static Optional<Document.Section> antecedents(Sheet sheet) {
    Draft draft = new Draft(DocumentPart.ANTECEDENTS);
    Antecedents antecedents = health(sheet).antecedents();
    Draft.Rows rows =
        draft.list(say("Domaine", "Field"), say("Antécédent", "History"), say("Date", "Date"));
    for (Antecedent antecedent : antecedents.known()) {
      if (isPast(sheet, antecedent.since())) {
        rows.row(
            Words.code(antecedent.category()),
            Draft.said(antecedent.text(), Wording::same),
            date(antecedent.since()));
      }
    }
    if (rows.isEmpty()) {
      draft.always(
          DocumentPart.ANTECEDENTS.title(),
          antecedents.present(),
          present -> present ? SOME : NONE_KNOWN);
    }
    rows.close();
    return draft.section();
  }

  static Optional<Document.Section> treatments(Sheet sheet) {
    Draft draft = new Draft(DocumentPart.TREATMENTS);
    Draft.Rows rows = draft.table(
        say("Traitements en cours", "Current treatments"),
        say("Traitement", "Treatment"),
        say("Prise", "How often"),
        say("Pour", "For"),
        say("Depuis, prescrit par", "Since, prescribed by"));
    for (Treatment treatment : health(sheet).treatments()) {
      if (!sheet.isOver(treatment.lastDay()) && isPast(sheet, treatment.start())) {
        rows.row(
            Wording.joined(
                " ",
                List.of(
                    Wording.same(treatment.name()),
                    Draft.said(treatment.dose(), Wording::same),
                    flag(treatment.interrupted(), "(interrompu)", "(interrupted)"))),
            Draft.said(treatment.frequency(), Wording::same),
            Draft.said(treatment.indication(), Wording::same),
            Wording.joined(
                ", ",
                List.of(
                    date(treatment.start()), Draft.said(treatment.prescriber(), Wording::same))));
      }
    }
    if (rows.isEmpty()) {
      draft.line(say("Traitements en cours", "Current treatments"), Words.NOT_RECORDED);
    }
    rows.close();
    prescriptions(draft, sheet);
    return draft.section();
  }

  private static void prescriptions(Draft draft, Sheet sheet) {
    Draft.Rows rows = draft.table(
        say("Ordonnances en cours", "Current prescriptions"),
        say("Ordonnance", "Prescription"),
        say("Contenu", "Content"),
        say("Écrite le, par", "Written on, by"),
        say("Valable jusqu’au", "Valid until"));
    for (Prescription prescription : health(sheet).prescriptions()) {
      if (sheet.isPast(prescription.date())
          && !isRunOut(prescription, sheet.date())
          && sheet.isWithin(prescription.date(), Optional.empty())
          && sheet.showsUnless(
              sheet.reader().secrets().coversPrescription(prescription.id()),
              DocumentPart.TREATMENTS)) {
        rows.row(
            prescription.kind().map(Words::code).orElse(say("Ordonnance", "Prescription")),
            prescription.content().map(Wording::same).orElse(Wording.NONE),
            Wording.joined(
                ", ",
                List.of(
                    Words.day(prescription.date()),
                    prescription.prescriber().map(Wording::same).orElse(Wording.NONE))),
            prescription.lastDay().map(Words::day).orElse(Wording.NONE));
      }
    }
    rows.close();
  }

  /** Counts days as numbers: a day far beyond every calendar must not fail. */
  private static boolean isRunOut(Prescription prescription, LocalDate on) {
    if (prescription.lastDay().isPresent()) {
      return prescription.lastDay().get().isBefore(on);
    }
    long first = prescription.start().orElse(prescription.date()).toEpochDay();
    return prescription
        .durationDays()
        .map(days -> first + days <= on.toEpochDay())
        .orElse(false);
  }

  static Optional<Document.Section> vaccinations(Sheet sheet) {
    Draft draft = new Draft(DocumentPart.VACCINATIONS);
    draft.always(
        say("État vaccinal", "Vaccination status"),
        health(sheet).vaccination().status().at(sheet.date()),
        Words::code);
    draft.line(
        say("Carnet de vaccination", "Vaccination booklet"),
        health(sheet).vaccination().booklet(),
        Words::yesNo);
    Draft.Rows rows = draft.table(
        say("Vaccins reçus", "Vaccines received"),
        say("Vaccin", "Vaccine"),
        say("Date", "Date"),
        say("Lot", "Batch"));
    for (Immunisation dose : health(sheet).vaccination().immunisations()) {
      if (isPast(sheet, dose.date())) {
        rows.row(
            Words.code(dose.vaccine()),
            date(dose.date()),
            dose.batch().map(Wording::same).orElse(Wording.NONE));
      }
    }
    rows.close();
    return draft.section();
  }

  static Optional<Document.Section> pregnancy(Sheet sheet) {
    Draft draft = new Draft(DocumentPart.PREGNANCY);
    for (Pregnancy pregnancy : health(sheet).pregnancies()) {
      if (!sheet.isOver(pregnancy.ended())
          && pregnancy.declaredOn().map(sheet::isPast).orElse(true)) {
        draft.line(say("Naissance attendue", "Birth expected"), pregnancy.expected(), Words::date);
        draft.line(
            say("Grossesse suivie", "Pregnancy followed"), pregnancy.followed(), Words::yesNo);
        draft.line(say("Suivie à", "Followed at"), pregnancy.structure(), Wording::same);
        draft.line(say("À risque", "At risk"), pregnancy.atRisk(), Words::yesNo);
      }
    }
    return draft.section();
  }

  static Optional<Document.Section> consumptions(Sheet sheet) {
    Draft draft = new Draft(DocumentPart.CONSUMPTIONS);
    Consumptions consumptions = health(sheet).consumptions();
    Draft.Rows rows = draft.list(
        say("Produit", "Substance"), say("Fréquence", "How often"), say("Voies", "Routes"), SINCE);
    for (Consumption each : consumptions.substances()) {
      if (!sheet.isOver(each.until()) && isPast(sheet, each.since())) {
        rows.row(
            Words.code(each.substance()),
            Draft.said(each.frequency(), Words::code),
            Draft.said(each.routes(), Words::codes),
            date(each.since()));
      }
    }
    if (rows.isEmpty()) {
      draft.line(
          DocumentPart.CONSUMPTIONS.title(),
          consumptions.consumes(),
          consumes -> consumes ? SOME : NONE_KNOWN_FEMININE);
    }
    rows.close();
    return draft.section();
  }

  static Optional<Document.Section> followUp(Sheet sheet) {
    Draft draft = new Draft(DocumentPart.MEDICAL_FOLLOW_UP);
    MedicalFollowUp followUp = health(sheet).followUp();
    draft.line(
        say("Médecin traitant", "Attending doctor"),
        followUp.attendingDoctor().at(sheet.date()),
        Words::code);
    draft.line(say("Nom du médecin", "Name of the doctor"), followUp.doctorName(), Wording::same);
    draft.line(
        say("Structure de suivi", "Place of follow-up"), followUp.structure(), Wording::same);
    draft.line(say("Pharmacie", "Pharmacy"), followUp.pharmacy(), Wording::same);
    draft.line(
        say("Dernière consultation", "Last visit to a doctor"), followUp.lastVisit(), Words::date);
    draft.line(
        say("Couverture maladie", "Health cover"),
        health(sheet).medicalCover().at(sheet.date()),
        Words::codes);
    return draft.section();
  }

  private static boolean isPast(Sheet sheet, Answer<PartialDate> date) {
    return date.known().map(sheet::isPast).orElse(true);
  }

  private static Wording date(Answer<PartialDate> date) {
    List<Wording> said = new ArrayList<>();
    date.known().filter(day -> day.earliest().isPresent()).map(Words::date).ifPresent(said::add);
    return Wording.joined("", said);
  }

  private static Wording flag(Answer<Boolean> answer, String french, String english) {
    return answer.known().orElse(false) ? say(french, english) : Wording.NONE;
  }
}
