// The peer of mano-benchmark.sh: a dump of Mano read line by line in Node, each sealed row opened by libsodium's own code (the
// WebAssembly build that Mano's clients use), its JSON read by the engine. One line out, as ManoDumpToJson prints it.
//
//   node mano-benchmark.mjs <dump> <passphrase> <rounds>
import { Buffer } from "node:buffer";
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import sodium from "libsodium-wrappers";

await sodium.ready;
const [dump, passphrase, rounds] = process.argv.slice(2);
const salt = Buffer.from("808182838485868788898a8b8c8d8e8f", "hex");
const pass = Buffer.from(passphrase, "latin1").toString("base64");
const master = sodium.crypto_pwhash(32, pass, salt, 2, 65536 << 10, 2);
const NONCE = sodium.crypto_secretbox_NONCEBYTES;

function open(text, key) {
  const box = Buffer.from(text, "base64");
  return sodium.crypto_secretbox_open_easy(box.subarray(NONCE), box.subarray(0, NONCE), key);
}

async function run() {
  const one = { rows: 0, sealed: 0, opened: 0, bytes: 0, reading: 0n, opening: 0n, parsing: 0n };
  let columns;
  const cpu = process.cpuUsage();
  let begun = process.hrtime.bigint();
  for await (const line of createInterface({ input: createReadStream(dump, { highWaterMark: 1 << 16 }), crlfDelay: Infinity })) {
    const copy = /^COPY mano\."\w+" \((.*)\) FROM stdin;$/.exec(line);
    if (copy) columns = copy[1].split(", ").map((name) => name.replaceAll('"', ""));
    else if (line === "\\.") columns = undefined;
    else if (columns) {
      one.rows++;
      const cells = line.split("\t");
      const content = cells[columns.indexOf("encrypted")];
      const key = cells[columns.indexOf("encryptedEntityKey")];
      if (!content || !key || content === "\\N" || key === "\\N") continue;
      const read = process.hrtime.bigint();
      one.reading += read - begun;
      one.sealed++;
      let text;
      try {
        text = Buffer.from(Buffer.from(open(content, open(key, master))).toString("latin1"), "base64").toString("latin1");
      } catch {
        // Planted rows of other keys.
      }
      begun = process.hrtime.bigint();
      one.opening += begun - read;
      if (text === undefined) continue;
      one.bytes += text.length;
      one.opened++;
      try {
        JSON.parse(text);
      } catch {
        // Planted rows whose JSON is broken.
      }
      const parsed = process.hrtime.bigint();
      one.parsing += parsed - begun;
      begun = parsed;
    }
  }
  one.reading += process.hrtime.bigint() - begun;
  // Steps by the clock, in proportion to the processor time of the process.
  const { user, system } = process.cpuUsage(cpu);
  one.nanos = (user + system) * 1000;
  one.share = one.nanos / Number(one.reading + one.opening + one.parsing);
  return one;
}

const all = [];
for (let i = 0; i < Number(rounds); i++) all.push(await run());
all.sort((a, b) => a.nanos - b.nanos);
const one = all[all.length >> 1];
const each = (nanos) => Math.round((Number(nanos) * one.share) / one.sealed);
console.log(
  `median rows=${one.rows} sealed=${one.sealed} opened=${one.opened} bytes=${Math.floor(one.bytes / one.opened)} seconds=${(one.nanos / 1e9).toFixed(3)}`,
  `rate=${Math.round((one.sealed * 1e9) / one.nanos)} reading=${each(one.reading)} opening=${each(one.opening)} parsing=${each(one.parsing)}`,
);
