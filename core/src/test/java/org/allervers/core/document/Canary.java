package org.allervers.core.document;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.allervers.core.Compartment;
import org.allervers.core.Dossier;
import org.allervers.core.activity.Act;
import org.allervers.core.activity.ActKind;
import org.allervers.core.assessment.Assessment;
import org.allervers.core.consent.ConsentActor;
import org.allervers.core.consent.ConsentEvent;
import org.allervers.core.consent.ConsentState;
import org.allervers.core.consent.ConsentType;
import org.allervers.core.consent.Consents;
import org.allervers.core.dispositif.Dispositif;
import org.allervers.core.dispositif.ServiceKind;
import org.allervers.core.episode.Episode;
import org.allervers.core.health.HealthFile;
import org.allervers.core.referral.Referral;
import org.allervers.core.task.Task;
import org.allervers.core.testkit.AnyDossier;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Dossiers of which a part sings, and what reads the pages. */
final class Canary {

  static final String HEALTH = "Canari-de-santé";

  static final String SECRET = "Canari-secret";

  /** After every day of the generated dossiers. */
  static final LocalDate LATER = LocalDate.of(2024, 6, 1);

  static final UUID EPISODE = new UUID(4, 2);

  static {
    // The library needs no XML; only these tests do.
    Canary.class.getModule().addReads(ModuleLayer.boot().findModule("java.xml").orElseThrow());
  }

  private Canary() {}

  /** Returns any dossier, with an episode whose end is open and a consent to all that holds. */
  static Dossier.Builder consenting(long seed) {
    Dossier any = AnyDossier.dossier(seed);
    return any.toBuilder()
        .consents(consents("PERSONNE"))
        .addEpisode(Episode.builder()
            .id(EPISODE)
            .dispositif(Dispositif.of("EMSP"))
            .enteredOn(LocalDate.of(2019, 1, 1))
            .build());
  }

  static Consents consents(String actor) {
    return Consents.builder()
        .addEvent(ConsentEvent.builder()
            .id(new UUID(4, 3))
            .date(LocalDate.of(2019, 1, 1))
            .type(ConsentType.PARTAGE)
            .state(ConsentState.CONSENTI)
            .actor(ConsentActor.of(actor))
            .build())
        .build();
  }

  /** Returns the dossier with a health part in which every text, code and name is a canary. */
  static Dossier withSingingHealth(Dossier.Builder builder) {
    Dossier dossier = builder.build();
    List<Act> acts = new ArrayList<>(dossier.acts());
    acts.removeIf(act -> act.compartment() == Compartment.HEALTH);
    acts.add(Act.builder()
        .id(new UUID(4, 4))
        .date(LocalDate.of(2020, 1, 1))
        .kind(ActKind.list().read(HEALTH))
        .note(HEALTH)
        .build());
    List<Referral> referrals = new ArrayList<>(dossier.referrals());
    referrals.removeIf(referral -> referral.compartment() == Compartment.HEALTH);
    referrals.add(Referral.builder()
        .id(new UUID(4, 5))
        .proposedOn(LocalDate.of(2020, 1, 1))
        .kind(ServiceKind.list().read(HEALTH))
        .structureName(HEALTH)
        .reason(HEALTH)
        .build());
    List<Task> tasks = new ArrayList<>(dossier.tasks());
    tasks.removeIf(task -> task.compartment() == Compartment.HEALTH);
    for (LocalDate due : List.of(LATER.plusDays(1), LATER.minusDays(1))) {
      tasks.add(Task.builder()
          .id(new UUID(4, due.toEpochDay()))
          .title(HEALTH)
          .dueOn(due)
          .compartmentCode("sante")
          .build());
    }
    return dossier.toBuilder()
        .health(AnyDossier.marked(HealthFile.class, HEALTH))
        .assessments(List.of(AnyDossier.marked(Assessment.class, HEALTH)))
        .acts(acts)
        .referrals(referrals)
        .tasks(tasks)
        .build();
  }

  /** Parses a page as XML, which refuses what is not well-formed, without asking for anything outside. */
  static Element parse(String html) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
      return factory
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)))
          .getDocumentElement();
    } catch (Exception e) {
      throw new AssertionError("the page must be well-formed", e);
    }
  }

  /** Returns the names of all elements in their order, but for the places at which a long word may break. */
  static List<String> structure(Node node) {
    List<String> names = new ArrayList<>();
    if (node instanceof Element element && !element.getTagName().equals("wbr")) {
      names.add(element.getTagName());
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      names.addAll(structure(child));
    }
    return names;
  }
}
