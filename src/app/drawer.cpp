// What lies in the drawer: spare logins to give, and started sheets.

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "app/console.hpp"
#include "app/hand_phrases.hpp"
#include "app/phrases.hpp"
#include "app/registry_access.hpp"
#include "app/subject.hpp"
#include "base/error.hpp"
#include "base/text.hpp"

namespace passation {
namespace {

/// It was free when the backup was made that was taken back.
bool is_in_doubt(const Spare& s, const Known& known) {
  return s.given_to == 0 && !s.given_at.empty() && s.given_at == known.restored.at;
}

Answer list_spares(const std::string& platform, Registry& registry, const Known& known, Lang lang) {
  const auto word = [&](const Phrase& p) { return say(p).in(lang); };
  std::vector<std::vector<std::string>> rows = {{word(phrase::column_login), word(phrase::column_division),
                                                 word(phrase::column_since), word(phrase::column_given_to)}};
  for (const Spare& s : registry.spares(platform)) {
    const KnownPerson* owner = find_person(known.people, s.given_to);
    rows.push_back({s.login, s.division, french_moment(s.given_at.empty() ? s.made_at : s.given_at),
                    owner ? describe(owner->person)
                    : s.given_at.empty()
                        ? "–"
                        : word(is_in_doubt(s, known) ? phrase::not_to_be_given : phrase::given_to_somebody)});
  }
  return {rows.size() > 1 ? table(rows) : word(phrase::no_spares) + "\n"};
}

const Spare& spare_meant(const std::vector<Spare>& spares, const Known& known, const std::string& login) {
  const auto found =
      std::find_if(spares.begin(), spares.end(), [&](const Spare& s) { return to_lower(s.login) == to_lower(login); });
  if (found == spares.end()) throw Error(say(phrase::no_such_spare), "", say(phrase::give_hint));
  if (is_in_doubt(*found, known)) throw Error(say(phrase::spare_in_doubt), "", say(phrase::spare_in_doubt_hint));
  if (!found->given_at.empty()) throw Error(say(phrase::spare_given), "", say(phrase::give_hint));
  return *found;
}

/// Whoever may have an account already gets no other one.
void require_no_doubt(const std::string& platform, const Known& known, PersonId person) {
  for (const KnownDoubt& d : known.doubts)
    if (d.person == person && d.platform == platform)
      throw Error(say(phrase::doubted_by_the_list, fmt::format("{}", fmt::join(d.codes, ", "))), "",
                  say(phrase::doubted_by_the_list_hint));
}

/// A login that was never printed gives way to the spare; one that was is the person's.
void make_room(const std::string& platform, Registry& registry, const Known& known, PersonId person) {
  std::vector<KnownAccount> unprinted;
  for (const KnownAccount& a : known.accounts)
    if (a.person == person && a.platform == platform) unprinted.push_back(a);
  if (unprinted.empty()) return;
  for (const Handout& h : registry.handouts(platform))
    if (h.person == person && !h.printed_at.empty())
      throw Error(say(phrase::has_a_login), "", say(phrase::has_a_login_hint));
  registry.retire_accounts(unprinted);
}

}  // namespace

Answer carry_out(const RegistryJob& job, const GiveOptions& options, Lang lang) {
  Registry registry = open_registry(job, "give");
  Known known = registry.load();
  const std::string platform = platform_asked(options.platform, known, registry);
  if (options.login.empty()) return list_spares(platform, registry, known, lang);
  if (options.person.empty()) throw Error(say(phrase::give_whom), "", say(phrase::give_hint));
  const std::vector<Spare> spares = registry.spares(platform);
  const Spare& spare = spare_meant(spares, known, options.login);
  const KnownPerson& k = person_meant(known, options.person);
  if (k.person.audience != Audience::student || k.deactivated_on || k.by_hand.removed)
    throw Error(say(phrase::not_there), "", say(phrase::not_there_hint));
  require_no_doubt(platform, known, k.id);
  registry.begin();
  Exchange exchange;
  exchange.moment = moment_text(job.moment);
  exchange.verb = "give";
  registry.save_exchange(exchange);
  make_room(platform, registry, known, k.id);
  registry.give_spare(spare, k.id, exchange.moment, options.by);
  set_validated(known.divisions, {k.division()}, false, exchange.moment);
  registry.save_divisions(known.divisions);
  registry.commit();
  return {platform_line(options.platform, platform, known, lang) +
          say(phrase::spare_is_given, spare.login, describe(k.person)).in(lang) + "\n"};
}

Answer carry_out(const RegistryJob& job, const SheetsOptions& options, Lang lang) {
  Registry registry = open_registry(job, "sheets");
  const std::vector<StartedSheet> started = registry.started_sheets();
  const auto change = [&](const StartedSheet& sheet, std::optional<int> next) {
    registry.begin();
    registry.edit_started_sheet(sheet, next);
    registry.commit();
  };
  if (options.number > static_cast<int>(started.size()))
    throw Error(say(phrase::no_such_sheet, options.number), "", say(phrase::sheets_hint));
  if (options.number > 0 && !options.drop && options.next_label == 0)
    throw Error(say(phrase::sheet_how), "", say(phrase::sheets_hint));
  if (options.number > 0) {
    StartedSheet sheet = started[static_cast<std::size_t>(options.number - 1)];
    if (options.drop) change(sheet, std::nullopt);
    if (!options.drop) change(sheet, options.next_label);
  } else if (options.next_label > 0) {
    change({options.stock, moment_text(job.moment), 0}, options.next_label);
  }
  const auto word = [&](const Phrase& p) { return say(p).in(lang); };
  std::vector<std::vector<std::string>> rows = {
      {word(phrase::column_number), word(phrase::column_stock), word(phrase::column_since), word(phrase::column_next)}};
  for (const StartedSheet& s : registry.started_sheets())
    rows.push_back({std::to_string(rows.size()), s.stock, french_moment(s.moment), std::to_string(s.next_label)});
  return {rows.size() > 1 ? table(rows) : word(phrase::no_started_sheet) + "\n"};
}

}  // namespace passation
