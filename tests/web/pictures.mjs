// Makes the pictures of the page for README.md and LISEZMOI.md: tests/web/run.sh pictures.mjs

import path from "node:path";
import { entered, example, open } from "./site.mjs";

const folder = path.resolve(path.dirname(example), "../../docs/page");
const site = await open();
const page = await entered(site, { viewport: { width: 1000, height: 720 }, locale: "fr-FR" });

async function picture(name, whole = false) {
  await page.waitForLoadState("networkidle");
  await page.screenshot({ path: path.join(folder, name + ".png"), fullPage: whole });
}

await picture("accueil");
await page.fill("#tableau", [
  "Groupe A;Patronyme;Prénom usuel;Sexe;Né(e) le",
  "6E 1;BLEUET;Nuño;1;03/02/2015", "6E 1;CHASSERAL;Zoé;2;14/05/2015", "6E 2;DAHLIA;Gaël;1;22/12/2015",
].join("\n"));
await page.fill("[name=uai]", "9990003Z");
await page.click("text=Analyse du fichier");
await picture("colonnes");
await page.goto(site.origin + "/importer");
await page.setInputFiles("#fichiers", example);
await page.click("text=Analyse du fichier");
await picture("compte-rendu");
await page.click("button.main:has-text('Enregistrer')");
await picture("classes");
await page.click("text=Tout valider");
await page.check("input[name=debut][value='5']", { force: true });
await picture("etiquettes", true);
await page.emulateMedia({ colorScheme: "dark" });
await page.setViewportSize({ width: 390, height: 844 });
await picture("etiquettes-sombre");
await page.emulateMedia({ colorScheme: "light" });
await page.setViewportSize({ width: 1000, height: 720 });
await page.click("text=Valider et générer");
await picture("documents");
await page.goto(site.origin + "/remise");
await page.click("main table a");
await page.fill("#par", "M. PIC");
for (const i of [0, 1, 3]) await page.locator("main [name=n]").nth(i).check();
await page.click("text=Remettre les étiquettes cochées");
await page.setViewportSize({ width: 1000, height: 1080 });
await picture("remise");
await site.close();
