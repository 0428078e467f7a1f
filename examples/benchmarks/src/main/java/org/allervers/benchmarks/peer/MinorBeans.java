package org.allervers.benchmarks.peer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/** The situation of a minor, as plain beans: what one writes by hand for bare jackson-databind. */
public final class MinorBeans {

  private MinorBeans() {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class AseContact {
    public LocalDate date;
    public String type;
    public String service;
    public String interlocuteur;
    public String professionnel;
    public String fondement;
    public Boolean mineurInforme;
    public String motifNonInformation;
    public String reference;
    public String suite;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class AuthorityHolder {
    public String type;
    public Answered<String> nom;
    public Answered<String> coordonnees;
    public LocalDate depuis;
    public LocalDate dernierJour;
    public Answered<Boolean> mineur;
    public List<Dated<String>> joignabilite;
    public List<Dated<String>> position;
    public LocalDate informeLe;
    public String remarque;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class Companion {
    public LocalDate date;
    public Boolean majoriteAttestee;
    public Boolean dateNaissanceVerifiee;
    public Boolean choisieParLeMineur;
    public Answered<String> lien;
    public Answered<String> nom;
    public String remarque;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class Emancipation {
    public LocalDate date;
    public String motif;
    public String remarque;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class Entrustment {
    public Days periode;
    public String service;
    public String decision;
    public String reference;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class MaturityOpinion {
    public LocalDate date;
    public String professionnel;
    public Boolean apte;
    public String texte;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class MinorOpposition {
    public LocalDate date;
    public LocalTime heure;
    public LocalDate maintenueLe;
    public String objet;
    public String mentionPar;
    public LocalDate mentionLe;
    public LocalDate leveeLe;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class MinorityEvaluation {
    public LocalDate demandeeLe;
    public Days miseAbri;
    public LocalDate rendezVousLe;
    public String decision;
    public LocalDate notifieeLe;
    public LocalDate saisineJugeLe;
    public LocalDate jugementLe;
    public String jugement;
    public LocalDate appelLe;
    public String departement;
    public String remarque;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class MinorityRecord {
    public List<Dated<String>> situation;
    public List<Dated<String>> statutAge;
    public String sourceStatutAge;
    public List<Dated<Boolean>> conteste;
    public List<AuthorityHolder> titulaires;
    public List<AseContact> contactsAse;
    public List<PersuasionEffort> demarchesAupresDuMineur;
    public List<MinorOpposition> oppositions;
    public List<Companion> accompagnants;
    public List<MinorityEvaluation> evaluations;
    public List<Entrustment> placements;
    public Emancipation emancipation;
    public OwnCover couverturePropre;
    public Answered<Boolean> mineurParent;
    public List<MaturityOpinion> discernement;
    public Map<String, Object> champs;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class OwnCover {
    public List<Dated<Boolean>> liensRompus;
    public List<Dated<String>> couvertureBase;
    public List<Dated<Boolean>> complementaireSolidaire;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class PersuasionEffort {
    public LocalDate date;
    public LocalTime heure;
    public String professionnel;
    public String profession;
    public String objet;
    public String issue;
    public String remarque;
  }
}
