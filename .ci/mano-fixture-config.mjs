// The configuration of the fictitious organisation of mano-fixture.mjs: its custom fields, lists and groups, as the column
// values of its "Organisation" row. Both generations of the columns are filled, as in a database that went through both.

const list = (text) => text.split("|");
const field = (name, label, type, options, more = {}) => ({
  name,
  label,
  type,
  ...(options ? { options: list(options) } : {}),
  enabled: true,
  required: false,
  showInStats: true,
  ...more,
});
const custom = (stamp, label, type, options, more) => field(`custom-2023-01-${stamp}-00-000Z`, label, type, options, more);

const SOCIAL = [
  field("personalSituation", "Situation personnelle", "enum", "Aucune|Homme isolé|Femme isolée|En couple|Famille|Famille monoparentale|Mineur|Autre"),
  field("nationalitySituation", "Nationalité", "enum", "Hors UE|UE|Française|Apatride"),
  field("hasAnimal", "Avec animaux", "yes-no"),
  field("structureSocial", "Structure de suivi social", "text"),
  field("resources", "Ressources", "multi-choice", "SANS|ARE|RSA|AAH|ADA|Retraite|Salaire|Mendicité|Autre", { allowCreateOption: true }),
  field("address", "Hébergement", "yes-no"),
  field("addressDetail", "Type d'hébergement", "enum", "Logement|Chez un tiers|Mise à l'abri|Urgence|Insertion|Hôtel|Autre", { allowCreateOption: true }),
  field("reasons", "Motif de la situation en rue", "multi-choice", "Sortie d'hébergement|Rupture familiale|Perte d'emploi|Sortie de détention|Autre"),
];
const HEALTH = [
  field("healthInsurances", "Couverture(s) médicale(s)", "multi-choice", "Aucune|Régime Général|PUMa|AME|CSS|Autre", { onlyHealthcareProfessional: true }),
  field("structureMedical", "Structure de suivi médical", "text"),
  field("consumptions", "Consommations", "multi-choice", "Alcool|Cannabis|Crack|Héroïne|Tabac|Tramadol"),
  field("vulnerabilities", "Vulnérabilités", "multi-choice", "Pathologie chronique|Psychologique|Injecteur|Handicap"),
  field("caseHistoryDescription", "Informations complémentaires (antécédents)", "textarea"),
];
export const NUMBER = "custom-2023-01-15T09-30-00-000Z";
export const MULTI = "custom-2023-01-15T09-34-00-000Z";
export const DAY = "custom-2023-01-15T09-31-00-000Z";
export const REMOVED = "custom-2022-11-02T14-05-00-000Z";
export const SAME_LABEL = "custom-2023-01-15T09-40-00-000Z";
export const OTHER_TEAM = "custom-2023-01-15T09-38-00-000Z-9b0d1c52-5f0e-4a54-8d3c-2f7f6a1f0c11";
const OWN = (teams) => [
  custom("15T09-30", "Nombre de nuits dehors", "number"),
  custom("15T09-31", "Fin de droits", "date"),
  custom("15T09-32", "Prochain passage", "date-with-time"),
  custom("15T09-33", "Accepte la maraude", "yes-no"),
  custom("15T09-34", "Langues parlées", "multi-choice", "Français|Anglais|Arabe|Roumain|Pachto"),
  custom("15T09-35", "Lieu de vie", "enum", "Tente|Voiture|Squat|Rue"),
  custom("15T09-36", "Domiciliation faite", "boolean"),
  custom("15T09-37", "Remarques d'équipe", "textarea", undefined, { showInStats: false }),
  field(OTHER_TEAM, "Point de rendez-vous de nuit", "text", undefined, { enabled: false, enabledTeams: [teams[1]._id] }),
];
export const BLOOD = "custom-2023-02-01T10-00-00-000Z";
export const PAIN = "custom-2023-02-01T10-01-00-000Z";
export const REPORT_CARE = "custom-2023-02-01T10-02-00-000Z";
export const SYRINGES = "custom-2023-03-01T10-00-00-000Z";

const MEDICAL = [
  field("numeroSecuriteSociale", "Numéro de sécurité sociale", "text", undefined, { showInStats: false }),
  field(BLOOD, "Groupe sanguin", "enum", "A|B|AB|O"),
];
const OBSERVED = [
  field("personsMale", "Nombre de personnes non connues hommes rencontrées", "number", undefined, { required: true }),
  field("personsFemale", "Nombre de personnes non connues femmes rencontrées", "number", undefined, { required: true }),
  field("police", "Présence policière", "yes-no", undefined, { required: true }),
  field("material", "Nombre de matériel ramassé", "number", undefined, { required: true }),
  field("atmosphere", "Ambiance", "enum", "Violences|Tensions|RAS", { required: true }),
  field("comment", "Commentaire", "textarea"),
  field(SYRINGES, "Seringues trouvées", "number"),
];
export const SERVICES = [
  { groupTitle: "Accueil", services: ["Café", "Douche", "Machine"] },
  { groupTitle: "Soins", services: ["Soin", "Kit d'hygiène"] },
];
export const CATEGORIES = [
  { groupTitle: "Accompagnement", categories: ["Accompagnement Social", "Démarche Médicale", "Orientation"] },
  { groupTitle: "Rue", categories: ["Contact", "Distribution", "Visite Hôpital"] },
];
export const TERRITORY_TYPES = ["Lieu de conso", "Carrefour de passage", "Campement", "Lieu de vie", "Errance"];
export const REASONS = list(
  "Relai vers autre structure|Hébergée|Décès|Incarcération|Départ vers autre région|Perdu de vue|Hospitalisation|Reconduite à la frontière|Autre",
);
export const GENDERS = list("Aucun|Homme|Femme|Homme transgenre|Femme transgenre|Non binaire|Autre");
export const COLLABORATIONS = ["Pharmacie du quai", "Bus dentaire"];

const CONSULTATIONS = [
  { name: "Médicale", fields: [field("description", "Description", "textarea", undefined, { showInStats: false }), field(PAIN, "Douleur", "number")] },
  { name: "Infirmier", fields: [field(REPORT_CARE, "Soin donné", "multi-choice", "Pansement|Vaccin|Tension")] },
  { name: "Psychologique", fields: [] },
];

/** Says what the importer has to know of each field: its type by name. */
export const personFields = (teams) => [...SOCIAL, ...HEALTH, ...OWN(teams)];

/** Returns the configuration columns; planted defects: a field twice, unknown keys. */
export function configuration(teams) {
  const own = OWN(teams);
  return {
    actionsGroupedCategories: CATEGORIES,
    structuresGroupedCategories: [{ groupTitle: "Toutes mes catégories", categories: ["CCAS", "Hôpital"] }],
    territoriesGroupedTypes: [{ groupTitle: "Tous mes types", types: TERRITORY_TYPES }],
    groupedServices: SERVICES,
    groupedServicesWithTeams: SERVICES.map(({ groupTitle, services }) => ({
      groupTitle,
      services: services.map((name) => ({ name, enabled: true, enabledTeams: [] })),
    })),
    consultations: CONSULTATIONS,
    customFieldsObs: OBSERVED,
    groupedCustomFieldsObs: [{ name: "Informations", fields: OBSERVED }],
    fieldsPersonsCustomizableOptions: [
      { name: "outOfActiveListReasons", type: "multi-choice", label: "Motif de sortie de file active", options: REASONS, showInStats: true, enabled: true },
    ],
    customFieldsPersons: [
      { name: "Informations sociales", fields: SOCIAL },
      { name: "Informations de santé", fields: HEALTH },
      { name: "Suivi de rue", fields: own, colour: "clé inconnue d'une section" },
      // The same field once more: an import of the configuration could do that.
      { name: "Importé", fields: [{ ...own[5], label: "Lieu de vie (bis)" }, { ...custom("15T09-39", "Météo", "hologramme"), unit: "clé inconnue d'un champ" }, custom("15T09-40", "Type d'hébergement", "text")] },
    ],
    customFieldsMedicalFile: MEDICAL,
    groupedCustomFieldsMedicalFile: [{ name: "Informations", fields: MEDICAL }],
    collaborations: COLLABORATIONS,
  };
}
