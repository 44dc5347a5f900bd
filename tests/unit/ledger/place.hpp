#pragma once
// A registry in a folder of its own, for tests.

#include <unistd.h>

#include <filesystem>

#include "ledger/registry.hpp"
#include "school.hpp"

namespace passation {

struct Place {
  std::filesystem::path folder;
  Key key = make_key();
  Place() {
    std::string name = (std::filesystem::temp_directory_path() / "passation-registry-XXXXXX").string();
    folder = ::mkdtemp(name.data());
  }
  ~Place() { std::filesystem::remove_all(folder); }
  std::filesystem::path file() const { return folder / "nid.sqlite"; }
  Registry open() const { return Registry(file(), key, "9990010G", "test"); }

  std::vector<PersonId> import(const std::vector<ImportedPerson>& list, Date on, std::set<Audience> complete = {}) {
    Registry registry = open();
    const Known before = registry.load();
    const Plan plan = plan_sync(before.people, before.accounts, list, {on, std::move(complete), {}, {}});
    registry.begin();
    registry.save_import({moment_text({on, 8, 30}), "sync", "eleves.xml", 0, list.size(), 0, 0, ""});
    registry.save_report("compte rendu");
    const std::vector<PersonId> ids = registry.apply(plan, before, list, on);
    registry.commit();
    return ids;
  }
};

inline Person merle() {
  Person p = pupil({"1", "123456789AA", "77"}, "MERLE", "Lucie", "01/02/2014");
  p.used_name = "PIE";
  p.sex = Sex::female;
  p.groups = {"ALL1", "LAT2"};
  return p;
}

inline KnownAccount account_of(PersonId person, std::string login = "merle") {
  return {person, "nid", "français", std::move(login), "s3cret", SecretKind::activation_code, AccountSource::list};
}

inline std::vector<ImportedPerson> family() {
  std::vector<ImportedPerson> list = imported({merle(), guardian("4", "MERLE", "Paul")});
  list[1].students = {0};
  return list;
}

inline PrintedLabel label_of(PersonId person) {
  return {person, "nid", "français", "6E 1.pdf", "abcde", "s", "c", 1, 2, "2026-09-14 08:30"};
}

/// One pupil with an account, in a transaction that is open.
struct OneAccount {
  Place place;
  PersonId id = place.import(imported({merle()}), today)[0];
  Registry registry = place.open();
  OneAccount() {
    registry.begin();
    registry.save_accounts(std::vector{account_of(id)});
  }
};

}  // namespace passation
