#pragma once
// What several actions ask for.

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "account/platform.hpp"
#include "read/reader.hpp"

namespace passation {

inline constexpr const char* default_stock = "avery-7160";
inline constexpr const char* default_card = "label";
inline constexpr const char* tests_card = "label-tests";
inline constexpr const char* two_card = "label-two";
inline constexpr const char* large_card = "label-large";
inline constexpr const char* default_large_stock = "avery-7165";

/// The files of a school, and what the user says of them.
struct ImportRequest {
  std::vector<Input> inputs = {};
  std::map<std::string, std::string> columns = {};  ///< field to header or number, for any table
  std::map<std::string, TableChoice> tables = {};   ///< as in ReadOptions
  /// Of which platform an account list is, by the name of its file: where labels have logins of two.
  std::map<std::string, std::string> lists = {};
  std::string uai = {};                 ///< when the files do not say it
  std::filesystem::path registry = {};  ///< empty: the school's, in the environment's folder
  bool with_registry = true;            ///< without `registry`, check has one only where file and key are there
  bool partial = false;                 ///< the inputs are a part of the school: nobody is deactivated
  bool yes = false;                     ///< no mistake: so many may go, an older year be taken
  std::map<std::string, std::string> answers = {};  ///< question id to choice
};

/// Which labels, and on what. Where divisions, MEFs, stock, card and address are empty, the operation's last choices
/// hold, or else the usual ones.
struct LabelRequest {
  std::string operation = {};               ///< [A-Za-z0-9-]{1,20}, e.g. "EVA6"
  std::vector<std::string> platforms = {};  ///< two at most, the main one first; none: the operation's last ones
  std::vector<std::string> divisions = {};  ///< patterns of divisions to print; "*": all
  std::vector<std::string> mefs = {};       ///< beginnings of MEF codes to print
  std::string stock = {}, card = {};
  std::string large_stock = {};  ///< of the labels of pupils who need large print
  std::optional<int> start = 1;  ///< first free label of the first sheet; nullopt: of the sheet that was started last
  std::string url = {};          ///< the school's own address of the site
  std::string second_url = {};   ///< of the second platform
  std::string printer = {};      ///< whose calibration is applied; empty: none. The operation does not remember it
};

/// Reads these files; "-" is standard input. Messages call each by its name, or by its whole path where two have the
/// same name. @throws Error
std::vector<Input> read_inputs(const std::vector<std::string>& paths);

/// A file that an action has written.
struct WrittenFile {
  std::filesystem::path path;
  bool replaced = false;  ///< an older file stood there
};

}  // namespace passation
