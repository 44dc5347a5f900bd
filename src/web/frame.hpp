#pragma once
// What all pages have: head, menu, foot, and the parts that forms and tables are made of.

#include <span>
#include <string>
#include <vector>

#include "web/visit.hpp"

namespace passation {

/// A whole page. @param pages for the menu
std::string framed(Visit& visit, std::span<const SitePage> pages, const SitePage& page, const Html& content);
/// A page for somebody who has not been let in: it shows nothing of any school.
std::string bare_page(Lang lang, const std::string& title, const Html& content);

/// A form that POSTs to the path, with the session's token and the registry's revision. @param files it sends files
Html form(const Visit& visit, const std::string& path, const Html& content, bool files = false);
Html button(const std::string& words);           ///< of the main step of a page
Html download_button(const std::string& words);  ///< of a form that is answered with a file
Html second_button(const std::string& words, const char* name, const std::string& value);
Html disabled_button(const std::string& words, const char* described_by);
/// A label with a text field under it. @param hint empty: none
/// @param list id of a <datalist> with values to choose from; empty: none
Html text_field(const std::string& label, const char* name, const std::string& value, const std::string& hint = {},
                const std::string& list = {});
/// What is typed is not seen, and never shown again.
Html secret_field(const std::string& label, const char* name, const std::string& hint = {});
Html check_box(const std::string& label, const char* name, const std::string& value, bool on);
/// The box that lets something pass that looks like a mistake; empty where nothing was refused for that.
Html confirmation(const Visit& visit);
struct Choosable {
  std::string value, words;
};
Html select(const std::string& label, const char* name, const std::vector<Choosable>& choices,
            const std::string& chosen);
Html hidden_field(const char* name, const std::string& value);
Html link(const std::string& path, const Html& words);
Html notice(const Html& content);
/// Figures of one line, each under its name.
struct Figure {
  std::string name, value;
};
Html figures(const std::vector<Figure>& all);

/// A table; columns of numbers are set right.
struct Column {
  std::string title;
  bool number = false;
};
Html table(const std::string& caption, const std::vector<Column>& columns, const std::vector<std::vector<Html>>& rows);

/// Long lists are shown in stretches of fifty lines. The address says where one begins: "de=50".
struct Stretch {
  std::size_t begin = 0, end = 0;
  std::size_t size = 0;  ///< of the whole list
};
Stretch stretch_asked(const Visit& visit, std::size_t size);
/// Links to the lines before and behind. @param address of the page, with a query
Html stretch_links(const Visit& visit, const std::string& address, const Stretch& shown);

}  // namespace passation
