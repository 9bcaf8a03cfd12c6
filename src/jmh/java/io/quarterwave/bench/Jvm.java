// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.bench;

import java.lang.module.ModuleFinder;
import java.util.ArrayList;
import java.util.List;

/** The JVM that a row is measured in. */
enum Jvm {
  /** With the Vector API where it is there, and the kernel that the properties of this JVM choose. */
  CHOSEN,
  /** Without the Vector API, and the packed kernel. */
  PACKED;

  private static final String MODULE = "jdk.incubator.vector";
  private static final List<String> PROPERTIES =
      List.of("quarterwave.kernel", "quarterwave.vector.bits");

  /** Returns whether this JDK has the Vector API at all. */
  static boolean hasVectorApi() {
    return ModuleFinder.ofSystem().find(MODULE).isPresent();
  }

  /** Returns the options of the JVM: one collector thread, because one thread is what is measured. */
  List<String> arguments() {
    List<String> arguments = new ArrayList<>(List.of("-XX:+UseSerialGC"));
    if (this == PACKED) {
      arguments.add("-Dquarterwave.kernel=packed");
      return arguments;
    }
    if (hasVectorApi()) {
      arguments.add("--add-modules=" + MODULE);
    }
    for (String property : PROPERTIES) {
      String value = System.getProperty(property);
      if (value != null) {
        arguments.add("-D" + property + "=" + value);
      }
    }
    return arguments;
  }
}
