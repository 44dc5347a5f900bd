// The page of a server: the log-in by keyboard, with and without JavaScript, axe at the widest and the narrowest, and the way out.

import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";

import { launch, violations, window } from "./site.mjs";

const name = "passation.exemple.fr", port = 20000 + process.pid % 10000, origin = `https://${name}:${port}`;
const password = "grive merle pie";
let site, program, folder;

before(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "passation-server-"));
  const file = (called) => path.join(folder, called);
  const env = { PATH: process.env.PATH, HOME: folder, LC_ALL: "C.UTF-8", TZ: "UTC" };
  execFileSync("openssl", ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days",
    "2", "-subj", `/CN=${name}`, "-out", file("certificate"), "-keyout", file("key")], { stdio: "ignore" });
  fs.chmodSync(file("key"), 0o600);
  execFileSync(process.env.PASSATION, ["user", "add", "merle", "--school", "9990010G", "--users", file("users"),
    "--password-file", "-"], { env, input: password + "\n" });
  program = spawn(process.env.PASSATION, ["serve", "--listen", "127.0.0.1", "--port", String(port), "--certificate",
    file("certificate"), "--private-key", file("key"), "--host", name, "--users", file("users"), "--date",
    "2026-09-14T08:30"], { env });
  await once(program.stdout, "data");
  site = { browser: await launch([`--host-resolver-rules=MAP ${name} 127.0.0.1`]) };
});
after(async () => {
  program.kill("SIGTERM");
  await once(program, "exit");
  await site.browser.close();
  fs.rmSync(folder, { recursive: true });
});

async function visitor(options) {
  const page = await window(site, { ignoreHTTPSErrors: true, ...options });
  page.expected = [401];
  await page.goto(origin + "/");
  return page;
}

async function look(page) {
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 });
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${width} px`);
    assert.deepEqual(await violations(page), []);
  }
}

test("by keyboard: a wrong password is said, the right one lets in, and the way out is on each page", async () => {
  const page = await visitor();
  assert.equal(await page.title(), "Connexion – passation");
  await look(page);
  const type = async (typed) => {
    await page.focus("#identifiant");
    await page.keyboard.type("merle");
    await page.keyboard.press("Tab");
    await page.keyboard.type(typed);
    await page.keyboard.press("Enter");
  };
  await type("faux");
  await page.waitForSelector("#probleme:focus");
  assert.match(await page.textContent("#probleme"), /n’est pas le bon/);
  await look(page);
  await type(password);
  await page.waitForURL(origin + "/");
  assert.match(await page.textContent("header"), /merle/);
  await look(page);
  assert.deepEqual(await page.evaluate(() => document.cookie), "");
  await page.click("text=Se déconnecter");
  await page.waitForSelector("h1:has-text('déconnecté')");
  await look(page);
  await page.goto(origin + "/importer");
  await page.waitForSelector("#mot-de-passe");
  assert.deepEqual(page.faults, []);
});

test("without JavaScript", async () => {
  const page = await visitor({ javaScriptEnabled: false });
  await page.fill("#identifiant", "merle");
  await page.fill("#mot-de-passe", password);
  await page.click("text=Se connecter");
  await page.waitForSelector("nav");
  assert.deepEqual(page.faults, []);
});
