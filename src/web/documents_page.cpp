// Documents: what was made, when, and what to do with it.

#include <algorithm>

#include "base/file.hpp"
#include "base/not_found.hpp"
#include "base/zip.hpp"
#include "document/kinds.hpp"
#include "web/documents.hpp"
#include "web/frame.hpp"
#include "web/pages.hpp"
#include "web/phrases.hpp"

namespace passation {
namespace {

std::string address(const char* way, const std::string& file, const std::string& entry = {}) {
  return "/document?" + std::string(way) + "&fichier=" + percent_encoded(file) +
         (entry.empty() ? "" : "&piece=" + percent_encoded(entry));
}

Html ways(const Visit& visit, const std::string& file, const std::string& entry) {
  const std::string& name = entry.empty() ? file : entry;
  Html out;
  if (name.ends_with(".pdf"))
    out += element("a", {{"href", address("imprimer", file, entry)}, {"target", "_blank"}, {"rel", "noopener"}},
                   visit.say(phrase::documents_print));
  return out += link(address("telecharger", file, entry), visit.say(phrase::documents_download));
}

Html pieces(const Visit& visit, const MadeDocument& document) {
  Html items;
  for (const MadePiece& piece : document.pieces)
    items += element("li", {{"class", piece.to_stick ? "piece first" : "piece"}},
                     element("span", {}, piece.what.in(visit.lang)),
                     element("span", {{"class", "ways"}}, ways(visit, document.name, piece.name)));
  return items.empty() ? Html() : element("ul", {{"class", "pieces"}}, items);
}

Html destroy(const Visit& visit, const MadeDocument& document) {
  Html content = element("p", {}, visit.say(phrase::documents_destroy_what, document.name));
  content += void_element("input", {{"type", "hidden"}, {"name", "fichier"}, {"value", document.name}});
  content += second_button(visit.say(phrase::documents_destroy_yes), "faire", "detruire");
  return element("details", {{"class", "destroy"}}, element("summary", {}, visit.say(phrase::documents_destroy)),
                 form(visit, "/documents", content));
}

Html document_shown(const Visit& visit, const MadeDocument& document) {
  return element("article", {}, element("h2", {}, document.what.in(visit.lang)),
                 element("p", {}, element("span", {{"class", "code"}}, document.name), " ",
                         element("span", {{"class", "hint"}},
                                 visit.say(phrase::documents_made, french_date(document.made.date), document.made.hour,
                                           document.made.minute))),
                 element("p", {{"class", "steps"}}, ways(visit, document.name, {})), pieces(visit, document),
                 destroy(visit, document));
}

Html show(Visit& visit) {
  const std::vector<MadeDocument> documents = made_documents(visit.folder(), visit.work.uai);
  if (documents.empty())
    return element("p", {}, visit.say(phrase::documents_none), " ",
                   link("/etiquettes", visit.say(phrase::task_labels)));
  Html out = notice(element("p", {}, visit.say(phrase::documents_size)));
  for (const MadeDocument& document : documents) out += document_shown(visit, document);
  return out;
}

/// Only a document of the school, by its name in the list. @throws Error
std::filesystem::path document_file(const Visit& visit, std::string_view name) {
  for (const MadeDocument& document : made_documents(visit.folder(), visit.work.uai))
    if (document.name == name) return visit.folder() / document.name;
  throw NotFound(passation::say(phrase::documents_gone), "", passation::say(phrase::documents_gone_hint));
}

std::string act(Visit& visit) {
  if (visit.form("faire") == "detruire") {
    delete_file(document_file(visit, visit.form("fichier")));
    visit.work.notice = passation::say(phrase::documents_destroyed, visit.form("fichier"));
  }
  return "/documents";
}

std::string bytes_of(const Visit& visit) {
  const std::filesystem::path file = document_file(visit, visit.query("fichier"));
  std::string bytes = read_file(file);
  const std::string_view piece = visit.query("piece");
  if (piece.empty()) return bytes;
  auto found = read_zip(bytes, file.filename().string(), {}, [&](std::string_view name) { return name == piece; });
  if (found.empty())
    throw NotFound(passation::say(phrase::documents_gone), "", passation::say(phrase::documents_gone_hint));
  return std::move(found.front().bytes);
}

std::string type_of(std::string_view name) {
  if (name.ends_with(".pdf")) return "application/pdf";
  return name.ends_with(".zip") ? "application/zip" : "application/octet-stream";
}

HttpResponse serve_document(Visit& visit) {
  const std::string_view piece = visit.query("piece");
  const std::string name(piece.empty() ? visit.query("fichier") : piece);
  const bool prints = has(visit.request.query, "imprimer") && name.ends_with(".pdf");
  return {.type = type_of(name),
          .body = bytes_of(visit),
          .headers = {{"Content-Disposition",
                       std::string(prints ? "inline" : "attachment") + "; filename*=UTF-8''" + percent_encoded(name)},
                      {"Content-Security-Policy", "frame-ancestors 'none'"}}};
}

}  // namespace

const SitePage documents_page{.path = "/documents",
                              .title = &phrase::documents_title,
                              .menu = &phrase::documents_title,
                              .needs_school = true,
                              .show = show,
                              .act = act};
const SitePage document_resource{
    .path = "/document", .title = nullptr, .under = "/documents", .needs_school = true, .serve = serve_document};

}  // namespace passation
