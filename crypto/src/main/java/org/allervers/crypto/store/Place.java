package org.allervers.crypto.store;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.allervers.crypto.ObjectClass;
import org.allervers.crypto.Revision;

/**
 * The names under which one object lies in the folder of its compartment. Any other name is that of a foreign file.
 *
 * @param folder of the compartment
 * @param id the object's id
 * @param kind what lies there
 */
record Place(Path folder, UUID id, Kind kind) {
  /** What is kept apart by name. The file of an attachment is its manifest; its content has names of its own. */
  enum Kind {
    RECORD("", ObjectClass.RECORD, ObjectClass.RECORD),
    INDEX(".index", ObjectClass.INDEX, ObjectClass.INDEX),
    ATTACHMENT(".attachment", ObjectClass.MANIFEST, ObjectClass.ATTACHMENT);

    private final String stem;
    private final ObjectClass object;
    private final ObjectClass deleted;

    Kind(String stem, ObjectClass object, ObjectClass deleted) {
      this.stem = stem;
      this.object = object;
      this.deleted = deleted;
    }

    /** Returns the class of the sealed object in the file. */
    ObjectClass object() {
      return object;
    }

    /** Returns the class of the sealed tombstone. */
    ObjectClass deleted() {
      return deleted;
    }
  }

  private static final String UUID_TEXT = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
  private static final Pattern NAME = Pattern.compile(
      "(" + UUID_TEXT + ")(\\.index|\\.attachment|)\\.(dse|deleted|tmp|[0-9a-f]{16}(?:\\.ready)?|"
          + UUID_TEXT + "\\.part)");
  private static final Pattern COMPARTMENT = Pattern.compile("[0-9]{5}");

  /**
   * A file whose name this package gives.
   *
   * @param place of the object that it belongs to
   * @param end what follows the id and the kind, without its point
   */
  record Named(Place place, String end) {
    Path file() {
      return place.named(end);
    }

    boolean isContent() {
      return end.length() == 16;
    }

    boolean isReady() {
      return end.endsWith(".ready");
    }

    boolean isPart() {
      return end.endsWith(".part");
    }

    /** Returns what tells a part from others. */
    UUID writing() {
      return UUID.fromString(end.substring(0, end.length() - ".part".length()));
    }

    /** Returns the revision of a content, ready or not, as it stands in the name. */
    Revision revision() {
      return new Revision(
          Long.parseLong(end.substring(0, 12), 16), Integer.parseInt(end.substring(12, 16), 16));
    }
  }

  static Path compartment(Path root, int code) {
    return root.resolve(name(code));
  }

  private static String name(int code) {
    return String.format(Locale.ROOT, "%05d", code);
  }

  boolean isIn(int code) {
    return folder.equals(folder.resolveSibling(name(code)));
  }

  static boolean isCompartment(Path folder) {
    return COMPARTMENT.matcher(String.valueOf(folder.getFileName())).matches();
  }

  /** Returns what a name stands for; empty if it is that of a foreign file. */
  static Optional<Named> find(Path file) {
    Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
    Path folder = file.getParent();
    if (!name.matches() || folder == null) {
      return Optional.empty();
    }
    String end = name.group(3);
    for (Kind kind : Kind.values()) {
      boolean ordinary = end.length() < 16;
      if (kind.stem.equals(name.group(2)) && (ordinary || kind == Kind.ATTACHMENT)) {
        return Optional.of(new Named(new Place(folder, UUID.fromString(name.group(1)), kind), end));
      }
    }
    return Optional.empty();
  }

  Path object() {
    return named("dse");
  }

  Path deleted() {
    return named("deleted");
  }

  Path unfinished() {
    return named("tmp");
  }

  /** Returns the name of the content of an attachment. */
  Path content(Revision revision) {
    return named(hex(revision));
  }

  /** Returns its name while the manifest is not there yet. */
  Path ready(Revision revision) {
    return named(hex(revision) + ".ready");
  }

  /** Returns its name while it is being written. */
  Path part(UUID writing) {
    return named(writing + ".part");
  }

  private static String hex(Revision revision) {
    return String.format(Locale.ROOT, "%012x%04x", revision.counter(), revision.device());
  }

  private Path named(String end) {
    return folder.resolve(id + kind.stem + "." + end);
  }
}
