// The parts that forms and tables are made of.

#include <algorithm>
#include <charconv>

#include "web/advice.hpp"
#include "web/frame.hpp"
#include "web/phrases.hpp"

namespace passation {
namespace {

constexpr std::size_t stretch_lines = 50;

}  // namespace

Html form(const Visit& visit, const std::string& path, const Html& content, bool files) {
  Html hidden = hidden_field("jeton", visit.token);
  hidden += hidden_field("revision", visit.revision);
  return element("form",
                 {{"method", "post"},
                  {"action", path},
                  {"autocomplete", "off"},
                  {"enctype", files ? "multipart/form-data" : "application/x-www-form-urlencoded"}},
                 hidden, content);
}

Html button(const std::string& words) {
  return element("button", {{"class", "main"}}, words);
}

Html download_button(const std::string& words) {
  return element("button", {{"class", "main"}, {"data-fichier", true}}, words);
}

Html second_button(const std::string& words, const char* name, const std::string& value) {
  return element("button", {{"name", name}, {"value", value}}, words);
}

Html disabled_button(const std::string& words, const char* described_by) {
  return element("button", {{"class", "main"}, {"disabled", true}, {"aria-describedby", described_by}}, words);
}

namespace {

Attribute unless_empty(const char* name, const std::string& value) {
  return value.empty() ? Attribute(name, false) : Attribute(name, value);
}

/// A label, a hint where there is one, and the input that both describe.
Html field(const std::string& label, const char* name, const std::string& hint, const Html& input) {
  Html out = element("label", {{"for", name}}, label);
  if (!hint.empty()) out += element("span", {{"class", "hint"}, {"id", std::string(name) + "-aide"}}, hint);
  return element("div", {{"class", "field"}}, out += input);
}

std::string hint_id(const char* name, const std::string& hint) {
  return hint.empty() ? "" : std::string(name) + "-aide";
}

}  // namespace

Html text_field(const std::string& label, const char* name, const std::string& value, const std::string& hint,
                const std::string& list) {
  return field(label, name, hint,
               void_element("input", {{"id", name},
                                      {"name", name},
                                      {"value", value},
                                      {"autocomplete", "off"},
                                      unless_empty("list", list),
                                      unless_empty("aria-describedby", hint_id(name, hint))}));
}

Html secret_field(const std::string& label, const char* name, const std::string& hint) {
  return field(label, name, hint,
               void_element("input", {{"id", name},
                                      {"name", name},
                                      {"type", "password"},
                                      {"autocomplete", "new-password"},
                                      unless_empty("aria-describedby", hint_id(name, hint))}));
}

Html check_box(const std::string& label, const char* name, const std::string& value, bool on) {
  return element("label", {{"class", "check"}},
                 void_element("input", {{"type", "checkbox"}, {"name", name}, {"value", value}, {"checked", on}}),
                 element("span", {}, label));
}

Html confirmation(const Visit& visit) {
  if (!visit.problem || !names_option(visit.problem->hint().fr, "--yes")) return {};
  return check_box(visit.say(phrase::confirm), "confirmer", "1", false);
}

Html select(const std::string& label, const char* name, const std::vector<Choosable>& choices,
            const std::string& chosen) {
  Html options;
  for (const Choosable& choice : choices)
    options += element("option", {{"value", choice.value}, {"selected", choice.value == chosen}}, choice.words);
  return element("div", {{"class", "field"}}, element("label", {{"for", name}}, label),
                 element("select", {{"id", name}, {"name", name}}, options));
}

Html hidden_field(const char* name, const std::string& value) {
  return void_element("input", {{"type", "hidden"}, {"name", name}, {"value", value}});
}

Html link(const std::string& path, const Html& words) {
  return element("a", {{"href", path}}, words);
}

Html notice(const Html& content) {
  return element("div", {{"class", "notice"}}, content);
}

Html figures(const std::vector<Figure>& all) {
  Html out;
  for (const Figure& figure : all)
    out += element("div", {}, element("dt", {}, figure.name), element("dd", {}, figure.value));
  return element("dl", {{"class", "figures"}}, out);
}

Stretch stretch_asked(const Visit& visit, std::size_t size) {
  std::size_t begin = 0;
  const std::string_view text = visit.query("de");
  std::from_chars(text.data(), text.data() + text.size(), begin);
  if (begin >= size) begin = 0;
  return {begin, std::min(size, begin + stretch_lines), size};
}

Html stretch_links(const Visit& visit, const std::string& address, const Stretch& shown) {
  if (shown.begin == 0 && shown.end == shown.size) return {};
  const auto link_to = [&](std::size_t begin, const std::string& words) {
    return link(address + "&de=" + std::to_string(begin), words);
  };
  Html out = element("span", {}, visit.say(phrase::stretch_shown, shown.begin + 1, shown.end, shown.size));
  if (shown.begin > 0)
    out += link_to(shown.begin - std::min(shown.begin, stretch_lines), visit.say(phrase::stretch_before));
  if (shown.end < shown.size)
    out += link_to(shown.end, visit.say(phrase::report_more, std::min(stretch_lines, shown.size - shown.end)));
  return element("p", {{"class", "steps"}}, out);
}

Html table(const std::string& caption, const std::vector<Column>& columns, const std::vector<std::vector<Html>>& rows) {
  Html head, body;
  for (const Column& column : columns)
    head += element("th", {{"scope", "col"}, {"class", column.number ? "number" : "text"}}, column.title);
  for (const std::vector<Html>& row : rows) {
    Html cells;
    for (std::size_t i = 0; i < row.size(); ++i)
      cells += i == 0 ? element("th", {{"scope", "row"}}, row[i])
                      : element("td", {{"class", columns.at(i).number ? "number" : "text"}}, row[i]);
    body += element("tr", {}, cells);
  }
  return element("div", {{"class", "table"}, {"tabindex", "0"}, {"role", "region"}, {"aria-label", caption}},
                 element("table", {}, element("caption", {}, caption), element("thead", {}, element("tr", {}, head)),
                         element("tbody", {}, body)));
}

}  // namespace passation
