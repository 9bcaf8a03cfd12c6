// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

import java.util.List;
import java.util.Map;

/** A model's rotation as C: a header and a source, or one header, with a self-test and a page on how to build them. */
public final class RopeExport {
  private final RopeUnit unit;
  private final RopeCheck check;
  private final RopeFacts facts;
  private final CDirectory directory;

  /**
   * Begins an export.
   *
   * @param unit the rotation
   * @param model what the encoding is, a line each
   * @param command the command that makes it again
   * @param single whether all becomes one header
   */
  public RopeExport(RopeUnit unit, List<String> model, String command, boolean single) {
    this.unit = unit;
    directory = new CDirectory(unit.prefix(), single, command);
    check = RopeCheck.of(unit);
    facts = new RopeFacts(unit, model, command, check.rotated());
  }

  /** Returns the files. */
  public OutputFiles files() {
    directory.add(
        unit.file(),
        Templates.render("rope/declarations", Map.of("u", unit, "f", facts)),
        Templates.render("rope/source", Map.of("u", unit)));
    return directory.files(new CDirectory.Rest(
        Templates.render("rope/selftestDeclaration", Map.of("u", unit, "f", facts)),
        Templates.render("rope/selftest", Map.of("u", unit, "k", check)),
        unit.file(),
        unit.file(),
        "Rotary position embedding of int" + unit.bits() + " data in integers",
        Templates.render("rope/use", Map.of("u", unit)),
        List.of(Templates.render("rope/about", Map.of("u", unit, "f", facts)))));
  }
}
