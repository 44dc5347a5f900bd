"use strict";
// What a page can do without, and is quicker with: files are dropped anywhere on the form, an error takes the focus, unless
// the next label is scanned.
if (!document.querySelector("[autofocus]")) document.getElementById("probleme")?.focus();
for (const place of document.querySelectorAll(".drop")) {
  const input = place.querySelector("input[type=file]");
  for (const name of ["dragenter", "dragover"])
    place.addEventListener(name, (event) => { event.preventDefault(); place.classList.add("over"); });
  for (const name of ["dragleave", "drop"]) place.addEventListener(name, () => place.classList.remove("over"));
  place.addEventListener("drop", (event) => { event.preventDefault(); input.files = event.dataTransfer.files; });
}
// After half an hour without a key or a click what is on the screen goes. Who fills in a form for longer stays in.
if (document.querySelector("nav")) {
  let used = Date.now(), told = used;
  for (const name of ["keydown", "pointerdown"]) addEventListener(name, () => { used = Date.now(); });
  setInterval(() => {
    if (Date.now() - used >= 30 * 60000) return location.replace("/pause");
    if (used <= told) return;
    told = Date.now();
    fetch("/", { method: "HEAD" }).catch(() => {});
  }, 60000);
}
// A form is sent once: who clicks twice does not ask twice. After a file the page stays, and may be asked again.
document.addEventListener("submit", (event) => {
  if (event.submitter?.dataset.fichier !== undefined) return;
  if (event.target.dataset.sent) return event.preventDefault();
  event.target.dataset.sent = "1";
});
window.addEventListener("pageshow", () => {
  for (const form of document.forms) delete form.dataset.sent;
});
// The preview follows the form.
const preview = document.getElementById("apercu");
if (preview) {
  const form = document.querySelector(".labels form");
  form.addEventListener("change", () => {
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(form))
      if (!["jeton", "revision", "operation"].includes(name) && !(name === "classe" && fields.has(name))) fields.set(name, value);
    preview.src = "/apercu.svg?" + fields;
  });
}
