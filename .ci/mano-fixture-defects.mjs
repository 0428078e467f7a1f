// The defects that Mano's data are known to hold, planted one by one in known places of the organisation of
// mano-fixture.mjs. Each is written down: what stands there, and what a reader should make of it.
import { Buffer } from "node:buffer";
import * as config from "./mano-fixture-config.mjs";
import { HISTORY_SINCE, at, dayOf } from "./mano-fixture-people.mjs";

const GONE = "00000000-dead-4000-8000-000000000001";
const UNKNOWN_TEAM = "00000000-dead-4000-8000-000000000002";
const slashed = (text, backslashes) => text.replaceAll("/", "\\".repeat(backslashes) + "/");

export class Defects {
  constructor(organisation) {
    this.o = organisation;
    this.planted = [];
    this.numbers = {};
  }

  /** Writes one defect down. `expected` is what a reader should find, null where the value is unknown. */
  plant(kind, row, field, before, expected, note) {
    this.numbers[kind] = (this.numbers[kind] ?? 0) + 1;
    this.planted.push({
      id: `${kind}-${this.numbers[kind]}`,
      kind,
      table: row.table,
      rowId: row.columns._id,
      field,
      before: before === undefined ? null : structuredClone(before),
      expected: expected === undefined ? null : structuredClone(expected),
      ...(note ? { note } : {}),
    });
  }

  /** Writes a value into a row's content and says what it should become. */
  put(kind, row, field, before, expected, note) {
    row.content[field] = before;
    this.plant(kind, row, field, before, expected, note);
  }

  /** A person with a plain file and an empty history. */
  person(name, day, more = {}) {
    const row = this.o.addPerson();
    const now = at(day, "10:15");
    Object.assign(row.columns, { createdAt: now });
    row.content = {
      user: this.o.users[0]._id, name, gender: "Homme", birthdate: at("1980-02-10"), description: "", alertness: false, followedSince: now,
      assignedTeams: [this.o.teams[0]._id], outOfActiveList: false, history: [], ...more,
    };
    this.o.persons.push(row);
    return row;
  }

  episodes(row, ...expected) {
    this.plant("episodes", row, "history", row.content.history.length, expected.map(([from, to, reasons]) => ({ from, to, reasons })),
      "Local days; an exit counts on the indicated day, or on the day it was written down; a return on the day it was written down.");
  }

  /** Persons with a course of their own. To be called before the activity is made. */
  plantCourses() {
    const o = this.o;
    const [day, night] = o.teams.map((one) => one._id);

    const exited = this.person("Sortie Datée 201", "2022-11-07");
    o.exit(exited, at("2023-05-02", "16:40"), ["Hébergée"]);
    this.episodes(exited, ["2022-11-07", "2023-05-02", ["Hébergée"]]);

    const indicated = this.person("Sortie Antidatée 202", "2023-01-09");
    o.exit(indicated, at("2023-06-20", "09:00"), ["Incarcération", "Autre"], at("2023-06-05"));
    this.plant("date-only-summer", indicated, "outOfActiveListDate", indicated.content.outOfActiveListDate, "2023-06-05");
    this.episodes(indicated, ["2023-01-09", "2023-06-05", ["Incarcération", "Autre"]]);

    const epoch = this.person("Sortie Numérique 203", "2023-02-13");
    const moment = at("2023-08-01", "00:30");
    o.exit(epoch, moment, ["Décès"], Date.parse(moment));
    this.plant("epoch-date", epoch, "outOfActiveListDate", Date.parse(moment), "2023-08-01", "23:30 UTC of the day before in winter, 22:30 in summer.");
    this.episodes(epoch, ["2023-02-13", "2023-08-01", ["Décès"]]);

    const mobile = this.person("Sortie Mobile 204", "2023-03-06");
    o.change(mobile, at("2024-01-15", "23:45"), { outOfActiveList: true, outOfActiveListReasons: ["Perdu de vue"] });
    this.plant("exit-without-date", mobile, "outOfActiveListDate", undefined, "2024-01-15", "The day of the history entry.");
    this.episodes(mobile, ["2023-03-06", "2024-01-15", ["Perdu de vue"]]);

    const ancient = this.person("Sortie Ancienne 205", "2022-02-07", { outOfActiveList: true, outOfActiveListReasons: ["Départ vers autre région"] });
    this.plant("exit-without-date", ancient, "outOfActiveListDate", undefined, undefined, "No history entry: the day is unknown.");
    this.plant("history-unknown-before", ancient, "history", 0, HISTORY_SINCE, "Created before histories were kept: the state before is unknown, not constant.");

    const unexplained = this.person("Sortie Sans-Motif 206", "2023-01-16");
    o.exit(unexplained, at("2023-09-04", "11:00"), []);
    this.plant("exit-without-reason", unexplained, "outOfActiveListReasons", [], []);
    this.episodes(unexplained, ["2023-01-16", "2023-09-04", []]);

    const back = this.person("Retour Deux-Fois 207", "2022-10-03");
    o.exit(back, at("2023-01-10", "10:00"), ["Hospitalisation"]);
    o.reenter(back, at("2023-03-20", "10:00"));
    o.exit(back, at("2023-12-01", "10:00"), ["Hébergée"]);
    o.reenter(back, at("2024-04-02", "00:20"));
    this.plant("reentry", back, "history", 4, ["2023-03-20", "2024-04-02"], "Days of return; reasons and dates of the exits stand in the history alone.");
    this.episodes(back, ["2022-10-03", "2023-01-10", ["Hospitalisation"]], ["2023-03-20", "2023-12-01", ["Hébergée"]], ["2024-04-02", null, []]);

    const moved = this.person("Sortie D'Équipe 208", "2023-01-23", { assignedTeams: [day, night] });
    const left = o.change(moved, at("2024-02-06", "15:00"), { assignedTeams: [day] });
    left.userName = "Camille Exemple";
    left.data.outOfTeamsInformations = [{ team: night, reasons: ["Relai vers autre structure"] }];
    this.plant("exit-of-team", moved, "assignedTeams", [day], [
      { team: day, from: "2023-01-23", to: null, reasons: [] },
      { team: night, from: "2023-01-23", to: "2024-02-06", reasons: ["Relai vers autre structure"] },
    ], "Written by the successor: an exit of one team, in outOfTeamsInformations of the history.");
    this.episodes(moved, ["2023-01-23", null, []]);

    const kept = this.person("Fusion Gardée 209", "2023-02-01");
    const absorbed = this.person("Fusion Absorbée 210", "2022-12-01");
    absorbed.columns.deletedAt = at("2023-10-10", "10:00");
    o.remember(kept, at("2023-10-10", "10:00"), { merge: { _id: absorbed.columns._id, name: absorbed.content.name } });
    this.plant("merge", kept, "history", 1, absorbed.columns._id, "Identifier of the file that was merged into this one, which is deleted.");
    kept.content.documents = [o.document(absorbed, "attestation.pdf", "2023-01-05")];
    this.plant("document-elsewhere", kept, "documents", kept.content.documents[0].downloadPath, kept.content.documents[0]._id, "The file stays in the folder of the deleted person.");
    this.merged = kept;

    const or = this.person("Fusion Sortie 211", "2023-03-01", { outOfActiveList: true, outOfActiveListReasons: ["Autre"], outOfActiveListDate: at("2023-03-15") });
    o.remember(or, at("2023-11-20", "10:00"), { merge: { _id: GONE, name: "Fiche Disparue 999" } });
    this.plant("merge-exited", or, "outOfActiveList", true, undefined, "Merging an active and an exited file proposes an exited one: no history entry says the exit, so it is doubtful.");
    this.plant("date-only-winter", or, "outOfActiveListDate", or.content.outOfActiveListDate, "2023-03-15");

    const incoherent = this.person("Historique Incohérent 212", "2023-01-02", { personalSituation: "Famille" });
    o.remember(incoherent, at("2023-04-04", "10:00"), { personalSituation: { oldValue: "Homme isolé", newValue: "En couple" } });
    this.plant("history-incoherent", incoherent, "personalSituation", "Famille", "En couple", "The last history entry says another value than the file: said, not repaired.");

    this.gone = this.person("Personne Supprimée 213", "2022-12-12");
    this.gone.columns.deletedAt = at("2024-03-03", "12:00");
    this.plant("deleted", this.gone, "deletedAt", this.gone.columns.deletedAt, this.gone.columns.deletedAt, "Kept for audit, out of every count.");

    this.bare = this.person("Motif Nu 214", "2023-05-05");
    o.exit(this.bare, at("2023-10-02", "10:00"), ["Perdu de vue"]);
    this.put("bare-choice", this.bare, "outOfActiveListReasons", "Perdu de vue", ["Perdu de vue"]);
  }

  /** Fields of persons. */
  plantFields() {
    const o = this.o;
    const p = o.persons;
    this.put("date-only-summer", p[0], "birthdate", at("1985-05-12"), "1985-05-12");
    this.put("date-only-winter", p[1], "birthdate", at("1991-01-03"), "1991-01-03");
    this.put("date-only-no-summer-time", p[2], "birthdate", at("1962-07-14"), "1962-07-14", "France had no summer time that year: one hour, not two.");
    this.put("date-only-summer", p[3], "wanderingAt", at("2021-06-30"), "2021-06-30");
    this.put("date-only-winter", p[3], config.DAY, at("2023-03-25"), "2023-03-25", "The day before summer time.");
    this.put("plain-date", p[4], "birthdate", "1990-03-04", "1990-03-04");
    this.put("plain-date", p[0], "wanderingAt", "2020-10-25", "2020-10-25");
    this.put("epoch-date", p[1], config.DAY, Date.parse(at("2023-07-14")), "2023-07-14");
    this.put("epoch-date", p[2], "followedSince", Date.parse(p[2].content.followedSince), dayOf(p[2].content.followedSince));
    this.put("date-unreadable", p[5], "wanderingAt", "Invalid date", undefined, "Kept as it is, and said.");

    this.put("number-as-text", p[3], config.NUMBER, "12.5", 12.5);
    this.put("number-as-text", p[4], config.NUMBER, "0", 0);
    this.put("number-empty", p[5], config.NUMBER, "", undefined);
    this.put("number-as-number", p[6], config.NUMBER, 7, 7, "From a workbook.");
    this.put("bare-choice", p[5], "resources", "RSA", ["RSA"]);
    this.put("bare-choice", p[6], config.MULTI, "Pachto", ["Pachto"]);
    p[3].content.history = [];
    this.put("option-unknown", p[3], "addressDetail", "Péniche", "Péniche", "The option was deleted from the list: the value stays.");
    this.put("three-states", p[6], "custom-2023-01-15T09-36-00-000Z", false, false);
    this.put("three-states", p[7], "custom-2023-01-15T09-36-00-000Z", true, true);
    this.put("three-states", p[8], "custom-2023-01-15T09-36-00-000Z", undefined, undefined, "Missing, which is not false.");
    this.put("three-states", p[6], "hasAnimal", "Non", false);
    this.put("three-states", p[7], "hasAnimal", "Oui", true);
    p[10].content.addressDetail = "Hôtel";
    this.put("duplicate-label", p[10], config.SAME_LABEL, "sous le même intitulé", "sous le même intitulé", "Two fields with one label: the full export keeps one of the two values.");
    this.put("field-of-other-team", p[7], config.OTHER_TEAM, "Devant la gare", "Devant la gare");
    this.put("field-removed", p[9], config.REMOVED, "réponse à un champ supprimé", "réponse à un champ supprimé", "No field of the configuration has that name: kept unread.");
    this.put("team-unknown", p[8], "assignedTeams", [o.teams[0]._id, UNKNOWN_TEAM], [o.teams[0]._id]);
    this.put("content-over-column", p[9], "createdAt", at("2021-05-05", "10:00"), at("2021-05-05", "10:00"), "The column says something else; the content stands before it.");
    this.put("slash-typed", p[2], "description", "chemin \\/ barre", "chemin \\/ barre", "Somebody typed it: contents of persons were never hit.");

    this.put("unknown-key", p[5], "cleInconnue", { profond: [1, { é: "ü/\u{1f41d}" }], nul: null }, { profond: [1, { é: "ü/\u{1f41d}" }], nul: null });
    o.remember(p[5], at("2024-11-20", "10:00"), { phone: { newValue: "00 00 00 00 01", origine: "clé inconnue" } }).via = "clé inconnue";
    p[5].content.phone = "00 00 00 00 01";
    this.plant("unknown-key", p[5], "history", p[5].content.history.at(-1), p[5].content.history.at(-1));
    p[5].columns.deletedBy = GONE;
    this.plant("unknown-key", p[5], "deletedBy", GONE, GONE, "A clear column of the successor.");

    const key = Buffer.from(o.rnd.bytes(32));
    this.put("entity-key", p[6], "entityKey", [...key], undefined);
    this.put("entity-key", p[7], "entityKey", { ...key }, undefined);
    this.put("entity-key", p[8], "entityKey", key.toString("base64"), undefined, "Dropped, and never written out.");
    this.plantDocuments(p);
    this.plantHistories(p);
  }

  plantDocuments(p) {
    const o = this.o;
    const folder = { _id: o.rnd.uuid(), name: "Papiers", type: "folder", parentId: "root", position: 0, createdAt: at("2023-03-03", "10:00"), createdBy: o.users[0]._id };
    const inside = { ...o.document(p[0], "bail.pdf", "2023-03-03"), parentId: folder._id, position: 1, note: "clé inconnue" };
    p[0].content.documents = [folder, inside];
    this.plant("unknown-key", p[0], "documents", inside, inside);
    const { _id, ...nameless } = o.document(p[1], "cni.pdf", "2023-04-04");
    p[1].content.documents = [nameless];
    this.plant("document-without-id", p[1], "documents", nameless, _id, "The identifier is the name of the file on the server.");
    const { parentId, position, type, group, ...lost } = o.document(p[2], "IMG_0001.jpg", "2023-05-05");
    p[2].content.documents = [lost];
    this.plant("document-lost-metadata", p[2], "documents", lost, { parentId: "root", type: "document" }, "A change of passphrase dropped folder, place and type.");
    p[3].content.documents = [null, o.document(p[3], "rib.pdf", "2023-06-06")];
    this.plant("document-undefined", p[3], "documents", 2, 1);
    const old = o.document(p[4], "vieux.pdf", "2022-06-06");
    p[4].content.documents = [{ ...old, encryptedEntityKey: { ...old.encryptedEntityKey, key: "older" } }];
    this.plant("document-older-key", p[4], "documents", p[4].content.documents[0]._id, undefined, "Its key stayed under the older passphrase.");
  }

  plantHistories(p) {
    const o = this.o;
    // Whatever these persons went through before is left out: the counts below are theirs alone.
    for (const one of [7, 8, 9, 10]) {
      p[one].columns.createdAt = at("2022-10-03", "10:00");
      Object.assign(p[one].content, { history: [], followedSince: p[one].columns.createdAt, gender: "Autre", personalSituation: "Mineur" });
    }
    const { history, ...whole } = p[7].content;
    o.change(p[7], at("2023-01-20", "10:00"), { alertness: !p[7].content.alertness });
    const entry = o.remember(p[7], at("2023-01-21", "10:00"), { ...whole, entityKey: undefined, encryptedEntityKey: Buffer.from(o.rnd.bytes(72)).toString("base64") });
    this.plant("history-whole-person", p[7], "history", 2, 1, `The entry of ${entry.date} is the whole person.`);
    o.change(p[8], at("2023-02-20", "10:00"), { personalSituation: "En couple" });
    p[8].content.history.push(structuredClone(p[8].content.history[0]), structuredClone(p[8].content.history[0]));
    this.plant("history-duplicate", p[8], "history", 3, 1);
    o.change(p[9], at("2023-02-21", "10:00"), { gender: "Femme" });
    o.remember(p[9], at("2023-02-22", "10:00"), { phone: { oldValue: "", newValue: "" }, resources: { newValue: [] }, alertness: { oldValue: undefined, newValue: false } });
    o.remember(p[9], at("2023-02-23", "10:00"), {});
    this.plant("history-no-op", p[9], "history", 3, 1, "The mobile program wrote default values as changes.");
    o.change(p[10], at("2023-03-01", "10:00"), { personalSituation: "Famille" });
  }

  /** Rows of everything that is written around the persons. */
  plantRows() {
    const o = this.o;
    const p = o.persons;
    const [day, night] = o.teams.map((one) => one._id);
    const noon = at("2023-06-15", "12:00");
    const action = (person, more = {}, columns = {}) => {
      const row = o.addAction(person, day, noon);
      Object.assign(row.content, more);
      Object.assign(row.columns, columns);
      return row;
    };

    const legacy = action(p[0], { teams: undefined, categories: undefined, team: night, category: "Orientation" });
    this.plant("legacy-field", legacy, "team", night, [night], "teams");
    this.plant("legacy-field", legacy, "category", "Orientation", ["Orientation"], "categories");
    const forgotten = action(p[1], { categories: ["Catégorie effacée"] });
    this.plant("option-unknown", forgotten, "categories", ["Catégorie effacée"], ["Catégorie effacée"]);
    const over = action(p[2], { status: "FAIT", dueAt: at("2023-06-01", "09:00") }, { status: "A FAIRE", dueAt: noon, completedAt: undefined });
    this.plant("content-over-column", over, "status", "A FAIRE", "FAIT", "before: the column; expected: the content.");
    this.plant("content-over-column", over, "dueAt", noon, at("2023-06-01", "09:00"), "before: the column; expected: the content.");
    const unsaid = action(this.gone, { group: undefined });
    this.plant("action-without-group", unsaid, "group", undefined, undefined, "group is missing, so that deleting the person left the action.");
    this.plant("orphan", unsaid, "person", this.gone.columns._id, undefined, "The person is deleted.");
    const lonely = action(p[0], { person: GONE });
    this.plant("orphan", lonely, "person", GONE, undefined, "No such person.");
    const swapped = o.addAction(p[3], day, noon);
    swapped.content = structuredClone({ ...p[3].content, documents: undefined });
    this.plant("row-wrong-entity", swapped, "encrypted", "Action", "Person", "The content of a person stands in a row of actions.");
    const early = o.addAction(p[4], night, at("2023-07-02", "02:10"));
    this.plant("night-day", early, "dueAt", dayOf(early.columns.dueAt), "2023-07-01", "A night team's day goes from noon to noon.");

    const comment = o.addComment(p[0], day, noon);
    comment.content.person = GONE;
    this.plant("orphan", comment, "person", GONE, undefined, "No such person.");
    const answer = o.addComment(p[0], day, noon, lonely);
    answer.content.action = GONE;
    this.plant("orphan", answer, "action", GONE, undefined, "No such action.");
    const numbered = o.addComment(p[1], day, noon);
    this.put("epoch-date", numbered, "date", Date.parse(noon), "2023-06-15");
    this.put("unknown-key", numbered, "ressenti", "clé inconnue", "clé inconnue");

    const foreign = o.addConsultation(p[0], day, noon);
    foreign.content.type = "Psychologique";
    this.put("field-of-other-type", foreign, config.PAIN, "4", "4", "Not a field of this kind of consultation: kept.");
    const teamless = o.addConsultation(p[1], day, noon);
    this.put("team-missing", teamless, "teams", undefined, []);
    const abolished = o.addConsultation(p[2], day, noon);
    this.put("option-unknown", abolished, "type", "Ostéopathie", "Ostéopathie");
    abolished.content.comments = [{ ...o.innerComment(day, noon), humeur: "clé inconnue" }];
    this.plant("unknown-key", abolished, "comments", abolished.content.comments[0], abolished.content.comments[0]);
    const revised = o.addConsultation(p[3], day, noon);
    revised.columns.status = "A FAIRE";
    this.put("content-over-column", revised, "status", "ANNULEE", "ANNULEE", "The column says A FAIRE.");
    const unowned = o.addConsultation(p[0], day, noon);
    unowned.content.person = this.gone.columns._id;
    this.plant("orphan", unowned, "person", this.gone.columns._id, undefined, "The person is deleted.");

    const treatment = o.add("Treatment", noon, {}, { person: p[1].columns._id, user: o.users[1]._id, name: "Produit fictif", startDate: at("2023-10-29"), endDate: "2023-11-05", dosage: "1", frequency: "", indication: "", documents: [], comments: [], history: [] });
    this.plant("date-only-summer", treatment, "startDate", treatment.content.startDate, "2023-10-29", "The day on which summer time ends.");
    this.plant("plain-date", treatment, "endDate", "2023-11-05", "2023-11-05");
    this.plantMedicalFiles(p, day, noon);
    this.plantReports(day, night, noon);

    const anonymous = o.addEncounter("Passage", undefined, day, noon);
    this.plant("anonymous", anonymous, "person", undefined, undefined, "An anonymous passage: no orphan.");
    const homeless = o.addEncounter("Rencontre", p[2], day, noon);
    this.put("team-missing", homeless, "team", undefined, undefined);
    const gone = o.addEncounter("Rencontre", p[2], day, noon);
    this.put("orphan", gone, "person", GONE, undefined, "No such person.");

    const observed = o.addObservation(day, noon);
    this.put("epoch-date", observed, "observedAt", Date.parse(at("2023-06-16", "00:10")), "2023-06-16");
    this.put("number-as-number", observed, "material", 3, 3);
    this.put("number-as-text", observed, "personsMale", "4", 4);
    const linked = o.addEncounter("Rencontre", p[3], day, noon);
    this.put("link-of-successor", linked, "observation", observed.columns._id, observed.columns._id);

    const family = o.addGroup([p[0], this.gone, p[1]], noon);
    this.plant("group-deleted-person", family, "persons", family.content.persons, [p[0].columns._id, p[1].columns._id]);
    family.content.relations[0].lien = "clé inconnue";
    this.plant("unknown-key", family, "relations", family.content.relations[0], family.content.relations[0]);
    const empty = o.addGroup([p[2]], noon);
    this.plant("group-without-relation", empty, "relations", [], []);
    const dangling = o.add("RelPersonPlace", noon, {}, { place: GONE, person: p[0].columns._id, user: o.users[0]._id });
    this.plant("orphan", dangling, "place", GONE, undefined, "No such place.");
    const renamed = o.addService(day, "2023-06-15", "Café (ancien nom)", 4);
    this.plant("option-unknown", renamed, "service", "Café (ancien nom)", "Café (ancien nom)", "The service was renamed: old counts keep the old name.");

    for (const [table, make] of [
      ["Action", () => action(p[5])], ["Comment", () => o.addComment(p[5], day, noon)], ["Consultation", () => o.addConsultation(p[5], day, noon)],
      ["Passage", () => o.addEncounter("Passage", p[5], day, noon)], ["Rencontre", () => o.addEncounter("Rencontre", p[5], day, noon)], ["Report", () => o.addReport(day, "2021-12-30")],
    ]) {
      const row = make();
      row.columns.deletedAt = at("2024-02-02", "08:00");
      this.plant("deleted", row, "deletedAt", row.columns.deletedAt, row.columns.deletedAt, table);
    }
    for (const person of p.slice(3, 5)) o.add("PersonBackup", person.columns.createdAt, { _id: person.columns._id }, structuredClone(person.content));
    this.plantSlashes(p, day);
  }

  plantMedicalFiles(p, day, noon) {
    const o = this.o;
    const of = (person, date) => {
      o.rows.MedicalFile = o.rows.MedicalFile.filter((one) => one.content.person !== person.columns._id);
      return o.addMedicalFile(person, date);
    };
    const first = of(p[0], at("2023-01-10", "10:00"));
    const second = o.addMedicalFile(p[0], at("2024-01-10", "10:00"));
    first.columns.updatedAt = first.columns.createdAt;
    second.columns.updatedAt = second.columns.createdAt;
    const shared = o.innerComment(day, noon);
    Object.assign(first.content, { [config.BLOOD]: "A", numeroSecuriteSociale: "fictif-1", comments: [shared, o.innerComment(day, noon)] });
    Object.assign(second.content, { [config.BLOOD]: "O", numeroSecuriteSociale: undefined, comments: [shared, o.innerComment(day, noon)] });
    this.plant("duplicate-medical-file", second, "_id", [first.columns._id, second.columns._id], second.columns._id, "One file: the newest first for each field, documents and comments joined by their identifier.");
    this.plant("duplicate-medical-file", second, config.BLOOD, ["A", "O"], "O");
    this.plant("duplicate-medical-file", second, "numeroSecuriteSociale", ["fictif-1", null], "fictif-1");
    this.plant("duplicate-medical-file", second, "comments", 4, 3);
    const copied = of(p[10], at("2023-04-01", "10:00"));
    const own = { date: at("2023-05-01", "10:00"), user: o.users[1]._id, data: { [config.BLOOD]: { oldValue: "B", newValue: "AB" } } };
    copied.content[config.BLOOD] = "AB";
    copied.content.history = [...structuredClone(p[10].content.history), own];
    this.plant("history-of-person", copied, "history", p[10].content.history.length + 1, 1, "A merge wrote the person's history into the medical file's.");
    const orphan = o.addMedicalFile(p[1], noon);
    orphan.content.person = GONE;
    this.plant("orphan", orphan, "person", GONE, undefined, "No such person.");
    const same = of(this.merged, noon);
    same.seal.keyOf = this.merged.columns._id;
    this.plant("shared-entity-key", same, "encryptedEntityKey", this.merged.columns._id, undefined, "A merge sealed it under the entity key of the person: it opens all the same.");
  }

  plantReports(day, night, noon) {
    const o = this.o;
    const report = (team, date, more = {}) => {
      const row = o.addReport(team, date);
      Object.assign(row.content, more);
      return row;
    };
    const one = report(day, "2021-12-20", { description: "Premier texte", collaborations: [config.COLLABORATIONS[0]] });
    const two = report(day, "2021-12-20", { description: "Second texte", collaborations: [config.COLLABORATIONS[1]] });
    // Unique by organisation, team and day: only rows without these columns can be there twice.
    Object.assign(two.columns, { team: undefined, date: undefined });
    this.plant("duplicate-report", two, "_id", [one.columns._id, two.columns._id], undefined, "Same team and day: one report with both texts and all partners.");
    const counted = report(day, "2021-12-21", { services: JSON.stringify({ Café: 12, Douche: "3" }) });
    this.plant("legacy-services", counted, "services", counted.content.services, { Café: 12, Douche: 3 }, "Counts as a text of JSON, from before the table of services.");
    const both = report(day, "2021-12-22", { services: JSON.stringify({ Café: 5 }) });
    const row = o.addService(day, "2021-12-22", "Café", 5);
    this.plant("legacy-services", both, "services", both.content.services, { Café: 5 }, `The table says the same count (${row.columns._id}): once, not twice.`);
    const broken = report(day, "2021-12-23", { services: "{Café" });
    this.plant("legacy-services", broken, "services", "{Café", undefined, "Unreadable: kept as it is, and said.");
    const wrong = report(night, "2023-07-02");
    this.plant("night-report", wrong, "date", "2023-07-02", "2023-07-02", "Made for an action at 02:10, which belongs to the night of 2023-07-01.");
    const older = report(day, "2021-12-24", { oldDateSystem: true, date: "2021-12-24T23:00:00.000Z" });
    older.columns.date = "2021-12-24";
    this.plant("report-instant", older, "date", "2021-12-24T23:00:00.000Z", "2021-12-25", "A moment instead of a day: local midnight, once more.");
  }

  /** What a change of passphrase left before slashes: 1, 2, 3 backslashes once the JSON is read. */
  plantSlashes(p, day) {
    const o = this.o;
    const text = "RDV le 12/05/2023 a/b";
    const first = at("2022-12-05", "10:00");
    const rows = [
      ["Action", () => o.addAction(p[6], day, first), "description"], ["Comment", () => o.addComment(p[6], day, first), "comment"],
      ["Passage", () => o.addEncounter("Passage", p[6], day, first), "comment"], ["Rencontre", () => o.addEncounter("Rencontre", p[6], day, first), "comment"],
      ["Territory", () => o.add("Territory", first, {}, { name: "Écluse", perimeter: "", types: [], user: o.users[0]._id }), "perimeter"],
      ["TerritoryObservation", () => o.addObservation(day, first), "comment"], ["Place", () => o.add("Place", first, {}, { name: "", user: o.users[0]._id }), "name"],
      ["Report", (times) => o.addReport(day, times === 1 ? "2021-12-28" : "2021-12-29"), "description"], ["Group", (times) => o.addGroup(times === 1 ? [p[6], p[7]] : [p[8], p[9]], first), "relations"],
      ["RelPersonPlace", () => o.add("RelPersonPlace", first, {}, { place: o.places[0].columns._id, person: p[6].columns._id, user: o.users[0]._id, note: "" }), "note"],
    ];
    rows.forEach(([, make, field], i) => {
      // One to five changes of passphrase leave 1, 1, 2, 2, 3 backslashes.
      for (const times of i === 0 ? [1, 2, 3, 4, 5] : [1, 5]) {
        const row = make(times);
        const backslashes = Math.ceil(times / 2);
        row.columns.updatedAt = row.columns.createdAt;
        if (field === "relations") row.content.relations[0].description = text;
        else row.content[field] = text;
        row.seal = { ...row.seal, slashes: true, times: times + 1 };
        this.plant(`slash-${backslashes}`, row, field, field === "relations" ? slashed(JSON.stringify(row.content.relations), backslashes) : slashed(text, backslashes), field === "relations" ? row.content.relations : text,
          field === "relations" ? "before: the list as JSON, with the backslashes a reader of it sees." : undefined);
      }
    });
  }

  /** A text that no cell of a workbook holds. */
  plantLongText() {
    const text = "Récit très long. ".repeat(3000);
    this.put("long-text", this.o.persons[30], "description", text, text.length, "The full export cuts it at 32 766 letters.");
    this.planted.at(-1).before = text.length;
  }

  /** Rows that do not open, or not as they should. Their persons are nobody else's. */
  plantSeals() {
    const o = this.o;
    const lost = (name, seal, kind, expected, note) => {
      const row = this.person(`Illisible ${name}`, "2023-01-05");
      row.seal = { ...row.seal, ...seal };
      this.plant(kind, row, "encrypted", undefined, expected, note);
      return row;
    };
    const other = (kind, seal, expected) => {
      const rows = [o.addComment(o.persons[0], o.teams[0]._id, at("2023-02-02", "10:00")), o.addConsultation(o.persons[1], o.teams[0]._id, at("2023-02-03", "10:00"))];
      for (const row of rows) {
        row.seal = { ...row.seal, ...seal };
        this.plant(kind, row, "encrypted", undefined, expected);
      }
    };
    lost("Ancienne-Clé 301", { key: "older" }, "row-older-key", "older-key", "Opens under the older passphrase.");
    other("row-older-key", { key: "older" }, "older-key");
    lost("Clé-Perdue 302", { key: "lost" }, "row-lost-key", "refused", "Written under a passphrase that nobody has.");
    other("row-lost-key", { key: "lost" }, "refused");
    lost("Abîmée 303", { damage: "flipped" }, "row-damaged", "refused", "One bit of the content is another.");
    other("row-damaged", { damage: "flipped" }, "refused");
    lost("Coupée 304", { damage: "cut" }, "row-damaged", "refused", "The content is cut.");
    lost("Étrangère 305", { damage: "letters" }, "row-damaged", "refused", "Not base64.");
    lost("Sans-Clé 306", { damage: "no-key" }, "row-without-columns", "no-columns", "The content is there, its key is not.");
    lost("Vide 307", { damage: "none" }, "row-without-columns", "no-columns", "Neither content nor key.");
    other("row-without-columns", { damage: "none" }, "no-columns");
    const text = '{"name":"JSON cassé 308","birthdate":';
    lost("JSON 308", { text }, "row-broken-json", "broken-json", "A good seal around a text that ends too early.");
    lost("Tableau 309", { text: '["pas un objet"]' }, "row-broken-json", "broken-json", "A good seal around JSON that is no object.");
    other("row-broken-json", { text: "" }, "broken-json");
    const alien = "00000000-face-4000-8000-000000000001";
    this.alien = alien;
    for (const [name, key] of [["Voisine 310", "alien"], ["Voisine 311", "current"]]) {
      const row = lost(name, { key }, "row-other-organisation", "other-organisation", key === "current" ? "The same passphrase gives the same key: it opens, and is not ours." : "Under the key of the other organisation.");
      row.columns.organisation = alien;
    }
    for (const row of [o.addComment(o.persons[0], o.teams[0]._id, at("2023-02-04", "10:00")), o.addAction(o.persons[0], o.teams[0]._id, at("2023-02-04", "11:00"))]) {
      row.columns.organisation = alien;
      row.seal.key = "alien";
      this.plant("row-other-organisation", row, "organisation", alien, "other-organisation");
    }
  }
}
