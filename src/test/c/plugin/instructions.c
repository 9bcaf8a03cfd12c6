// SPDX-License-Identifier: Apache-2.0
/*
 * A QEMU TCG plug-in that counts the instructions of calls of given functions: from the first instruction of the function to its
 * return, both counted, whatever it calls in between; the call itself is not counted. It counts whole translation blocks: a
 * call ends a block, so a function begins one, and so does the place that it returns to.
 *
 *   -plugin FILE,functions=LIST,out=RESULT
 *
 * LIST has a line "HEXADDRESS NAME" for each function; RESULT gets "NAME CALLS SUM LEAST MOST" for each, in that order.
 *
 * The interface below is that of QEMU 4.2 and later, declared here because distributions do not ship its header. QEMU accepts
 * API versions from a least one on: QEMU to 8.x takes PLUGIN_API 1, QEMU 9 and later wants 2 (-DPLUGIN_API=2); what is
 * used here is the same in both.
 */
#include <inttypes.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#ifndef PLUGIN_API
#define PLUGIN_API 1
#endif

typedef uint64_t qemu_plugin_id_t;
struct qemu_plugin_tb;
struct qemu_plugin_insn;
typedef struct qemu_info_t qemu_info_t;
enum qemu_plugin_cb_flags { QEMU_PLUGIN_CB_NO_REGS };
typedef void (*udata_callback)(unsigned int vcpu, void *data);
typedef void (*translation_callback)(qemu_plugin_id_t id, struct qemu_plugin_tb *block);
typedef void (*end_callback)(qemu_plugin_id_t id, void *data);

void qemu_plugin_register_vcpu_tb_trans_cb(qemu_plugin_id_t id, translation_callback callback);
void qemu_plugin_register_vcpu_tb_exec_cb(struct qemu_plugin_tb *block, udata_callback callback,
                                          enum qemu_plugin_cb_flags flags, void *data);
void qemu_plugin_register_atexit_cb(qemu_plugin_id_t id, end_callback callback, void *data);
size_t qemu_plugin_tb_n_insns(const struct qemu_plugin_tb *block);
struct qemu_plugin_insn *qemu_plugin_tb_get_insn(const struct qemu_plugin_tb *block, size_t index);
uint64_t qemu_plugin_insn_vaddr(const struct qemu_plugin_insn *instruction);
size_t qemu_plugin_insn_size(const struct qemu_plugin_insn *instruction);

#define EXPORTED __attribute__((visibility("default")))
EXPORTED int qemu_plugin_version = PLUGIN_API;
EXPORTED int qemu_plugin_install(qemu_plugin_id_t id, const qemu_info_t *info, int argc, char **argv);

struct function {
  uint64_t address;
  char name[128];
  uint64_t calls, sum, least, most;
};

struct block {
  uint64_t begin, end, instructions;
  struct function *function; /* that begins here, or NULL */
};

static struct function *functions;
static size_t function_count;
static const char *out;

static struct function *running; /* the function whose call is counted, or NULL */
static uint64_t return_address;
static uint64_t counted;
static uint64_t last_end; /* where the block before ended: after a call, the address to return to */

static void executed(unsigned int vcpu, void *data) {
  const struct block *block = data;
  (void)vcpu;
  if (running != NULL && block->begin == return_address) {
    running->calls++;
    running->sum += counted;
    running->least = counted < running->least ? counted : running->least;
    running->most = counted > running->most ? counted : running->most;
    running = NULL;
  }
  if (running == NULL && block->function != NULL) {
    running = block->function;
    return_address = last_end;
    counted = 0;
  }
  counted += block->instructions;
  last_end = block->end;
}

static void translated(qemu_plugin_id_t id, struct qemu_plugin_tb *tb) {
  size_t count = qemu_plugin_tb_n_insns(tb);
  struct qemu_plugin_insn *last = qemu_plugin_tb_get_insn(tb, count - 1);
  struct block *block = malloc(sizeof *block); /* lives as long as the emulator may run the block */
  (void)id;
  block->begin = qemu_plugin_insn_vaddr(qemu_plugin_tb_get_insn(tb, 0));
  block->end = qemu_plugin_insn_vaddr(last) + qemu_plugin_insn_size(last);
  block->instructions = count;
  block->function = NULL;
  for (size_t i = 0; i < function_count; i++) {
    if (functions[i].address == block->begin) {
      block->function = &functions[i];
    }
  }
  qemu_plugin_register_vcpu_tb_exec_cb(tb, executed, QEMU_PLUGIN_CB_NO_REGS, block);
}

static void ended(qemu_plugin_id_t id, void *data) {
  FILE *file = fopen(out, "w");
  (void)id;
  (void)data;
  if (file == NULL) {
    perror(out);
    return;
  }
  for (size_t i = 0; i < function_count; i++) {
    const struct function *f = &functions[i];
    fprintf(file, "%s %" PRIu64 " %" PRIu64 " %" PRIu64 " %" PRIu64 "\n", f->name, f->calls, f->sum,
            f->calls == 0 ? 0 : f->least, f->most);
  }
  fclose(file);
}

static bool read_functions(const char *path) {
  FILE *file = fopen(path, "r");
  struct function next = {0, "", 0, 0, UINT64_MAX, 0};
  if (file == NULL) {
    perror(path);
    return false;
  }
  while (fscanf(file, "%" SCNx64 " %127s", &next.address, next.name) == 2) {
    next.address &= ~UINT64_C(1); /* of Thumb: not part of the address */
    functions = realloc(functions, (function_count + 1) * sizeof *functions);
    functions[function_count++] = next;
  }
  fclose(file);
  return true;
}

int qemu_plugin_install(qemu_plugin_id_t id, const qemu_info_t *info, int argc, char **argv) {
  (void)info;
  for (int i = 0; i < argc; i++) {
    if (strncmp(argv[i], "functions=", 10) == 0) {
      if (!read_functions(argv[i] + 10)) {
        return 1;
      }
    } else if (strncmp(argv[i], "out=", 4) == 0) {
      out = strdup(argv[i] + 4);
    } else {
      fprintf(stderr, "unknown argument: %s\n", argv[i]);
      return 1;
    }
  }
  if (out == NULL) {
    fprintf(stderr, "out=FILE is missing\n");
    return 1;
  }
  qemu_plugin_register_vcpu_tb_trans_cb(id, translated);
  qemu_plugin_register_atexit_cb(id, ended, NULL);
  return 0;
}
