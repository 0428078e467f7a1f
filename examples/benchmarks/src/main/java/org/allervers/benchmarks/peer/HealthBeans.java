package org.allervers.benchmarks.peer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The health file, as plain beans: what one writes by hand for bare jackson-databind. */
public final class HealthBeans {

  private HealthBeans() {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class Allergies {
    public Answered<Boolean> presentes;
    public List<Allergy> liste;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class Allergy {
    public String allergene;
    public Answered<String> reaction;
    public Answered<Boolean> grave;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class Antecedent {
    public String categorie;
    public Answered<String> texte;
    public Answered<String> depuis;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class Antecedents {
    public Answered<Boolean> presents;
    public List<Antecedent> liste;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class Consumption {
    public String produit;
    public Answered<String> frequence;
    public Answered<List<String>> voies;
    public Answered<Boolean> besoinRdr;
    public Answered<String> depuis;
    public String jusque;
    public Answered<Boolean> souhaiteAccompagnement;
    public String remarque;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class Consumptions {
    public Answered<Boolean> consomme;
    public List<Consumption> produits;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class Disability {
    public Answered<Boolean> present;
    public Answered<Boolean> dossierMdph;
    public Answered<Integer> taux;
    public Answered<String> droits;
    public LocalDate dernierJour;
    public String remarque;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class HealthFile {
    public Vaccination vaccination;
    public List<Dated<List<String>>> couvertureMedicale;
    public MedicalFollowUp suiviMedical;
    public Consumptions consommations;
    public List<Dated<List<String>>> vulnerabilites;
    public Antecedents antecedents;
    public Pathologies pathologies;
    public Allergies allergies;
    public List<Treatment> traitements;
    public List<Prescription> prescriptions;
    public List<Measurement> mesures;
    public Disability handicap;
    public List<Pregnancy> grossesses;
    public List<HealthNote> notes;
    public Map<String, Object> champs;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class HealthNote {
    public LocalDate date;
    public String auteur;
    public String profession;
    public String texte;
    public List<String> reserveeA;
    public Boolean secretMineur;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class Immunisation {
    public String vaccin;
    public Answered<String> date;
    public String lot;
    public String remarque;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class Measurement {
    public LocalDate date;
    public LocalTime heure;
    public String nature;
    public BigDecimal valeur;
    public String auteur;
    public String remarque;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class MedicalFollowUp {
    public Answered<String> structure;
    public List<Dated<String>> medecinTraitant;
    public Answered<String> nomMedecin;
    public Answered<String> pharmacie;
    public Answered<String> derniereConsultation;
    public String remarque;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class Pathologies {
    public List<Dated<List<String>>> motifsIntervention;
    public List<Pathology> liste;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class Pathology {
    public String categorie;
    public Answered<String> libelle;
    public Answered<String> cim10;
    public Answered<Boolean> confirmee;
    public Answered<Boolean> principale;
    public Answered<Boolean> chronique;
    public Answered<Boolean> ald;
    public Answered<String> depuis;
    public String jusque;
    public String remarque;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class Pregnancy {
    public LocalDate declareeLe;
    public Answered<String> terme;
    public Answered<Boolean> suivie;
    public Answered<String> structure;
    public Answered<Boolean> aRisque;
    public String terminee;
    public String remarque;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class Prescription {
    public UUID id;
    public LocalDate date;
    public String prescripteur;
    public String nature;
    public String contenu;
    public LocalDate debut;
    public LocalDate dernierJour;
    public Integer dureeJours;
    public UUID renouvelle;
    public String remarque;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class Treatment {
    public String nom;
    public Answered<String> dose;
    public Answered<String> frequence;
    public Answered<String> indication;
    public Answered<String> prescripteur;
    public Answered<String> debut;
    public String dernierJour;
    public Answered<Boolean> interrompu;
    public Answered<Boolean> chronique;
    public Answered<Boolean> prepareParEquipe;
    public String remarque;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class Vaccination {
    public List<Dated<String>> etat;
    public Answered<Boolean> carnet;
    public List<Immunisation> vaccins;
  }
}
