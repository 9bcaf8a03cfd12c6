// SPDX-License-Identifier: Apache-2.0
/*
 * Digests of an exported rotation, of prefix qw: rows, and two heads rotated and rotated back, at CASES positions drawn by a linear congruence.
 * exported.inc includes its headers and defines ROPE_NAME, one word; RopeDigests computes the same lines in Java.
 */
#include "exported.inc"
#include "port/port.h"
#include "report.h"

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

#define STRIDE (QW_ROPE_HEAD_DIM + 1u)

static multiplicand row[QW_ROPE_ROW];
static channel heads[2 * STRIDE];
static uint32_t state = 1;

static uint32_t draw(void) {
  state = (state * UINT32_C(1664525) + UINT32_C(1013904223)) & UINT32_C(0xffffffff);
  return state;
}

/* Every length of positions, and both signs. */
static int64_t position(uint32_t number) {
  uint64_t high = draw();
  uint64_t bits = ((high << 32) | draw()) >> (number % 64u);
  return (int64_t)((draw() & UINT32_C(0x80000000)) != 0 ? UINT64_C(0) - bits : bits);
}

/* A fourth of the channels are extremes. */
static channel element(void) {
  uint32_t number = draw();
  if ((number & UINT32_C(0x60000000)) == 0) {
    number = (number & UINT32_C(0x80000000)) != 0 ? UINT32_C(0x80000000) : UINT32_C(0x7fffffff);
  }
#if QW_ROPE_BITS == 8
  return (int8_t)(uint8_t)(number >> 24);
#else
  return (int16_t)(uint16_t)(number >> 16);
#endif
}

static uint32_t add(uint32_t digest, uint32_t number, unsigned bytes) {
  while (bytes-- > 0) {
    digest = ((digest ^ (number & 0xffu)) * UINT32_C(0x01000193)) & UINT32_C(0xffffffff);
    number >>= 8;
  }
  return digest;
}

static uint32_t add_heads(uint32_t digest) {
  uint32_t i;
  for (i = 0; i < 2 * STRIDE; i++) {
    digest = add(digest, (uint32_t)heads[i], QW_ROPE_BITS / 8);
  }
  return digest;
}

static void say(const char *what, uint32_t digest) {
  report_word("digest");
  report_word(ROPE_NAME);
  report_word(what);
  report_hex(digest);
  report_end();
}

int main(void) {
#if QW_ROPE_IN_PLACE
#define SCRATCH
#else
#define SCRATCH , scratch
  static channel scratch[QW_ROPE_ROTARY_DIM];
#endif
  uint32_t rows = UINT32_C(0x811c9dc5);
  uint32_t rotated = UINT32_C(0x811c9dc5);
  uint32_t restored = UINT32_C(0x811c9dc5);
  uint32_t number;
  uint32_t i;
  for (number = 0; number < CASES; number++) {
    qw_rope_row(row, position(number));
    for (i = 0; i < QW_ROPE_ROW; i++) {
      rows = add(rows, (uint32_t)row[i], 4);
    }
    for (i = 0; i < 2 * STRIDE; i++) {
      heads[i] = element();
    }
    qw_rope_rotate_heads(heads, 2, STRIDE, row SCRATCH);
    rotated = add_heads(rotated);
    qw_rope_inverse_heads(heads, 2, STRIDE, row SCRATCH);
    restored = add_heads(restored);
  }
  say("rows", rows);
  say("rotated", rotated);
  say("restored", restored);
  report_word("selftest");
  report_decimal(qw_selftest());
  report_end();
  report_word("end");
  report_end();
  port_exit(0);
  return 0;
}
