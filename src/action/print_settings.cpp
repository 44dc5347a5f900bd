#include "action/print_settings.hpp"

#include <fmt/ranges.h>

#include <algorithm>
#include <set>

#include "action/guards.hpp"
#include "action/phrases.hpp"
#include "action/printers.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "layout/millimetres.hpp"
#include "layout/place.hpp"
#include "ledger/find_people.hpp"
#include "roster/division_pattern.hpp"

namespace passation {
namespace {

constexpr std::size_t most_named = 8;  // stocks in a message

/// An operation stays on the platform for which it was printed, unless another is named: nobody is to find logins of
/// another site on his second label. What is printed again is of the operation that was printed last.
std::string settled_platform(const LabelRequest& request, Purpose purpose, const Import* import) {
  if (!request.platforms.empty()) return request.platforms.front();
  Registry* registry = import ? import->registry.get() : nullptr;
  std::string platform = registry && !request.operation.empty() ? registry->last_platform(request.operation) : "";
  if (!platform.empty()) return platform;
  return prints_again(purpose) ? platform_asked("", import->known, *registry) : default_platform;
}

/// The platforms for which the operation's labels were printed last; none: nothing was.
std::vector<std::string> platforms_before(const std::string& operation, const OperationChoices& before,
                                          const Import* import) {
  if (!import || !import->registry) return {};
  const std::string last = import->registry->last_platform(operation);
  if (last.empty()) return {};
  return !before.platforms.empty() && before.platforms.front() == last ? before.platforms : std::vector{last};
}

/// With the second one. Labels that were handed out show the logins of certain platforms: those of others, or of one
/// less, would take their place for everybody.
std::vector<std::string> settled_platforms(const LabelRequest& request, const std::string& first,
                                           const std::vector<std::string>& before, const OpenedSchool& opened) {
  const bool stays = !before.empty() && before.front() == first;
  if (request.platforms.empty()) return stays ? before : std::vector{first};
  const bool two = request.platforms.size() > 1 || before.size() > 1;
  const bool no_mistake = is_let_through(opened) && !prints_again(opened.purpose);
  if (two && !before.empty() && before != request.platforms && !no_mistake)
    throw Error(say(phrase::other_platforms, request.operation, fmt::format("{}", fmt::join(before, " + ")),
                    fmt::format("{}", fmt::join(request.platforms, " + "))),
                "--platform", say(phrase::other_platforms_hint));
  return request.platforms;
}

Platform with_pupils(Platform platform) {
  if (!platform.audiences.contains(Audience::student))
    throw Error(say(phrase::second_without_students, platform.key), "--platform", {});
  return platform;
}

std::string settled_operation(const LabelRequest& request, Purpose purpose, const std::string& platform,
                              const Import* import) {
  if (!prints_again(purpose) || !request.operation.empty()) return request.operation;
  std::string operation = import->registry->last_operation(platform);
  if (operation.empty())
    throw Error(say(phrase::nothing_printed_yet, platform), "--platform", say(phrase::nothing_printed_yet_hint));
  return operation;
}

}  // namespace

void require_operation_code(const std::string& code) {
  const bool plain = std::all_of(code.begin(), code.end(), [](char c) { return is_ascii_alnum(c) || c == '-'; });
  if (code.empty() || code.size() > 20 || !plain)
    throw Error(say(phrase::operation_bad, code), "--operation", say(phrase::operation_bad_hint));
}

void require_known_names(const LabelRequest& request, const Environment& environment) {
  const Catalog& catalog = environment.catalog;
  if (!request.stock.empty()) catalog.stock(request.stock);
  if (!request.card.empty()) catalog.card(request.card);
  if (!request.large_stock.empty()) catalog.stock(request.large_stock);
  if (request.platforms.size() > 2)
    throw Error(say(phrase::platforms_too_many), "--platform", say(phrase::platforms_too_many_hint));
  for (const std::string& key : request.platforms) catalog.platform(key);
  if (request.platforms.size() == 2 &&
      catalog.platform(request.platforms[0]).short_name == catalog.platform(request.platforms[1]).short_name)
    throw Error(say(phrase::platforms_alike), "--platform", say(phrase::platforms_alike_hint));
  if (!request.printer.empty()) calibration_of(request.printer, environment.printers);
}

void require_room(const Card& card, const Stock& stock, const Catalog& catalog, const char* option) {
  if (fits(card, stock)) return;
  std::vector<std::string> others;
  for (const Stock& other : catalog.stocks())
    if (fits(card, other) && others.size() < most_named) others.push_back(other.key);
  throw Error(say(phrase::card_too_large, card.key, in_mm(card.min_width), in_mm(card.min_height), stock.key,
                  in_mm(stock.label_width), in_mm(stock.label_height)),
              option, say(phrase::card_too_large_hint, fmt::format("{}", fmt::join(others, ", "))));
}

PrintSettings settle_print(const LabelRequest& request, const OpenedSchool& opened, const Environment& environment) {
  const Catalog& catalog = environment.catalog;
  const Import* import = opened.import ? &*opened.import : nullptr;
  PrintSettings settings;
  settings.start = request.start;
  if (!request.printer.empty()) settings.calibration = calibration_of(request.printer, environment.printers);
  settings.moment = moment_text(opened.moment);
  settings.platform = catalog.platform(settled_platform(request, opened.purpose, import));
  settings.operation = settled_operation(request, opened.purpose, settings.platform.key, import);
  if (import && import->registry) settings.before = import->registry->choices(settings.operation);
  const std::vector<std::string> printed_for = platforms_before(settings.operation, settings.before, import);
  const std::vector<std::string> platforms = settled_platforms(request, settings.platform.key, printed_for, opened);
  if (platforms.size() > 1 && opened.purpose != Purpose::spare)
    settings.second = with_pupils(catalog.platform(platforms[1]));
  OperationChoices before = settings.before;
  if (prints_again(opened.purpose)) before.divisions.clear(), before.mefs.clear();
  const OperationChoices named{request.divisions, request.mefs,        request.stock,     request.card,
                               request.url,       request.large_stock, request.platforms, request.second_url};
  settings.now = choices_now(named, before);
  settings.now.platforms = platforms;
  settings.taken_over = taken_over(named, settings.now);
  if (platforms.size() < 2) settings.taken_over.platforms.clear();
  settings.stock = catalog.stock(settings.now.stock.empty() ? default_stock : settings.now.stock);
  settings.card = catalog.card(settings.now.card.empty() ? default_card : settings.now.card);
  settings.tests_card = catalog.card(settings.second ? two_card : tests_card);
  settings.large_stock =
      catalog.stock(settings.now.large_stock.empty() ? default_large_stock : settings.now.large_stock);
  settings.large_card = catalog.card(large_card);
  require_room(settings.card, settings.stock, catalog);
  if (settings.second && shows(settings.card, Field::login) && !shows(settings.card, Field::second_login))
    require_room(settings.tests_card, settings.stock, catalog);
  require_room(settings.large_card, settings.large_stock, catalog, "--large-stock");
  settings.hands_out = shows(settings.card, Field::login) && shows(settings.card, Field::password);
  if (!settings.hands_out && prints_again(opened.purpose))
    throw Error(say(phrase::card_without_login, settings.card.key), "--card", say(phrase::card_without_login_hint));
  settings.now.stock = settings.stock.key;
  settings.now.card = settings.card.key;
  return settings;
}

OperationChoices kept_choices(const PrintSettings& settings) {
  OperationChoices kept = settings.now;
  if (!settings.hands_out)
    kept.card = settings.before.card, kept.stock = settings.before.stock, kept.platforms = settings.before.platforms;
  return kept;
}

const std::string& site_address(const PrintSettings& settings) {
  return settings.now.url.empty() ? settings.platform.url : settings.now.url;
}

std::string second_address(const PrintSettings& settings) {
  if (!settings.second) return {};
  return settings.now.second_url.empty() ? settings.second->url : settings.now.second_url;
}

std::string platforms_named(const PrintSettings& settings) {
  return settings.second ? settings.platform.key + "+" + settings.second->key : settings.platform.key;
}

std::vector<std::string> no_longer_printed(const PrintSettings& settings, const OpenedSchool& opened) {
  std::set<std::string> printed;
  for (const PrintedLabel& label : opened.import->registry->printed_labels(settings.platform.key, settings.operation))
    if (label.is_label() && label.withdrawn_at.empty()) printed.insert(label.division);
  std::vector<std::string> divisions;
  for (const DivisionOutcome& d : opened.checked.divisions)
    if (!d.asked && printed.contains(d.name) && is_asked(settings.before.divisions, d.name))
      divisions.push_back(d.name);
  return divisions;
}

}  // namespace passation
