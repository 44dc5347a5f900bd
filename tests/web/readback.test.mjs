// Every kind of document read back by pdf.js, Firefox's viewer: letter by letter what poppler reads, and each login and
// password of the account list in one piece.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";

const require = createRequire(path.join(process.env.PASSATION_WEB_PACKAGES, "package.json"));
const { getDocument } = await import(pathToFileURL(require.resolve("pdfjs-dist/legacy/build/pdf.mjs")));
const examples = path.resolve(path.dirname(new URL(import.meta.url).pathname), "../../examples/college");
const pupils = path.join(examples, "ExportXML_ElevesSansAdresses.zip");
const staff = path.join(examples, "sts_emp_9990001X_2026.xml");

const home = fs.mkdtempSync(path.join(os.tmpdir(), "passation-readback-"));
const pdfs = new Map(); // by name
let accounts = []; // login and password of each pupil

function passation(date, verb, ...words) {
  const known = verb === "calibrate" ? [] : ["--date", date, "--key", path.join(home, "key"), "--registry", path.join(home, "registry")];
  const done = spawnSync(process.env.PASSATION, [verb, "--quiet", ...known, ...words],
    { env: { PATH: process.env.PATH, HOME: home, LC_ALL: "C.UTF-8", TZ: "UTC" }, encoding: "utf8" });
  assert.ok(done.status === 0 || done.status === 3, `${verb}: ${done.stderr}`);
}

/** All PDFs of a folder, and of the zips in it, under their names and the folder's. */
function take(folder) {
  for (const name of fs.readdirSync(folder)) {
    const file = path.join(folder, name);
    if (name.endsWith(".zip")) execFileSync("unzip", ["-qqo", "-d", folder, file]);
  }
  for (const name of fs.readdirSync(folder))
    if (name.endsWith(".pdf")) pdfs.set(`${path.basename(folder)}/${name.normalize("NFC")}`, path.join(folder, name));
}

before(() => {
  const out = (name) => ["--out", path.join(home, name)];
  const operation = ["--operation", "RENTREE", "--platform", "cpro"];
  const made = [...operation, "--url", "https://cpro.exemple.fr"];
  passation("2026-09-14T08:30", "generate", ...made, "--continuous", "--large", "ANCOLIE Léa", "--report", "pdf", ...out("first"), pupils, staff);
  passation("2026-09-15T08:30", "reprint", ...operation, ...out("reprint"), "--division", "6E 1");
  passation("2026-09-15T08:30", "reprint", ...operation, ...out("person"), "COURLIS François");
  passation("2026-09-15T08:30", "generate", "--operation", "EVA6", ...out("second"), pupils);
  passation("2026-09-15T08:30", "spare", "--operation", "EVA6", ...out("spare"), "--division", "6*", "--count", "3");
  passation("2026-09-15T08:30", "move", "--division", "6E 2", "ANCOLIE Léa");
  passation("2026-09-16T08:30", "generate", ...made, ...out("changed"), pupils, staff);
  passation("", "calibrate", "--stock", "avery-7160", ...out("calibration"));
  for (const folder of fs.readdirSync(home)) if (fs.statSync(path.join(home, folder)).isDirectory()) take(path.join(home, folder));
  const csv = fs.readFileSync(path.join(home, "first/RENTREE_9990001X_Comptes.csv"), "utf8").trim().split("\n").map((line) => line.trim().split(";"));
  accounts = csv.slice(1).map((row) => ({ division: row[1], login: row[7], password: row[8] }));
});
after(() => fs.rmSync(home, { recursive: true }));

async function textOf(file) {
  const pdf = await getDocument({ data: new Uint8Array(fs.readFileSync(file)), verbosity: 0, useSystemFonts: false }).promise;
  let text = "";
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    for (const item of (await page.getTextContent({ disableNormalization: true })).items) text += item.str + (item.hasEOL ? "\n" : "");
    text += "\n";
  }
  const outline = (await pdf.getOutline()) ?? [];
  await pdf.destroy();
  return { text, titles: outline.map((entry) => entry.title) };
}

/** By division. */
function grouped(all) {
  const groups = new Map();
  for (const one of all) groups.set(one.division, [...(groups.get(one.division) ?? []), one]);
  return groups;
}

const letters = (text) => text.normalize("NFC").replace(/\s+/gu, "");

test("every kind of document is there", () => {
  const names = [...pdfs.keys()].join("\n");
  const kinds = execFileSync(process.env.PASSATION, ["documents"], { encoding: "utf8" }).split("\n").filter((line) => /\.pdf/.test(line));
  for (const kind of kinds) {
    const ending = kind.match(/UAI(\S+?\.pdf)/)[1].normalize("NFC").replace("DIVISION", "[^/]+").replace(".", "\\.");
    assert.match(names, new RegExp(`${ending}$`, "m"), kind);
  }
});

test("what they say is read back letter by letter", async () => {
  for (const [name, file] of pdfs) {
    const read = letters((await textOf(file)).text);
    assert.ok(read.length > 40, name);
    assert.equal(read, letters(execFileSync("pdftotext", ["-raw", file, "-"], { encoding: "utf8" })), name);
  }
});

test("logins and passwords are in one piece", async () => {
  assert.ok(accounts.length > 50);
  for (const [division, sheet] of grouped(accounts)) {
    const words = new Set((await textOf(pdfs.get(`first/RENTREE_9990001X_Etiquettes_${division}.pdf`))).text.split(/\s+/u));
    for (const { login, password } of sheet) {
      assert.ok(words.has(login), login);
      assert.ok(words.has(password), password);
    }
  }
});

test("what is for several classes leads to each of them", async () => {
  const divisions = [...new Set(accounts.map((a) => a.division))];
  for (const name of ["Etiquettes_continues", "Recapitulatif"]) {
    const { titles } = await textOf(pdfs.get(`first/RENTREE_9990001X_${name}.pdf`));
    assert.deepEqual(titles.filter((title) => divisions.includes(title)), divisions, name);
  }
});
