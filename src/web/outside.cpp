#include "web/outside.hpp"

#include <string>

#include "web/frame.hpp"
#include "web/phrases.hpp"

namespace passation {
namespace {

HttpResponse page(int status, Lang lang, const Phrase& title, const Html& content) {
  return {.status = status, .body = bare_page(lang, std::string(title.in(lang)), content)};
}

const Phrase& words_of(Refusal why, bool encrypted) {
  switch (why) {
    case Refusal::wrong_host: return encrypted ? phrase::refused_host_of_server : phrase::refused_host;
    case Refusal::too_large: return phrase::refused_size;
    case Refusal::busy: return phrase::refused_busy;
    case Refusal::failed: return phrase::refused_failed;
    case Refusal::wrong_peer: return phrase::refused_peer;
    case Refusal::unknown_user: return phrase::refused_user;
    case Refusal::wrong_method:
    case Refusal::wrong_origin:
    case Refusal::no_length:
    case Refusal::wrong_type: break;
  }
  return encrypted ? phrase::refused_of_server : phrase::refused;
}

Html login_field(const std::string& label, const char* name, const char* type, const char* completed) {
  return element("div", {{"class", "field"}}, element("label", {{"for", name}}, label),
                 void_element("input", {{"id", name},
                                        {"name", name},
                                        {"type", type},
                                        {"autocomplete", completed},
                                        {"autocapitalize", "none"},
                                        {"spellcheck", "false"},
                                        {"required", true}}));
}

}  // namespace

HttpResponse bare_response(int status, Lang lang, const Phrase& title, const Phrase& text) {
  return page(status, lang, title, element("p", {}, text.in(lang)));
}

HttpResponse refusal_page(Refusal why, Lang lang, bool encrypted) {
  return bare_response(status_of(why), lang, phrase::refused_title, words_of(why, encrypted));
}

HttpResponse ticket_page(int status, Lang lang, const Phrase& title, const Phrase& text) {
  const Html field = text_field(std::string(phrase::enter_code.in(lang)), "billet", "");
  const Html form = element("form", {{"method", "post"}, {"action", entry_path}, {"autocomplete", "off"}}, field,
                            button(std::string(phrase::enter_button.in(lang))));
  return page(status, lang, title, element("p", {}, text.in(lang)) += form);
}

HttpResponse login_page(int status, Lang lang, const Phrase& title, const Message& text) {
  Html content;
  if (!text.fr.empty())
    content = element("div", {{"class", "problem"}, {"role", "alert"}, {"tabindex", "-1"}, {"id", "probleme"}},
                      element("p", {}, text.in(lang)));
  Html fields = login_field(std::string(phrase::login_name.in(lang)), "identifiant", "text", "username");
  fields += login_field(std::string(phrase::login_password.in(lang)), "mot-de-passe", "password", "current-password");
  fields += element("p", {{"class", "steps"}}, button(std::string(phrase::login_button.in(lang))));
  return page(status, lang, title, content += element("form", {{"method", "post"}, {"action", login_path}}, fields));
}

HttpResponse portal_page(int status, Lang lang, const Phrase& title, const Phrase& text) {
  Html content = element("p", {}, text.in(lang));
  return page(status, lang, title, content += element("p", {}, link("/", phrase::go_on.in(lang))));
}

HttpResponse entered_page() {
  return {.body =
              "<!doctype html><meta charset=utf-8><title>passation</title><link rel=icon href=/passation.svg>"
              "<meta http-equiv=refresh content=\"0;url=/\"><a href=\"/\">passation</a>"};
}

}  // namespace passation
