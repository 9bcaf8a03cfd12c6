// SPDX-License-Identifier: Apache-2.0
/* What compilers call of their own accord where there is no C library. */
#include <stddef.h>

void *memcpy(void *restrict to, const void *restrict from, size_t count);
void *memmove(void *to, const void *from, size_t count);
void *memset(void *to, int value, size_t count);

void *memcpy(void *restrict to, const void *restrict from, size_t count) {
  return memmove(to, from, count);
}

void *memmove(void *to, const void *from, size_t count) {
  volatile unsigned char *out = to; /* volatile: or the loop would become a call to itself */
  const unsigned char *in = from;
  if ((size_t)(out - in) < count) {
    for (size_t i = count; i > 0; i--) {
      out[i - 1] = in[i - 1];
    }
  } else {
    for (size_t i = 0; i < count; i++) {
      out[i] = in[i];
    }
  }
  return to;
}

void *memset(void *to, int value, size_t count) {
  volatile unsigned char *out = to;
  for (size_t i = 0; i < count; i++) {
    out[i] = (unsigned char)value;
  }
  return to;
}
