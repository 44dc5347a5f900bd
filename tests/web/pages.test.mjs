// Every page in every state that a school goes through: nothing that axe finds, no scrolling sideways, nothing on the
// console, light. Links say which pages there are; what none leads to stands in `others`.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { entered, example, open, violations, window } from "./site.mjs";

const widths = [1280, 640, 390, 320];
const lightest = 120_000; // bytes of a page with all that it loads
const others = [ // to which no link leads
  { path: "/pause", status: 200 },
  { path: "/nulle-part", status: 404 },
];

let site, page;
before(async () => {
  site = await open();
  page = await entered(site);
});
after(() => site.close());

/** What makes the page wider than its window: that, and what stands in it. */
function tooWide() {
  if (document.documentElement.scrollWidth <= innerWidth) return [];
  const scrolls = (element) => element.closest(".table, pre.report, textarea") !== null;
  const wide = [...document.querySelectorAll("body *")].filter((element) =>
    element.getBoundingClientRect().right > innerWidth && !scrolls(element));
  return [`${document.documentElement.scrollWidth} px`, ...wide.map((element) => element.outerHTML.slice(0, 120))];
}

const looked = new Set(); // what was looked at already

/** In each width, light and dark; axe on the widest light one and the narrowest dark one. */
async function looksRight(where) {
  const markup = (await page.content()).replace(/name="(jeton|revision)"[^>]*/g, "");
  if (looked.has(markup)) return;
  looked.add(markup);
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      assert.deepEqual(await page.evaluate(tooWide), [], `${where} in ${width} px`);
      if (width === (colorScheme === "light" ? 1280 : 320)) assert.deepEqual(await violations(page), [], `${where} ${colorScheme} ${width}`);
    }
  }
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 1280, height: 900 });
  assert.equal(await page.locator("h1").count(), 1, where);
  const ids = await page.$$eval("[id]", (elements) => elements.map((element) => element.id));
  assert.deepEqual(ids.filter((id, i) => ids.indexOf(id) !== i), [], `${where}: ids that stand there twice`);
  const words = await page.evaluate(() => document.body.innerText);
  assert.doesNotMatch(words, /--[a-z]|passation (generate|check|sync|validate|reprint)\b/, where);
  assert.deepEqual(page.faults, [], where);
}

/** All pages that links lead to from the start, each address once, whatever follows its « ? »; and the others. */
async function everyPage(state) {
  const seen = new Set(["/document", "/apercu.svg", "/compte-rendu/pdf", "/reglages/calibrage"]); // no pages
  const open = ["/"];
  const check = async (path, status) => {
    page.expected = status === 200 ? [] : [status];
    const response = await page.goto(site.origin + path);
    assert.equal(response.status(), status, `${path}, ${state}`);
    await looksRight(`${path}, ${state}`);
  };
  while (open.length > 0) {
    const path = open.shift();
    const name = path.replace(/[?#].*/, "");
    if (seen.has(name)) continue;
    seen.add(name);
    await check(path, 200);
    open.push(...await page.$$eval("a[href^='/']", (links) => links.map((a) => a.getAttribute("href"))));
  }
  for (const { path, status } of others) await check(path, status);
  page.expected = [];
  return [...seen];
}

async function press(words) {
  await page.click(`main button:text-is("${words}"), main button:has-text("${words}")`);
  await page.waitForLoadState();
}

test("who has not entered", async () => {
  const outside = await window(site);
  const inside = page;
  page = outside;
  page.expected = [401];
  await page.goto(site.origin + "/");
  await looksRight("without a session");
  page = inside;
  await outside.context().close();
});

test("an empty home", async () => {
  const seen = await everyPage("nothing is known");
  for (const path of ["/", "/importer", "/compte-rendu", "/questions"]) assert.ok(seen.includes(path), path);
});

test("nothing was chosen, a wrong file", async () => {
  page.expected = [422];
  await page.goto(site.origin + "/importer");
  await press("Analyse du fichier");
  await page.waitForSelector("#probleme");
  assert.equal(await page.evaluate(() => document.activeElement.id), "probleme");
  await looksRight("without a file");
  await page.setInputFiles("#fichiers", { name: "photo.jpg", mimeType: "image/jpeg", buffer: Buffer.from("\xff\xd8\xff") });
  await press("Analyse du fichier");
  await looksRight("a wrong file");
});

test("files are read and not saved", async () => {
  page.expected = [];
  await page.goto(site.origin + "/importer");
  await page.setInputFiles("#fichiers", example);
  await press("Analyse du fichier");
  await page.waitForURL("**/compte-rendu");
  await everyPage("a draft");
});

test("a school is known", async () => {
  await page.goto(site.origin + "/compte-rendu");
  await press("Enregistrer");
  await page.waitForURL("**/classes");
  await looksRight("just saved");
  await everyPage("saved");
});

test("what is not there, in the page's frame", async () => {
  page.expected = [404];
  for (const path of ["/classe?nom=9Z", "/historique/personne?n=999", "/document?telecharger&fichier=rien.zip",
    "/historique/compte-rendu?import=99", "/nulle-part"]) {
    const response = await page.goto(site.origin + path);
    assert.equal(response.status(), 404, path);
    assert.ok(await page.locator("nav a").count() > 5, path);
    assert.ok(await page.locator("main a").count() >= 1, path);
    await looksRight(path);
  }
  page.expected = [];
});

test("all is validated and printed", async () => {
  await page.goto(site.origin + "/classes");
  await press("Tout valider");
  await page.waitForURL("**/etiquettes");
  await press("Valider et générer");
  await page.waitForURL("**/documents");
  await looksRight("just printed");
  const seen = await everyPage("printed");
  for (const path of ["/classes", "/classe", "/etiquettes", "/documents", "/historique", "/reglages"])
    assert.ok(seen.includes(path), path);
});

/** Sends the login as a scanner does: typed into the field, then Enter. */
async function scan(login) {
  await page.fill("#par", "M. PIC");
  await page.fill("#identifiant", login);
  await Promise.all([page.waitForNavigation(), page.press("#identifiant", "Enter")]);
}

test("labels are handed out, printed again and reset", async () => {
  await page.goto(site.origin + "/remise");
  await page.click("main table a");
  await looksRight("a class before");
  const [first, second] = await page.locator("main td .code").allInnerTexts();
  await page.locator("main [name=n]").nth(1).check();
  await page.fill("#par", "M. PIC");
  await press("Remettre les étiquettes cochées");
  await looksRight("one is handed out");
  await scan(first);
  assert.equal(await page.evaluate(() => document.activeElement.id), "identifiant");
  await looksRight("one is scanned");
  page.expected = [422];
  for (const [login, said] of [[second, "déjà été remise"], ["inconnu", "de personne"], ["", "Cocher"]]) {
    await scan(login);
    assert.match(await page.innerText("#probleme"), new RegExp(said));
    assert.equal(await page.evaluate(() => document.activeElement.id), "identifiant");
    await looksRight(`a scan: ${said}`);
  }
  page.expected = [];
  for (const [words, title] of [["Réimprimer…", "Réimprimer"], ["Réinitialiser le mot de passe…", "Réinitialiser le mot de passe"]]) {
    await page.locator("main [name=n]").nth(2).check();
    await press(words);
    assert.equal(await page.innerText("h1"), title);
    await looksRight(title);
    await page.click("main a:text-is('Annuler')");
  }
  await page.locator("main [name=n]").nth(2).check();
  await press("Réinitialiser le mot de passe…");
  await page.click("text=Plutôt des mots de passe au hasard");
  await looksRight("a random password");
  await press("Oui, réinitialiser");
  await looksRight("one is reset");
  await press("Tout remettre");
  await looksRight("all is handed out");
  await page.click("main td a:text-is('Fiche')");
  await press("Ajouter une étiquette en grands caractères");
  await looksRight("in large print");
  assert.ok((await everyPage("handed out")).includes("/remise"));
});

/** Pastes a table of the school of the next two tests, and goes where the page goes. */
async function paste(table) {
  await page.goto(site.origin + "/importer");
  await page.fill("#tableau", table);
  await page.fill("#uai", "9990010G");
  await press("Analyse du fichier");
}

test("columns that nobody can be sure of", async () => {
  await paste("Groupe A;Patronyme X;Prénom;Né(e) le\n6E 1;PIE;Jean;03/02/2015\n6E 2;MERLE;Lucie;14/07/2015\n");
  await page.waitForURL("**/colonnes");
  await looksRight("columns to be named");
});

test("a question, and too many who leave", async () => {
  const head = "INE;Division;Nom de famille;Prénom 1;Sexe;Date de naissance\n";
  const rest = ["BRUANT;Lise", "HÉRON;Noé", "PINSON;Théo"].map((name, i) => `;6E 2;${name};F;1${i}/05/2015\n`).join("");
  await paste(head + "070000001JA;6E 1;GRÈBE;Inès;F;04/02/2015\n" + rest);
  await press("Enregistrer");
  await paste(head + ";6E 1;GRÈBE;Ines;F;05/02/2015\n" + rest);
  await page.goto(site.origin + "/questions");
  assert.ok(await page.locator("main input[type=radio]").count() >= 3);
  assert.equal(await page.locator("main table mark").count(), 2); // the given name, and the birth date
  await looksRight("a question");
  await page.locator("main input[type=radio]").first().check();
  await press("Répondre");
  await looksRight("answered");
  await paste(head + ";6E 2;HÉRON;Noé;F;11/05/2015\n");
  page.expected = [422];
  await press("Enregistrer");
  await page.waitForSelector("[name=confirmer]");
  await looksRight("more than a fifth would leave");
  await page.goto(site.origin + "/importer");
  await looksRight("two schools");
  page.expected = [];
});

test("a page is light, with all that it loads", async () => {
  const fresh = await entered(site);
  for (const path of await fresh.$$eval("nav a", (links) => links.map((a) => a.getAttribute("href")))) {
    const loaded = [];
    const context = await site.browser.newContext({ storageState: await fresh.context().storageState() });
    const once = await context.newPage();
    once.on("response", (response) => loaded.push(response.request().sizes().then((sizes) => sizes.responseBodySize)));
    await once.goto(site.origin + path, { waitUntil: "networkidle" });
    const bytes = (await Promise.all(loaded)).reduce((sum, size) => sum + size, 0);
    assert.ok(bytes > 5000 && bytes < lightest, `${path}: ${bytes} bytes`);
    await context.close();
  }
  await fresh.context().close();
});
