package org.allervers.benchmarks.peer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Consents and oppositions, as plain beans: what one writes by hand for bare jackson-databind. */
public final class ConsentBeans {

  private ConsentBeans() {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class ConsentEvent {
    public UUID id;
    public LocalDate date;
    public LocalTime heure;
    public String type;
    public String etat;
    public ConsentScope portee;
    public String acteur;
    public String nomActeur;
    public String aptitude;
    public String forme;
    public Information information;
    public Boolean supportRemis;
    public Days validite;
    public LocalDate retireLe;
    public String motifImpossibilite;
    public LocalDate aRedemanderLe;
    public String enregistrePar;
    public String remarque;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class ConsentScope {
    public String objet;
    public List<String> categoriesDonnees;
    public List<String> categoriesDestinataires;
    public List<String> destinataires;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class Consents {
    public List<ConsentEvent> evenements;
    public List<Opposition> oppositions;
    public List<Information> informations;
    public List<Handover> documents;
    public List<Protection> protections;
    public List<RightsRequest> demandesDroits;
    public Map<String, Object> champs;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class Handover {
    public String document;
    public LocalDate date;
    public String issue;
    public LocalDate signeLe;
    public String version;
    public String langue;
    public Boolean interprete;
    public String professionnel;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class Information {
    public LocalDate date;
    public String texte;
    public String version;
    public String langue;
    public Boolean interprete;
    public Answered<Boolean> comprise;
    public String professionnel;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class Opposition {
    public String type;
    public LocalDate date;
    public ConsentScope portee;
    public String forme;
    public String motif;
    public LocalDate leveeLe;
    public String enregistreePar;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class Protection {
    public String mesure;
    public Answered<Boolean> porteSurLaPersonne;
    public Answered<Boolean> porteSurLesBiens;
    public Answered<Boolean> representationPersonne;
    public Days mandat;
    public LocalDate prononceeLe;
    public String juridiction;
    public PersonBeans.Contact mandataire;
    public String structure;
    public String remarque;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class RightsRequest {
    public String droit;
    public LocalDate recueLe;
    public String demandeur;
    public List<String> categoriesDonnees;
    public String objet;
    public String issue;
    public LocalDate reponseLe;
    public String motif;
    public Days limitation;
    public String traiteePar;
  }
}
