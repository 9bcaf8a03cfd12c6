// SPDX-License-Identifier: Apache-2.0
/* Linux system calls without a C library, for user-mode emulators. */
#include "port.h"

int main(void);
void port_begin(void);

#if defined(__arm__)
enum { EXIT = 1, WRITE = 4 };
#elif defined(__s390x__)
enum { EXIT = 1, WRITE = 4 };
#else /* the numbers that AArch64 and RISC-V share */
enum { EXIT = 93, WRITE = 64 };
#endif

static long call(long number, long first, long second, long third) {
#if defined(__arm__)
  register long r7 __asm__("r7") = number;
  register long r0 __asm__("r0") = first;
  register long r1 __asm__("r1") = second;
  register long r2 __asm__("r2") = third;
  __asm__ volatile("svc #0" : "+r"(r0) : "r"(r7), "r"(r1), "r"(r2) : "memory");
  return r0;
#elif defined(__aarch64__)
  register long x8 __asm__("x8") = number;
  register long x0 __asm__("x0") = first;
  register long x1 __asm__("x1") = second;
  register long x2 __asm__("x2") = third;
  __asm__ volatile("svc #0" : "+r"(x0) : "r"(x8), "r"(x1), "r"(x2) : "memory");
  return x0;
#elif defined(__riscv)
  register long a7 __asm__("a7") = number;
  register long a0 __asm__("a0") = first;
  register long a1 __asm__("a1") = second;
  register long a2 __asm__("a2") = third;
  __asm__ volatile("ecall" : "+r"(a0) : "r"(a7), "r"(a1), "r"(a2) : "memory");
  return a0;
#elif defined(__s390x__)
  register long r1 __asm__("1") = number;
  register long r2 __asm__("2") = first;
  register long r3 __asm__("3") = second;
  register long r4 __asm__("4") = third;
  __asm__ volatile("svc 0" : "+d"(r2) : "d"(r1), "d"(r3), "d"(r4) : "memory");
  return r2;
#else
#error "no system calls for this machine"
#endif
}

void port_write(const char *text, unsigned length) {
  while (length > 0) {
    long written = call(WRITE, 1, (long)text, (long)length);
    if (written <= 0) {
      port_exit(70);
    }
    text += written;
    length -= (unsigned)written;
  }
}

void port_exit(int status) {
  for (;;) {
    call(EXIT, status, 0, 0);
  }
}

void port_begin(void) {
  port_exit(main());
}

/* The kernel enters with an aligned stack; s390x wants the 160 bytes of a caller's frame on it. */
#if defined(__arm__)
__asm__(".global _start\n.type _start, %function\n_start: bl port_begin\n");
#elif defined(__aarch64__)
__asm__(".global _start\n_start: bl port_begin\n");
#elif defined(__riscv)
__asm__(
    ".global _start\n_start:\n"
    ".option push\n.option norelax\nlla gp, __global_pointer$\n.option pop\n"
    "call port_begin\n");
#elif defined(__s390x__)
__asm__(".global _start\n_start:\naghi %r15, -160\nbrasl %r14, port_begin\n");
#endif
