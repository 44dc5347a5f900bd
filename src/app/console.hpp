#pragma once

#include <cstdio>
#include <string>
#include <vector>

#include "app/job.hpp"
#include "app/sink.hpp"

namespace passation {

enum class CellAlign { figures, texts };  ///< figures: all but the first are

/// Rows of cells as aligned columns.
std::string table(const std::vector<std::vector<std::string>>& rows, CellAlign align = CellAlign::figures);

/// For people: of `check` the whole report, section by section (with --report pdf only where it was written); of
/// `generate` what to do now, what was written, the table of divisions and the findings, the gravest first. A summary
/// ends both. It goes out as it is
/// made: whole it may be many times as large as what was read.
void write_text_report(const Job& job, const Outcome& outcome, Lang lang, const Sink& out);
std::string text_report(const Job& job, const Outcome& outcome, Lang lang);

/// What happened, where, what to do. Holds nothing personal.
std::string error_text(const Error& error, Lang lang);
/// As a terminal may have it, whatever a file is called or a message quotes: without_controls().
std::string for_terminal(std::string_view text);

}  // namespace passation
