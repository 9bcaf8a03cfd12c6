// SPDX-License-Identifier: Apache-2.0
/* FNV-1a, 32 bits, by value: the low byte of a number first, whatever the order of bytes in memory. */
#ifndef FNV1A_H
#define FNV1A_H

#include <stdint.h>

#define FNV1A_START UINT32_C(0x811c9dc5)

static inline uint32_t fnv1a_8(uint32_t hash, uint32_t byte) {
  return ((hash ^ (byte & 255)) * UINT32_C(0x01000193)) & UINT32_C(0xffffffff);
}

static inline uint32_t fnv1a_16(uint32_t hash, int16_t value) {
  uint32_t bits = (uint16_t)value;
  return fnv1a_8(fnv1a_8(hash, bits), bits >> 8);
}

static inline uint32_t fnv1a_32(uint32_t hash, int32_t value) {
  uint32_t bits = (uint32_t)value;
  hash = fnv1a_8(fnv1a_8(hash, bits), bits >> 8);
  return fnv1a_8(fnv1a_8(hash, bits >> 16), bits >> 24);
}

#endif
