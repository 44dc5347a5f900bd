#include "base/database.hpp"

#include <fcntl.h>
#include <fmt/chrono.h>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <sqlite3.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <fstream>
#include <limits>
#include <thread>

#include "base/error.hpp"
#include "base/file.hpp"
#include "base/phrases.hpp"

namespace passation {
namespace {

namespace fs = std::filesystem;

constexpr int busy_ms = 20000;

/// SQLite's message names tables and columns, never values.
[[noreturn]] void fail(sqlite3* database) {
  const int code = sqlite3_errcode(database);
  const char* path = sqlite3_db_filename(database, "main");
  const fs::path here = fs::path(path ? path : "").lexically_relative(fs::current_path());
  const std::string where = here.empty() || *here.begin() == ".." ? (path ? path : "") : here.string();
  if (code == SQLITE_NOTADB || code == SQLITE_CORRUPT)
    throw Error(say(phrase::database_damaged), where, say(phrase::database_damaged_hint));
  if (code == SQLITE_FULL || code == SQLITE_READONLY || code == SQLITE_CANTOPEN || code == SQLITE_IOERR)
    throw Error(say(phrase::database_write), where, say(phrase::database_write_hint));
  throw Error(say(phrase::database_failed, sqlite3_errmsg(database)), where, say(phrase::database_failed_hint));
}

/// Opens the file, or makes it for its owner alone. @return its descriptor
int open_private(const fs::path& file, int flags = 0) {
  std::error_code error;
  if (const fs::path folder = file.parent_path(); !folder.empty() && !fs::exists(folder, error)) make_folders(folder);
  const int fd = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | flags, 0600);
  if (fd < 0) throw Error(say(phrase::database_open), file.string(), say(phrase::database_write_hint));
  return fd;
}

}  // namespace

void Statement::Finalise::operator()(sqlite3_stmt* statement) const {
  sqlite3_finalize(statement);
}

Statement::Statement(sqlite3* database, std::string_view sql) : database_(database) {
  sqlite3_stmt* statement = nullptr;
  const int result = sqlite3_prepare_v2(database, sql.data(), static_cast<int>(sql.size()), &statement, nullptr);
  statement_.reset(statement);
  check(result);
}

void Statement::check(int result) const {
  if (result != SQLITE_OK) fail(database_);
}

void Statement::reset() {
  sqlite3_reset(statement_.get());
  sqlite3_clear_bindings(statement_.get());
}

bool Statement::step() {
  const int result = sqlite3_step(statement_.get());
  if (result != SQLITE_ROW && result != SQLITE_DONE) fail(database_);
  return result == SQLITE_ROW;
}

void Statement::run() {
  while (step()) {
  }
}

void Statement::bind(int position, std::int64_t value) {
  check(sqlite3_bind_int64(statement_.get(), position + 1, value));
}

void Statement::bind(int position, std::string_view value) {
  check(sqlite3_bind_text64(statement_.get(), position + 1, value.empty() ? "" : value.data(), value.size(),
                            SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::bind(int position, Bytes value) {
  check(sqlite3_bind_blob64(statement_.get(), position + 1, value.bytes.empty() ? "" : value.bytes.data(),
                            value.bytes.size(), SQLITE_TRANSIENT));
}

void Statement::bind(int position, std::nullptr_t) {
  check(sqlite3_bind_null(statement_.get(), position + 1));
}

std::int64_t Statement::integer(int column) const {
  return sqlite3_column_int64(statement_.get(), column);
}

std::string Statement::text(int column) const {
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_.get(), column));
  const int size = sqlite3_column_bytes(statement_.get(), column);
  return bytes ? std::string(bytes, static_cast<std::size_t>(size)) : std::string();
}

bool Statement::is_null(int column) const {
  return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}

int Statement::columns() const {
  return sqlite3_column_count(statement_.get());
}

void Database::Close::operator()(sqlite3* database) const {
  sqlite3_close_v2(database);
}

std::string change_mark(const fs::path& file) {
  constexpr std::size_t counter = 24, counter_end = 28;  // of the file's head: counts transactions
  std::ifstream in(file, std::ios::binary);
  std::array<unsigned char, counter_end> head{};
  struct stat status {};
  if (!in.read(reinterpret_cast<char*>(head.data()), head.size()) || ::stat(file.c_str(), &status) != 0) return {};
  // Another file of that name, such as a backup that was taken back, may count alike.
  return fmt::format("{:02x}-{:x}", fmt::join(head.begin() + counter, head.end(), ""), status.st_ino);
}

Database::Database(const fs::path& file) {
  ::close(open_private(file));  // SQLite's own default rights never apply; its journal takes over those of the file
  sqlite3* handle = nullptr;
  const int result = sqlite3_open_v2(file.c_str(), &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_FULLMUTEX, nullptr);
  handle_.reset(handle);
  if (result != SQLITE_OK) fail(handle);
  sqlite3_busy_timeout(handle, busy_ms);
  // The file may come from anywhere: nothing that its schema says is carried out.
  sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  // EXTRA: the folder is synced when the journal is gone, so that no power cut takes back what has been printed.
  execute(
      "PRAGMA trusted_schema=OFF; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON; PRAGMA journal_mode=DELETE; PRAGMA "
      "synchronous=EXTRA;");
}

Statement Database::prepare(std::string_view sql) {
  return Statement(handle_.get(), sql);
}

void Database::execute(const std::string& sql) {
  if (sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) fail(handle_.get());
}

std::int64_t Database::last_id() const {
  return sqlite3_last_insert_rowid(handle_.get());
}

int Database::version() {
  Statement query = prepare("PRAGMA user_version");
  query.step();
  return static_cast<int>(query.integer(0));
}

bool Database::empty() {
  return !prepare("SELECT 1 FROM sqlite_master").step();
}

std::string Database::damage() {
  std::string damage;
  Statement integrity = prepare("PRAGMA integrity_check(20)");
  while (integrity.step())
    if (const std::string line = integrity.text(0); line != "ok") damage += line + "\n";
  Statement keys = prepare("PRAGMA foreign_key_check");
  while (keys.step()) damage += fmt::format("{} {} -> {}\n", keys.text(0), keys.integer(1), keys.text(2));
  return damage;
}

Transaction::Transaction(Database& database) : database_(database) {
  database_.execute("BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
  if (!open_) return;
  try {
    database_.execute("ROLLBACK");
  } catch (const Error&) {  // SQLite has rolled back already, as on a full disk
  }
}

void Transaction::commit() {
  database_.execute("COMMIT");
  open_ = false;
}

void migrate(Database& database, const fs::path& file, std::span<const std::string_view> steps,
             const std::function<void()>& at_birth, const std::function<void(int)>& afterwards) {
  const int version = database.version(), newest = static_cast<int>(steps.size());
  if (version == newest) return;
  if (version > newest)
    throw Error(say(phrase::database_newer, version, newest), file.string(), say(phrase::database_newer_hint));
  if (!database.empty()) copy_database(file, fmt::format("{}.version-{}", file.string(), version));
  Transaction transaction(database);
  for (int v = version; v < newest; ++v) database.execute(std::string(steps[static_cast<std::size_t>(v)]));
  database.execute(fmt::format("PRAGMA user_version={}", newest));
  if (version == 0 && at_birth) at_birth();
  if (version > 0 && afterwards) afterwards(version);
  transaction.commit();
}

void copy_database(const fs::path& file, const fs::path& copy) {
  FileSet files(copy.parent_path());
  files.add(copy.filename().string(), read_file(file, std::numeric_limits<std::uint64_t>::max()));
  files.commit();
}

FileLock::FileLock(const fs::path& file, std::string_view purpose, std::chrono::milliseconds patience) {
  using namespace std::chrono;
  const std::string path = file.string() + ".lock";
  fd_ = open_private(path, O_NOFOLLOW);  // a link that somebody has put there is not followed: the file is written to
  const auto deadline = steady_clock::now() + patience;
  // Only "somebody has it" is worth waiting for: some network file systems know no locks.
  while (::flock(fd_, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
    if (steady_clock::now() < deadline) {
      std::this_thread::sleep_for(milliseconds(20));
      continue;
    }
    char who[100] = {};
    struct stat status {};
    const ssize_t size = ::pread(fd_, who, sizeof who - 1, 0);
    ::fstat(fd_, &status);
    ::close(fd_);
    const std::string since = fmt::format("{:%Y-%m-%d %H:%M}", fmt::localtime(status.st_mtime));
    throw InUse(
        say(phrase::database_locked, std::string_view(who, size > 0 ? static_cast<std::size_t>(size) : 0), since),
        file.string(), say(phrase::database_locked_hint));
  }
  const std::string who = fmt::format("{} (pid {})", purpose, ::getpid());
  if (::ftruncate(fd_, 0) != 0 || ::pwrite(fd_, who.data(), who.size(), 0) < 0) return;  // it says who, nothing more
}

FileLock::~FileLock() {
  if (fd_ >= 0) ::close(fd_);
}

}  // namespace passation
