// SPDX-License-Identifier: Apache-2.0
/*
 * Calls the functions of an exported rotation of prefix qw so that their instructions are counted, as count.c does those of
 * sines: a row, and a head of the plan rotated forward and back, each divided by the pairs. exported.inc is that of rope_digest.c.
 */
#include "exported.inc"
#include "port/port.h"
#include "report.h"

enum { CALLS = 64 };

#if QW_ROPE_BITS == 8
static int8_t head[QW_ROPE_HEAD_DIM];
#else
static int16_t head[QW_ROPE_HEAD_DIM];
#endif
#if QW_ROPE_ROW_BITS == 32
static int32_t row[QW_ROPE_ROW];
#else
static int16_t row[QW_ROPE_ROW];
#endif

static void counted(const char *symbol, const char *name) {
  report_word("counted");
  report_word(symbol);
  report_word(name);
  report_word("pair");
  report_decimal(QW_ROPE_PAIRS);
  report_end();
}

int main(void) {
  int64_t position = 1;
  uint32_t i;
  for (i = 0; i < QW_ROPE_HEAD_DIM; i++) {
    head[i] = (int8_t)(37u * i);
  }
  for (i = 0; i < CALLS; i++) {
    qw_rope_row(row, position);
    qw_rope_rotate(head, row);
    qw_rope_inverse(head, row);
    position = (int64_t)((uint64_t)position * 3u);
  }
  counted("qw_rope_row", ROPE_NAME "_row");
  counted("qw_rope_rotate", ROPE_NAME);
  counted("qw_rope_inverse", ROPE_NAME "_inverse");
  report_word("end");
  report_end();
  port_exit(0);
  return 0;
}
