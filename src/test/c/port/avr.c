// SPDX-License-Identifier: Apache-2.0
/* AVR under simavr: output by the first UART, the end by sleeping with interrupts off. */
#include "port.h"

#include <avr/io.h>
#include <avr/sleep.h>

void port_write(const char *text, unsigned length) {
  UCSR0B = _BV(TXEN0);
  while (length-- > 0) {
    while (!(UCSR0A & _BV(UDRE0))) {
    }
    UDR0 = (unsigned char)*text++;
  }
}

void port_exit(int status) {
  static const char failed[] = "exit 1\n";
  if (status != 0) {
    port_write(failed, sizeof failed - 1);
  }
  while (!(UCSR0A & _BV(UDRE0))) {
  }
  __asm__ volatile("cli");
  sleep_enable();
  for (;;) {
    sleep_cpu();
  }
}
