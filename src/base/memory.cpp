#include "base/memory.hpp"

#include <malloc.h>

namespace passation {

void keep_freed_memory() {
  constexpr int kept = 64 << 20;  // more than a school takes
  constexpr int apart = 4 << 20;  // larger pieces have pages of their own, given back at once
  mallopt(M_TRIM_THRESHOLD, kept);
  mallopt(M_MMAP_THRESHOLD, apart);
}

void give_back_freed_memory() {
  malloc_trim(0);
}

}  // namespace passation
