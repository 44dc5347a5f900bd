// Two tabs, a reload, a double click, a long paste, another port: what happens to people, and to attackers.

import assert from "node:assert/strict";
import http from "node:http";
import { after, before, test } from "node:test";

import { entered, example, open, window } from "./site.mjs";

let site;
before(async () => { site = await open(); });
after(() => site.close());

async function analyse(page, table) {
  await page.goto(site.origin + "/importer");
  await page.fill("#tableau", table);
  await page.fill("#uai", "9990010G");
  await page.click('main button:has-text("Analyse")');
  await page.waitForURL("**/compte-rendu");
}

const head = "Division;Nom;Prénom;Sexe;Date de naissance\n";

test("a reload in the middle of a form sends nothing, and what was saved is saved once", async () => {
  const page = await entered(site);
  await page.goto(site.origin + "/importer");
  await page.fill("#tableau", head);
  await page.reload();
  await analyse(page, head + "6E 1;MERLE;Lucie;F;01/02/2015\n");
  await page.reload();
  await page.dblclick('main button:has-text("Enregistrer")');
  await page.waitForURL("**/classes");
  assert.match(await page.innerText("[role=status]"), /enregistrées/);
  await page.reload();
  assert.equal(await page.locator("[role=status]").count(), 0);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test("of two tabs the stale one changes nothing, and shows how things are now", async () => {
  const one = await entered(site);
  const other = await one.context().newPage();
  await analyse(one, head + "6E 1;MERLE;Lucie;F;01/02/2015\n6E 1;PINSON;Noé;M;03/04/2015\n");
  await other.goto(site.origin + "/compte-rendu");
  await one.click('main button:has-text("Enregistrer")');
  await one.waitForURL("**/classes");
  await other.click('main button:has-text("Enregistrer")');
  await other.waitForLoadState();
  assert.match(await other.innerText("main"), /sont enregistrées/);
  await one.context().close();
});

test("two thousand lines are pasted", async () => {
  const page = await entered(site);
  let table = head;
  for (let i = 0; i < 2000; i++) {
    const name = "AIGRETTE" + [...String(i)].map((digit) => "ABCDEFGHIJ"[digit]).join("");
    table += `${i % 40 < 20 ? "6E" : "5E"} ${i % 20 + 1};${name};Zoé;F;0${i % 9 + 1}/02/2015\n`;
  }
  await analyse(page, table);
  assert.match(await page.innerText(".figures"), /2000/);
  assert.ok((await page.content()).length < 120_000);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test("another server of this machine is not sent the cookie", async () => {
  const page = await entered(site);
  const seen = [];
  const server = http.createServer((request, response) => { seen.push(request.headers.cookie); response.end("<p>ok"); });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const port = server.address().port;
  for (const host of ["127.0.0.1", "localhost", "autre.localhost"]) await page.goto(`http://${host}:${port}/`);
  server.close();
  assert.ok(seen.length >= 3);
  assert.ok(seen.every((cookie) => cookie === undefined));
  await page.context().close();
});

test("another server's page cannot send our forms, show our pages or read them", async () => {
  const page = await entered(site);
  page.expected = [401, 403];
  const evil = `<form method=post action="${site.origin}/quitter"><input name=jeton value=x></form>
    <iframe src="${site.origin}/"></iframe><img src="${site.origin}/apercu.svg">`;
  const server = http.createServer((_, response) => {
    response.setHeader("Content-Type", "text/html");
    response.end(evil);
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  await page.goto(`http://autre.localhost:${server.address().port}/`);
  assert.equal(await page.evaluate((address) => fetch(address, { credentials: "include" }).then(() => "read", () => "refused"),
    site.origin + "/"), "refused");
  const frame = page.frames()[1];
  assert.doesNotMatch((await frame.content().catch(() => "")), /<nav/);
  const [response] = await Promise.all([page.waitForNavigation(), page.evaluate(() => document.forms[0].submit())]);
  assert.equal(response.status(), 403);
  server.close();
  await page.goto(site.origin + "/");
  assert.equal(await page.locator("nav").count(), 1); // still in
  await page.context().close();
});

test("the address without the ticket, and the machine's number instead of its name", async () => {
  const page = await window(site);
  page.expected = [401, 421];
  await page.goto(site.origin + "/");
  assert.equal(await page.locator("[name=billet]").count(), 1);
  await page.fill("[name=billet]", "faux");
  page.expected.push(403);
  await page.click("button");
  assert.match(await page.innerText("main"), /déjà servi/);
  assert.deepEqual(page.faults, []);
  await page.goto(site.origin.replace(/\/\/.*:/, "//127.0.0.1:")); // where even the style is refused
  assert.match(await page.innerText("main"), /Rouvrez passation/);
  await page.context().close();
});
