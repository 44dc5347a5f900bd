#include "account/platform.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <initializer_list>
#include <utility>

#include "account/password.hpp"
#include "account/pattern.hpp"
#include "account/phrases.hpp"
#include "base/error.hpp"
#include "base/file.hpp"
#include "base/xml.hpp"

namespace passation {
namespace {

// What the attributes of a description may say.
template <typename T, std::size_t N>
using Words = std::array<std::pair<std::string_view, T>, N>;

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
constexpr Words<std::string_view, 2> languages{{{"fr", "fr"}, {"en", "en"}}};
constexpr Words<std::string_view, 4> signs{{{"", ""}, {"-", "-"}, {"_", "_"}, {".", "."}}};

/// An element and the document that knows its line.
struct Element {
  const XmlDocument& document;
  pugi::xml_node node;

  std::string name() const { return node.name(); }
  bool has(const char* attribute) const { return node.attribute(attribute); }
  std::string_view text(const char* attribute) const { return node.attribute(attribute).value(); }
};

[[noreturn]] void fail(const Element& at, Message what, Message hint = say(phrase::platform_hint)) {
  throw Error(std::move(what), fmt::format("{}:{}", at.document.name(), at.document.line(at.node)), std::move(hint));
}

[[noreturn]] void fail_value(const Element& at, const char* attribute, Message hint) {
  fail(at, say(phrase::platform_value_unknown, attribute, at.text(attribute)), std::move(hint));
}

void allow_attributes(const Element& at, std::initializer_list<std::string_view> names) {
  for (const pugi::xml_attribute attribute : at.node.attributes())
    if (std::find(names.begin(), names.end(), attribute.name()) == names.end())
      fail(at, say(phrase::platform_attribute_unknown, attribute.name()));
}

void allow_children(const Element& at, std::initializer_list<std::string_view> names) {
  for (const pugi::xml_node child : at.node.children())
    if (std::find(names.begin(), names.end(), child.name()) == names.end())
      fail({at.document, child}, say(phrase::platform_element_unknown, child.name()));
}

/// The only child of this name.
Element only_child(const Element& at, const char* name) {
  const pugi::xml_node child = at.node.child(name);
  if (!child) fail(at, say(phrase::platform_element_missing, name));
  if (const pugi::xml_node next = child.next_sibling(name))
    fail({at.document, next}, say(phrase::platform_element_twice, name));
  return {at.document, child};
}

/// The only child, of whatever name.
Element only_child(const Element& at, std::initializer_list<std::string_view> names) {
  allow_children(at, names);
  const pugi::xml_node child = at.node.first_child();
  if (!child) fail(at, say(phrase::platform_element_missing, fmt::format("{}", fmt::join(names, "> | <"))));
  if (child.next_sibling())
    fail({at.document, child.next_sibling()}, say(phrase::platform_element_unknown, child.next_sibling().name()));
  return {at.document, child};
}

std::string_view required(const Element& at, const char* attribute) {
  if (!at.has(attribute)) fail(at, say(phrase::platform_attribute_missing, attribute));
  return at.text(attribute);
}

/// What the word of a required attribute stands for.
template <typename T, std::size_t N>
T choice(const Element& at, const char* attribute, const Words<T, N>& words) {
  const std::string_view text = required(at, attribute);
  std::string possible;
  for (const auto& [word, meaning] : words) {
    if (word == text) return meaning;
    possible += fmt::format("{}\"{}\"", possible.empty() ? "" : ", ", word);
  }
  fail_value(at, attribute, say(phrase::platform_values_hint, possible));
}

template <typename T, std::size_t N>
T choice(const Element& at, const char* attribute, const Words<T, N>& words, T otherwise) {
  return at.has(attribute) ? choice(at, attribute, words) : otherwise;
}

std::size_t number(const Element& at, const char* attribute, std::size_t min, std::size_t max, std::size_t otherwise) {
  if (!at.has(attribute)) return otherwise;
  const std::string_view text = at.text(attribute);
  std::size_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || value < min || value > max)
    fail_value(at, attribute, say(phrase::platform_number_hint, min, max));
  return value;
}

LoginRule read_opaque(const Element& at) {
  allow_attributes(at, {"length"});
  allow_children(at, {});
  LoginRule rule;
  rule.kind = LoginRule::Kind::opaque;
  rule.opaque_length = number(at, "length", min_login_length, 32, rule.opaque_length);
  return rule;
}

LoginRule read_pattern(const Element& at) {
  allow_attributes(at, {"text", "spaces", "hyphens", "apostrophes", "case", "max-part", "max-length", "collision"});
  allow_children(at, {});
  LoginRule rule;
  rule.kind = LoginRule::Kind::pattern;
  auto pattern = parse_pattern(required(at, "text"));
  if (!pattern) fail_value(at, "text", say(phrase::platform_pattern_hint));
  rule.pattern = std::move(*pattern);
  rule.spaces = choice(at, "spaces", signs, std::string_view());
  rule.hyphens = choice(at, "hyphens", signs, std::string_view());
  rule.apostrophes = choice(at, "apostrophes", signs, std::string_view());
  rule.letter_case = choice(at, "case", case_words, rule.letter_case);
  rule.max_part = number(at, "max-part", 1, 64, 0);
  rule.max_length = number(at, "max-length", min_login_length, 255, 0);
  rule.collision = choice(at, "collision", collision_words, rule.collision);
  return rule;
}

LoginRule read_login(const Element& at) {
  allow_attributes(at, {});
  const Element rule = only_child(at, {"opaque", "pattern"});
  return rule.name() == "opaque" ? read_opaque(rule) : read_pattern(rule);
}

PasswordRule read_password(const Element& at) {
  allow_attributes(at, {});
  const Element rule = only_child(at, {"birth-date", "given-by-platform"});
  allow_children(rule, {});
  if (rule.name() == "given-by-platform") {
    allow_attributes(rule, {});
    return {};
  }
  allow_attributes(rule, {"format"});
  std::string format(required(rule, "format"));
  if (!is_birth_date_format(format)) fail_value(rule, "format", say(phrase::platform_format_hint));
  return {std::move(format)};
}

AudienceRules read_audience(const Element& at) {
  allow_attributes(at, {"of", "forces-change"});
  allow_children(at, {"login", "password"});
  return {.login = read_login(only_child(at, "login")),
          .password = read_password(only_child(at, "password")),
          .forces_change = choice(at, "forces-change", true_or_false)};
}

std::string read_key(const Element& at) {
  std::string key(required(at, "key"));
  const auto allowed = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
  if (key.empty() || !std::all_of(key.begin(), key.end(), allowed))
    fail_value(at, "key", say(phrase::platform_key_hint));
  return key;
}

/// The platform's name in a language.
std::string read_name(const Element& at, std::string_view lang) {
  std::string found;
  for (const pugi::xml_node child : at.node.children("name")) {
    const Element name{at.document, child};
    allow_attributes(name, {"lang"});
    if (choice(name, "lang", languages) != lang) continue;
    if (!found.empty()) fail(name, say(phrase::platform_element_twice, fmt::format("name lang=\"{}\"", lang)));
    found = child.text().get();
  }
  if (found.empty()) fail(at, say(phrase::platform_element_missing, fmt::format("name lang=\"{}\"", lang)));
  return found;
}

std::string read_url(const Element& at) {
  const std::string_view url = at.text("url");
  const bool printable = std::all_of(url.begin(), url.end(), [](char c) { return c > ' ' && c < 0x7F; });
  if (at.has("url") && (url.empty() || !printable)) fail_value(at, "url", say(phrase::platform_url_hint));
  return std::string(url);
}

Platform read_platform(const Element& at) {
  if (at.name() != "platform") fail(at, say(phrase::platform_element_unknown, at.name()));
  allow_attributes(at, {"key", "url", "needs-url", "logins", "purge-after-months"});
  allow_children(at, {"name", "audience"});
  Platform platform{.key = read_key(at),
                    .name = {read_name(at, "fr"), read_name(at, "en")},
                    .url = read_url(at),
                    .needs_url = choice(at, "needs-url", true_or_false),
                    .logins_are_ours = choice(at, "logins", ours_or_theirs),
                    .purge_after_months = static_cast<int>(number(at, "purge-after-months", 1, 120, 12)),
                    .audiences = {}};
  for (const pugi::xml_node child : at.node.children("audience")) {
    const Element audience{at.document, child};
    const Audience of = choice(audience, "of", audience_words);
    if (!platform.audiences.emplace(of, read_audience(audience)).second)
      fail(audience, say(phrase::platform_element_twice, fmt::format("audience of=\"{}\"", audience_key(of))));
  }
  if (platform.audiences.empty()) fail(at, say(phrase::platform_element_missing, "audience"));
  return platform;
}

}  // namespace

std::string_view audience_key(Audience audience) {
  for (const auto& [word, meaning] : audience_words)
    if (meaning == audience) return word;
  return {};
}

Platform parse_platform(std::string_view bytes, const std::string& name) {
  const XmlDocument document(bytes, name);
  return read_platform({document, document.root()});
}

Platform load_platform(const std::filesystem::path& file) {
  Platform platform = parse_platform(read_file(file), file.string());
  if (platform.key != file.stem().string())
    throw Error(say(phrase::platform_value_unknown, "key", platform.key), file.string(),
                say(phrase::platform_key_hint));
  return platform;
}

}  // namespace passation
