package org.allervers.core.json;

import com.fasterxml.jackson.databind.DeserializationContext;
import java.util.ArrayList;
import java.util.List;
import org.allervers.core.code.CodeList;
import org.allervers.core.rules.Finding;
import org.allervers.core.rules.Findings;
import org.allervers.core.rules.Severity;

/** What was noticed while one document was read. */
final class ReadingNotes {

  static final String UNLISTED_CODE = "JSON-CODE";

  private final List<Finding> findings = new ArrayList<>();

  /** Returns the notes of the document that {@code context} reads; a host's own mapper keeps none. */
  static ReadingNotes of(DeserializationContext context) {
    return context.getAttribute(ReadingNotes.class) instanceof ReadingNotes notes
        ? notes
        : new ReadingNotes();
  }

  void unlisted(CodeList<?> list, String path) {
    findings.add(new Finding(
        UNLISTED_CODE,
        Severity.WARNING,
        path,
        "Ce code ne figure pas dans la liste « " + list.french() + " » (" + list.version()
            + ") ; il est conservé.",
        "This code is not in the list \"" + list.english() + "\" (" + list.version()
            + "); it is kept."));
  }

  Findings findings() {
    return Findings.of(findings);
  }
}
