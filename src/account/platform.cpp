#include "account/platform.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "account/password.hpp"
#include "account/pattern.hpp"
#include "account/phrases.hpp"
#include "base/data_file.hpp"
#include "base/error.hpp"
#include "base/file.hpp"
#include "base/groups.hpp"
#include "base/text.hpp"

namespace passation {
namespace {

// What the attributes of a description may say.
constexpr Words<bool, 2> true_or_false{{{"true", true}, {"false", false}}};
constexpr Words<bool, 2> ours_or_theirs{{{"ours", true}, {"theirs", false}}};
constexpr Words<Audience, 4> audience_words{{{"student", Audience::student},
                                             {"staff", Audience::staff},
                                             {"guardian", Audience::guardian},
                                             {"administrator", Audience::administrator}}};
constexpr Words<LoginRule::Case, 3> case_words{
    {{"lower", LoginRule::Case::lower}, {"upper", LoginRule::Case::upper}, {"keep", LoginRule::Case::keep}}};
constexpr Words<LoginRule::Collision, 2> collision_words{
    {{"number", LoginRule::Collision::number}, {"hashed-digits", LoginRule::Collision::hashed_digits}}};
constexpr std::size_t longest_short_name = 12;
constexpr std::string_view qr_login = "{login}", qr_url = "{url}";
constexpr int longest_secret = 4 * static_cast<int>(Groups::most);
constexpr Words<std::string_view, 4> signs{{{"", ""}, {"-", "-"}, {"_", "_"}, {".", "."}}};

std::size_t size(const DataNode& at, const char* attribute, std::size_t least, int most, std::size_t absent) {
  return static_cast<std::size_t>(at.number(attribute, static_cast<int>(least), most, static_cast<int>(absent)));
}

LoginRule read_opaque(const DataNode& at) {
  at.allow({"length"});
  at.allow_children({});
  LoginRule rule;
  rule.kind = LoginRule::Kind::opaque;
  rule.opaque_length = size(at, "length", min_login_length, 32, rule.opaque_length);
  return rule;
}

LoginRule read_pattern(const DataNode& at) {
  at.allow({"text", "spaces", "hyphens", "apostrophes", "case", "max-part", "max-length", "collision"});
  at.allow_children({});
  LoginRule rule;
  rule.kind = LoginRule::Kind::pattern;
  auto pattern = parse_pattern(at.text("text"));
  if (!pattern) at.refuse_value("text", say(phrase::platform_pattern_hint));
  rule.pattern = std::move(*pattern);
  rule.spaces = at.choice("spaces", signs, std::string_view());
  rule.hyphens = at.choice("hyphens", signs, std::string_view());
  rule.apostrophes = at.choice("apostrophes", signs, std::string_view());
  rule.letter_case = at.choice("case", case_words, rule.letter_case);
  rule.max_part = size(at, "max-part", 1, 64, 0);
  rule.max_length = size(at, "max-length", min_login_length, 255, 0);
  rule.collision = at.choice("collision", collision_words, rule.collision);
  return rule;
}

LoginRule read_login(const DataNode& at) {
  at.allow({});
  const DataNode rule = at.only_child({"opaque", "pattern"});
  return rule.name() == "opaque" ? read_opaque(rule) : read_pattern(rule);
}

/// @throws Error when somebody who may try often enough would guess what is drawn
RandomRule read_random(const DataNode& at) {
  at.allow({"alphabet", "length", "limited-attempts"});
  const std::string said = at.has("alphabet") ? at.optional_text("alphabet") : "readable";
  RandomRule rule{std::string(named_alphabet(said).value_or(said)),
                  static_cast<std::size_t>(at.number("length", 1, longest_secret))};
  if (!is_clear_alphabet(rule.alphabet)) at.refuse_value("alphabet", say(phrase::platform_alphabet_hint));
  const double least = least_bits(at.flag("limited-attempts"));
  if (const double bits = entropy_bits(rule); bits < least)
    throw Error(say(phrase::platform_entropy, std::floor(bits), least), at.where(),
                say(phrase::platform_entropy_hint, std::ceil(least * static_cast<double>(rule.length) / bits)));
  return rule;
}

PasswordRule read_password(const DataNode& at) {
  at.allow({});
  const DataNode rule = at.only_child({"birth-date", "random", "given-by-platform"});
  rule.allow_children({});
  if (rule.name() == "random") return {{}, read_random(rule)};
  if (rule.name() == "given-by-platform") {
    rule.allow({});
    return {};
  }
  rule.allow({"format"});
  std::string format(rule.text("format"));
  if (!is_birth_date_format(format)) rule.refuse_value("format", say(phrase::platform_format_hint));
  return {std::move(format)};
}

AudienceRules read_audience(const DataNode& at) {
  at.allow({"of", "forces-change"});
  at.allow_children({"login", "password", "reset"});
  AudienceRules rules{.login = read_login(at.child("login")),
                      .password = read_password(at.child("password")),
                      .forces_change = at.choice("forces-change", true_or_false)};
  if (at.node.child("reset")) rules.reset = read_password(at.child("reset"));
  return rules;
}

std::string read_url(const DataNode& at) {
  const std::string url = at.optional_text("url");
  if (!std::all_of(url.begin(), url.end(), [](char c) { return c > ' ' && c < 0x7F; }))
    at.refuse_value("url", say(phrase::platform_url_hint));
  return url;
}

/// It stands beside a login on small labels.
std::string read_short_name(const DataNode& at) {
  const std::string name = at.optional_text("short-name");
  if (name.empty()) return to_upper(at.text("key"));
  if (name.size() > longest_short_name) at.refuse_value("short-name", say(phrase::platform_short_name_hint));
  return name;
}

std::size_t count_of(std::string_view text, std::string_view part) {
  std::size_t n = 0;
  for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + part.size())) ++n;
  return n;
}

/// An address with one login in it, and nothing else in braces: no password.
bool is_qr_pattern(std::string_view text) {
  const bool begins = text.starts_with("https://") || text.starts_with(qr_url);
  const bool plain = std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 0x7F; });
  const auto braces = std::count_if(text.begin(), text.end(), [](char c) { return c == '{' || c == '}'; });
  const std::size_t urls = count_of(text, qr_url);
  return begins && plain && count_of(text, qr_login) == 1 && urls <= 1 &&
         static_cast<std::size_t>(braces) == 2 * (1 + urls);
}

std::string read_qr(const DataNode& root) {
  if (!root.node.child("qr")) return {};
  const DataNode qr = root.child("qr");
  qr.allow({"text"});
  qr.allow_children({});
  std::string text(qr.text("text"));
  if (!is_qr_pattern(text)) qr.refuse_value("text", say(phrase::platform_qr_hint));
  return text;
}

Platform read_platform(const DataNode& root) {
  root.allow({"key", "short-name", "url", "needs-url", "logins", "purge-after-months"});
  root.allow_children({"name", "qr", "audience"});
  Platform platform{.key = std::string(root.text("key")),
                    .name = {in_language(root, "name", "fr"), in_language(root, "name", "en")},
                    .short_name = read_short_name(root),
                    .url = read_url(root),
                    .needs_url = root.choice("needs-url", true_or_false),
                    .logins_are_ours = root.choice("logins", ours_or_theirs),
                    .qr = read_qr(root),
                    .purge_after_months = root.number("purge-after-months", 1, 120, 12),
                    .audiences = {}};
  for (const DataNode& audience : root.children()) {
    if (audience.name() != "audience") continue;
    if (!platform.audiences.emplace(audience.choice("of", audience_words), read_audience(audience)).second)
      audience.refuse(phrase::data_element_twice, audience.text("of"));
  }
  if (platform.audiences.empty()) root.refuse(phrase::data_one_child, "audience");
  return platform;
}

}  // namespace

std::string_view audience_key(Audience audience) {
  for (const auto& [word, meaning] : audience_words)
    if (meaning == audience) return word;
  return {};
}

Platform parse_platform(std::string_view bytes, const std::string& name) {
  const XmlDocument document(std::string(bytes), name);
  return read_platform(data_root(document, "platform"));
}

std::string qr_text(const std::string& pattern, std::string_view url, std::string_view login) {
  if (pattern.empty()) return std::string(url);
  std::string text = pattern;
  if (const std::size_t at = text.find(qr_url); at != text.npos)
    text.replace(at, qr_url.size(), url.ends_with('/') ? url.substr(0, url.size() - 1) : url);
  std::string escaped;
  for (const char c : login)
    if (is_ascii_alnum(c) || c == '-' || c == '.' || c == '_' || c == '~')
      escaped += c;
    else
      escaped += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  return text.replace(text.rfind(qr_login), qr_login.size(), escaped);
}

const AudienceRules& student_rules(const Platform& platform) {
  return platform.audiences.at(Audience::student);
}

Platform load_platform(const std::filesystem::path& file) {
  return parse_platform(read_file(file), file.string());
}

}  // namespace passation
