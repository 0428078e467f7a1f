package org.allervers.core.mano;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.allervers.core.json.JsonLimits;
import org.allervers.core.json.JsonRecord;
import org.allervers.core.json.Reading;
import org.allervers.core.json.ReadingProblem;
import org.allervers.core.mano.ManoOpening.Opened;
import org.jspecify.annotations.Nullable;

/** A row of an archive: what it speaks of as values, what it says as text. */
final class ArchivedRecord {

  private static final byte[] NOTHING = {};

  /** Bytes of one record: a dossier that keeps it is read again within its own limit. */
  private static final int LARGEST = JsonLimits.standard().documentBytes() / 2;

  private final ManoTable table;
  private final String id;
  private final String organisation;
  private final ManoRowStatus status;
  private final @Nullable String detail;
  private final byte[] columns;
  private final byte[] content;
  private final List<String> persons;
  private final String action;
  private final String place;

  private ArchivedRecord(
      ManoRow row,
      ManoRowStatus status,
      @Nullable String detail,
      JsonRecord content,
      UnaryOperator<String> same) {
    ManoRecord record = new ManoRecord(row.table(), row.columns(), content);
    byte[] clear = record.columns().write();
    byte[] opened = record.content().isEmpty() ? NOTHING : record.content().write();
    boolean isBeyond = status.isKept()
        && (clear.length + opened.length > LARGEST
            || !ManoValues.isWritable(record.columns())
            || !ManoValues.isWritable(record.content()));
    this.table = row.table();
    this.id = row.id().orElse("");
    this.organisation = row.organisation().orElse("").intern();
    this.status = isBeyond ? ManoRowStatus.NOT_JSON : status;
    this.detail = isBeyond ? ReadingProblem.Reason.LIMIT_EXCEEDED.name() : detail;
    this.columns = isBeyond ? NOTHING : clear;
    this.content = isBeyond ? NOTHING : opened;
    this.persons = record.texts(table == ManoTable.GROUP ? "persons" : "person").stream()
        .map(same)
        .collect(Collectors.toUnmodifiableList());
    this.action = table == ManoTable.COMMENT ? record.text("action").orElse("") : "";
    this.place = table == ManoTable.PERSON_PLACE ? record.text("place").orElse("") : "";
  }

  /** Whether there is something to open. */
  static boolean isSealed(ManoRow row) {
    return row.table().isSealed()
        && row.encrypted().isPresent()
        && row.encryptedEntityKey().isPresent();
  }

  /**
   * A row with nothing to open.
   *
   * @param same gives one text for all equal identifiers of persons: many rows speak of few
   */
  static ArchivedRecord of(ManoRow row, UnaryOperator<String> same) {
    ManoRowStatus status = row.table().isSealed() ? ManoRowStatus.NO_CONTENT : ManoRowStatus.CLEAR;
    return new ArchivedRecord(row, status, null, JsonRecord.empty(), same);
  }

  static ArchivedRecord of(ManoRow row, Opened opened, UnaryOperator<String> same) {
    if (opened instanceof ManoOpening.Text text) {
      Reading<JsonRecord> read = JsonRecord.read(text.json());
      JsonRecord content = read.value().orElse(JsonRecord.empty());
      ManoRowStatus status = read.problem().isPresent()
          ? ManoRowStatus.NOT_JSON
          : isOfAnotherTable(row.table(), content)
              ? ManoRowStatus.WRONG_TABLE
              : text.olderKey() ? ManoRowStatus.OPENED_UNDER_OLDER_KEY : ManoRowStatus.OPENED;
      String detail = read.problem().map(problem -> problem.reason().name()).orElse(null);
      return new ArchivedRecord(row, status, detail, content, same);
    }
    String reason = ((ManoOpening.Refused) opened).reason();
    return new ArchivedRecord(row, ManoRowStatus.REFUSED, reason, JsonRecord.empty(), same);
  }

  static ArchivedRecord of(ManoRecord record, UnaryOperator<String> same) {
    ManoRowStatus status = !record.table().isSealed()
        ? ManoRowStatus.CLEAR
        : isOfAnotherTable(record.table(), record.content())
            ? ManoRowStatus.WRONG_TABLE
            : ManoRowStatus.OPENED;
    return new ArchivedRecord(
        new ManoRow(record.table(), record.columns()), status, null, record.content(), same);
  }

  /**
   * A person's content names no person, and no other content has the fields that every person has: Mano once sealed records of
   * one table as those of another.
   */
  private static boolean isOfAnotherTable(ManoTable table, JsonRecord content) {
    boolean isOfPerson =
        content.holds("assignedTeams") && content.holds("name") && !content.holds("person");
    return switch (table) {
      case PERSON, PERSON_BACKUP -> content.holds("person") && !content.holds("assignedTeams");
      default -> isOfPerson;
    };
  }

  ManoTable table() {
    return table;
  }

  String id() {
    return id;
  }

  String organisation() {
    return organisation;
  }

  ManoRowStatus status() {
    return status;
  }

  Optional<String> detail() {
    return Optional.ofNullable(detail);
  }

  /** Returns the persons of whom it speaks by itself. */
  List<String> persons() {
    return persons;
  }

  /** Returns the action on which it comments, or an empty text. */
  String action() {
    return action;
  }

  /** Returns the place at which it says that a person is met, or an empty text. */
  String place() {
    return place;
  }

  boolean isOf(String wanted) {
    String own = table == ManoTable.ORGANISATION ? id : organisation;
    return own.isEmpty() || wanted.isEmpty() || own.equals(wanted);
  }

  /** Both moments are written alike, in UTC, by one server: their texts are in order. */
  boolean isOlderThan(ArchivedRecord other) {
    return updatedAt().compareTo(other.updatedAt()) < 0;
  }

  /** Read when it is asked for: few rows come twice. */
  private String updatedAt() {
    return object(columns).text("updatedAt").orElse("");
  }

  ManoRecord record() {
    return new ManoRecord(table, object(columns), object(content));
  }

  private static JsonRecord object(byte[] json) {
    return json.length == 0 ? JsonRecord.empty() : JsonRecord.read(json).value().orElseThrow();
  }
}
