// SPDX-License-Identifier: Apache-2.0
/* Cortex-M without a C library; output and exit by semihosting. */
#include "port.h"

#include <stdint.h>

int main(void);
void port_begin(void);
void port_fault(void);
extern uint32_t port_stack_top[];

enum { SYS_OPEN = 1, SYS_WRITE = 5, SYS_EXIT = 0x18, STOPPED_EXIT = 0x20026, STOPPED_ERROR = 0x20023 };

static uintptr_t host(uintptr_t operation, uintptr_t argument) {
  register uintptr_t r0 __asm__("r0") = operation;
  register uintptr_t r1 __asm__("r1") = argument;
  __asm__ volatile("bkpt 0xab" : "+r"(r0) : "r"(r1) : "memory");
  return r0;
}

void port_write(const char *text, unsigned length) {
  static uintptr_t handle;
  if (handle == 0) {
    uintptr_t open[3] = {(uintptr_t) ":tt", 4 /* "w": the standard output */, 3};
    handle = host(SYS_OPEN, (uintptr_t)open);
  }
  uintptr_t write[3] = {handle, (uintptr_t)text, length};
  if (host(SYS_WRITE, (uintptr_t)write) != 0) {
    port_exit(70);
  }
}

void port_exit(int status) {
  for (;;) {
    host(SYS_EXIT, status == 0 ? STOPPED_EXIT : STOPPED_ERROR);
  }
}

void port_begin(void) {
#if defined(__ARM_FEATURE_MVE)
  *(volatile uint32_t *)0xe000ed88 |= UINT32_C(0xf) << 20; /* CPACR: full access to the vector registers */
  __asm__ volatile("dsb\nisb" : : : "memory");
#endif
  port_exit(main());
}

void port_fault(void) {
  static const char text[] = "fault\n";
  port_write(text, sizeof text - 1);
  port_exit(71);
}

__attribute__((section(".vectors"), used)) static const uintptr_t vectors[16] = {
    (uintptr_t)port_stack_top,
    (uintptr_t)port_begin,
    (uintptr_t)port_fault,
    (uintptr_t)port_fault,
    (uintptr_t)port_fault,
    (uintptr_t)port_fault,
    (uintptr_t)port_fault,
};
