// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export.target;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A program that a target needs.
 *
 * @param command as it is called
 * @param debianPackage that brings it
 */
record Tool(String command, String debianPackage) {
  static final Tool GCC = new Tool("gcc", "gcc");
  static final Tool CLANG = new Tool("clang", "clang");
  static final Tool ARM_GCC = new Tool("arm-none-eabi-gcc", "gcc-arm-none-eabi");
  static final Tool RISCV_GCC = new Tool("riscv64-unknown-elf-gcc", "gcc-riscv64-unknown-elf");
  static final Tool AARCH64_GCC = new Tool("aarch64-linux-gnu-gcc", "gcc-aarch64-linux-gnu");
  static final Tool S390X_GCC = new Tool("s390x-linux-gnu-gcc", "gcc-s390x-linux-gnu");
  static final Tool AVR_GCC = new Tool("avr-gcc", "gcc-avr");
  static final Tool QEMU_SYSTEM_ARM = new Tool("qemu-system-arm", "qemu-system-arm");
  static final Tool SIMAVR = new Tool("simavr", "simavr");
  static final Tool NM = new Tool("nm", "binutils");
  static final Tool READELF = new Tool("readelf", "binutils");
  static final Tool SIZE = new Tool("size", "binutils");

  /** A user-mode emulator. */
  static Tool qemuUser(String machine) {
    return new Tool("qemu-" + machine, "qemu-user");
  }

  /** Returns whether the search path has it. */
  boolean isThere() {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .map(directory -> Path.of(directory, command))
        .anyMatch(Files::isExecutable);
  }
}
