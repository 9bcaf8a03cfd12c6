// SPDX-License-Identifier: Apache-2.0
/* What a test program needs of the machine it runs on. One file beside this one is linked in for each kind of machine. */
#ifndef PORT_H
#define PORT_H

#ifdef __cplusplus
extern "C" {
#endif

/* Writes characters where the test that started the program reads them. */
void port_write(const char *text, unsigned length);

/* Ends the program; 0 is success. Does not return. */
void port_exit(int status);

#ifdef __cplusplus
}
#endif

#endif
