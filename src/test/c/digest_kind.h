// SPDX-License-Identifier: Apache-2.0
/* The functions of one kind of entries, and their digests; digest.c says what is defined before. */
#include "fnv1a.h"

#define PASTE_(a, b) a##b
#define PASTE(a, b) PASTE_(a, b)

struct KIND {
  VALUE (*sine)(PHASE);
  VALUE (*cosine)(PHASE);
  void (*both)(PHASE, VALUE *, VALUE *);
  void (*sines)(const PHASE *, VALUE *, uint32_t);
  void (*cosines)(const PHASE *, VALUE *, uint32_t);
  void (*pairs)(const PHASE *, VALUE *, VALUE *, uint32_t);
};

static uint32_t PASTE(one_, KIND)(VALUE (*function)(PHASE), uint32_t count) {
  uint32_t hash = FNV1A_START;
  uint32_t i;
  for (i = 0; i < count; i++) {
    hash = ADD(hash, function(PHASE_AT(i)));
  }
  return hash;
}

static uint32_t PASTE(two_, KIND)(void (*function)(PHASE, VALUE *, VALUE *), uint32_t count) {
  uint32_t hash = FNV1A_START;
  uint32_t i;
  for (i = 0; i < count; i++) {
    VALUE sine;
    VALUE cosine;
    function(PHASE_AT(i), &sine, &cosine);
    hash = ADD(ADD(hash, sine), cosine);
  }
  return hash;
}

static uint32_t PASTE(blocks_, KIND)(const struct KIND *entry, int which, uint32_t count) {
  PHASE phases[BLOCK];
  VALUE first[BLOCK + 1];
  VALUE second[BLOCK + 1];
  uint32_t hash = FNV1A_START;
  uint32_t done = 0;
  while (done < count) {
    uint32_t rest = count - done;
    uint32_t size = rest < BLOCK ? rest : BLOCK;
    uint32_t i;
    for (i = 0; i < size; i++) {
      phases[i] = PHASE_AT(done + i);
    }
    first[size] = 77;
    second[size] = 78;
    if (which == 0) {
      entry->sines(phases, first, size);
    } else if (which == 1) {
      entry->cosines(phases, first, size);
    } else {
      entry->pairs(phases, first, second, size);
    }
    if (first[size] != 77 || second[size] != 78) {
      return 0; /* it wrote past the end */
    }
    for (i = 0; i < size; i++) {
      hash = ADD(hash, first[i]);
      if (which == 2) {
        hash = ADD(hash, second[i]);
      }
    }
    done += size;
  }
  return hash;
}

static void PASTE(digest_, KIND)(const char *method, const struct KIND *entry) {
  say("sin", method, PASTE(one_, KIND)(entry->sine, SINES));
  say("cos", method, PASTE(one_, KIND)(entry->cosine, REST));
  say("sincos", method, PASTE(two_, KIND)(entry->both, REST));
  say("sin_array", method, PASTE(blocks_, KIND)(entry, 0, REST));
  say("cos_array", method, PASTE(blocks_, KIND)(entry, 1, REST));
  say("sincos_array", method, PASTE(blocks_, KIND)(entry, 2, REST));
}

#undef PASTE
#undef PASTE_
#undef KIND
#undef PHASE
#undef VALUE
#undef PHASE_AT
#undef ADD
#undef SINES
#undef REST
