package org.allervers.probe;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.allervers.core.Dossier;
import org.allervers.core.DossierId;
import org.allervers.core.identity.Identity;
import org.allervers.core.json.JsonFormat;
import org.allervers.core.rules.beanvalidation.BeanValidationFindings;

/**
 * A host of its own process: writes and reads a dossier, and with {@code shape} also checks it. Its package is none of
 * the library's, as a host's is not.
 */
public final class HostProbe {

  private HostProbe() {}

  /** Prints what it found on one line. */
  public static void main(String[] args) throws Exception {
    Dossier dossier = Dossier.builder()
        .id(DossierId.of(new UUID(0, 1)))
        .identity(Identity.builder().familyName("x".repeat(201)).build())
        .build();
    byte[] json = JsonFormat.dossiers().write(dossier);
    boolean same = JsonFormat.dossiers().read(json).orThrow().equals(dossier);
    String shape = args.length == 0 ? "unchecked" : Shape.rules(dossier);
    String where = Dossier.class.getModule().isNamed() ? "module" : "class";
    System.out.write(
        (where + " path, same " + same + ", " + shape).getBytes(StandardCharsets.UTF_8));
    System.out.flush();
  }

  /** Apart, so that a host without the Jakarta jar never loads it. */
  private static final class Shape {
    static String rules(Dossier dossier) {
      try (ValidatorFactory factory = BeanValidationFindings.configure(
              Validation.byDefaultProvider().configure())
          .buildValidatorFactory()) {
        return BeanValidationFindings.using(factory)
            .check(dossier)
            .asList()
            .get(0)
            .rule();
      }
    }
  }
}
