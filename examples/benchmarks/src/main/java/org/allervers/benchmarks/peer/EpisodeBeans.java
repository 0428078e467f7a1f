package org.allervers.benchmarks.peer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Requests and accompaniments, as plain beans: what one writes by hand for bare jackson-databind. */
public final class EpisodeBeans {

  private EpisodeBeans() {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class Decision {
    public LocalDate date;
    public String decision;
    public String motifRefus;
    public String precision;
    public String decidePar;
    public String reorienteVers;
    public UUID structure;
    public LocalDate notifieeLe;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class Episode {
    public UUID id;
    public String dispositif;
    public UUID equipe;
    public UUID demande;
    public LocalDate admisLe;
    public LocalDate entreLe;
    public List<String> referents;
    public UUID prescription;
    public List<IndividualProject> projets;
    public List<Period> periodes;
    public List<Suspension> suspensions;
    public Exit sortie;
    public List<Reopening> reouvertures;
    public String remarque;
    public Map<String, Object> champs;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class Evaluation {
    public LocalDate debuteeLe;
    public List<Meeting> rencontres;
    public List<String> partenaires;
    public List<String> professionnels;
    public Answered<Boolean> accordPersonne;
    public LocalDate conclueLe;
    public String conclusions;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class Exit {
    public LocalDate date;
    public Answered<String> motif;
    public String precision;
    public String orienteVers;
    public UUID structure;
    public Answered<String> destination;
    public Answered<Boolean> avisMedical;
    public String decidePar;
    public LocalDate constateeLe;
    public Summary synthese;
    public String remarque;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class IndividualProject {
    public LocalDate signeLe;
    public Days periode;
    public String objectifs;
    public List<LocalDate> revisions;
    public UUID document;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class Meeting {
    public LocalDate date;
    public Boolean tripartite;
    public List<String> participants;
    public UUID rencontre;
    public String lieu;
    public String remarque;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class Period {
    public Integer numero;
    public Days periode;
    public Renewal renouvellement;
    public UUID prescription;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class Renewal {
    public LocalDate decideLe;
    public String decidePar;
    public List<String> motifs;
    public String precision;
    public Answered<Boolean> orientationReexaminee;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class Reopening {
    public LocalDate date;
    public String motif;
    public Exit sortieAnnulee;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class Request {
    public UUID id;
    public LocalDate recueLe;
    public String dispositif;
    public UUID equipe;
    public Answered<String> origine;
    public String origineTexte;
    public UUID structure;
    public Boolean arsExpresse;
    public Answered<String> urgence;
    public String motif;
    public List<Evaluation> evaluations;
    public List<Decision> decisions;
    public String remarque;
    public Map<String, Object> champs;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class SocialWatch {
    public UUID id;
    public Days periode;
    public UUID equipe;
    public String motif;
    public UUID demande;
    public String remarque;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class Summary {
    public Answered<String> statut;
    public LocalDate date;
    public String destinataire;
    public UUID document;
    public String precision;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class Suspension {
    public Days periode;
    public Answered<String> motif;
    public String remarque;
  }
}
