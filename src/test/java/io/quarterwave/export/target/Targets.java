// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export.target;

import static io.quarterwave.export.target.FastPath.DSP;
import static io.quarterwave.export.target.FastPath.MVE;
import static io.quarterwave.export.target.FastPath.NEON;
import static io.quarterwave.export.target.FastPath.SSAT;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The table of targets: exported C is compiled for each and compared, none by special case. */
final class Targets {
  /** The 256 KB of a micro:bit. */
  private static final Room SMALL_FLASH = new Room(150_000, Integer.MAX_VALUE, 30);

  /** An array of avr-gcc has less than 2^15 bytes, and the instruction LPM reads from the low 64 KB alone. */
  private static final Room AVR_FLASH = new Room(36_000, 32_767, 6);

  private static final Board MICROBIT =
      new Board("microbit", "0", "0", "0x20000000", "0x4000", SMALL_FLASH);
  private static final Board MPS2_M3 = mps2("mps2-an385");
  private static final Board MPS2_M4 = mps2("mps2-an386");
  private static final Board MPS2_M7 = mps2("mps2-an500");
  private static final Board MPS2_M33 =
      new Board("mps2-an505", "0x10000000", "0x10000000", "0x38000000", "0x10000", Room.AMPLE);
  private static final Board MPS3_M55 =
      new Board("mps3-an547", "0x10000000", "0x11000000", "0x30000000", "0x10000", Room.AMPLE);

  private static final String UNDEFINED = "-fsanitize=undefined -fno-sanitize-recover=all";
  private static final String PORTABLE = "-DQW_PORTABLE"; // every fast path off
  private static final String ADDRESS = "-fsanitize=address";

  private Targets() {}

  /** Returns every target, in the order of the table that the tests print. */
  static List<Target> all() {
    return List.of(
        host("x86-64-gcc-O0", Tool.GCC, "-O0"),
        host("x86-64-gcc-O2", Tool.GCC, "-O2"),
        host("x86-64-gcc-O3", Tool.GCC, "-O3"),
        host("x86-64-gcc-portable", Tool.GCC, "-O2 " + PORTABLE),
        host("x86-64-gcc-ubsan", Tool.GCC, "-O1 " + UNDEFINED),
        host("x86-64-gcc-asan", Tool.GCC, "-O1 " + ADDRESS),
        host("x86-64-clang-O0", Tool.CLANG, "-O0"),
        host("x86-64-clang-O2", Tool.CLANG, "-O2"),
        host("x86-64-clang-O3", Tool.CLANG, "-O3"),
        host("x86-64-clang-ubsan", Tool.CLANG, "-O1 " + UNDEFINED),
        host("x86-64-clang-asan", Tool.CLANG, "-O1 " + ADDRESS),
        cortexM("cortex-m0", "-O2 -mcpu=cortex-m0", MICROBIT, Set.of())
            .with(Effort.SHORT)
            .count(),
        cortexM("cortex-m3", "-O2 -mcpu=cortex-m3", MPS2_M3, Set.of(SSAT)).count(),
        cortexM("cortex-m4", "-O2 -mcpu=cortex-m4", MPS2_M4, Set.of(SSAT, DSP)).count(),
        cortexM("cortex-m7", "-O2 -mcpu=cortex-m7", MPS2_M7, Set.of(SSAT, DSP)),
        cortexM("cortex-m33", "-O2 -mcpu=cortex-m33", MPS2_M33, Set.of(SSAT, DSP))
            .count(),
        cortexM(
                "cortex-m55",
                "-O2 -mcpu=cortex-m55 -mfloat-abi=hard",
                MPS3_M55,
                Set.of(SSAT, DSP, MVE))
            .with(Effort.FULL)
            .count(),
        clang(
            "cortex-m4-clang",
            "-O2 --target=thumbv7em-none-eabi -mcpu=cortex-m4",
            cortexM("cortex-m4", "-O2 -mcpu=cortex-m4", MPS2_M4, Set.of(SSAT, DSP))),
        linux("arm-big-endian", Tool.ARM_GCC, "-O2 -march=armv7-a -mbig-endian", "armeb", "--be8")
            .with(SSAT),
        linux("rv32i", Tool.RISCV_GCC, "-O2 -march=rv32i -mabi=ilp32", "riscv32")
            .with(Effort.SHORT)
            .count(),
        linux("rv32imac", Tool.RISCV_GCC, "-O2 -march=rv32imac -mabi=ilp32", "riscv32")
            .count(),
        clang(
            "rv32imac-clang",
            "-O2 --target=riscv32-none-elf -march=rv32imac -mabi=ilp32",
            linux("", Tool.RISCV_GCC, "-march=rv32imac -mabi=ilp32", "riscv32")),
        linux("rv64gc", Tool.RISCV_GCC, "-O2 -march=rv64gc -mabi=lp64d", "riscv64"),
        linux("aarch64", Tool.AARCH64_GCC, "-O2", "aarch64").with(NEON).with(Effort.FULL),
        linux("s390x", Tool.S390X_GCC, "-O2", "s390x"),
        avr("avr", "-O2 -mmcu=atmega2560", "atmega2560"));
  }

  /** Returns the target of a name. */
  static Target named(String name) {
    return all().stream()
        .filter(target -> target.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no target is named " + name + "; there are "
            + all().stream().map(Target::name).collect(java.util.stream.Collectors.joining(", "))));
  }

  /** A board of QEMU: where its vectors, code and data are, and how many bytes of data. */
  private record Board(
      String machine, String vectors, String code, String data, String dataBytes, Room room) {}

  private static Board mps2(String machine) {
    return new Board(machine, "0", "0", "0x20000000", "0x10000", Room.AMPLE);
  }

  private static Target host(String name, Tool compiler, String flags) {
    List<String> words = words(flags);
    return new Target(
        name,
        compiler,
        words,
        compiler,
        words,
        List.of("hosted.c"),
        Machine.HOST,
        Set.of(),
        Room.AMPLE,
        Effort.FULL,
        false);
  }

  private static Target cortexM(String name, String flags, Board board, Set<FastPath> fastPaths) {
    List<String> words = words("-mthumb -ffreestanding " + flags);
    List<String> link = new ArrayList<>(words);
    link.addAll(List.of(
        "-nostdlib",
        "-T",
        CSources.path("port/cortex-m.ld").toString(),
        "-Wl,--defsym=vectors_start=" + board.vectors(),
        "-Wl,--defsym=code_start=" + board.code(),
        "-Wl,--defsym=data_start=" + board.data(),
        "-Wl,--defsym=data_bytes=" + board.dataBytes()));
    return new Target(
        name,
        Tool.ARM_GCC,
        words,
        Tool.ARM_GCC,
        link,
        List.of("cortex-m.c", "memory.c"),
        Machine.board(board.machine()),
        fastPaths,
        board.room(),
        Effort.EMULATED,
        false);
  }

  private static Target linux(
      String name, Tool compiler, String flags, String processor, String... linkerFlags) {
    List<String> words = words("-ffreestanding " + flags);
    List<String> link = new ArrayList<>(words);
    link.addAll(List.of("-nostdlib", "-static", "-Wl,--no-warn-rwx-segments"));
    for (String flag : linkerFlags) {
      link.add("-Wl," + flag);
    }
    return new Target(
        name,
        compiler,
        words,
        compiler,
        link,
        List.of("linux.c", "memory.c"),
        Machine.user(processor),
        Set.of(),
        Room.AMPLE,
        Effort.EMULATED,
        false);
  }

  private static Target avr(String name, String flags, String processor) {
    List<String> words = words(flags);
    return new Target(
        name,
        Tool.AVR_GCC,
        words,
        Tool.AVR_GCC,
        words,
        List.of("avr.c"),
        Machine.avr(processor),
        Set.of(),
        AVR_FLASH,
        Effort.SPARSE,
        false);
  }

  /** What gcc links, compiled by clang. */
  private static Target clang(String name, String flags, Target gcc) {
    return new Target(
        name,
        Tool.CLANG,
        words("-ffreestanding " + flags),
        gcc.linker(),
        gcc.linkFlags(),
        gcc.ports(),
        gcc.machine(),
        gcc.fastPaths(),
        gcc.room(),
        gcc.effort(),
        false);
  }

  private static List<String> words(String text) {
    return List.of(text.split(" "));
  }
}
