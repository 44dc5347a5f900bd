#include "action/sync.hpp"

#include <utility>

#include "action/open_school.hpp"

namespace passation {

SyncResult sync(SyncRequest request, const Environment& environment) {
  const Purpose purpose = request.dry_run ? Purpose::rehearse : Purpose::sync;
  OpenedSchool opened = open_from_files(std::move(request.import), purpose, environment);
  if (opened.import) require_answers_used(opened.request, *opened.import);
  if (opened.import && !request.dry_run) {
    stop_if_asked(environment);
    copy_before_purge(*opened.import);
    record_import(opened);
    opened.import->registry->commit();
  }
  return {std::move(opened.checked), opened.new_key};
}

}  // namespace passation
