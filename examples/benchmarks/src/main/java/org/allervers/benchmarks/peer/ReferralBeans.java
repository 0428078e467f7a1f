package org.allervers.benchmarks.peer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Referrals, rights and tasks, as plain beans: what one writes by hand for bare jackson-databind. */
public final class ReferralBeans {

  private ReferralBeans() {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class DocumentSent {
    public LocalDate date;
    public String piece;
    public String destinataire;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class Referral {
    public UUID id;
    public LocalDate proposeeLe;
    public String dispositif;
    public UUID structure;
    public String structureTexte;
    public Boolean droitCommun;
    public UUID equipe;
    public String professionnel;
    public UUID accompagnement;
    public UUID acte;
    public String motif;
    public List<Dated<String>> issues;
    public Answered<Boolean> personneInformee;
    public Answered<Boolean> compteRenduRemis;
    public UUID consentementPartage;
    public String remarque;
    public Map<String, Object> champs;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class Reminder {
    public LocalDate date;
    public String professionnel;
    public String remarque;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class RightsOpening {
    public UUID id;
    public String droit;
    public LocalDate demandeLe;
    public LocalDate obtenuLe;
    public LocalDate refuseLe;
    public LocalDate expireLe;
    public Boolean renouvellement;
    public UUID demarche;
    public UUID equipe;
    public String organisme;
    public String motifRefus;
    public String remarque;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class Step {
    public UUID id;
    public String droit;
    public String intitule;
    public LocalDate debuteeLe;
    public List<Dated<String>> statuts;
    public List<Reminder> relances;
    public List<DocumentSent> piecesEnvoyees;
    public String organisme;
    public UUID structure;
    public UUID equipe;
    public String professionnel;
    public UUID accompagnement;
    public String remarque;
    public Map<String, Object> champs;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class Task {
    public UUID id;
    public String intitule;
    public LocalDate echeanceLe;
    public LocalTime echeanceHeure;
    public String statut;
    public List<String> categories;
    public Boolean urgent;
    public List<UUID> equipes;
    public String responsable;
    public LocalDate faiteLe;
    public String recurrence;
    public Boolean famille;
    public UUID structure;
    public String volet;
    public String description;
    public Map<String, Object> champs;
  }
}
