package org.allervers.core.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.allervers.core.Dossier;
import org.allervers.core.testkit.Dossiers;

/** The compiled classes of this module and of its tests. */
public final class CoreClasses {

  static final String ROOT = "org.allervers.core";

  public static final JavaClasses MAIN = new ClassFileImporter().importPath(folder(Dossier.class));

  static final JavaClasses TESTS = new ClassFileImporter().importPath(folder(Dossiers.class));

  private CoreClasses() {}

  /** Returns the folder from which a class was read. */
  public static Path folder(Class<?> type) {
    try {
      Path file = Path.of(type.getResource(type.getSimpleName() + ".class").toURI());
      return type.getName()
          .chars()
          .filter(c -> c == '.')
          .mapToObj(c -> "")
          .reduce(file.getParent(), (path, up) -> path.getParent(), (a, b) -> a);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static DescribedPredicate<JavaClass> inRoom(String... rooms) {
    DescribedPredicate<JavaClass> predicate = DescribedPredicate.alwaysFalse();
    for (String room : rooms) {
      predicate = predicate.or(
          JavaClass.Predicates.resideInAPackage(room.isEmpty() ? ROOT : ROOT + "." + room));
    }
    return predicate.as("in " + String.join(", ", rooms));
  }
}
