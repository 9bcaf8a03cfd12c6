// SPDX-License-Identifier: Apache-2.0
/* Digests of exported sines. exported.inc includes their headers; entries.inc has a line ENTRY(kind, method) of each, where the
   kind is w16, of 16-bit phases; w32, of 32-bit phases; or x32, of 32-bit phases and results. SINES_16 and SINES_32 count the spread phases of the sine, of 16
   and of 32 bits; REST_16 and REST_32 those of the rest. SELFTEST says
   whether there is time for the self-test. */
#include "exported.inc"
#include "phases.h"
#include "port/port.h"
#include "report.h"

#define BLOCK 61 /* odd, so that arrays begin at every alignment and end in every remainder */

static void say(const char *function, const char *method, uint32_t digest) {
  report_word("digest");
  report_word(function);
  report_word(method);
  report_hex(digest);
  report_end();
}

#define KIND w16
#define PHASE uint16_t
#define VALUE int16_t
#define PHASE_AT phase_16
#define ADD fnv1a_16
#define SINES (HARDEST_16 + SINES_16)
#define REST (HARDEST_16 + REST_16)
#include "digest_kind.h"

#define KIND w32
#define PHASE uint32_t
#define VALUE int16_t
#define PHASE_AT phase_32
#define ADD fnv1a_16
#define SINES (HARDEST_32 + SINES_32)
#define REST (HARDEST_32 + REST_32)
#include "digest_kind.h"

#define KIND x32
#define PHASE uint32_t
#define VALUE int32_t
#define PHASE_AT phase_32
#define ADD fnv1a_32
#define SINES (HARDEST_32 + SINES_32)
#define REST (HARDEST_32 + REST_32)
#include "digest_kind.h"

int main(void) {
#define ENTRY(kind, method)                                                                              \
  {                                                                                                      \
    static const struct kind entry = {qw_sin_##method,       qw_cos_##method,       qw_sincos_##method, \
                                      qw_sin_##method##_array, qw_cos_##method##_array,                  \
                                      qw_sincos_##method##_array};                                       \
    digest_##kind(#method, &entry);                                                                      \
  }
#include "entries.inc"
#if SELFTEST
  report_word("selftest");
  report_decimal(qw_selftest());
  report_end();
#endif
  report_word("end");
  report_end();
  port_exit(0);
  return 0;
}
