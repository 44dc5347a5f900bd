#pragma once
// Invented schools as SIECLE exports them. No chance is involved: same plan, same bytes.

#include <string>
#include <vector>

namespace passation::bench {

struct SchoolPlan {
  int number = 0;                ///< 1 to 9999; its pupils are other people than those of any other number
  std::vector<int> class_sizes;  ///< pupils of each division
  int changed_every = 0;         ///< so often a pupil has moved, has another name, or is another one; 0: never
};

/// 36,000 pupils in 1,290 divisions.
std::vector<SchoolPlan> many_schools();

/// 560 pupils in 20 divisions.
SchoolPlan one_school();

/// 120 pupils in 4 divisions: what a school has in 6e.
SchoolPlan batch_school(int number);

/// ElevesSansAdresses.xml, in ISO-8859-15. One pupil in ten has an accent in the first given name or family name.
std::string siecle_xml(const SchoolPlan& plan);

}  // namespace passation::bench
