#include "action/users.hpp"
#include "cli/help_phrases.hpp"
#include "cli/passphrase.hpp"
#include "cli/phrases.hpp"
#include "cli/verbs.hpp"

namespace passation {
namespace {

struct TypedUser {
  UserAddRequest request;
  std::filesystem::path password_file;  ///< empty: asked for on the terminal
  bool no_password = false;
};

void name_and_file(const VerbOptions& options, std::string& name, std::filesystem::path& users) {
  options.add(options.text(phrase::argument_login), name, phrase::help_user_name)->required();
  options.add("--users", users, phrase::help_users)->required();
}

Reply run_add(const TypedUser& typed, const Context& context) {
  UserAddRequest request = typed.request;
  request.has_password = !typed.no_password;
  const User user = user_asked(request);
  std::string password;
  if (request.has_password) password = read_secret(typed.password_file, true, password_words, context.lang);
  const Phrase& done = add_user(request, password) ? phrase::user_changed : phrase::user_added;
  return text_reply(say(done, user.name).in(context.lang) + "\n");
}

}  // namespace

Run declare_user_add(const VerbOptions& options) {
  auto& typed = options.keep<TypedUser>();
  name_and_file(options, typed.request.name, typed.request.users);
  options.repeated("--school", typed.request.schools, phrase::help_user_school);
  options.add("--password-file", typed.password_file, phrase::help_user_password);
  options.flag("--no-password", typed.no_password, phrase::help_user_no_password);
  return [&](const Context& context) { return run_add(typed, context); };
}

Run declare_user_remove(const VerbOptions& options) {
  auto& request = options.keep<UserAddRequest>();
  name_and_file(options, request.name, request.users);
  return [&](const Context& context) {
    remove_user(request.users, request.name);
    return text_reply(say(phrase::user_removed, request.name).in(context.lang) + "\n");
  };
}

}  // namespace passation
