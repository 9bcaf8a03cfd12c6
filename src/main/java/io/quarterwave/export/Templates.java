// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import gg.jte.output.StringOutput;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The templates of {@code src/main/resources/templates}, which the build compiles to classes.
 *
 * <p>A line's first character {@code |} is a margin: it is left out, and what follows keeps its indentation, which jte takes away
 * from the lines inside {@code @if} and {@code @for}. A line that is to begin with it begins with two. Several blank lines become one.
 */
final class Templates {
  private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
      null, ContentType.Plain, Templates.class.getClassLoader(), "io.quarterwave.export.template");

  private static final Pattern MARGIN = Pattern.compile("^\\|", Pattern.MULTILINE);

  private static final Pattern BLANKS = Pattern.compile("\n{3,}");

  private Templates() {}

  /**
   * Returns a template filled in.
   *
   * @param name path below {@code templates}, without {@code .jte}
   */
  static String render(String name, Map<String, Object> parameters) {
    StringOutput text = new StringOutput();
    try {
      ENGINE.render(name + ".jte", parameters, text);
    } catch (TemplateException e) {
      throw new IllegalStateException("the template " + name + " failed: " + e.getMessage(), e);
    }
    return BLANKS.matcher(MARGIN.matcher(text.toString()).replaceAll("")).replaceAll("\n\n");
  }
}
