#include "action/users.hpp"

#include <sys/stat.h>

#include <algorithm>

#include "action/phrases.hpp"
#include "base/error.hpp"
#include "base/file.hpp"
#include "base/secret.hpp"
#include "base/text.hpp"
#include "roster/identifier.hpp"

namespace passation {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t most_bytes = 1u << 20;
constexpr std::string_view all_schools = "*";

/// The next word of the line; empty at its end.
std::string_view take_word(std::string_view& line) {
  line = trimmed(line);
  const std::string_view word = line.substr(0, line.find_first_of(" \t"));
  line.remove_prefix(word.size());
  return word;
}

/// nullopt where one of them is no UAI, or there is none.
std::optional<std::set<std::string>> schools_in(std::string_view list) {
  std::set<std::string> schools;
  if (list.ends_with(',')) return std::nullopt;
  while (!list.empty()) {
    const std::string_view uai = list.substr(0, list.find(','));
    list.remove_prefix(std::min(list.size(), uai.size() + 1));
    if (!has_uai_shape(uai)) return std::nullopt;
    schools.insert(to_upper(uai));
  }
  return schools.empty() ? std::nullopt : std::optional(schools);
}

/// nullopt where the line makes no sense.
std::optional<User> user_in(std::string_view line) {
  User user{.name = user_name(take_word(line))};
  const std::string_view schools = take_word(line);
  if (schools != all_schools) {
    user.schools = schools_in(schools);
    if (!user.schools) return std::nullopt;
  }
  user.hash = take_word(line);
  const bool good_hash = user.hash.empty() || is_password_hash(user.hash);
  return user.name.empty() || !good_hash || !trimmed(line).empty() ? std::nullopt : std::optional(user);
}

auto called(std::vector<User>& users, const std::string& name) {
  return std::find_if(users.begin(), users.end(), [&](const User& user) { return user.name == name; });
}

void write_users(const fs::path& file, const std::vector<User>& users) {
  FileSet files(file.has_parent_path() ? file.parent_path() : fs::path("."));
  files.add(file.filename().string(), users_text(users));
  files.commit();
}

void require_good(std::string_view password) {
  const bool is_short = first_characters(password, shortest_password - 1).size() == password.size();
  if (is_short || password.size() > longest_password)
    throw Error(say(phrase::password_length, shortest_password, longest_password), "", say(phrase::password_hint));
}

}  // namespace

std::string user_name(std::string_view typed) {
  const std::string name = to_lower(trimmed(typed));
  const bool good = std::all_of(name.begin(), name.end(), [](char c) {
    return is_ascii_alnum(c) || c == '.' || c == '_' || c == '-' || c == '@';
  });
  return good && name.size() <= longest_user_name ? name : std::string();
}

std::vector<User> parse_users(std::string_view text, const std::string& where) {
  std::vector<User> users;
  for (std::size_t number = 1; !text.empty(); ++number) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
    if (trimmed(line).empty() || trimmed(line).starts_with('#')) continue;
    const std::optional<User> user = user_in(line);
    if (!user || called(users, user->name) != users.end())
      throw Error(say(phrase::user_line_bad), where + ":" + std::to_string(number), say(phrase::user_line_hint));
    users.push_back(*user);
  }
  return users;
}

std::string users_text(const std::vector<User>& users) {
  std::string text;
  for (const User& user : users) {
    std::string schools;
    if (user.schools)
      for (const std::string& uai : *user.schools) schools += (schools.empty() ? "" : ",") + uai;
    text += user.name + " " + (user.schools ? schools : std::string(all_schools));
    text += (user.hash.empty() ? "" : " ") + user.hash + "\n";
  }
  return text;
}

std::vector<User> load_users(const fs::path& file) {
  const std::string text = read_file(file, most_bytes);
  struct stat status {};
  if (::stat(file.c_str(), &status) != 0 || (status.st_mode & 007) != 0)
    throw Error(say(phrase::users_open_to_others), file.string(), say(phrase::open_to_others_hint));
  return parse_users(text, file.string());
}

User user_asked(const UserAddRequest& request) {
  User user{.name = user_name(request.name)};
  if (user.name.empty())
    throw Error(say(phrase::user_name_bad, request.name), "", say(phrase::user_name_hint, longest_user_name));
  if (request.schools.empty()) throw Error(say(phrase::user_without_school), "--school", say(phrase::user_school_hint));
  user.schools.emplace();
  for (const std::string& uai : request.schools) {
    if (uai == all_schools) {
      user.schools.reset();
      return user;
    }
    if (!has_uai_shape(uai)) throw Error(say(phrase::uai_bad, uai), "--school", say(phrase::user_school_hint));
    user.schools->insert(to_upper(uai));
  }
  return user;
}

bool add_user(const UserAddRequest& request, std::string_view password) {
  User user = user_asked(request);
  if (request.has_password) {
    require_good(password);
    user.hash = password_hash(password);
  }
  std::vector<User> users = fs::exists(request.users) ? load_users(request.users) : std::vector<User>();
  const auto known = called(users, user.name);
  const bool was_there = known != users.end();
  if (was_there)
    *known = std::move(user);
  else
    users.push_back(std::move(user));
  write_users(request.users, users);
  return was_there;
}

void remove_user(const fs::path& file, const std::string& name) {
  std::vector<User> users = load_users(file);
  const auto known = called(users, user_name(name));
  if (known == users.end()) throw Error(say(phrase::user_unknown, name), file.string(), say(phrase::user_unknown_hint));
  users.erase(known);
  write_users(file, users);
}

}  // namespace passation
