// SPDX-License-Identifier: Apache-2.0
/*
 * A filter around an exported rotation, of prefix qw, for the host: for each position and head on standard input, in the bytes of the host, it writes the row as
 * int32_t, the head rotated in place, the head rotated elsewhere, and the first of the two rotated back.
 */
#include <stdio.h>

#include "qw_rope.h"
#ifndef QW_IMPLEMENTATION
#include "qw_selftest.h"
#endif

#if QW_ROPE_BITS == 8
typedef int8_t channel;
#else
typedef int16_t channel;
#endif
#if QW_ROPE_ROW_BITS == 32
typedef int32_t multiplicand;
#else
typedef int16_t multiplicand;
#endif

static void put(const void *data, size_t size, size_t count) {
  if (fwrite(data, size, count, stdout) != count) {
    perror("write");
  }
}

int main(void) {
#if QW_ROPE_IN_PLACE
#define SCRATCH
#else
#define SCRATCH , scratch
  static channel scratch[QW_ROPE_ROTARY_DIM];
#endif
  static multiplicand row[QW_ROPE_ROW];
  static int32_t wide[QW_ROPE_ROW];
  static channel head[QW_ROPE_HEAD_DIM];
  static channel apart[QW_ROPE_HEAD_DIM];
  int64_t position[QW_ROPE_AXES];
  uint32_t i;
  if (qw_selftest() != 0) {
    fprintf(stderr, "self-test: check %d failed\n", qw_selftest());
    return 1;
  }
  while (fread(position, sizeof position, 1, stdin) == 1 && fread(head, sizeof head, 1, stdin) == 1) {
#ifdef ONE_AXIS
    qw_rope_row(row, position[0]);
#else
    qw_rope_row_axes(row, position);
#endif
    for (i = 0; i < QW_ROPE_ROW; i++) {
      wide[i] = row[i];
    }
    put(wide, sizeof wide, 1);
    qw_rope_rotate_to(head, apart, row);
    qw_rope_rotate(head, row SCRATCH);
    put(head, sizeof head, 1);
    put(apart, sizeof apart, 1);
    qw_rope_inverse(head, row SCRATCH);
    put(head, sizeof head, 1);
  }
  return 0;
}
