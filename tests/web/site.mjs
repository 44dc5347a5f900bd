// A page that is running in an empty home, and a browser in front of it.

import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";

const require = createRequire(path.join(process.env.PASSATION_WEB_PACKAGES, "package.json"));
const { chromium } = require("playwright-core");
const axe = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

export const example = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname),
  "../../examples/college/ExportXML_ElevesSansAdresses.zip");

export function launch(options = []) {
  return chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox", ...options] });
}

/** Starts the program in a home of its own; `close()` ends both. */
export async function open({ date = "2026-09-14T08:30", home } = {}) {
  home ??= fs.mkdtempSync(path.join(os.tmpdir(), "passation-web-"));
  const run = path.join(home, "run");
  fs.mkdirSync(run, { recursive: true, mode: 0o700 });
  const { PATH, ASAN_OPTIONS, UBSAN_OPTIONS } = process.env;
  const env = { PATH, HOME: home, XDG_RUNTIME_DIR: run, LC_ALL: "C.UTF-8", TZ: "UTC" };
  if (ASAN_OPTIONS) Object.assign(env, { ASAN_OPTIONS, UBSAN_OPTIONS });
  const program = spawn(process.env.PASSATION, ["serve", "--no-browser", "--date", date], { env });
  const origin = await new Promise((found, failed) => {
    let text = "";
    const read = (piece) => {
      text += piece;
      const address = text.match(/http:\/\/\S+/);
      if (address && /: \w+\n$/.test(text)) found(address[0]);
    };
    program.stdout.on("data", read);
    program.stderr.on("data", read);
    program.on("exit", () => failed(new Error("the page does not start: " + text)));
  });
  const browser = await launch();
  const file = "file://" + path.join(run, "passation/passation.html");
  const stop = async () => {
    if (program.exitCode === null && program.signalCode === null) {
      program.kill("SIGTERM");
      await once(program, "exit");
    }
    await browser.close();
  };
  return {
    /** Seconds of processor time that the program has taken so far. */
    worked() {
      const times = fs.readFileSync(`/proc/${program.pid}/stat`, "latin1").replace(/.*\) /, "").split(" ");
      return (Number(times[11]) + Number(times[12])) / 100;
    },
    home, env, origin, program, browser, file, stop,
    async close() {
      await stop();
      fs.rmSync(home, { recursive: true });
    },
  };
}

/** A window. What its console says and what it fails to load is kept in `faults`. */
export async function window(site, options = {}) {
  const context = await site.browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(300000); // a busy machine is no fault
  page.faults = [];
  page.expected = []; // statuses from 400 on that a test asks for
  page.on("console", (said) => {
    const refused = /status of (\d+)/.exec(said.text());
    if (["error", "warning"].includes(said.type()) && !(refused && page.expected.includes(Number(refused[1]))))
      page.faults.push(`${said.text()} (${said.location().url})`);
  });
  page.on("pageerror", (error) => page.faults.push(String(error)));
  page.on("requestfailed", (request) => {
    if (request.failure()?.errorText !== "net::ERR_ABORTED") page.faults.push(request.url() + " " + request.failure()?.errorText);
  });
  return page;
}

/** A window that has come in by the file, as from the menu of the machine. */
export async function entered(site, options) {
  const page = await window(site, options);
  if (site.used) execFileSync(process.env.PASSATION, ["serve", "--no-browser"], { env: site.env }); // another ticket
  site.used = true;
  await page.goto(site.file);
  if (options?.javaScriptEnabled === false) await page.click("button");
  await page.waitForURL(site.origin + "/");
  return page;
}

export function violations(page) {
  return page.evaluate(async (source) => {
    if (!globalThis.axe) (0, eval)(source);
    const found = await globalThis.axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] });
    return found.violations.map((v) => `${v.id}: ${v.help}: ${v.nodes.map((n) => n.html.slice(0, 200)).join(" | ")}`);
  }, axe);
}
