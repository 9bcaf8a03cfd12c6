// SPDX-License-Identifier: Apache-2.0
/*
 * Calls functions so that their instructions are counted by plugin/instructions.c. It prints a line
 *
 *   counted SYMBOL NAME UNIT UNITS
 *
 * for each: the function's name as the linker knows it, the name and the unit that the committed table says, and how many units
 * one call works on. A function counts every time that it is called from uncounted code. What is called here is in other
 * objects, so that it is a call and not a copy.
 *
 * exported.inc and entries.inc are those of digest.c. COUNTS_ARRAYS says whether arrays are counted too.
 */
#include "exported.inc"
#include "port/port.h"
#include "report.h"

enum { CALLS = 65536, ELEMENTS = 256 };

static void counted(const char *symbol, const char *name, const char *unit, int units) {
  report_word("counted");
  report_word(symbol);
  report_word(name);
  report_word(unit);
  report_decimal(units);
  report_end();
}

/* Phases of CALLS calls: every 16-bit phase, the low halves of 32-bit ones in another order. */
static uint16_t phase_w16(uint32_t i) {
  return (uint16_t)i;
}

static uint32_t phase_w32(uint32_t i) {
  return i << 16 | ((i * 40503u) & 0xffffu);
}

#define phase_x32 phase_w32

typedef int16_t values_w16;
typedef int16_t values_w32;
typedef int32_t values_x32;

static union {
  uint16_t w16[ELEMENTS];
  uint32_t w32[ELEMENTS], x32[ELEMENTS];
} in;

static union {
  int16_t w16[ELEMENTS], w32[ELEMENTS];
  int32_t x32[ELEMENTS];
} out;

#define ENTRY(kind, method)                                                              \
  static void run_##method(void) {                                                       \
    values_##kind sine, cosine;                                                          \
    uint32_t i;                                                                          \
    for (i = 0; i < CALLS; i++) {                                                        \
      qw_sin_##method(phase_##kind(i));                                                  \
      qw_sincos_##method(phase_##kind(i), &sine, &cosine);                               \
    }                                                                                    \
    counted("qw_sin_" #method, "sin_" #method, "call", 1);                               \
    counted("qw_sincos_" #method, "sincos_" #method, "call", 1);                         \
    if (COUNTS_ARRAYS) {                                                                 \
      for (i = 0; i < ELEMENTS; i++) {                                                   \
        in.kind[i] = phase_##kind(i * (CALLS / ELEMENTS));                               \
      }                                                                                  \
      qw_sin_##method##_array(in.kind, out.kind, ELEMENTS);                              \
      counted("qw_sin_" #method "_array", "sin_" #method "_array", "element", ELEMENTS); \
    }                                                                                    \
  }
#include "entries.inc"
#undef ENTRY

int main(void) {
#define ENTRY(kind, method) run_##method();
#include "entries.inc"
  report_word("end");
  report_end();
  port_exit(0);
  return 0;
}
