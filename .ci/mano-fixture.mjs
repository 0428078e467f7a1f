// A whole fictitious organisation in Mano's exact format, sealed by real libsodium, with every known defect of such data
// planted in known places. Deterministic: the same bytes each time. Two teams (one of night), 2022 to 2024, Europe/Paris.
//
//   node mano-fixture.mjs folder                       about 135 persons, all outputs below (needs libsodium, see mano-fixture.sh)
//   node mano-fixture.mjs folder --rows 100000         a large dump.sql (at least so many rows) and planted.json, nothing else
//   node mano-fixture.mjs folder --megabytes 300       likewise, by size
//     --text 1200                                    with them: so many letters more in each sealed object of the added rows
//   node mano-fixture.mjs --small folder               25 persons, opened, without seals (needs no libsodium)
//
// dump.sql            pg_dump in COPY form, schema mano, tables in alphabetical order, some tables unknown to readers
// dump-truncated.sql  the same, cut inside a row of Comment
// dump-other-organisation.sql  a small dump of another organisation, under another passphrase
// pages/<path>-<n>.json        the synchronisation: {ok, data, hasMore, total}, 500 rows a page, in order of _id, null columns left
//                     out; pages/signin.json: {ok, token, user:{..., teams, organisation}}. <path> is the path of the interface
//                     ("/service/all" as "service"). The last row of action-0 is the first of action-1 once more, as offset
//                     paging does when a row is written meanwhile. Rows of another organisation are in the dump alone.
// clear/<Table>.jsonl one line per row, in the order of the dump: {_id, status, row, content?, text?}
//                     row: clear columns as the interface gives them (null left out, moments as ISO-8601); content: the opened
//                     object; text: what was opened, where it is no object. status: clear (a table without seal), ok, older-key,
//                     refused (no key of planted.json opens it), no-columns, broken-json, other-organisation
// planted.json        {passphrase, olderPassphrase, zone, organisation, otherOrganisation, counts, kinds, variants, planted}
//                     counts: {Table: {rows, deleted, <status>: n}}; kinds: {kind: n}
//                     planted: [{id, kind, table, rowId, field, before, expected, note?}]: what stands in a field, and what a
//                     reader should make of it; null where it is missing or unknown. A field may also be a clear column.
// exports/data.xlsx   the full export of an administrator who is a health professional; data.jsonl: {sheet, table, cells} per
//                     sheet, the first line of cells is the header. Rows that do not open and deleted ones are not in it
// exports/persons.xlsx         a sheet filled in by hand for the import of persons; persons.json: {sheet, header, rows: [{row,
//                     expected, note?}]}: by name of the field, days as YYYY-MM-DD, teams by name; a value that is not said
//                     is what the cell has, one that is missing means nothing usable; refused: the row cannot be taken
// The small form: <Table>.jsonl ({row, content?} per line), organisation.json (the row of Organisation), planted.json
// without notes. Sealed keys of documents are random bytes there.
//
// Not certain: the order of columns and the constraints of a live database, which columns of the successor an older one has,
// whether a merge entry always has the name. Files themselves (uploads) are not made; their keys in documents are real.
import { Buffer } from "node:buffer";
import { appendFileSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, readSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { Defects } from "./mano-fixture-defects.mjs";
import { writeExports } from "./mano-fixture-exports.mjs";
import { Chance, Organisation, TABLES, ZONE } from "./mano-fixture-people.mjs";

const SEED = 20241231;
const PASSPHRASES = { current: "Brouillard d'été sur le canal 2024", older: "Ancienne phrase à oublier 2022", lost: "Phrase que personne ne sait", alien: "Phrase de l'autre association" };
const PAGE = 500;

// ---- Seals

class Seals {
  static async make() {
    const { default: sodium } = await import("libsodium-wrappers");
    await sodium.ready;
    return new Seals(sodium);
  }

  constructor(sodium) {
    this.sodium = sodium;
    const salt = Buffer.from("808182838485868788898a8b8c8d8e8f", "hex");
    this.keys = Object.fromEntries(Object.entries(PASSPHRASES).map(([name, text]) => [name, sodium.crypto_pwhash(32, btoa(text), salt, 2, 65536 << 10, 2)]));
  }

  box(message, key, chance) {
    const nonce = chance.bytes(24);
    return Buffer.concat([nonce, this.sodium.crypto_secretbox_easy(message, nonce, key)]);
  }

  verification(key) {
    return this.box(btoa("Surprise !"), this.keys[key], new Chance(1)).toString("base64");
  }

  /** The sealed key of a file, which follows from the file's name. */
  documentKey({ of, key }) {
    const chance = new Chance(parseInt(of.slice(0, 8), 16));
    return this.box(chance.bytes(32), this.keys[key ?? "current"], chance).toString("base64");
  }

  /** The two sealed columns of a row, and the text under the seal. */
  row({ columns, seal }, text, by) {
    const chance = new Chance(parseInt(columns._id.slice(0, 8), 16));
    const owner = seal.keyOf ? parseInt(seal.keyOf.slice(0, 8), 16) : undefined;
    const entityKey = (owner === undefined ? chance : new Chance(owner)).bytes(32);
    if (seal.damage === "none") return {};
    let content = this.box(Buffer.from(text, "latin1").toString("base64"), entityKey, chance);
    if (seal.damage === "flipped") content[content.length >> 1] ^= 1;
    let encrypted = content.toString("base64");
    if (seal.damage === "cut") encrypted = encrypted.slice(0, encrypted.length >> 1).replace(/=*$/, "").slice(0, -3);
    if (seal.damage === "letters") encrypted = "Données / illisibles";
    if (seal.damage === "no-key") return { encrypted };
    return { encrypted, encryptedEntityKey: this.box(entityKey, this.keys[by ?? seal.key], chance).toString("base64") };
  }
}

/** In the small form a file's sealed key is random bytes of the right length. */
const unsealed = { documentKey: ({ of }) => Buffer.from(new Chance(parseInt(of.slice(0, 8), 16)).bytes(72)).toString("base64") };

const json = (value, seals) => JSON.stringify(value, (_, one) => (one?.sealedKey === true ? seals.documentKey(one) : one));

function ascii(text, slashes) {
  const escaped = text.replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return slashes ? escaped.replaceAll("/", "\\/") : escaped;
}

/** The text under a row's seal, escaped once, or once more for each change of passphrase it went through. */
function textOf({ content, seal }, seals) {
  let text = seal.text ?? json(content, seals);
  for (let i = 0; i < seal.times; i++) text = ascii(text, seal.slashes);
  return text;
}

function statusOf({ columns, seal, table }, organisation) {
  if (!TABLES[table].encrypted) return "clear";
  if (columns.organisation !== organisation) return "other-organisation";
  if (seal.damage === "none" || seal.damage === "no-key") return "no-columns";
  if (seal.damage || seal.key === "lost") return "refused";
  if (seal.text !== undefined) return "broken-json";
  return seal.key === "older" ? "older-key" : "ok";
}

// ---- PostgreSQL

const SQL_TYPES = { timestamptz: "timestamp with time zone" };
const quoted = (name) => (/[^a-z0-9_]/.test(name) || ["user", "group"].includes(name) ? `"${name}"` : name);
const escapes = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r", "\b": "\\b", "\f": "\\f", "\v": "\\v" };
const copyText = (text) => text.replace(/[\\\t\n\r\b\f\v]/g, (one) => escapes[one]);

/** JSON as the type jsonb prints it: shorter keys first, then in the order of their bytes. */
function jsonb(value) {
  if (Array.isArray(value)) return `[${value.map(jsonb).join(", ")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value ?? null);
  const keys = Object.keys(value).filter((key) => value[key] !== undefined);
  keys.sort((a, b) => Buffer.byteLength(a) - Buffer.byteLength(b) || Buffer.compare(Buffer.from(a), Buffer.from(b)));
  return `{${keys.map((key) => `${JSON.stringify(key)}: ${jsonb(value[key])}`).join(", ")}}`;
}

const element = (text) => (text === "" || /[{}",\\\s]/.test(text) || /^null$/i.test(text) ? `"${text.replace(/["\\]/g, "\\$&")}"` : text);

function copyValue(value, type) {
  if (value === undefined || value === null) return "\\N";
  switch (type) {
    case "timestamptz": return value.replace("T", " ").replace(/\.?0*Z$/, "+00");
    case "boolean": return value ? "t" : "f";
    case "jsonb": return copyText(jsonb(value));
    case "uuid[]":
    case "text[]": return copyText(`{${value.map(element).join(",")}}`);
    default: return copyText(String(value));
  }
}

const HEAD = `--
-- PostgreSQL database dump
--

\\restrict fictive0jeton

-- Dumped from database version 15.13
-- Dumped by pg_dump version 15.14

SET statement_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);

CREATE SCHEMA mano;

SET default_tablespace = '';

`;
const FOOT = "--\n-- PostgreSQL database dump complete\n--\n\n\\unrestrict fictive0jeton\n\n";
// Tables that a reader has no use for: it has to pass over them.
const UNKNOWN = {
  "mano.\"OrganisationLog\"": ["_id, organisation, data", [["00000000-0000-4000-8000-000000000001", "\\N", '{"new": "a\\\\tb", "old": null}']]],
  "mano.\"OrphanedFile\"": ["_id, path, \"Étrange nom\"", []],
  "public.\"SequelizeMeta\"": ["name", [["2022-01-01-debut.js"], ["\\\\."], [""]]],
};

class Dump {
  constructor(folder, seals) {
    this.folder = folder;
    this.seals = seals;
    this.lines = {};
    this.bytes = 0;
    this.rows = 0;
  }

  part(table) { return join(this.folder, `.part-${table}`); }

  add(row) {
    const line = TABLES[row.table].columns.map(([name, type]) => copyValue(row.columns[name], type)).join("\t");
    const lines = (this.lines[row.table] ??= []);
    lines.push(line);
    this.bytes += line.length + 1;
    this.rows++;
    if (lines.length >= 2000) this.flush(row.table);
  }

  flush(table) {
    appendFileSync(this.part(table), this.lines[table].map((line) => `${line}\n`).join(""));
    this.lines[table] = [];
  }

  finish(name) {
    const out = openSync(join(this.folder, name), "w");
    const put = (text) => writeSync(out, text);
    const copy = (table, columns) => put(`--\n-- Data for Name: ${table.replace(/.*\.|"/g, "")}; Type: TABLE DATA; Schema: ${table.split(".")[0]}; Owner: mano\n--\n\nCOPY ${table} (${columns}) FROM stdin;\n`);
    put(HEAD);
    const tables = Object.keys(TABLES).sort();
    for (const table of tables) {
      const columns = TABLES[table].columns.map(([column, type]) => `    ${quoted(column)} ${SQL_TYPES[type] ?? type}${column === "_id" ? " NOT NULL" : ""}`);
      put(`CREATE TABLE mano."${table}" (\n${columns.join(",\n")}\n);\n\n`);
    }
    for (const table of tables) {
      copy(`mano."${table}"`, TABLES[table].columns.map(([column]) => quoted(column)).join(", "));
      if (this.lines[table]?.length) this.flush(table);
      if (existsSync(this.part(table))) {
        const source = openSync(this.part(table));
        const chunk = Buffer.alloc(1 << 20);
        for (let read = readSync(source, chunk); read > 0; read = readSync(source, chunk)) writeSync(out, chunk, 0, read);
        closeSync(source);
        rmSync(this.part(table));
      }
      put("\\.\n\n\n");
    }
    for (const [table, [columns, rows]] of Object.entries(UNKNOWN)) {
      copy(table, columns);
      put(`${rows.map((row) => `${row.join("\t")}\n`).join("")}\\.\n\n\n`);
    }
    for (const table of tables) put(`ALTER TABLE ONLY mano."${table}"\n    ADD CONSTRAINT "${table}_pkey" PRIMARY KEY (_id);\n\n`);
    put(FOOT);
    closeSync(out);
  }
}

// ---- Outputs

/** A row as the interface gives it: without what is null. */
const apiRow = (columns) => Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined && value !== null));

function clearRow({ columns }) {
  const { encrypted, encryptedEntityKey, ...rest } = columns;
  return apiRow(rest);
}

function sealRow(row, seals, by) {
  if (!TABLES[row.table].encrypted) return;
  row.text = textOf(row, seals);
  Object.assign(row.columns, seals.row(row, row.text, by));
}

function writePages(folder, organisation, defects) {
  const write = (name, value) => writeFileSync(join(folder, `${name}.json`), json(value));
  for (const [table, { path, encrypted }] of Object.entries(TABLES)) {
    if (!path) continue;
    const own = organisation.rows[table].filter((row) => (row.columns.organisation ?? organisation._id) === organisation._id);
    const data = own.map((row) => apiRow(row.columns)).sort((a, b) => (a._id < b._id ? -1 : 1));
    const name = path.split("/")[0];
    if (!encrypted) {
      write(`${name}-0`, { ok: true, data: table === "User" ? data.map(({ password, debugApp, ...rest }) => rest) : data });
      continue;
    }
    const total = data.length;
    if (table === "Action") {
      data.splice(PAGE, 0, data[PAGE - 1]);
      defects.plant("page-overlap", { table, columns: data[PAGE] }, "_id", 2, 1, "The row stands on two pages.");
    }
    for (let page = 0; page === 0 || page * PAGE < data.length; page++) {
      const rows = data.slice(page * PAGE, (page + 1) * PAGE);
      write(`${name}-${page}`, { ok: true, data: rows, hasMore: rows.length === PAGE, total });
    }
  }
  const { password, debugApp, ...user } = organisation.users[0];
  write("signin", { ok: true, token: "jeton.fictif", user: { ...apiRow(user), teams: organisation.teams.map(apiRow), organisation: apiRow(organisation.config) } });
}

function count(counts, row, organisation) {
  const one = (counts[row.table] ??= { rows: 0, deleted: 0 });
  const status = statusOf(row, organisation);
  one.rows++;
  if (row.columns.deletedAt) one.deleted++;
  one[status] = (one[status] ?? 0) + 1;
}

/** Cuts a dump inside the middle row of Comment; says which rows are whole. */
function truncate(folder) {
  const dump = readFileSync(join(folder, "dump.sql"));
  const start = dump.indexOf("\n", dump.indexOf('COPY mano."Comment"')) + 1;
  const end = dump.indexOf("\n\\.\n", start);
  const line = dump.indexOf("\n", start + ((end - start) >> 1)) + 1;
  const cut = line + ((dump.indexOf("\n", line) - line) >> 1);
  writeFileSync(join(folder, "dump-truncated.sql"), dump.subarray(0, cut));
  const wholeRows = {};
  const lines = dump.subarray(0, line).toString("latin1").split("\n");
  let table;
  for (const one of lines.slice(0, -1)) {
    if (one.startsWith("COPY ")) table = /"(\w+)"/.exec(one)[1];
    else if (one === "\\.") table = undefined;
    else if (table) wholeRows[table] = (wholeRows[table] ?? 0) + 1;
  }
  return { cutTable: "Comment", wholeRows };
}

function otherOrganisation(folder, seals, id) {
  const other = new Organisation(SEED + 1, 0, id);
  other.config.name = "Association voisine fictive";
  other.config.encryptedVerificationKey = seals.verification("alien");
  other.addPersons(6);
  other.addActivity(0.2);
  const dump = new Dump(folder, seals);
  const counts = {};
  for (const row of Object.values(other.rows).flat()) {
    sealRow(row, seals, "alien");
    dump.add(row);
    counts[row.table] = (counts[row.table] ?? 0) + 1;
  }
  dump.finish("dump-other-organisation.sql");
  return { organisation: id, passphrase: PASSPHRASES.alien, rows: counts };
}

function build(persons, share) {
  const organisation = new Organisation(SEED);
  const defects = new Defects(organisation);
  organisation.addPersons(persons);
  defects.plantCourses();
  organisation.addActivity(share);
  defects.plantFields();
  defects.plantRows();
  defects.plant("configuration", organisation.rows.Organisation[0], "customFieldsPersons", organisation.config.customFieldsPersons[3].fields[0].name, organisation.config.customFieldsPersons[2].fields[5].label, "The same field stands twice, with two labels.");
  defects.plant("configuration", organisation.rows.Organisation[0], "futureSetting", organisation.config.futureSetting, organisation.config.futureSetting, "A column that nobody knows.");
  return { organisation, defects };
}

function writePlanted(folder, organisation, defects, counts, seals, more = {}) {
  const planted = JSON.parse(json(defects.planted, seals));
  const kinds = defects.numbers;
  const said = { zone: ZONE, organisation: organisation._id, otherOrganisation: defects.alien, historySince: "2022-09-23", ...more, counts, kinds };
  const lines = planted.map((one) => JSON.stringify(one)).join(",\n  ");
  writeFileSync(join(folder, "planted.json"), `${JSON.stringify(said, null, 1).slice(0, -2)},\n "planted": [\n  ${lines}\n ]\n}\n`);
}

function small(folder) {
  const { organisation, defects } = build(11, 0.05);
  // Notes are for the reader of the whole form.
  for (const one of defects.planted) delete one.note;
  mkdirSync(folder, { recursive: true });
  const counts = {};
  for (const [table, rows] of Object.entries(organisation.rows)) {
    rows.forEach((row) => count(counts, row, organisation._id));
    if (table === "Organisation") writeFileSync(join(folder, "organisation.json"), `${JSON.stringify(apiRow(rows[0].columns))}\n`);
    else {
      const line = (row) => {
        const content = TABLES[table].encrypted ? JSON.parse(textOf(row, unsealed)) : undefined;
        return `${JSON.stringify({ row: clearRow(row), content })}\n`;
      };
      writeFileSync(join(folder, `${table}.jsonl`), rows.map(line).join(""));
    }
  }
  writePlanted(folder, organisation, defects, counts, unsealed);
  return counts;
}

/** Makes the text of an object longer by so many letters. */
function lengthen(row, letters) {
  if (!letters || !row.content) return row;
  const field = "comment" in row.content ? "comment" : "description";
  row.content[field] = `${row.content[field] ?? ""} ${"Vu près du canal, va mieux. ".repeat(letters / 27 + 1).slice(0, letters)}`;
  return row;
}

async function whole(folder, rows, bytes, letters) {
  const seals = await Seals.make();
  const { organisation, defects } = build(108, 1);
  defects.plantSeals();
  defects.plantLongText();
  organisation.config.encryptedVerificationKey = seals.verification("current");
  mkdirSync(folder, { recursive: true });
  const dump = new Dump(folder, seals);
  const counts = {};
  const emit = (row) => {
    sealRow(row, seals);
    dump.add(row);
    count(counts, row, organisation._id);
  };
  Object.values(organisation.rows).flat().forEach(emit);
  const large = rows > 0 || bytes > 0;
  for (let copy = 1; dump.rows < rows || dump.bytes < bytes; copy++) {
    const more = new Organisation(SEED, copy, organisation._id);
    more.addPersons(120);
    more.addActivity(1);
    Object.values(more.rows).flat().forEach((row) => emit(lengthen(row, letters)));
  }
  dump.finish("dump.sql");
  const more = { passphrase: PASSPHRASES.current, olderPassphrase: PASSPHRASES.older };
  if (!large) {
    for (const one of ["pages", "clear"]) mkdirSync(join(folder, one), { recursive: true });
    for (const [table, all] of Object.entries(organisation.rows)) {
      const line = (row) => {
        const status = statusOf(row, organisation._id);
        const isObject = ["ok", "older-key", "other-organisation"].includes(status);
        const opened = { content: isObject ? JSON.parse(row.text) : undefined, text: status === "broken-json" ? row.text : undefined };
        return `${JSON.stringify({ _id: row.columns._id, status, row: clearRow(row), ...(status === "clear" ? {} : opened) })}\n`;
      };
      writeFileSync(join(folder, "clear", `${table}.jsonl`), all.map(line).join(""));
    }
    writePages(join(folder, "pages"), organisation, defects);
    await writeExports(folder, organisation, (row) => ["ok", "clear"].includes(statusOf(row, organisation._id)), ({ columns }) => new Chance(parseInt(columns._id.slice(0, 8), 16)).bytes(32));
    more.variants = { "dump-truncated.sql": truncate(folder), "dump-other-organisation.sql": otherOrganisation(folder, seals, defects.alien) };
  }
  writePlanted(folder, organisation, defects, counts, seals, more);
  return counts;
}

const options = process.argv.slice(2);
const option = (name) => {
  const place = options.indexOf(name);
  return place < 0 ? undefined : options.splice(place, 2)[1];
};
const smallFolder = option("--small");
const rows = Number(option("--rows") ?? 0);
const bytes = Number(option("--megabytes") ?? 0) * 1_000_000;
const letters = Number(option("--text") ?? 0);
const counts = smallFolder ? small(smallFolder) : await whole(options[0], rows, bytes, letters);
const sum = (name) => Object.values(counts).reduce((total, one) => total + (one[name] ?? 0), 0);
console.log(`${counts.Person.rows} persons, ${sum("rows")} rows, ${sum("ok")} sealed and whole`);
