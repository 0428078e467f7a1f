package org.allervers.examples.manoreport;

import java.util.ArrayList;
import java.util.List;
import org.allervers.crypto.mano.ManoException;
import org.allervers.crypto.mano.ManoItem;
import org.allervers.crypto.mano.ManoKey;
import org.allervers.crypto.mano.ManoWriter;

/** A fictitious organisation as Mano's data base holds it: two persons and an action, sealed, and its own clear row. */
final class SmallOrganisation {

  static final String TODAY = "tulipe jaune 12";
  static final String OLDER = "tulipe rouge 11";
  static final String ID = "aaaaaaaa-0000-4000-8000-000000000001";
  static final String OTHER_ID = "bbbbbbbb-0000-4000-8000-000000000002";
  static final String NAME = "Nom-Fictif-Zébulon";

  private static final String PERSON_COLUMNS =
      "COPY mano.\"Person\" (_id, organisation, encrypted, \"encryptedEntityKey\") FROM stdin;";

  private final ManoWriter today;
  private final ManoWriter older;
  private final List<String> persons = new ArrayList<>();
  private final String verification;

  private SmallOrganisation(ManoWriter today, ManoWriter older) {
    this.today = today;
    this.older = older;
    this.verification = today.sealVerification();
    add(person(1), "{\"name\":\"" + NAME + "\"}");
    add(person(2), "{\"name\":\"Autre " + NAME + "\"}");
  }

  /** Keys are dear: one organisation of a test class serves all of its tests. */
  static SmallOrganisation create() throws ManoException {
    return new SmallOrganisation(
        ManoWriter.of(ManoKey.derive(TODAY.toCharArray())),
        ManoWriter.of(ManoKey.derive(OLDER.toCharArray())));
  }

  /** The same, with its own rows to add to. */
  SmallOrganisation copy() {
    return new SmallOrganisation(today, older);
  }

  static String person(int number) {
    return "cccccccc-0000-4000-8000-00000000000" + number;
  }

  SmallOrganisation add(String id, String json) {
    return row(id, ID, today.seal(json));
  }

  SmallOrganisation addUnderOlderKey(String id, String json) {
    return row(id, ID, older.seal(json));
  }

  SmallOrganisation addOfAnother(String id, String json) {
    return row(id, OTHER_ID, today.seal(json));
  }

  SmallOrganisation row(String id, String organisation, ManoItem item) {
    persons.add(String.join("\t", id, organisation, item.encrypted(), item.encryptedEntityKey()));
    return this;
  }

  String dump() {
    return String.join(
        "\n",
        "-- PostgreSQL database dump",
        "COPY mano.\"Organisation\" (_id, name, \"encryptedVerificationKey\") FROM stdin;",
        ID + "\tAssociation fictive\t" + verification,
        "\\.",
        PERSON_COLUMNS,
        String.join("\n", persons),
        "\\.",
        "COPY mano.\"SequelizeMeta\" (name) FROM stdin;",
        "20200101-first.js",
        "\\.",
        "-- PostgreSQL database dump complete",
        "");
  }

  String signIn() {
    return "{\"ok\":true,\"token\":\"jeton\",\"user\":{\"organisation\":{\"_id\":\"" + ID
        + "\",\"encryptedVerificationKey\":\"" + verification
        + "\"},\"teams\":[]}}";
  }

  String page(boolean hasMore) {
    List<String> rows = persons.stream().map(SmallOrganisation::json).toList();
    return "{\"ok\":true,\"data\":[" + String.join(",", rows) + "],\"hasMore\":" + hasMore
        + ",\"total\":" + rows.size() + "}";
  }

  private static String json(String row) {
    String[] cells = row.split("\t", -1);
    return "{\"_id\":\"" + cells[0] + "\",\"organisation\":\"" + cells[1] + "\",\"encrypted\":\""
        + cells[2] + "\",\"encryptedEntityKey\":\"" + cells[3] + "\"}";
  }
}
