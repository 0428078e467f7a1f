package org.allervers.core.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.allervers.core.architecture.CoreClasses;
import org.junit.jupiter.api.Test;

/** The words of the domain and the names of the code say the same. */
class GlossaryTest {

  /** Words of the domain that must be said in English; those that stay French are in the glossary. */
  private static final Set<String> FRENCH = Set.of(
      "accompagnement",
      "accueil",
      "acte",
      "adresse",
      "besoin",
      "bilan",
      "champ",
      "consentement",
      "consommation",
      "courriel",
      "couverture",
      "debut",
      "deces",
      "demarche",
      "demande",
      "depuis",
      "donnee",
      "droit",
      "droits",
      "duree",
      "enfant",
      "entretien",
      "equipe",
      "famille",
      "genre",
      "grossesse",
      "hebergement",
      "identite",
      "infirmier",
      "interpretariat",
      "langue",
      "libelle",
      "lieu",
      "liste",
      "logement",
      "majeur",
      "medecin",
      "menage",
      "mesure",
      "mineur",
      "motif",
      "naissance",
      "nom",
      "ouverture",
      "papier",
      "partenaire",
      "periode",
      "personne",
      "pays",
      "plage",
      "prenom",
      "professionnel",
      "prestation",
      "rencontre",
      "renouvellement",
      "reponse",
      "ressource",
      "rubrique",
      "sante",
      "sejour",
      "sexe",
      "signalement",
      "soignant",
      "soin",
      "sortie",
      "suivi",
      "tache",
      "telephone",
      "titulaire",
      "traitement",
      "tuteur",
      "vaccin",
      "valeur",
      "veille",
      "ville",
      "volet");

  private static Map<String, String> identifiersByTerm() {
    Map<String, String> terms = new LinkedHashMap<>();
    for (String line : Sources.text(Sources.DOCS.resolve("GLOSSARY.md")).split("\n", -1)) {
      // The first column ends at the first bar that is not escaped.
      Matcher row =
          Pattern.compile("^\\| *((?:[^|\\\\]|\\\\.)+?) *\\|([^|]*)\\|").matcher(line);
      if (row.find() && !row.group(1).equals("term") && !row.group(1).startsWith("---")) {
        terms.merge(row.group(1).replace("\\|", "|"), row.group(2), String::concat);
      }
    }
    return terms;
  }

  private static Stream<JavaClass> exportedDomainTypes() {
    return CoreClasses.MAIN.stream()
        .filter(GlossaryTest::isExported)
        .filter(type -> !type.isAssignableTo(Throwable.class))
        .filter(type -> !type.isAnnotation())
        .filter(type -> !type.getSimpleName().equals("Builder"));
  }

  private static boolean isExported(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getEnclosingClass().map(GlossaryTest::isExported).orElse(true);
  }

  @Test
  void every_exported_domain_type_says_its_french_term() {
    Map<String, String> comments = Sources.javadoc();
    Map<String, String> glossary = identifiersByTerm();
    assertThat(glossary).hasSizeGreaterThan(200);
    Set<String> problems = new TreeSet<>();
    exportedDomainTypes().forEach(type -> {
      String term =
          Sources.tag("terme", comments.getOrDefault(type.getName(), "")).orElse("");
      String identifiers = glossary.getOrDefault(term, "");
      String name = type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
      if (term.isEmpty()) {
        problems.add(name + " says no @terme");
      } else if (identifiers.isEmpty()) {
        problems.add(name + ": the glossary lacks the term " + term);
      } else if (!identifiers.contains("`" + name + "`")) {
        problems.add(name + ": the row of " + term + " does not name it");
      }
    });
    assertThat(problems).isEmpty();
    assertThat(exportedDomainTypes()).hasSizeGreaterThan(200);
  }

  @Test
  void every_source_says_something() {
    assertThat(Sources.javadoc()).hasSizeGreaterThan(300).allSatisfy((type, comment) -> {
      if (comment.contains("@source")) {
        assertThat(Sources.tag("source", comment).orElse("")).as(type).hasSizeGreaterThan(10);
      }
    });
  }

  @Test
  void names_are_english_but_for_the_words_that_the_glossary_keeps() {
    Set<String> french = new TreeSet<>();
    for (JavaClass type : CoreClasses.MAIN) {
      Stream<String> members = type.getMembers().stream()
          .filter(member -> !member.getModifiers().contains(JavaModifier.SYNTHETIC))
          .map(JavaMember::getName);
      Stream<String> parameters = type.reflect().isInterface()
          ? Stream.empty()
          : Arrays.stream(type.reflect().getDeclaredMethods())
              .flatMap(method -> Arrays.stream(method.getParameters()))
              .map(java.lang.reflect.Parameter::getName);
      Stream.of(Stream.of(type.getSimpleName()), members, parameters)
          .flatMap(names -> names)
          // Codes are French, and so are the constants that name them.
          .filter(name -> !name.matches("[A-Z0-9_]+"))
          .filter(name -> words(name).stream().anyMatch(FRENCH::contains))
          .forEach(name -> french.add(type.getName() + ": " + name));
    }
    assertThat(french).isEmpty();
  }

  private static List<String> words(String name) {
    return Arrays.stream(name.split("(?<=[a-z0-9])(?=[A-Z])|[_$]"))
        .map(word -> word.toLowerCase(Locale.ROOT))
        .flatMap(word -> Stream.of(word, word.replaceFirst("s$", "")))
        .toList();
  }

  @Test
  void a_french_name_would_be_seen() {
    assertThat(words("dateNaissances")).contains("naissance");
    assertThat(FRENCH).contains("accompagnement", "rencontre", "sortie");
  }
}
