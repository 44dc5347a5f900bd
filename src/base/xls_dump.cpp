// XLS (BIFF 2 to 8) through libfreexl, as it runs in a process of its own (xls.cpp). The workbook never touches the
// disk. libfreexl gives no results of formulas: such cells are empty.

#include <fmt/format.h>
#include <freexl.h>
#include <sys/mman.h>
#include <unistd.h>

#include "base/text.hpp"
#include "base/xls.hpp"

namespace passation {
namespace {

/// Closes the workbook and the file in memory that it is read from.
class Book {
 public:
  explicit Book(std::string_view bytes) : file_(::memfd_create("workbook", 0)) {
    const bool written = file_ >= 0 && ::write(file_, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size());
    if (written && freexl_open(fmt::format("/proc/self/fd/{}", file_).c_str(), &handle_) != FREEXL_OK) close_handle();
  }
  ~Book() {
    close_handle();
    if (file_ >= 0) ::close(file_);
  }
  Book(const Book&) = delete;
  Book& operator=(const Book&) = delete;
  const void* get() const { return handle_; }

 private:
  void close_handle() {
    if (handle_) freexl_close(handle_);
    handle_ = nullptr;
  }

  int file_;
  const void* handle_ = nullptr;
};

void add_number(std::string& dump, std::uint32_t n) {
  dump.append(reinterpret_cast<const char*>(&n), sizeof n);
}

void add_text(std::string& dump, std::string_view text) {
  add_number(dump, static_cast<std::uint32_t>(text.size()));
  dump += text;
}

std::string cell_text(const FreeXL_CellValue& cell) {
  switch (cell.type) {
    case FREEXL_CELL_INT: return std::to_string(cell.value.int_value);
    case FREEXL_CELL_DOUBLE: return number_text(cell.value.double_value);
    case FREEXL_CELL_TEXT:
    case FREEXL_CELL_SST_TEXT:
    case FREEXL_CELL_TIME: return cell.value.text_value ? cell.value.text_value : "";
    case FREEXL_CELL_DATE:
    case FREEXL_CELL_DATETIME: return iso_date_text(cell.value.text_value, cell.value.text_value);
    default: return {};
  }
}

char cell_tag(const FreeXL_CellValue& cell) {
  if (cell.type == FREEXL_CELL_INT || cell.type == FREEXL_CELL_DOUBLE) return 'N';
  const bool date = cell.type == FREEXL_CELL_DATE || cell.type == FREEXL_CELL_DATETIME || cell.type == FREEXL_CELL_TIME;
  return date ? 'O' : 'C';
}

bool add_sheet(const void* book, unsigned short index, std::string& dump) {
  const char* name = nullptr;
  unsigned int rows = 0;
  unsigned short columns = 0;
  if (freexl_get_worksheet_name(book, index, &name) != FREEXL_OK ||
      freexl_select_active_worksheet(book, index) != FREEXL_OK ||
      freexl_worksheet_dimensions(book, &rows, &columns) != FREEXL_OK)
    return false;
  dump += 'S';
  add_text(dump, name ? name : "");
  for (unsigned int row = 0; row < rows; ++row) {
    dump += 'R';
    add_number(dump, row + 1);
    for (unsigned short column = 0; column < columns; ++column) {
      FreeXL_CellValue cell;
      if (freexl_get_cell_value(book, row, column, &cell) != FREEXL_OK || cell.type == FREEXL_CELL_NULL) continue;
      dump += cell_tag(cell);
      add_number(dump, column);
      add_text(dump, cell_text(cell));
    }
  }
  return true;
}

}  // namespace

XlsDump dump_xls(std::string_view bytes) {
  const Book book(bytes);
  unsigned int sheets = 0, password = FREEXL_BIFF_PLAIN;
  if (!book.get()) return {{}, XlsProblem::damaged};
  if (freexl_get_info(book.get(), FREEXL_BIFF_PASSWORD, &password) == FREEXL_OK && password == FREEXL_BIFF_OBFUSCATED)
    return {{}, XlsProblem::password};
  if (freexl_get_info(book.get(), FREEXL_BIFF_SHEET_COUNT, &sheets) != FREEXL_OK) return {{}, XlsProblem::damaged};
  XlsDump dump;
  for (unsigned int i = 0; i < sheets; ++i)
    if (!add_sheet(book.get(), static_cast<unsigned short>(i), dump.bytes)) return {{}, XlsProblem::damaged};
  return dump;
}

}  // namespace passation
