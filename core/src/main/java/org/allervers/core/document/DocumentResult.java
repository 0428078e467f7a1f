package org.allervers.core.document;

import java.util.List;
import java.util.Optional;
import org.allervers.core.rules.consent.PermissionDuty;

/**
 * What came of making a document: the document, or why there is none. The result holds what is personal only in
 * {@link Built#document()}.
 *
 * <p>All variants are immutable and thread-safe.
 *
 * @terme résultat de l'établissement d'un document
 */
public sealed interface DocumentResult {

  /** Returns the document, or empty if it was refused. */
  Optional<Document> find();

  /** Returns why it was refused, or empty. */
  Optional<DocumentRefusal> refusal();

  /**
   * A document that may be handed to the one for whom it was made.
   *
   * @param document the document
   * @param duties what to do besides, as the rules on consent say: record it, send it by secured means
   * @terme document établi
   */
  record Built(Document document, List<PermissionDuty> duties) implements DocumentResult {

    /** Copies the duties. */
    public Built {
      duties = List.copyOf(duties);
    }

    @Override
    public Optional<Document> find() {
      return Optional.of(document);
    }

    @Override
    public Optional<DocumentRefusal> refusal() {
      return Optional.empty();
    }

    /** Returns the name of the type alone: what it holds is personal. */
    @Override
    public String toString() {
      return "Built[redacted]";
    }
  }

  /**
   * No document: this reader may not have it, or it cannot be made from this copy.
   *
   * @param reason why
   * @terme document refusé
   */
  record Refused(DocumentRefusal reason) implements DocumentResult {

    @Override
    public Optional<Document> find() {
      return Optional.empty();
    }

    @Override
    public Optional<DocumentRefusal> refusal() {
      return Optional.of(reason);
    }

    /** Returns the name of the type alone, as every value of a person does. */
    @Override
    public String toString() {
      return "Refused[redacted]";
    }
  }
}
