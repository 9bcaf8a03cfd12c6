// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export.target;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which targets run, by the system property {@code targets} and by the tools that are there. */
final class TargetChoice {
  private static final String FOUND = "found";
  private static final String REQUIRED = "required";
  private static final String NONE = "none";

  private TargetChoice() {}

  /**
   * Returns the targets that run, and says in one line which do not and why: with {@code found}, which is the default, those whose
   * tools are there; with {@code required} all; with {@code none} none; else the names of targets with commas between, all
   * of whose tools must be there.
   *
   * @throws AssertionError where tools are missing that are required, with the packages to install
   */
  static List<Target> chosen(List<Target> all) {
    String choice = System.getProperty("targets", FOUND);
    if (choice.equals(NONE)) {
      System.out.println("targets skipped: all " + all.size() + ", by -Dtargets=none");
      return List.of();
    }
    List<Target> targets = all;
    if (!choice.equals(FOUND) && !choice.equals(REQUIRED)) {
      List<String> names = List.of(choice.split(","));
      names.forEach(Targets::named);
      targets = all.stream().filter(target -> names.contains(target.name())).toList();
    }
    List<Target> there = new ArrayList<>();
    Map<Tool, List<String>> skipped = new LinkedHashMap<>();
    for (Target target : targets) {
      List<Tool> missing = target.missing();
      if (missing.isEmpty()) {
        there.add(target);
      }
      missing.forEach(
          tool -> skipped.computeIfAbsent(tool, key -> new ArrayList<>()).add(target.name()));
    }
    if (!choice.equals(FOUND) && !skipped.isEmpty()) {
      throw new AssertionError("tools of required targets are missing; install "
          + skipped.keySet().stream()
              .map(Tool::debianPackage)
              .distinct()
              .collect(Collectors.joining(" "))
          + " (" + reasons(skipped) + ")");
    }
    System.out.println("targets skipped: " + (skipped.isEmpty() ? "none" : reasons(skipped)));
    return there;
  }

  private static String reasons(Map<Tool, List<String>> skipped) {
    return skipped.entrySet().stream()
        .map(entry -> String.join(", ", entry.getValue()) + " (no "
            + entry.getKey().command() + ", of the package " + entry.getKey().debianPackage() + ")")
        .collect(Collectors.joining("; "));
  }
}
