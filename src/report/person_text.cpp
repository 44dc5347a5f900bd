#include "report/person_text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "report/phrases.hpp"

namespace passation {

std::string account_text(const AccountRecord& account, Lang lang) {
  const std::string platform = account.test.empty() ? account.platform : account.platform + ", " + account.test;
  return say(phrase::history_account, platform, account.login).in(lang);
}

std::string doubt_text(const KnownDoubt& doubt, Lang lang) {
  return say(phrase::doubted_by_list, doubt.platform, fmt::format("{}", fmt::join(doubt.codes, ", "))).in(lang);
}

std::string printed_label_text(const PrintedLabel& i, Lang lang) {
  const std::string when = shown_moment(i.printed_at);
  std::string text = (i.stock.empty() ? say(phrase::history_page, when, i.document, i.sheet)
                                      : say(phrase::history_label, when, i.document, i.sheet, i.label))
                         .in(lang);
  if (!i.handed_out_at.empty())
    text += " – " + say(phrase::label_handed_out, shown_moment(i.handed_out_at), i.handed_out_by).in(lang);
  if (!i.reset_at.empty()) text += " – " + say(phrase::label_reset, shown_moment(i.reset_at)).in(lang);
  return text;
}

}  // namespace passation
