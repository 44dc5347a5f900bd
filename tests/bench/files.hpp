#pragma once
// Invented files for the readers: large ones of each kind, and all that one large school exports.

#include <cstddef>
#include <map>
#include <string>

namespace passation::bench {

/// SIECLE's pupils in a file of about so many bytes, in ISO-8859-15; where they are more than one file may hold,
/// addresses as in ElevesAvecAdresses.xml make up the rest.
std::string siecle_xml_of_size(std::size_t bytes);

/// A table of pupils as ASP takes it, tab-separated UTF-8.
std::string pupil_table(std::size_t rows);

/// The same table as the parts of an XLSX, by their names in the zip; texts are shared, as spreadsheets write them.
std::map<std::string, std::string> pupil_workbook(std::size_t rows);

/// A manifest of so many schools of 120 pupils, and their files.
std::map<std::string, std::string> batch(int schools);

/// 2,000 pupils, and the same school later, when one in twenty has changed.
std::map<std::string, std::string> changing_school();

/// Pupils, guardians and staff of one school, by the names of their files.
std::map<std::string, std::string> large_school(int pupils, int guardians, int staff);

}  // namespace passation::bench
