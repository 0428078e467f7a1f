package org.allervers.benchmarks.peer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the team needs to work together, as plain beans: what one writes by hand for bare jackson-databind. */
public final class TeamBeans {

  private TeamBeans() {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class Alert {
    public String type;
    public String texte;
    public LocalDate depuis;
    public LocalDate dernierJour;
    public String auteur;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class Coordination {
    public LocalDate suiviDepuis;
    public List<UUID> equipes;
    public List<Referent> referents;
    public Answered<Boolean> tresVulnerable;
    public List<Partner> partenaires;
    public List<Dated<String>> designationPersonneConfiance;
    public List<TrustedPerson> personnesConfiance;
    public List<SharedExtract> informationsPartagees;
    public List<MeetingPoint> pointsRencontre;
    public List<Alert> alertes;
    public List<TeamNote> notes;
    public Retention conservation;
    public Map<String, Object> champs;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class MeetingPoint {
    public String lieu;
    public String quand;
    public LocalDate depuis;
    public LocalDate dernierJour;
    public String remarque;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class Partner {
    public String type;
    public Answered<String> nom;
    public String structure;
    public Answered<String> telephone;
    public Answered<String> courriel;
    public Answered<Boolean> contactAccepte;
    public LocalDate dernierContactLe;
    public String remarque;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class Referent {
    public String professionnel;
    public String profession;
    public UUID equipe;
    public LocalDate depuis;
    public LocalDate dernierJour;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class Retention {
    public LocalDate dernierContactPersonne;
    public String deces;
    public LocalDate archiveLe;
    public String motifArchivage;
    public LocalDate gelDepuis;
    public LocalDate gelJusque;
    public String motifGel;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class SharedExtract {
    public LocalDate date;
    public String auteur;
    public String profession;
    public String element;
    public List<String> categoriesDestinataires;
    public List<String> destinataires;
    public String finalite;
    public Boolean personneInformee;
    public LocalDate informeePlusTardLe;
    public String motifNonInformation;
    public Boolean oppositionVerifiee;
    public LocalDate retireeLe;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class TeamNote {
    public LocalDate date;
    public String auteur;
    public String profession;
    public String texte;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class TrustedPerson {
    public String nom;
    public Answered<String> lien;
    public Answered<String> telephone;
    public Answered<Boolean> majeure;
    public LocalDate designeeLe;
    public Boolean formulaireSigne;
    public LocalDate revoqueeLe;
    public String remarque;
  }
}
