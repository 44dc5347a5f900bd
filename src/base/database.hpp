#pragma once
// A small SQLite: SQLite's header stays behind this door.

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "base/error.hpp"

struct sqlite3;
struct sqlite3_stmt;

namespace passation {

/// A value that is stored as bytes, not as text.
struct Bytes {
  std::string_view bytes;
};

/// A prepared statement. Parameters and columns are counted from 0. Every failure is an Error.
class Statement {
 public:
  /// Begins anew with these parameters: whole numbers, texts, Bytes, or nullptr.
  template <typename... Values>
  Statement& with(const Values&... values) {
    reset();
    int position = 0;
    (bind(position++, values), ...);
    return *this;
  }

  bool step();  ///< to the next row; false when there is none
  void run();   ///< without rows

  std::int64_t integer(int column) const;
  std::string text(int column) const;  ///< text or bytes; empty where NULL
  bool is_null(int column) const;
  int columns() const;

 private:
  friend class Database;
  explicit Statement(sqlite3* database, std::string_view sql);
  void reset();
  void bind(int position, std::int64_t value);
  void bind(int position, int value) { bind(position, std::int64_t{value}); }
  void bind(int position, std::string_view value);
  void bind(int position, const std::string& value) { bind(position, std::string_view(value)); }
  void bind(int position, const char* value) { bind(position, std::string_view(value)); }
  void bind(int position, Bytes value);
  void bind(int position, std::nullptr_t);
  void check(int result) const;

  struct Finalise {
    void operator()(sqlite3_stmt* statement) const;
  };
  sqlite3* database_;
  std::unique_ptr<sqlite3_stmt, Finalise> statement_;
};

/// An open database file (0600, made when it is not there, its folder too). Foreign keys hold, deleted data is
/// overwritten, and what was committed survives a power cut.
class Database {
 public:
  /// @throws Error when it is no database, or not to be written.
  explicit Database(const std::filesystem::path& file);

  Statement prepare(std::string_view sql);
  void execute(const std::string& sql);  ///< one or more statements without parameters
  std::int64_t last_id() const;

  int version();  ///< user_version
  bool empty();   ///< without any table
  /// SQLite's own words about what is damaged, references to nothing among them; empty: whole.
  std::string damage();

 private:
  struct Close {
    void operator()(sqlite3* database) const;
  };
  std::unique_ptr<sqlite3, Close> handle_;
};

/// Another text after each change that was committed to the file, whoever made it; empty where there is no database.
std::string change_mark(const std::filesystem::path& file);

/// All or nothing: rolled back unless committed.
class Transaction {
 public:
  explicit Transaction(Database& database);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit();

 private:
  Database& database_;
  bool open_ = true;
};

/// Brings the file from its user_version to `steps.size()`: `steps[n]` makes version n+1 of version n. One transaction;
/// before it, a file that holds something is copied beside itself as FILE.version-N. `at_birth` fills a new file within
/// it, and `afterwards` what a file of an earlier version holds; it is told which.
/// @throws Error when the file is of a later version.
void migrate(Database& database, const std::filesystem::path& file, std::span<const std::string_view> steps,
             const std::function<void()>& at_birth = {}, const std::function<void(int)>& afterwards = {});

/// Copies a database at rest to `copy` (0600), which appears whole or not at all. @pre no other process writes
void copy_database(const std::filesystem::path& file, const std::filesystem::path& copy);

/// How long a command waits for a file with which another one works.
inline constexpr std::chrono::milliseconds usual_patience{20'000};

/// Somebody else works with the file.
struct InUse : Error {
  using Error::Error;
};

/// Who works with a file: held as long as the object lives, gone with the process however that ends. Kept in
/// FILE.lock beside it, which says who.
class FileLock {
 public:
  /// Waits up to `patience`. `purpose` is the verb. @throws InUse that says who holds it, and since when.
  FileLock(const std::filesystem::path& file, std::string_view purpose,
           std::chrono::milliseconds patience = usual_patience);
  ~FileLock();
  FileLock(const FileLock&) = delete;
  FileLock& operator=(const FileLock&) = delete;

 private:
  int fd_ = -1;
};

}  // namespace passation
