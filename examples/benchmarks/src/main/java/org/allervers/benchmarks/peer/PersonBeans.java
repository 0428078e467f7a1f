package org.allervers.benchmarks.peer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Who the person is, as plain beans: what one writes by hand for bare jackson-databind. */
public final class PersonBeans {

  private PersonBeans() {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class BirthDate {
    public String date;
    public Answered<String> preuve;
    public LocalDate declareeLe;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class Contact {
    public Answered<String> nom;
    public Answered<String> lien;
    public Answered<String> telephone;
    public Answered<String> remarque;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class ExternalId {
    public String systeme;
    public String valeur;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class Identity {
    public Answered<String> nom;
    public Answered<String> prenom;
    public List<String> autresNoms;
    public Answered<String> genre;
    public List<BirthDate> datesNaissance;
    public Answered<String> paysNaissance;
    public Answered<String> nationalite;
    public List<String> paysNationalite;
    public Answered<String> zoneOrigine;
    public Answered<Boolean> allophone;
    public List<String> langues;
    public List<Phone> telephones;
    public Answered<String> courriel;
    public List<Contact> contacts;
    public InsIdentity ins;
    public List<ExternalId> identifiantsExternes;
    public Map<String, Object> champs;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class InsIdentity {
    public Answered<String> statut;
    public Answered<String> nomNaissance;
    public Answered<String> prenomsNaissance;
    public Answered<String> premierPrenom;
    public Answered<String> sexe;
    public Answered<String> dateNaissance;
    public Answered<String> lieuNaissance;
    public Answered<String> matricule;
    public Answered<String> oid;
    public Answered<String> preuve;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class Phone {
    public String numero;
    public Answered<String> titulaire;
    public Answered<String> remarque;
  }
}
