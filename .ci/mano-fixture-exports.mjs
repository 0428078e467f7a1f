// The workbooks of the organisation of mano-fixture.mjs: Mano's full export, and a sheet of persons as a team would fill it
// in for an import. Written with the library that Mano's successor writes its workbooks with.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { TABLES } from "./mano-fixture-people.mjs";

const LONGEST = 32766;
const SHEETS = [
  ["actions", "Action"], ["personnes suivies", "Person", "customFieldsPersons"], ["comments", "Comment"], ["territoires", "Territory"],
  ["observations de territoires", "TerritoryObservation", "groupedCustomFieldsObs"], ["lieux fréquentés", "Place"], ["équipes", "Team"], ["utilisateurs", "User"],
  ["comptes rendus", "Report"], ["passages", "Passage"], ["services", "Service"], ["rencontres", "Rencontre"],
  ["consultations", "Consultation", "consultations"], ["treatments", "Treatment"], ["medical-files", "MedicalFile", "groupedCustomFieldsMedicalFile"],
];

/** One cell: what is falsy is empty, texts are cut, lists of texts are joined, anything else is JSON. */
function cell(value) {
  if (!value) return null;
  const text = typeof value === "string" ? value : typeof value[0] === "string" ? value.join(", ") : JSON.stringify(value);
  return text.substring(0, LONGEST);
}

/** The header has every name that any record has; the sealed keys come last. */
function cells(records) {
  const last = ["encryptedEntityKey", "entityKey"];
  const names = new Set(records.flatMap((record) => Object.keys(record)));
  const header = [...[...names].filter((name) => !last.includes(name)), ...last];
  return [header, ...records.map((record) => header.map((name) => cell(record[name])))];
}

/** Custom fields stand under their label: of two with the same label, the later one is left. */
function labelled(record, labels) {
  const made = {};
  for (const [name, value] of Object.entries(record)) made[labels.get(name) ?? name] = value;
  return made;
}

function data(organisation, opened, entityKeyOf) {
  const labels = new Map(
    ["customFieldsPersons", "groupedCustomFieldsObs", "groupedCustomFieldsMedicalFile", "consultations"]
      .flatMap((column) => organisation.config[column].flatMap(({ fields }) => fields))
      .map(({ name, label }) => [name, label]),
  );
  return SHEETS.map(([sheet, table, custom]) => {
    const records = organisation.rows[table]
      .filter((row) => !row.columns.deletedAt && opened(row))
      .map((row) => {
        const { encrypted, password, debugApp, ...columns } = row.columns;
        const kept = Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined && value !== null));
        const merged = TABLES[table].encrypted ? { ...kept, ...JSON.parse(row.text), entityKey: entityKeyOf(row) } : kept;
        return custom ? labelled(table === "Person" ? { ...merged, followedSince: merged.followedSince || merged.createdAt } : merged, labels) : merged;
      });
    return { sheet, table, cells: cells(records) };
  });
}

/** Rows as a team types them, and what each is to become; an absent name means that the cell gives nothing. */
function persons({ teams }) {
  const [first, second] = teams.map((one) => one.name);
  const header = [
    "Nom prénom ou Pseudonyme", " Genre ", "Date de naissance", "En rue depuis le", "Équipes en charge", "Ressources", "Nombre de nuits dehors",
    "Avec animaux", "Domiciliation faite", "Description", "Colonne inventée", "genre", "Suivi(e) depuis le / Créé(e) le",
  ];
  const names = ["name", "gender", "birthdate", "wanderingAt", "assignedTeams", "resources", "custom-2023-01-15T09-30-00-000Z", "hasAnimal", "custom-2023-01-15T09-36-00-000Z", "description", null, null, "followedSince"];
  const rows = [
    [["Tableur Un 401", "Femme", "1985-05-12", "12/05/2020", first, "RSA,AAH", 3, "Oui", "Oui", "Texte / libre", "ignorée", "Homme", "2023-01-02"],
      { birthdate: "1985-05-12", wanderingAt: "2020-05-12", assignedTeams: [first], resources: ["RSA", "AAH"], followedSince: "2023-01-02" }],
    [["Tableur Deux 402", "femme", "03/01/91", "1/2/2021", `${first},${second}`, "RSA, AAH", "0", "Non", "Non", "", "", "", "3/4/2023"],
      { gender: undefined, birthdate: "1991-01-03", wanderingAt: "2021-02-01", assignedTeams: [first, second], resources: ["RSA", "AAH"], followedSince: "2023-04-03" },
      "Mano itself drops AAH: it does not trim what stands after the comma."],
    [["Tableur Trois 403", "Autre", "31/02/1990", "hier", `${first}, ${second}`, "RSA,Inconnue", "beaucoup", "peut-être", "", "", "", "", ""],
      { birthdate: undefined, wanderingAt: undefined, assignedTeams: [first, second], resources: ["RSA"], "custom-2023-01-15T09-30-00-000Z": undefined, hasAnimal: undefined }],
    [["", "Homme", "1970-01-01", "", first, "", "", "", "", "Sans nom", "", "", ""], { refused: "name" }],
    [["Tableur Un 401", "Homme", "1971-01-01", "", "Équipe inconnue", "", "", "", "", "", "", "", ""], { assignedTeams: [] }, "A name that is there twice; a team that is not."],
  ];
  const expected = rows.map(([values, differences, note], i) => {
    const made = {};
    names.forEach((name, column) => {
      if (name && values[column] !== "") made[name] = values[column];
    });
    return { row: i + 2, expected: JSON.parse(JSON.stringify({ ...made, ...differences })), note };
  });
  return { header, rows: rows.map(([values]) => values.map((value) => (value === "" ? null : value))), expected };
}

/** Writes exports/data.xlsx and exports/persons.xlsx, and what their cells are. */
export async function writeExports(folder, organisation, opened, entityKeyOf) {
  const { utils, write } = await import("@e965/xlsx");
  const into = join(folder, "exports");
  mkdirSync(into, { recursive: true });
  const save = (name, sheets) => {
    const book = utils.book_new();
    for (const [sheet, rows] of sheets) utils.book_append_sheet(book, utils.aoa_to_sheet(rows), sheet);
    writeFileSync(join(into, name), write(book, { type: "buffer", bookType: "xlsx", compression: true }));
  };
  const sheets = data(organisation, opened, entityKeyOf);
  save("data.xlsx", sheets.map((one) => [one.sheet, one.cells]));
  writeFileSync(join(into, "data.jsonl"), sheets.map((one) => `${JSON.stringify(one)}\n`).join(""));
  const typed = persons(organisation);
  save("persons.xlsx", [["Notes", [["Classeur d'une équipe"]]], ["Import persons 2023", [typed.header, ...typed.rows]]]);
  writeFileSync(join(into, "persons.json"), `${JSON.stringify({ sheet: "Import persons 2023", header: typed.header, rows: typed.expected }, null, 1)}\n`);
}
