// SPDX-License-Identifier: Apache-2.0
#include "report.h"

#include "port/port.h"

static char line[120];
static unsigned length;

static void add(char character) {
  if (length < sizeof line - 1) {
    line[length++] = character;
  }
}

static void separate(void) {
  if (length > 0) {
    add(' ');
  }
}

void report_word(const char *word) {
  separate();
  while (*word != 0) {
    add(*word++);
  }
}

void report_decimal(int32_t number) {
  char digits[10];
  unsigned count = 0;
  uint32_t rest = number < 0 ? UINT32_C(0) - (uint32_t)number : (uint32_t)number;
  separate();
  do {
    digits[count++] = (char)('0' + (int)(rest % 10));
    rest /= 10;
  } while (rest != 0);
  if (number < 0) {
    add('-');
  }
  while (count > 0) {
    add(digits[--count]);
  }
}

void report_hex(uint32_t number) {
  int shift;
  separate();
  for (shift = 28; shift >= 0; shift -= 4) {
    add("0123456789abcdef"[(number >> shift) & 15]);
  }
}

void report_end(void) {
  line[length++] = '\n';
  port_write(line, length);
  length = 0;
}
