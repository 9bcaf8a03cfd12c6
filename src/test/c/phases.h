// SPDX-License-Identifier: Apache-2.0
/* The phases that digests run over: hard ones first, then an even spread. The lists come from the test, in
   hard_16.inc and hard_32.inc, numbers with a comma after each; HARDEST_16 and HARDEST_32 say how many of them count. */
#ifndef PHASES_H
#define PHASES_H

#include <stdint.h>

#ifdef __AVR__
#include <avr/pgmspace.h>
#define IN_FLASH PROGMEM
#define READ_16(pointer) pgm_read_word(pointer)
#define READ_32(pointer) pgm_read_dword(pointer)
#else
#define IN_FLASH
#define READ_16(pointer) (*(pointer))
#define READ_32(pointer) (*(pointer))
#endif

static const uint16_t hard_16[] IN_FLASH = {
#include "hard_16.inc"
};
static const uint32_t hard_32[] IN_FLASH = {
#include "hard_32.inc"
};

/* Odd multipliers near the golden section of the turn: 2^16, or 2^32, of them would visit every phase once. */
static inline uint16_t phase_16(uint32_t index) {
  return index < HARDEST_16 ? READ_16(&hard_16[index])
                         : (uint16_t)((index - HARDEST_16) * UINT32_C(40503));
}

static inline uint32_t phase_32(uint32_t index) {
  return index < HARDEST_32 ? READ_32(&hard_32[index])
                         : (index - HARDEST_32) * UINT32_C(0x9e3779b9);
}

#endif
