#include "web/work.hpp"

namespace passation {

ImportRequest import_request(const Draft& draft) {
  return {.inputs = draft.inputs,
          .tables = draft.tables,
          .lists = draft.lists,
          .uai = draft.uai,
          .partial = draft.partial,
          .answers = draft.answers};
}

ReadOptions read_options(const Draft& draft, Date day) {
  return {.day = day, .columns = {}, .tables = draft.tables};
}

}  // namespace passation
