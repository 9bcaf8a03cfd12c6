// SPDX-License-Identifier: Apache-2.0
/* What the measured functions of CMSIS-DSP need of the headers of CMSIS-Core, which are in another repository; for GCC. */
#ifndef CMSIS_COMPILER_H
#define CMSIS_COMPILER_H

#include <stdint.h>

#define __ASM __asm
#define __INLINE inline
#define __STATIC_INLINE static inline
#define __STATIC_FORCEINLINE __attribute__((always_inline)) static inline
#define __NO_RETURN __attribute__((noreturn))
#define __WEAK __attribute__((weak))
#define __ALIGNED(bytes) __attribute__((aligned(bytes)))
#define __RESTRICT __restrict
#define __SSAT(value, bits) __builtin_arm_ssat(value, bits)
#define __USAT(value, bits) __builtin_arm_usat(value, bits)
#define __CLZ(value) ((uint8_t)__builtin_clz(value))

#endif
