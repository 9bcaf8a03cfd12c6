// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows works. */
class ReadmeTest {
  private static final Pattern JAVA_BLOCK = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern CLASS_NAME = Pattern.compile("class (\\w+)");

  @Test
  void everyJavaExampleCompilesAndRuns(@TempDir Path dir) throws Exception {
    Matcher blocks = JAVA_BLOCK.matcher(Files.readString(Path.of("README.md")));
    List<String> ran = new ArrayList<>();
    while (blocks.find()) {
      Matcher name = CLASS_NAME.matcher(blocks.group(1));
      assertTrue(name.find(), "an example without a class");
      Path source = dir.resolve(name.group(1) + ".java");
      Files.writeString(source, blocks.group(1));
      compile(source, dir);
      run(name.group(1), dir);
      ran.add(name.group(1));
    }
    assertFalse(ran.isEmpty(), "the README shows no Java");
  }

  private static void compile(Path source, Path dir) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter output = new StringWriter();
    boolean good = compiler
        .getTask(
            output,
            null,
            null,
            List.of("-d", dir.toString(), "-proc:none", "-Xlint:all,-path,-classfile", "-Werror"),
            null,
            compiler.getStandardFileManager(null, null, null).getJavaFileObjects(source))
        .call();
    assertTrue(good, output.toString());
    assertEquals("", output.toString());
  }

  private static void run(String name, Path dir) throws Exception {
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {dir.toUri().toURL()}, ReadmeTest.class.getClassLoader())) {
      loader.loadClass(name).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
    } catch (InvocationTargetException e) {
      throw new AssertionError("the example " + name + " failed", e.getCause());
    }
  }
}
