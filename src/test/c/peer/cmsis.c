// SPDX-License-Identifier: Apache-2.0
/*
 * CMSIS-DSP's sines beside ours on the same angles, counted as count.c says. A line
 *
 *   value FUNCTION PHASE SINE
 *
 * has what a function gave, PHASE in 2^-32 turns, both in hexadecimal.
 */
#include "exported.inc"
#include "port/port.h"
#include "report.h"

#include <stdint.h>

int16_t arm_sin_q15(int16_t angle);
int32_t arm_sin_q31(int32_t angle);
void arm_sin_cos_q31(int32_t angle, int32_t *sine, int32_t *cosine);

enum { ANGLES = 32768 };

static void value(const char *function, uint32_t phase, int32_t sine) {
  report_word("value");
  report_word(function);
  report_hex(phase);
  report_hex((uint32_t)sine);
  report_end();
}

static void counted(const char *function) {
  report_word("counted");
  report_word(function);
  report_word(function);
  report_word("call");
  report_decimal(1);
  report_end();
}

/* The argument of the Q15 and Q31 sines is 2^-15 and 2^-31 turns, from 0 on; that of arm_sin_cos_q31 is signed, 2^-32 turns. */
static uint32_t phase_15(uint32_t i) {
  return i << 17;
}

static uint32_t phase_31(uint32_t i) {
  return i << 17 | ((i * 40503u & 0xffffu) << 1);
}

#define EACH_15(name, call)                   \
  for (i = 0; i < ANGLES; i++) {              \
    const uint32_t phase = phase_15(i);       \
    value(#name, phase, call);                \
  }                                           \
  counted(#name);

#define EACH_31(name, call)                   \
  for (i = 0; i < ANGLES; i++) {              \
    const uint32_t phase = phase_31(i);       \
    value(#name, phase, call);                \
  }                                           \
  counted(#name);

#define EACH_PAIR(name, type)                 \
  for (i = 0; i < ANGLES; i++) {              \
    const uint32_t phase = phase_31(i);       \
    name((type)phase, &sine, &cosine);        \
    value(#name, phase, sine);                \
  }                                           \
  counted(#name);

int main(void) {
  uint32_t i;
  int32_t sine, cosine;
  EACH_15(arm_sin_q15, arm_sin_q15((int16_t)(phase >> 17)))
  EACH_15(qw_sin_q15sat_lut128_packed_linear, qw_sin_q15sat_lut128_packed_linear((uint16_t)(phase >> 16)))
  EACH_15(qw_sin_q15sat_lut1024_linear_cr, qw_sin_q15sat_lut1024_linear_cr((uint16_t)(phase >> 16)))
  EACH_15(qw_sin_q15sat_poly_cr, qw_sin_q15sat_poly_cr((uint16_t)(phase >> 16)))
  EACH_31(arm_sin_q31, arm_sin_q31((int32_t)(phase >> 1)))
  EACH_31(qw_sin_q31sat_poly12_mul4, qw_sin_q31sat_poly12_mul4(phase))
  EACH_PAIR(arm_sin_cos_q31, int32_t)
  EACH_PAIR(qw_sincos_q31sat_poly12_mul4, uint32_t)
  report_word("end");
  report_end();
  port_exit(0);
  return 0;
}
