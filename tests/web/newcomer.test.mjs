// Somebody who has never seen the program: from an empty home to the zip, in clicks and in time; the same by keyboard
// alone, and without JavaScript. Then October.

import assert from "node:assert/strict";
import fs from "node:fs";
import { test } from "node:test";

import { entered, example, open } from "./site.mjs";

const mostClicks = 7;
const mostSeconds = 10; // of processor time: on a busy machine the person waits longer

/** Counts what is clicked, and how long the machine then takes. */
class Hand {
  clicks = 0;
  waited = 0;
  constructor(page) { this.page = page; }

  async does(step) {
    const begin = performance.now();
    const result = await step();
    await this.page.waitForLoadState();
    this.waited += (performance.now() - begin) / 1000;
    return result;
  }
  async click(words) {
    this.clicks++;
    const target = this.page.locator(`main button:has-text("${words}"), main a:has-text("${words}")`).first();
    await this.does(() => target.click());
  }
  async choose(file) {
    this.clicks++; // on the field, in which the browser opens its own window
    await this.does(() => this.page.setInputFiles("#fichiers", file));
  }
  async download(words) {
    this.clicks++;
    const [download] = await this.does(() => Promise.all([
      this.page.waitForEvent("download"), this.page.locator(`main a:has-text("${words}")`).first().click()]));
    return fs.readFileSync(await download.path());
  }
}

async function toTheZip(page) {
  const hand = new Hand(page);
  await hand.choose(example);
  await hand.click("Analyse du fichier");
  await hand.click("Enregistrer");
  await hand.click("Tout valider");
  await hand.click("Valider et générer");
  const zip = await hand.download("Télécharger");
  assert.equal(zip.subarray(0, 4).toString("latin1"), "PK\x03\x04");
  assert.deepEqual(page.faults, []);
  return hand;
}

for (const [how, options] of [["", {}], [", without JavaScript", { javaScriptEnabled: false }],
  [", on a telephone", { viewport: { width: 390, height: 800 } }], [", at 320 pixels, dark",
    { viewport: { width: 320, height: 640 }, colorScheme: "dark" }]])
  test(`from an empty home to the zip${how}`, async (t) => {
    const site = await open();
    try {
      const hand = await toTheZip(await entered(site, options));
      t.diagnostic(`${hand.clicks} clicks, ${hand.waited.toFixed(1)} s of waiting, ${site.worked()} s of work`);
      assert.ok(hand.clicks <= mostClicks);
      assert.ok(site.worked() < mostSeconds);
    } finally {
      await site.close();
    }
  });

/** Goes on by the tab key until the element has the focus, which must be seen. */
async function tabTo(page, selector) {
  for (let i = 0; i < 200; i++) {
    await page.keyboard.press("Tab");
    const there = await page.evaluate((wanted) => {
      const now = document.activeElement;
      if (!now.matches(wanted)) return null;
      const style = getComputedStyle(now);
      return style.outlineStyle !== "none" || now.matches(".sheet input");
    }, selector);
    if (there === null) continue;
    assert.ok(there, `${selector} shows no focus`);
    return;
  }
  assert.fail(`${selector} is not reached by the keyboard`);
}

test("by the keyboard alone", async () => {
  const site = await open();
  try {
    const page = await entered(site);
    const press = async (selector, key = "Enter") => {
      await tabTo(page, selector);
      const loaded = page.waitForNavigation();
      await page.keyboard.press(key);
      await loaded;
    };
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.className), "skip");
    await tabTo(page, "#fichiers");
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.keyboard.press("Space")]);
    await chooser.setFiles(example);
    await press("button.main");
    await press("button.main");
    await press("button.main", "Space");
    await press("button.main");
    assert.equal(new URL(page.url()).pathname, "/documents");
    await tabTo(page, "main a[href*=telecharger]");
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
    assert.match(download.suggestedFilename(), /_Passation_Elèves\.zip$/);
  } finally {
    await site.close();
  }
});

const september = `INE;Division;Nom de famille;Prénom 1;Sexe;Date de naissance
070000001JA;6E 1;GRÈBE;Inès;F;04/02/2015
070000002JB;6E 1;ŒDICNÈME;Cœlia;F;19/07/2015
070000003JC;6E 1;PINSON;Théo;G;20/07/2015
070000004JD;6E 2;D'AIGLE;Jean-Loup;G;01/01/2015
070000005JE;6E 2;HÉRON;Noé;G;12/03/2015
070000006JF;6E 2;BRUANT;Lise;F;13/05/2015
`;
// Somebody arrives, somebody moves, a birth date is put right; and is Ines Inès?
const october = `INE;Division;Nom de famille;Prénom 1;Sexe;Date de naissance
;6E 1;GRÈBE;Ines;F;05/02/2015
070000002JB;6E 1;ŒDICNÈME;Cœlia;F;20/07/2015
070000003JC;6E 2;PINSON;Théo;G;20/07/2015
070000004JD;6E 2;D'AIGLE;Jean-Loup;G;01/01/2015
070000005JE;6E 2;HÉRON;Noé;G;12/03/2015
070000006JF;6E 2;BRUANT;Lise;F;13/05/2015
070000007JG;6E 1;HULOTTE;Odile;F;12/05/2015
`;

async function paste(hand, table) {
  await hand.page.goto(new URL("/importer", hand.page.url()).href);
  await hand.page.fill("#tableau", table);
  await hand.page.fill("#uai", "9990010G");
  await hand.click("Analyse du fichier");
}

test("October: who has come, moved and been corrected, and one question", async () => {
  let site = await open();
  try {
    let hand = new Hand(await entered(site));
    await paste(hand, september);
    await hand.click("Enregistrer");
    await hand.click("Tout valider");
    await hand.click("Valider et générer");
    await hand.page.waitForURL("**/documents");
    await site.stop();

    site = await open({ home: site.home, date: "2026-10-12T10:00" });
    hand = new Hand(await entered(site));
    await paste(hand, october);
    await hand.click("1 question");
    await hand.page.locator("main input[type=radio]").first().check();
    await hand.click("Répondre");
    await hand.click("Enregistrer");
    await hand.page.goto(site.origin + "/classes");
    if (await hand.page.locator('button:has-text("Tout valider")').count()) await hand.click("Tout valider");
    await hand.page.goto(site.origin + "/etiquettes");
    await hand.click("Valider et générer");
    await hand.page.waitForURL("**/documents");
    const zip = await hand.download("Télécharger");
    assert.match(zip.toString("latin1"), /coller/i); // the sheet of those to stick
    assert.deepEqual(hand.page.faults, []);
  } finally {
    await site.close();
  }
});
