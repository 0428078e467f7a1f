"""Compares what a spreadsheet read with our own .json. Called by spreadsheet.sh.

  spreadsheet_values.py workbook tables.json folder-of-csv base-name
  spreadsheet_values.py records tables.json folder-of-csv file.csv
"""

import csv
import glob
import json
import sys
from decimal import Decimal

csv.field_size_limit(1 << 24)
compared = 0


def fail(message):
    sys.exit("FAILED: " + message)


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def number(text):
    text = text.replace("\u00a0", "").replace("\u202f", "").replace("\u2212", "-")
    return Decimal(text[:-1]) / 100 if text.endswith("%") else Decimal(text)


def cut(text):
    # The format of workbooks ends at 32 767 characters; the cut is marked.
    return text if len(text) <= 32767 else text[:32765] + "…"


def same_text(where, shown, expected):
    global compared
    compared += 1
    if shown != expected:
        fail(f"{where}: {shown[:80]!r} instead of {expected[:80]!r}")


def same_number(where, shown, expected):
    global compared
    compared += 1
    try:
        equal = number(shown) == Decimal(expected)
    except ArithmeticError:
        equal = False
    if not equal:
        fail(f"{where}: {shown!r} instead of {expected}")


def same_percent(where, shown, expected):
    if expected is None:
        same_text(where, shown, "")
    else:
        same_number(where, shown, Decimal(expected) / 100)


def grouped(value):
    return f"{value:,}".replace(",", "\u202f")


def same_count(where, shown, count):
    if isinstance(count, int):
        same_number(where, shown, count)
    elif "least" in count:
        same_text(where, shown, grouped(count["least"]) + " à " + grouped(count["most"]))
    else:
        same_text(where, shown, "n.c.")


def same_quotient(where, shown, fraction):
    if fraction is None:
        same_text(where, shown, "")
        return
    if "value" not in fraction:
        same_text(where, shown, "n.d.")
        return
    same_number(where, shown, fraction["value"])


def below(rows, heading):
    """The lines under the heading that has this name in it, as dictionaries."""
    for i, row in enumerate(rows):
        if heading in row:
            return [dict(zip(row, line)) for line in rows[i + 1 :]]
    fail(f"no heading {heading}")


def lines_of(table):
    rows = [row for row in table["rows"] if not row["memo"]]
    if "total" in table:
        rows.append(table["total"])
    return rows + [row for row in table["rows"] if row["memo"]]


def label_of(line):
    return line["label"]["fr"] + (" (hors somme)" if line.get("memo") else "")


def sheet_of_tables(sheet, tables):
    rows = read(sheet)
    if not any(table["rows"] or "total" in table for table in tables):
        return
    lines = [line for line in below(rows, "Nombre") if any(line.values())]
    kinds = {"MEAN": "Moyenne", "MEDIAN": "Médiane", "RATIO": "Taux (%)", "PER_PERSON": "Par personne"}
    at = 0
    for table in tables:
        for first, expected in enumerate(lines_of(table)):
            line = lines[at]
            at += 1
            where = f"{sheet} line {at}"
            cells = list(line.values())
            same_text(where, cells[0], table["scope"]["label"]["fr"])
            if cut(label_of(expected)) not in cells:
                fail(f"{where}: the label {label_of(expected)[:40]!r} is not there: {[cell[:40] for cell in cells]}")
            same_count(where, line["Nombre"], expected["count"])
            same_text(where, line["CONF_STATUS"], expected["confStatus"])
            if "%" in line:
                same_percent(where, line["%"], expected.get("percent"))
            if "quotientKind" in table:
                fraction = expected.get("fraction")
                same_quotient(where, line[kinds[table["quotientKind"]]], fraction)
            printed = expected.get("printed", {})
            if "count" in printed:
                same_number(where, line["Nombre publié"], printed["count"])
            if "percent" in printed:
                same_percent(where, line["% publié"], printed["percent"])
            if first == 0:
                same_count(where, line["n connus"], table["base"]["known"])
                same_count(where, line["N total"], table["base"]["total"])


def sheet_names(ids):
    # What spreadsheets allow: 31 characters, some of them never, each name once whatever the case.
    names, taken = {}, {"synthèse", "history", "historique"}
    for wanted in ids:
        allowed = "".join("_" if char in "[]:*?/\\'" else char for char in wanted)
        names[wanted], number = allowed[:31], 1
        while names[wanted].lower() in taken:
            number += 1
            end = f" ({number})"
            names[wanted] = allowed[: 31 - len(end)] + end
        taken.add(names[wanted].lower())
    return names


def workbook(tables, folder, base):
    sheets = {path[len(f"{folder}/{base}-") : -len(".csv")]: path for path in glob.glob(f"{folder}/*.csv")}
    by_id = {}
    for table in tables["tables"]:
        by_id.setdefault(table["definition"]["id"], []).append(table)
    for name, path in sheets.items():
        same_text(f"{name}, stamp", read(path)[1][0], tables["stamp"]["fr"])
    names = sheet_names(by_id)
    for name, group in by_id.items():
        sheet_of_tables(sheets[names[name]], group)
    summary = [cell for row in read(sheets["Synthèse"]) for cell in row]
    for fact in (tables["definitionsHash"], tables["rounding"]["fr"].replace("« ", "«\u00a0")):
        if fact.replace("\u00a0", " ") not in [cell.replace("\u00a0", " ") for cell in summary]:
            fail(f"the summary lacks {fact!r}")
    definitions = [cell for row in read(sheets["Définitions"]) for cell in row]
    for group in by_id.values():
        if group[0]["definition"]["sha256"] not in definitions:
            fail(f"no definition of {group[0]['definition']['id']}")
    secrecy = {cell for row in read(sheets["Secret statistique"]) for cell in row}
    for fact in (tables["secrecy"]["certificate"], tables["secrecy"]["figures"], tables["secrecy"]["reference"]):
        if fact not in secrecy:
            fail(f"the secrecy sheet lacks {fact!r}")
    structure = {cell for row in read(sheets["Structure"]) for cell in row}
    if not set(tables["secrecy"]["structure"]) <= structure:
        fail("the structure sheet is not whole")
    listed = sheets.get("Écarts de la publication")
    found = [line for line in below(read(listed), "Recalculé") if line["N°"]] if listed else []
    if len(found) != len(tables["discrepancies"]):
        fail(f"{len(found)} discrepancies instead of {len(tables['discrepancies'])}")
    for line, expected in zip(found, tables["discrepancies"]):
        same_text("discrepancy", line["Constat"], expected["sentence"]["fr"])
        for column, key in (("Publié", "printed"), ("Recalculé", "recomputed")):
            if key in expected:
                same_number("discrepancy", line[column], expected[key])
            else:
                same_text("discrepancy", line[column], "")
    rows = [row for evolution in tables["evolutions"] for row in evolution["rows"]]
    if rows:
        lines = [line for line in below(read(sheets["Évolution"]), "Avant") if any(line.values())]
        if len(lines) != len(rows):
            fail(f"{len(lines)} lines of evolution instead of {len(rows)}")
        for line, expected in zip(lines, rows):
            same_text("evolution", line["Libellé"], cut(label_of(expected)))
            same_count("evolution", line["Avant"], expected["before"])
            same_count("evolution", line["Après"], expected["after"])
            same_percent("evolution", line["Évolution"], expected.get("growth"))
            same_quotient("evolution", line["Quotient avant"], expected.get("fractionBefore"))
            same_quotient("evolution", line["Quotient après"], expected.get("fractionAfter"))
            if "difference" in expected:
                same_number("evolution", line["Écart (nombre)"], expected["difference"])
    print(f"{base}.xlsx in LibreOffice: {len(sheets)} sheets, {compared} values, all those of the .json")


def records(tables, folder, ours):
    """The spreadsheet shows the very fields of the file: no text became a formula and no figure changed."""
    opened = read(glob.glob(f"{folder}/*.csv")[0])
    written = read(ours)
    if len(opened) != len(written):
        fail(f"{len(opened)} records instead of {len(written)}")
    numbers = {"count", "least", "most", "percent", "quotient", "known", "total", "difference", "growth"}
    columns = written[0]
    for at, (shown, expected) in enumerate(zip(opened, written)):
        for column, cell, field in zip(columns, shown, expected):
            where = f"{ours}, record {at}, {column}"
            if at > 0 and column in numbers and field and field[0] in "-0123456789" and ".." not in field:
                same_number(where, cell, field)
            elif column == "label" or column == "text" or column == "title":
                same_text(where, cell, field)
    labels = [row[columns.index("label")] for row in opened]
    if "'=1+1" not in labels or "2" in labels:
        fail("=1+1 was not left alone")
    print(f"{ours} in LibreOffice: {len(opened)} records, {compared} fields, all those of the file")


if __name__ == "__main__":
    kind, data, folder, name = sys.argv[1:]
    with open(data, encoding="utf-8") as file:
        content = json.load(file)
    (workbook if kind == "workbook" else records)(content, folder, name)
