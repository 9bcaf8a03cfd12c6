// SPDX-License-Identifier: Apache-2.0
/* Lines that a test reads: words with one space between, in the order of the calls. */
#ifndef REPORT_H
#define REPORT_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

void report_word(const char *word);
void report_decimal(int32_t number);
void report_hex(uint32_t number); /* eight digits */
void report_end(void);            /* ends the line and sends it */

#ifdef __cplusplus
}
#endif

#endif
