// The other side of the exchange in libsodium.sh: Mano's way of calling libsodium, put into words of our own.
//
//   node libsodium.mjs write folder    1 000 objects, files, a verification key: folder/sodium.jsonl
//   node libsodium.mjs read folder     opens and compares what Java wrote: folder/java.jsonl
//   node libsodium.mjs vectors         a few of each, as JSON, to be kept as test data
import { createReadStream, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import libsodium from "libsodium-wrappers";

await libsodium.ready;
const sodium = libsodium;
const ORIGINAL = sodium.base64_variants.ORIGINAL;
const SALT = Buffer.from("808182838485868788898a8b8c8d8e8f", "hex");
const PASSPHRASE = " \u00c9t\u00e9 \u00e0 Brest\u00a0";
const key = sodium.crypto_pwhash(32, btoa(PASSPHRASE.trim()), SALT, 2, 65536 << 10, 2);

function seal(message, under) {
  const nonce = sodium.randombytes_buf(sodium.crypto_secretbox_NONCEBYTES);
  const box = sodium.crypto_secretbox_easy(message, nonce, under);
  const both = new Uint8Array(nonce.length + box.length);
  both.set(nonce, 0);
  both.set(box, nonce.length);
  return both;
}

function open(both, under) {
  const at = sodium.crypto_secretbox_NONCEBYTES;
  return sodium.crypto_secretbox_open_easy(both.slice(at), both.slice(0, at), under);
}

const base64 = (bytes) => sodium.to_base64(bytes, ORIGINAL);
const bytes = (text) => sodium.from_base64(text, ORIGINAL);

function ascii(text, slashes) {
  const escaped = text.replace(
    /[\u007F-\uFFFF]/g,
    (unit) => "\\u" + ("0000" + unit.charCodeAt(0).toString(16)).slice(-4),
  );
  return slashes ? escaped.replace(/\//g, "\\/") : escaped;
}

function item(text, slashes) {
  const entityKey = sodium.randombytes_buf(sodium.crypto_secretbox_KEYBYTES);
  const content = ascii(text, slashes);
  return {
    kind: "item",
    text: content,
    encrypted: base64(seal(btoa(content), entityKey)),
    encryptedEntityKey: base64(seal(entityKey, key)),
  };
}

function file(clear) {
  const entityKey = sodium.randombytes_buf(sodium.crypto_secretbox_KEYBYTES);
  return {
    kind: "file",
    clear: base64(clear),
    content: base64(seal(clear, entityKey)),
    encryptedEntityKey: base64(seal(entityKey, key)),
  };
}

const verification = () => ({ kind: "verification", text: base64(seal(btoa("Surprise !"), key)) });

const pick = (list) => list[sodium.randombytes_uniform(list.length)];

function word() {
  const units = [
    () => String.fromCharCode(0x20 + sodium.randombytes_uniform(0x60)),
    () => String.fromCharCode(sodium.randombytes_uniform(0x10000)),
    () => pick(["\u00e9", "\u00e0", "\u0153", "\u20ac", "\u007f", "\u0000", "\n", '"', "e\u0301"]),
    () => pick(["\ud83d\udc1d", "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67", "\ud83c\uddeb\ud83c\uddf7"]),
    () => pick(["/", "//", "\\/", "\\", "12/05/2023", "</script>"]),
    () => pick(["\ud800", "\udfff", "\udc1d\ud83d"]),
  ];
  let text = "";
  for (let i = sodium.randombytes_uniform(30); i > 0; i--) text += pick(units)();
  return text;
}

function object() {
  const made = {};
  for (let i = sodium.randombytes_uniform(12); i > 0; i--) {
    made[word()] = pick([word(), null, true, sodium.randombytes_uniform(1e6) / 7, [word(), word()], { [word()]: word() }]);
  }
  return made;
}

function write(folder) {
  const lines = [verification()];
  for (let i = 0; i < 1000; i++) {
    const value = i === 0 ? {} : i === 1 ? { long: "\u00e9t\u00e9/".repeat(360000) } : object();
    lines.push(item(JSON.stringify(value), i % 2 === 0));
  }
  lines.push(item("", false));
  for (const length of [0, 1, 31, 32, 33, 64, 4096, 5000000]) lines.push(file(sodium.randombytes_buf(length)));
  writeFileSync(`${folder}/sodium.jsonl`, lines.map((line) => JSON.stringify(line) + "\n").join(""));
  console.log(`libsodium ${sodium.sodium_version_string()} wrote ${lines.length} lines`);
}

async function read(folder) {
  const count = {};
  for await (const line of createInterface({ input: createReadStream(`${folder}/java.jsonl`) })) {
    const one = JSON.parse(line);
    count[one.kind] = (count[one.kind] ?? 0) + 1;
    const where = `line ${Object.values(count).reduce((a, b) => a + b)}`;
    if (one.kind === "verification") {
      check(atob(sodium.to_string(open(bytes(one.text), key))) === "Surprise !", where);
      continue;
    }
    const entityKey = open(bytes(one.encryptedEntityKey), key);
    check(entityKey.length === 32 && one.encryptedEntityKey.length === 96, where);
    if (one.kind === "file") {
      check(base64(open(bytes(one.content), entityKey)) === one.clear, where);
      continue;
    }
    const meant = Buffer.from(one.utf16, "base64").toString("utf16le");
    const content = atob(new TextDecoder().decode(open(bytes(one.encrypted), entityKey)));
    check(content === ascii(meant, one.slashes), where);
    if (meant !== "") check(JSON.stringify(JSON.parse(content)) === JSON.stringify(JSON.parse(meant)), where);
  }
  check(count.item >= 1000 && count.file > 0 && count.verification > 0, JSON.stringify(count));
  console.log(`libsodium ${sodium.sodium_version_string()} opened what Java wrote: ${JSON.stringify(count)}`);
}

function check(holds, where) {
  if (!holds) throw new Error(`differs: ${where}`);
}

function vectors() {
  const texts = ["", "{}", '{"name":"Zo\u00e9 \u0152uvrard \ud83d\udc1d","at":"12/05/2023"}', '["\ud800","\udc1d\ud83d","\u007f\uffff"]'];
  const items = texts.flatMap((text) => [item(text, false), item(text, true)]);
  const files = [0, 1, 32, 100].map((length) => file(sodium.randombytes_buf(length)));
  const steps = [JSON.stringify({ at: "12/05/2023 a/b" })];
  while (steps.length < 5) steps.push(ascii(steps.at(-1), true));
  const slashes = steps.map((text) => ({ ...item(text, true), meant: "12/05/2023 a/b" }));
  return JSON.stringify({ libsodium: "0.7.10 (npm)", passphrase: PASSPHRASE, items, files, slashes }, null, 1) + "\n";
}

const [what, folder] = process.argv.slice(2);
if (what === "write") write(folder);
else if (what === "read") await read(folder);
else process.stdout.write(vectors());
