// The ordinary part of the fictitious organisation of mano-fixture.mjs: tables, staff, persons and what was written about
// them, without a defect. Everything follows from a seed; there is no clock and no other source of chance.
import * as config from "./mano-fixture-config.mjs";

const ENVELOPE = ["_id uuid", "organisation uuid", "createdAt timestamptz", "updatedAt timestamptz", "deletedAt timestamptz", "encrypted text", "encryptedEntityKey text"];
const table = (path, columns, encrypted = true) => ({ path, encrypted, columns: columns.map((one) => one.split(" ")) });
const sealed = (path, ...more) => table(path, [...ENVELOPE, ...more]);
const clear = (path, ...columns) => table(path, ["_id uuid", ...columns, "createdAt timestamptz", "updatedAt timestamptz"], false);

/** Each table: its path in the synchronisation, and its columns with their types. */
export const TABLES = {
  Organisation: clear(undefined, "name text", "orgId text", "categories text[]", "actionsGroupedCategories jsonb", "structuresGroupedCategories jsonb",
    "territoriesGroupedTypes jsonb", "groupedServices jsonb", "groupedServicesWithTeams jsonb", "consultations jsonb", "encryptionEnabled boolean",
    "encryptionLastUpdateAt timestamptz", "encrypting boolean", "receptionEnabled boolean", "groupsEnabled boolean", "territoriesEnabled boolean",
    "passagesEnabled boolean", "rencontresEnabled boolean", "services text[]", "collaborations text[]", "customFieldsObs jsonb", "groupedCustomFieldsObs jsonb",
    "fieldsPersonsCustomizableOptions jsonb", "customFieldsPersons jsonb", "customFieldsMedicalFile jsonb", "groupedCustomFieldsMedicalFile jsonb",
    "encryptedVerificationKey text", "migrations text[]", "migrationLastUpdateAt timestamptz", "migrating boolean", "statsV2Enabled boolean", "futureSetting jsonb"),
  User: clear("user", "name text", "email text", "password text", "organisation uuid", "lastLoginAt timestamptz", "role text", "healthcareProfessional boolean",
    "termsAccepted timestamptz", "debugApp jsonb", "deletedAt timestamptz"),
  Team: clear("team", "name text", "organisation uuid", "nightSession boolean", "color text"),
  RelUserTeam: clear(undefined, "user uuid", "team uuid", "organisation uuid"),
  Structure: clear("structure", "name text", "description text", "city text", "postcode text", "adresse text", "phone text", "email text", "organisation uuid", "categories text[]"),
  Person: sealed("person", "deletedBy uuid", "updatedBy uuid"),
  Group: sealed("group"),
  Action: sealed("action", "status text", "dueAt timestamptz", "completedAt timestamptz", "recurrence uuid"),
  Consultation: sealed("consultation", "status text", "dueAt timestamptz", "completedAt timestamptz", "onlyVisibleBy uuid[]"),
  Treatment: sealed("treatment"),
  MedicalFile: sealed("medical-file"),
  Comment: sealed("comment"),
  Passage: sealed("passage"),
  Rencontre: sealed("rencontre"),
  Report: sealed("report", "date text", "team uuid", "debug jsonb"),
  Territory: sealed("territory", "archivedAt timestamptz"),
  TerritoryObservation: sealed("territory-observation"),
  Place: sealed("place"),
  RelPersonPlace: sealed("relPersonPlace"),
  PersonBackup: sealed(undefined),
  Service: clear("service/all", "service text", "count integer", "date date", "team uuid", "organisation uuid"),
  Recurrence: clear("recurrence", "organisation uuid", "startDate timestamptz", "endDate timestamptz", "timeInterval integer", "timeUnit text", "selectedDays text[]"),
  UserLog: clear(undefined, "user uuid", "organisation uuid", "platform text", "action text", "debug jsonb"),
};

/** A small generator with 128 bits of state (sfc32). Good for test data, and for nothing that has to stay secret. */
export class Chance {
  constructor(seed) {
    this.state = [0x9e3779b9, 0x243f6a88, 0xb7e15162, seed >>> 0];
    for (let i = 0; i < 16; i++) this.next();
  }
  next() {
    const s = this.state;
    const sum = (s[0] + s[1] + s[3]) | 0;
    s[3] = (s[3] + 1) | 0;
    s[0] = s[1] ^ (s[1] >>> 9);
    s[1] = (s[2] + (s[2] << 3)) | 0;
    s[2] = (((s[2] << 21) | (s[2] >>> 11)) + sum) | 0;
    return sum >>> 0;
  }
  below(bound) { return this.next() % bound; }
  between(low, high) { return low + this.below(high - low + 1); }
  chance(percent) { return this.below(100) < percent; }
  pick(list) { return list[this.below(list.length)]; }
  some(list, most) {
    const kept = [];
    for (let i = this.between(1, most); i > 0; i--) {
      const one = this.pick(list);
      if (!kept.includes(one)) kept.push(one);
    }
    return kept;
  }
  bytes(length) {
    const made = new Uint8Array(length);
    for (let i = 0; i < length; i++) {
      if (i % 4 === 0) this.word = this.next();
      made[i] = this.word >>> (8 * (i % 4));
    }
    return made;
  }
  hex(length) { return Buffer.from(this.bytes(length)).toString("hex"); }
  uuid() {
    const made = this.bytes(16);
    made[6] = (made[6] & 0x0f) | 0x40;
    made[8] = (made[8] & 0x3f) | 0x80;
    return Buffer.from(made).toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
  }
}

export const ZONE = "Europe/Paris";
const wall = new Intl.DateTimeFormat("en-GB", { timeZone: ZONE, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit" });
const offsets = new Map();

function offsetAt(utc) {
  const part = Object.fromEntries(wall.formatToParts(new Date(utc)).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second) - utc;
}

/** Returns the instant of a local day and time of the zone, as Mano writes it. */
export function at(day, time = "00:00") {
  const local = Date.parse(`${day}T${time}:00.000Z`);
  const hour = local - (local % 3_600_000);
  if (!offsets.has(hour)) offsets.set(hour, offsetAt(hour - offsetAt(hour)));
  return new Date(local - offsets.get(hour)).toISOString();
}

/** Returns the local day of an instant. */
export function dayOf(instant) {
  const utc = Date.parse(instant);
  return new Date(utc + offsetAt(utc - (utc % 60_000))).toISOString().slice(0, 10);
}

export const plusDays = (day, days) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
export const HISTORY_SINCE = "2022-09-23";
export const LAST_DAY = "2024-12-31";
const DAYS = (Date.parse(LAST_DAY) - Date.parse("2022-01-03")) / 86_400_000;

const FIRST = "Zoé|Élie|Noé|Ambre|Basile|Chloé|Désiré|Écaterina|Florian|Gaël|Héloïse|Ilyès|Joëlle|Kévin|Léonie|Maël|Naïma|Océane|Przemysław|Renée|Siméon|Thaïs|Ugo|Véra|Wassim|Yaëlle".split("|");
const LAST = "Fictif|Inventée|D'Exemple|Imaginaire|Nulle-Part|Personne|Modèle|Brouillon|Gabarit|Essai".split("|");
const TEXTS = [
  "Vu près du pont, va mieux.", "Demande une couverture / un duvet.", "RDV le 12/05/2023 à la PASS", "N'était pas là.", "Très fatigué·e, à revoir 🐝",
  "Rappeler le CCAS\nlundi matin", "« Je reviendrai » dit-elle", "Pansement refait", "A perdu ses papiers", "Œdème à surveiller",
];

export class Organisation {
  constructor(seed, copy = 0, id) {
    const staff = new Chance(seed);
    this._id = id ?? staff.uuid();
    this.rnd = copy === 0 ? staff : new Chance(seed ^ (copy * 0x01000193));
    this.rows = Object.fromEntries(Object.keys(TABLES).map((name) => [name, []]));
    this.makeStaff(staff, copy === 0);
  }

  /** Adds a row. What is not given (columns, content) stays out of it. */
  add(name, createdAt, columns, content, more = {}) {
    const late = this.rnd.chance(35);
    const updatedAt = late ? at(plusDays("2025-05-02", this.rnd.below(20)), "10:30") : createdAt;
    const row = {
      table: name,
      columns: { _id: this.rnd.uuid(), organisation: this._id, createdAt, updatedAt, ...columns },
      content,
      // Since the end of April 2025 Mano writes slashes as they are.
      seal: { key: "current", slashes: !late, times: 1 },
      ...more,
    };
    if (!TABLES[name].columns.some(([column]) => column === "organisation")) delete row.columns.organisation;
    this.rows[name].push(row);
    return row;
  }

  makeStaff(rnd, keep) {
    const made = "2021-12-01T08:00:00.000Z";
    const base = (more) => ({ columns: { _id: rnd.uuid(), organisation: this._id, createdAt: made, updatedAt: made, ...more } });
    const teams = [
      base({ name: "Équipe de jour", nightSession: false, color: "#255c99" }),
      base({ name: "Maraude de nuit", nightSession: true }),
    ];
    const users = [
      ["Camille Exemple", "admin", true], ["Dominique Essai", "normal", true], ["Sacha Modèle", "normal", false],
      ["Lou Gabarit", "restricted-access", false], ["Charlie Brouillon", "stats-only", false],
    ].map(([name, role, healthcareProfessional], i) =>
      base({ name, role, healthcareProfessional, email: `agent${i + 1}@exemple.invalid`, password: "$2a$10$fictif", lastLoginAt: "2025-05-20T07:00:00.000Z", debugApp: i === 0 ? { model: "Fictif\t1\\2", "clé": ["é", null, 1.5] } : undefined }),
    );
    this.teams = teams.map((one) => one.columns);
    this.users = users.map((one) => one.columns);
    const links = users.flatMap((user, i) =>
      teams.filter((_, t) => i === 0 || i % 2 === t % 2 || i === 4).map((team) => base({ user: user.columns._id, team: team.columns._id })),
    );
    this.places = [];
    this.territories = [];
    if (keep) {
      for (const [name, made] of [["Team", teams], ["User", users], ["RelUserTeam", links]]) this.rows[name] = made.map((row) => ({ table: name, ...row }));
    }
    this.config = this.settings(made);
    if (keep) this.rows.Organisation = [{ table: "Organisation", columns: this.config }];
  }

  settings(made) {
    return {
      _id: this._id,
      name: "Association fictive « Les Passerelles »",
      orgId: "fictive-1",
      createdAt: made,
      updatedAt: "2025-05-02T08:00:00.000Z",
      ...config.configuration(this.teams),
      encryptionEnabled: true,
      encryptionLastUpdateAt: "2024-02-01T20:00:00.000Z",
      encrypting: false,
      receptionEnabled: true,
      groupsEnabled: true,
      territoriesEnabled: true,
      passagesEnabled: true,
      rencontresEnabled: true,
      migrations: ["custom-fields-persons-setup", "reformat-observedAt-observations-fixed"],
      migrationLastUpdateAt: "2024-01-10T09:00:00.000Z",
      migrating: false,
      statsV2Enabled: true,
      futureSetting: { mode: "clé inconnue de l'organisation" },
    };
  }

  user() { return this.rnd.pick(this.users.slice(0, 3))._id; }
  team(person) { return this.rnd.pick(person?.content.assignedTeams ?? this.teams.map((one) => one._id)); }
  text() { return this.rnd.pick(TEXTS); }
  isNight(team) { return this.teams.find((one) => one._id === team)?.nightSession === true; }

  /** A moment of work of a team, a night team's between 20:00 and 03:59. */
  moment(day, team) {
    const minute = String(this.rnd.below(60)).padStart(2, "0");
    if (!this.isNight(team)) return at(day, `${String(this.rnd.between(9, 17)).padStart(2, "0")}:${minute}`);
    const hour = (20 + this.rnd.below(8)) % 24;
    return at(hour < 12 ? plusDays(day, 1) : day, `${String(hour).padStart(2, "0")}:${minute}`);
  }

  dayAfter(first) {
    const days = Math.max(1, Math.floor((Date.parse(LAST_DAY) - Date.parse(first)) / 86_400_000));
    return plusDays(first, this.rnd.below(days));
  }

  document(person, name, day) {
    const filename = this.rnd.hex(30);
    return {
      _id: filename,
      name,
      encryptedEntityKey: { sealedKey: true, of: filename },
      createdAt: at(day, "11:00"),
      createdBy: this.user(),
      downloadPath: `/person/${person.columns._id}/document/${filename}`,
      file: { originalname: name, filename, size: this.rnd.between(900, 90000), encoding: "7bit", mimetype: "application/pdf" },
      parentId: "root",
      position: 0,
      type: "document",
    };
  }

  addPersons(count) {
    this.persons = [];
    for (let i = 0; i < count; i++) this.persons.push(this.addPerson());
    return this.persons;
  }

  addPerson() {
    const rnd = this.rnd;
    const day = plusDays("2022-01-03", rnd.below(DAYS - 90));
    const now = at(day, `1${rnd.below(8)}:${rnd.between(10, 59)}`);
    const person = this.add("Person", now, {}, {});
    const content = {
      user: this.user(),
      name: `${rnd.pick(FIRST)} ${rnd.pick(LAST)} ${rnd.between(100, 999)}`,
      gender: rnd.pick(config.GENDERS.slice(1, 4)),
      birthdate: at(`${rnd.between(1945, 2006)}-${String(rnd.between(1, 12)).padStart(2, "0")}-${String(rnd.between(1, 28)).padStart(2, "0")}`),
      description: rnd.chance(40) ? this.text() : "",
      alertness: rnd.chance(10),
      wanderingAt: rnd.chance(60) ? at(plusDays(day, -rnd.between(10, 3000))) : undefined,
      followedSince: now,
      assignedTeams: rnd.some(this.teams.map((one) => one._id), 2),
      outOfActiveList: false,
      history: [],
    };
    for (const one of config.personFields(this.teams)) {
      if (one.name !== config.OTHER_TEAM && rnd.chance(35)) content[one.name] = this.answer(one, day);
    }
    if (rnd.chance(10)) content.documents = [this.document(person, "carte.pdf", day)];
    person.content = content;
    const edits = rnd.below(5);
    let from = day < HISTORY_SINCE ? HISTORY_SINCE : plusDays(day, 1);
    for (let i = 0; i < edits && from < "2024-11-01"; i++) {
      from = plusDays(from, rnd.between(5, 120));
      if (from < LAST_DAY) this.edit(person, from);
    }
    return person;
  }

  answer(one, day) {
    const rnd = this.rnd;
    switch (one.type) {
      case "number": return String(rnd.below(60));
      case "yes-no": return rnd.pick(["Oui", "Non"]);
      case "boolean": return rnd.chance(50);
      case "enum": return rnd.pick(one.options);
      case "multi-choice": return rnd.some(one.options, 3);
      case "date": return at(plusDays(day, rnd.between(1, 400)));
      case "date-with-time": return at(plusDays(day, rnd.between(1, 60)), "14:30");
      default: return this.text();
    }
  }

  /** One change of a person's file and its history entry, as the dashboard writes them. */
  edit(person, day) {
    const content = person.content;
    const rnd = this.rnd;
    const date = this.moment(day, this.teams[0]._id);
    const name = rnd.pick(["alertness", "hasAnimal", "personalSituation", "addressDetail", "assignedTeams", "exit", "description"]);
    if (name === "exit" || content.outOfActiveList) {
      return content.outOfActiveList ? this.reenter(person, date) : this.exit(person, date, rnd.some(config.REASONS.slice(0, 6), 2));
    }
    const other = {
      alertness: () => !content.alertness,
      hasAnimal: () => (content.hasAnimal === "Oui" ? "Non" : "Oui"),
      personalSituation: () => (content.personalSituation === "En couple" ? "Homme isolé" : "En couple"),
      addressDetail: () => (content.addressDetail === "Hôtel" ? "Urgence" : "Hôtel"),
      assignedTeams: () => (content.assignedTeams.length === 2 ? [content.assignedTeams[0]] : this.teams.map((one) => one._id)),
      description: () => `${this.text()} (${rnd.below(99)})`,
    };
    this.change(person, date, { [name]: other[name]() });
  }

  change(person, date, values) {
    const data = {};
    for (const [name, newValue] of Object.entries(values)) {
      data[name] = { oldValue: person.content[name], newValue };
      person.content[name] = newValue;
    }
    return this.remember(person, date, data);
  }

  remember(row, date, data) {
    const entry = { date, user: this.user(), data };
    row.content.history.push(entry);
    return entry;
  }

  exit(person, date, reasons, exitDate = date) {
    const data = { outOfActiveList: { newValue: true }, outOfActiveListReasons: { newValue: reasons }, outOfActiveListDate: { newValue: exitDate } };
    Object.assign(person.content, { outOfActiveList: true, outOfActiveListReasons: reasons, outOfActiveListDate: exitDate });
    return this.remember(person, date, data);
  }

  reenter(person, date) {
    const { outOfActiveListReasons, outOfActiveListDate } = person.content;
    const entry = this.remember(person, date, {
      outOfActiveList: { oldValue: true, newValue: false },
      outOfActiveListReasons: { oldValue: outOfActiveListReasons, newValue: [] },
      outOfActiveListDate: { oldValue: outOfActiveListDate, newValue: null },
    });
    Object.assign(person.content, { outOfActiveList: false, outOfActiveListReasons: [], outOfActiveListDate: null });
    return entry;
  }

  firstDay(person) { return dayOf(person.content.followedSince); }

  addTimes(person, percent, add) {
    for (let left = percent; left > 0; left -= 100) {
      if (left >= 100 || this.rnd.chance(left)) {
        const team = this.team(person);
        const day = this.dayAfter(this.firstDay(person));
        add(team, this.moment(day, team), day);
      }
    }
  }

  addAction(person, team, date) {
    const rnd = this.rnd;
    const status = rnd.pick(["FAIT", "FAIT", "FAIT", "A FAIRE", "ANNULEE"]);
    const completedAt = status === "A FAIRE" ? undefined : date;
    const content = {
      person: person.columns._id, name: rnd.pick(["Ouvrir les droits", "Accompagner", "Appeler", "Rendez-vous PASS"]),
      categories: rnd.some(config.CATEGORIES.flatMap((one) => one.categories), 2), description: this.text(), withTime: rnd.chance(40),
      teams: [team], user: this.user(), urgent: rnd.chance(10), group: false, history: [],
    };
    return this.add("Action", date, { status, dueAt: date, completedAt }, content);
  }

  addConsultation(person, team, date) {
    const rnd = this.rnd;
    const type = rnd.pick(this.config.consultations);
    const status = rnd.pick(["FAIT", "FAIT", "A FAIRE"]);
    const user = this.users[rnd.below(2)]._id;
    const clear = { status, dueAt: date, completedAt: status === "FAIT" ? date : undefined, onlyVisibleBy: rnd.chance(15) ? [user] : [] };
    const content = { person: person.columns._id, name: `Consultation ${type.name}`, type: type.name, user, teams: [team], documents: [], comments: [], history: [] };
    for (const one of type.fields) content[one.name] = this.answer(one, dayOf(date));
    if (rnd.chance(30)) content.comments.push(this.innerComment(team, date));
    return this.add("Consultation", date, clear, content);
  }

  innerComment(team, date) {
    return { _id: this.rnd.uuid(), comment: this.text(), date, user: this.user(), team };
  }

  addMedicalFile(person, date) {
    const content = { person: person.columns._id, documents: [], comments: [], history: [], numeroSecuriteSociale: "", [config.BLOOD]: this.rnd.pick(["A", "B", "AB", "O"]) };
    if (this.rnd.chance(40)) content.comments.push(this.innerComment(this.team(person), date));
    return this.add("MedicalFile", date, {}, content);
  }

  addReport(team, day) {
    const content = { description: this.text(), services: "{}", team, date: day, collaborations: this.rnd.chance(20) ? [config.COLLABORATIONS[0]] : [] };
    return this.add("Report", at(day, "18:00"), { team, date: day }, content);
  }

  addService(team, day, service, count) {
    return this.add("Service", at(day, "18:05"), { service, count, date: day, team });
  }

  addEncounter(name, person, team, date) {
    return this.add(name, date, {}, { person: person?.columns._id, team, user: this.user(), date, comment: this.rnd.chance(30) ? this.text() : "" });
  }

  addComment(person, team, date, action) {
    const content = { comment: this.text(), person: action ? undefined : person.columns._id, action: action?.columns._id, group: false, team, user: this.user(), date, urgent: this.rnd.chance(10) };
    return this.add("Comment", date, {}, content);
  }

  addObservation(team, date) {
    const rnd = this.rnd;
    const count = () => String(rnd.below(9));
    const content = {
      territory: rnd.pick(this.territories).columns._id, team, user: this.user(), observedAt: date, personsMale: count(), personsFemale: count(),
      police: rnd.pick(["Oui", "Non"]), material: count(), atmosphere: rnd.pick(["Violences", "Tensions", "RAS"]), comment: this.text(), [config.SYRINGES]: count(),
    };
    return this.add("TerritoryObservation", date, {}, content);
  }

  addGroup(members, date) {
    const relations = [];
    for (let i = 1; i < members.length; i++) {
      relations.push({ _id: this.rnd.uuid(), persons: [members[0].columns._id, members[i].columns._id], description: "Fratrie", createdAt: date, updatedAt: date, user: this.user() });
    }
    return this.add("Group", date, {}, { persons: members.map((one) => one.columns._id), relations });
  }

  /** Everything that is written around the persons. Percentages: rows for 100 persons, more than 100 allowed. */
  addActivity(share = 1) {
    const rnd = this.rnd;
    const made = "2022-01-03T09:00:00.000Z";
    for (const name of ["Gare fictive", "Quai / pont", "Halles"]) {
      this.territories.push(this.add("Territory", made, {}, { name, perimeter: "de la rue A à la rue B", types: rnd.some(config.TERRITORY_TYPES, 2), user: this.user() }));
      this.places.push(this.add("Place", made, {}, { name: `Place ${name}`, user: this.user() }));
    }
    for (const name of ["CCAS fictif", "Hôpital\tfictif \\ urgences"]) {
      this.add("Structure", made, { name, description: "Accueil\nde jour", city: "Nulle-Part", postcode: "00000", adresse: "1, rue d'Essai", phone: "00 00 00 00 00", categories: ["CCAS", 'Avec "guillemets", virgule'] });
    }
    const recurrence = this.add("Recurrence", made, { startDate: at("2023-01-09"), endDate: at("2023-06-26"), timeInterval: 1, timeUnit: "week", selectedDays: ["monday"] });
    for (const person of this.persons) {
      this.addTimes(person, 620 * share, (team, date) => {
        const action = this.addAction(person, team, date);
        if (rnd.chance(2)) action.columns.recurrence = recurrence.columns._id;
        if (rnd.chance(15)) this.addComment(person, team, date, action);
      });
      this.addTimes(person, 300 * share, (team, date) => this.addComment(person, team, date));
      this.addTimes(person, 280 * share, (team, date) => this.addConsultation(person, team, date));
      this.addTimes(person, 50 * share, (team, date, day) => this.add("Treatment", date, {}, {
        person: person.columns._id, user: this.users[1]._id, startDate: at(day), endDate: at(plusDays(day, 14)), name: "Produit fictif", dosage: "500 mg", frequency: "2/jour", indication: "", documents: [], comments: [], history: [],
      }));
      if (rnd.chance(70)) this.addMedicalFile(person, this.moment(this.dayAfter(this.firstDay(person)), this.teams[0]._id));
      this.addTimes(person, 150 * share, (team, date) => this.addEncounter("Passage", rnd.chance(40) ? undefined : person, team, date));
      this.addTimes(person, 380 * share, (team, date) => this.addEncounter("Rencontre", person, team, date));
      this.addTimes(person, 60 * share, (team, date) => this.add("RelPersonPlace", date, {}, { place: rnd.pick(this.places).columns._id, person: person.columns._id, user: this.user() }));
      this.addTimes(person, 90 * share, (team, date) => this.addObservation(team, date));
      this.addTimes(person, 20 * share, (team, date) => this.add("UserLog", date, { user: this.user(), platform: rnd.pick(["app", "dashboard"]), action: "login", debug: { version: "1.309.1" } }));
    }
    // The first ones get families with a defect; nobody is in two.
    for (let i = 25; i + 3 < this.persons.length; i += 12) this.addGroup(this.persons.slice(i, i + 2 + (i % 3)), at("2023-02-01", "10:00"));
    this.addReports();
  }

  /** One report for each team and day on which something was written, as Mano makes them; some with service counts. */
  addReports() {
    const seen = new Set();
    for (const name of ["Rencontre", "Passage"]) {
      for (const { content } of this.rows[name]) {
        const key = `${content.team} ${dayOf(content.date)}`;
        if (seen.has(key) || !this.rnd.chance(50)) continue;
        seen.add(key);
        const [team, day] = key.split(" ");
        this.addReport(team, day);
        if (!this.isNight(team) && this.rnd.chance(60)) {
          for (const service of this.rnd.some(config.SERVICES.flatMap((one) => one.services), 3)) this.addService(team, day, service, this.rnd.between(1, 25));
        }
      }
    }
  }
}
