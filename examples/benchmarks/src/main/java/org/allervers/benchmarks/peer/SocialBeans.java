package org.allervers.benchmarks.peer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The social file, as plain beans: what one writes by hand for bare jackson-databind. */
public final class SocialBeans {

  private SocialBeans() {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class Budget {
    public List<Income> revenus;
    public List<Debt> dettes;
    public Answered<Boolean> compteBancaire;
    public Answered<Boolean> dossierSurendettement;
    public String remarque;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class Child {
    public Answered<String> dateNaissance;
    public Answered<Boolean> aCharge;
    public Answered<Boolean> vitAvecLaPersonne;
    public Answered<Boolean> confie;
    public String remarque;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class Debt {
    public Answered<String> creancier;
    public Answered<BigDecimal> montant;
    public LocalDate declareeLe;
    public LocalDate regleeLe;
    public String remarque;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class Domiciliation {
    public Answered<String> organisme;
    public Answered<String> adresse;
    public Answered<String> depuis;
    public LocalDate dernierJour;
    public String remarque;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class ExpressedNeeds {
    public LocalDate date;
    public List<String> besoins;
    public String remarque;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class FamilySituation {
    public List<Dated<String>> typeMenage;
    public List<Dated<String>> situationFamiliale;
    public Answered<Boolean> parent;
    public Answered<Integer> nombreEnfants;
    public Answered<Integer> nombreEnfantsACharge;
    public List<Child> enfants;
    public List<HouseholdMembership> menages;
    public String remarque;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class HouseholdMembership {
    public UUID menage;
    public Answered<String> role;
    public Answered<String> depuis;
    public LocalDate dernierJour;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class IdentityPaper {
    public String nature;
    public Answered<Boolean> detenue;
    public LocalDate dernierJour;
    public Answered<String> conserveePar;
    public String remarque;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class Income {
    public String ressource;
    public Answered<BigDecimal> montantMensuel;
    public Answered<String> depuis;
    public LocalDate dernierJour;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class LivingPlace {
    public List<Dated<String>> habitat;
    public Answered<String> enRueOuHebergeDepuis;
    public Answered<List<String>> motifsRue;
    public Answered<String> adresse;
    public Answered<String> codePostal;
    public Answered<String> commune;
    public Answered<String> codeCommune;
    public Answered<String> lieuRencontre;
    public String remarque;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class SocialEvaluation {
    public LocalDate date;
    public String auteur;
    public String profession;
    public String situation;
    public String demande;
    public String conclusions;
    public LocalDate transmiseSiaoLe;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class SocialFile {
    public List<Dated<String>> situationAdministrative;
    public List<Dated<String>> protectionMaladieBase;
    public Answered<String> niveauEducation;
    public List<Dated<String>> situationProfessionnelle;
    public List<Dated<List<String>>> ressources;
    public Budget budget;
    public LivingPlace lieuDeVie;
    public FamilySituation famille;
    public Answered<List<String>> animaux;
    public List<Domiciliation> domiciliations;
    public List<Dated<String>> situationJustice;
    public List<IdentityPaper> pieces;
    public List<ExpressedNeeds> besoinsExprimes;
    public Answered<String> structureSuiviSocial;
    public List<SocialEvaluation> evaluations;
    public List<SocialNote> notes;
    public Map<String, Object> champs;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class SocialNote {
    public LocalDate date;
    public String auteur;
    public String profession;
    public String texte;
  }
}
