package org.allervers.benchmarks.peer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Encounters, acts and assessments, as plain beans: what one writes by hand for bare jackson-databind. */
public final class ActivityBeans {

  private ActivityBeans() {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class Act {
    public UUID id;
    public LocalDate date;
    public LocalTime heure;
    public String acte;
    public UUID rencontre;
    public UUID equipe;
    public String typeLieu;
    public String lieu;
    public String professionnel;
    public String profession;
    public UUID prescription;
    public UUID accompagnement;
    public Integer dureeMinutes;
    public Answered<String> issue;
    public String fondementMineur;
    public Boolean secretMineur;
    public String remarque;
    public Map<String, Object> champs;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class Assessment {
    public UUID id;
    public String questionnaire;
    public String version;
    public LocalDate date;
    public String lieu;
    public String professionnel;
    public String profession;
    public List<String> rubriques;
    public Map<String, Object> reponses;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class Distribution {
    public UUID id;
    public LocalDate date;
    public String materiel;
    public Integer quantite;
    public String unite;
    public UUID rencontre;
    public UUID equipe;
    public UUID plage;
    public UUID maraude;
    public String typeLieu;
    public String lieu;
    public String remarque;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class Encounter {
    public UUID id;
    public LocalDate date;
    public LocalTime heure;
    public UUID plage;
    public UUID maraude;
    public Answered<String> type;
    public String typeLieu;
    public String lieu;
    public UUID equipe;
    public List<String> professionnels;
    public List<String> partenaires;
    public UUID accompagnement;
    public Integer dureeMinutes;
    public String remarque;
    public Map<String, Object> champs;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class Interpreting {
    public UUID id;
    public LocalDate date;
    public Answered<String> mode;
    public Answered<String> langue;
    public Answered<Boolean> sollicitee;
    public Answered<Boolean> obtenue;
    public String prestataire;
    public UUID rencontre;
    public UUID equipe;
    public Integer dureeMinutes;
    public String remarque;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class Visit {
    public UUID id;
    public LocalDate date;
    public LocalTime heure;
    public UUID plage;
    public UUID equipe;
    public String accueil;
    public String lieu;
    public List<String> professionnels;
    public UUID accompagnement;
    public String remarque;
    public Map<String, Object> champs;
  }
}
