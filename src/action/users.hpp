#pragma once
// Who may use the page of a server, and which schools are his: a file with a line for each.

#include <cstddef>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace passation {

struct User {
  std::string name;                                   ///< in lower case
  std::optional<std::set<std::string>> schools = {};  ///< their UAIs; nullopt: all
  std::string hash = {};                              ///< of the password; empty: only a portal lets him in
};

inline constexpr std::size_t longest_user_name = 64, shortest_password = 12;  ///< in characters
inline constexpr std::size_t longest_password = 128;                          ///< in bytes

/// As it stands in the file: trimmed, in lower case; empty where no user can be called so.
std::string user_name(std::string_view typed);

/// "merle 9990001X,9990002Y $argon2id$...", or "merle *" of all schools and without a password. Empty lines, and those
/// that begin with "#", say nothing.
/// @throws Error that names the line
std::vector<User> parse_users(std::string_view text, const std::string& where);
std::string users_text(const std::vector<User>& users);
/// @throws Error when the file is not there, anybody may read it, or a line says nothing that makes sense
std::vector<User> load_users(const std::filesystem::path& file);

struct UserAddRequest {
  std::filesystem::path users;  ///< the file; made where it is not there
  std::string name;
  std::vector<std::string> schools = {};  ///< UAIs, or "*"
  bool has_password = true;               ///< else only a portal lets him in
};

/// @throws Error where the name or the schools cannot be: to be called before somebody is asked for the password
User user_asked(const UserAddRequest& request);
/// Who is there already gets other schools and another password. False: nobody was called so before.
/// @throws Error where the password is too short or too long
bool add_user(const UserAddRequest& request, std::string_view password);
/// @throws Error where nobody is called so
void remove_user(const std::filesystem::path& users, const std::string& name);

}  // namespace passation
