#include "read/list_secrets.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <unordered_map>
#include <unordered_set>

#include "base/error.hpp"
#include "base/html_entities.hpp"
#include "base/text.hpp"
#include "read/phrases.hpp"
#include "read/secret_cell.hpp"
#include "roster/identifier.hpp"

namespace passation {
namespace {

constexpr std::size_t exact_digits = 15;  // of a spreadsheet's number; all further ones are zeros

bool is_told(const GivenLogin& login) {
  return login.secret && !login.secret->empty();
}

template <typename Act>
void for_each_told(const std::vector<GivenAccount>& accounts, Act act) {
  for (std::size_t i = 0; i < accounts.size(); ++i)
    for (std::size_t n = 0; n < accounts[i].logins.size(); ++n)
      if (is_told(accounts[i].logins[n])) act(i, n, *accounts[i].logins[n].secret);
}

bool has_bit(std::uint16_t bits, std::size_t n) {
  return n < 16 && ((bits >> n) & 1) != 0;
}

/// A birth date as a password, "01022014".
std::optional<Date> date_in(std::string_view secret) {
  if (secret.size() != 8 || !all_digits(secret)) return std::nullopt;
  return parse_date(fmt::format("{}/{}/{}", secret.substr(0, 2), secret.substr(2, 2), secret.substr(4))).date;
}

/// The length of a list's numbers where nearly all have the same, none is longer, and none begins with a zero: then the
/// shorter ones have lost theirs. Zero where nothing says so.
std::size_t length_of_numbers(const std::vector<GivenAccount>& accounts) {
  constexpr std::size_t fewest = 10, shortest = 4;
  std::map<std::size_t, std::size_t> lengths;
  std::size_t numbers = 0;
  bool keeps_zeros = false;
  for_each_told(accounts, [&](std::size_t, std::size_t, const std::string& secret) {
    if (!all_digits(secret)) return;
    keeps_zeros = keeps_zeros || secret.front() == '0';
    ++numbers;
    ++lengths[secret.size()];
  });
  if (keeps_zeros || numbers < fewest) return 0;
  const auto [longest, count] = *lengths.rbegin();
  return longest >= shortest && count * 10 >= numbers * 8 ? longest : 0;
}

/// What the texts of a workbook's column say about the numbers among them.
struct Texts {
  std::size_t count = 0, numbers = 0, with_letters = 0;
  std::size_t length = 0, number_length = 0;    ///< of the last one
  bool uniform = true, uniform_numbers = true;  ///< all have that length

  void see(std::string_view text, bool is_number) {
    bool& same = is_number ? uniform_numbers : uniform;
    std::size_t& size = is_number ? number_length : length;
    std::size_t& seen = is_number ? numbers : count;
    same = same && (seen == 0 || size == text.size());
    size = text.size();
    ++seen;
    if (!is_number && !all_digits(text)) ++with_letters;
  }

  /// Whether a number may be what is left of a text: 4821000 of 4821e003, 482 of 0482. One that is as long as all texts
  /// and does not end with a zero can have been nothing else.
  bool spoil(std::string_view number) const {
    if (number.size() > exact_digits || !all_digits(number)) return true;
    if (count == 0) return false;
    if (with_letters < count) return uniform && number.size() < length;
    if (numbers > count && uniform_numbers) return false;  // texts are another audience's
    return !uniform || number.size() != length || number.back() == '0';
  }
};

/// What the passwords of a list have in common.
struct Habits {
  bool dates = false;          ///< some are birth dates
  bool written_dates = false;  ///< half of them are, and are written as dates
  std::size_t digits = 0;      ///< of its numbers; zero where they vary
  Texts secrets, logins;
  bool decodable = false;  ///< all that may be escaped is: & stands as &amp; everywhere
  bool digests = false;    ///< all are
  bool phrases = false;    ///< most are several words, and differ
};

/// Whether the passwords of a list are several words each: most have a space between them, and nearly all differ.
bool are_phrases(const std::vector<GivenAccount>& accounts) {
  constexpr std::size_t fewest = 10;
  std::size_t told = 0, spaced = 0;
  std::unordered_set<std::string_view> distinct;
  for_each_told(accounts, [&](std::size_t, std::size_t, const std::string& secret) {
    ++told;
    if (trimmed(secret).find(' ') == std::string_view::npos) return;
    ++spaced;
    distinct.insert(secret);
  });
  return spaced >= fewest && spaced * 2 > told && distinct.size() * 10 >= spaced * 9;
}

Habits habits_of(const std::vector<GivenAccount>& accounts, const ListFacts& facts) {
  Habits habits;
  habits.digits = length_of_numbers(accounts);
  std::size_t told = 0, written = 0, digests = 0;
  habits.decodable = facts.names_escaped;
  for_each_told(accounts, [&](std::size_t i, std::size_t n, const std::string& secret) {
    if (facts.notes[i].fault) return;
    ++told;
    habits.dates = habits.dates || date_in(secret);
    written += is_written_as_date(secret) ? 1 : 0;
    digests += is_digest(secret) ? 1 : 0;
    habits.secrets.see(secret, has_bit(facts.notes[i].secret_numbers, n));
    habits.decodable = habits.decodable && !holds_unescaped(secret);
  });
  for (std::size_t i = 0; i < accounts.size(); ++i)
    for (std::size_t n = 0; n < accounts[i].logins.size() && !facts.notes[i].fault; ++n)
      habits.logins.see(accounts[i].logins[n].login, has_bit(facts.notes[i].login_numbers, n));
  habits.written_dates = written * 2 >= told;
  habits.digests = told > 0 && digests == told;
  habits.phrases = are_phrases(accounts);
  return habits;
}

/// "1022014" is a birth date without its zero where it is the owner's, or where other passwords are dates.
bool has_spoilt_secret(const std::string& secret, const Student& owner, const Habits& habits) {
  if (is_spoilt(secret)) return true;
  if (all_digits(secret) && secret.size() < habits.digits) return true;
  if (is_written_as_date(secret) && !habits.written_dates &&
      (!owner.birth_date || parse_date(secret).date != owner.birth_date))
    return true;
  const auto date = secret.size() == 7 ? date_in("0" + secret) : std::nullopt;
  return date && (habits.dates || date == owner.birth_date);
}

/// Decodes what was escaped, and says why nobody may have the account.
std::optional<Code> examine(GivenAccount& account, const CellNotes& notes, const Habits& habits) {
  if (notes.fault) return notes.fault;
  for (std::size_t n = 0; n < account.logins.size(); ++n) {
    GivenLogin& login = account.logins[n];
    if (is_spoilt(login.login) || (has_bit(notes.login_numbers, n) && habits.logins.spoil(login.login)))
      return Code("IDENT_P_19");
    if (is_told(login) && (has_spoilt_secret(*login.secret, account.person, habits) ||
                           (has_bit(notes.secret_numbers, n) && habits.secrets.spoil(*login.secret))))
      return Code("IDENT_P_19");
    for (std::string* text : {&login.login, is_told(login) ? &*login.secret : nullptr}) {
      if (!text || !holds_entity(*text)) continue;
      if (!habits.decodable) return Code("MDPAS_P_09");
      std::string plain;
      append_unescaped(plain, *text);
      if (holds_entity(plain)) return Code("MDPAS_P_09");
      if (holds_untypable(plain)) return Code("MDPAS_P_08");
      *text = std::move(plain);
    }
  }
  return std::nullopt;
}

void leave_out(Reading& reading, const ListFacts& facts, const Habits& habits) {
  std::size_t kept = 0;  // those before it; in place, as accounts take much memory
  for (std::size_t i = 0; i < reading.accounts.size(); ++i) {
    GivenAccount& account = reading.accounts[i];
    account.fault = examine(account, facts.notes[i], habits);
    if (account.fault) {
      reading.report.add(*account.fault, {}, account.person.origin, {describe(account.person)});
      reading.faulty_accounts.push_back(std::move(account));
    } else {
      if (kept < i) reading.accounts[kept] = std::move(account);
      ++kept;
    }
  }
  reading.accounts.resize(kept);
}

/// How many there were.
std::size_t forget_digests(Reading& reading) {
  std::size_t digests = 0;
  for (GivenAccount& account : reading.accounts)
    for (GivenLogin& login : account.logins) {
      if (!is_told(login)) continue;
      login.secret = "";
      login.untold = Untold::withheld;
      ++digests;
    }
  return digests;
}

/// A remark in the place of a password gives none; the login stays.
std::size_t forget_remarks(Reading& reading, const Habits& habits) {
  std::size_t remarks = 0;
  for (GivenAccount& account : reading.accounts)
    for (GivenLogin& login : account.logins) {
      if (!is_told(login) || !is_in_words(*login.secret)) continue;
      if (habits.phrases && !tells_where(*login.secret)) continue;
      login.secret = "";
      login.untold = Untold::withheld;
      ++remarks;
    }
  return remarks;
}

/// Many have one password that is no birth date: perhaps a word of the platform's that no table has.
void report_shared(Reading& reading, const std::string& file) {
  constexpr std::size_t many = 5;
  std::unordered_map<std::string_view, std::size_t> owners;
  std::size_t told = 0;
  for (const GivenAccount& account : reading.accounts) {
    const auto first = std::find_if(account.logins.begin(), account.logins.end(), is_told);
    if (first == account.logins.end()) continue;
    ++told;
    if (!date_in(*first->secret) && !is_written_as_date(*first->secret)) ++owners[*first->secret];
  }
  std::size_t most = 0;
  for (const auto& [secret, count] : owners) most = std::max(most, count);
  if (most >= many || (most >= 2 && most * 2 >= told))
    reading.report.add("MDPAS_P_05", {}, {file, 0}, {std::to_string(most), std::to_string(told)});
}

/// @throws Error when nothing is left, for the reason that was found first
void require_accounts(const Reading& reading, const std::string& file) {
  if (!reading.accounts.empty()) return;
  const Report& report = reading.report;
  if (report.has("IDENT_P_21")) throw Error(say(phrase::lines_torn), file, say(phrase::lines_torn_hint));
  if (report.has("IDENT_P_19")) throw Error(say(phrase::passwords_spoilt), file, say(phrase::passwords_spoilt_hint));
  if (report.has("MDPAS_P_07") || report.has("MDPAS_P_08") || report.has("MDPAS_P_09"))
    throw Error(say(phrase::passwords_unreadable), file, say(phrase::passwords_unreadable_hint));
}

}  // namespace

void examine_secrets(Reading& reading, const ListFacts& facts, const std::string& file) {
  const Habits habits = habits_of(reading.accounts, facts);
  std::size_t hashes = habits.digests ? forget_digests(reading) : 0;
  for (const CellNotes& notes : facts.notes) hashes += notes.hashes;
  if (hashes > 0) reading.report.add("MDPAS_P_06", {}, {file, 0}, {std::to_string(hashes)});
  leave_out(reading, facts, habits);
  require_accounts(reading, file);
  if (const std::size_t remarks = forget_remarks(reading, habits); remarks > 0)
    reading.report.add("MDPAS_P_10", {}, {file, 0}, {std::to_string(remarks)});
  report_shared(reading, file);
}

}  // namespace passation
