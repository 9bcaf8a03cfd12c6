// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The files of one export, in order, until they are written together: all of them or none. */
public final class OutputFiles {
  private final Map<String, byte[]> files = new LinkedHashMap<>();

  /**
   * Adds a text file in UTF-8.
   *
   * @param name path inside the directory, with {@code /}
   * @throws IllegalArgumentException where there is a file of that name
   */
  public OutputFiles text(String name, String content) {
    return bytes(name, content.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds a file, as {@link #text}. */
  public OutputFiles bytes(String name, byte[] content) {
    if (files.putIfAbsent(name, content) != null) {
      throw new IllegalArgumentException("two files would be named " + name);
    }
    return this;
  }

  /** Returns the names in order. */
  public List<String> names() {
    return List.copyOf(files.keySet());
  }

  /** Returns the bytes of a file. */
  public byte[] content(String name) {
    return files.get(name).clone();
  }

  /** Returns the text of a file. */
  public String text(String name) {
    return new String(files.get(name), StandardCharsets.UTF_8);
  }

  /**
   * Writes all files into a directory, which is made if need be. They are written beside their place first and then moved; where
   * a move fails, what was moved is taken away again and what was replaced is put back.
   *
   * @param force whether files of the same names may be replaced; others in the directory stay in either case
   * @throws IllegalArgumentException in one sentence, where the directory has files and {@code force} is false, or where it cannot be written
   */
  public void writeTo(Path directory, boolean force) {
    try {
      write(directory, force);
    } catch (IOException e) {
      throw new IllegalArgumentException("cannot write to " + directory + ": " + reason(e), e);
    }
  }

  private void write(Path directory, boolean force) throws IOException {
    if (Files.exists(directory, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(directory)) {
      throw new IllegalArgumentException(directory + " is not a directory");
    }
    boolean there = Files.isDirectory(directory);
    if (there && !force && !isEmpty(directory)) {
      throw new IllegalArgumentException(
          directory + " is not empty: choose another directory, or replace its files with --force");
    }
    for (String name : files.keySet()) {
      if (Files.isDirectory(directory.resolve(name))) {
        throw new IllegalArgumentException(directory.resolve(name) + " is a directory");
      }
    }
    Path absolute = directory.toAbsolutePath().normalize();
    Path made = there ? null : firstMissing(absolute);
    Files.createDirectories(absolute);
    Path stage = null;
    boolean done = false;
    try {
      stage = Files.createTempDirectory(absolute, ".export-");
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path path = stage.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.write(path, file.getValue());
      }
      move(stage, absolute);
      done = true;
    } finally {
      delete(stage);
      if (!done && made != null) {
        delete(made);
      }
    }
  }

  private void move(Path stage, Path directory) throws IOException {
    Path replaced = Files.createDirectory(stage.resolve(".replaced"));
    Deque<Path> moved = new ArrayDeque<>();
    Map<Path, Path> kept = new LinkedHashMap<>();
    boolean done = false;
    try {
      for (String name : files.keySet()) {
        Path target = directory.resolve(name);
        Files.createDirectories(target.getParent());
        if (Files.exists(target)) {
          kept.put(target, Files.move(target, replaced.resolve(Integer.toString(kept.size()))));
        }
        Files.move(stage.resolve(name), target);
        moved.push(target);
      }
      done = true;
    } finally {
      while (!done && !moved.isEmpty()) {
        Files.deleteIfExists(moved.pop());
      }
      for (Map.Entry<Path, Path> file : done ? Map.<Path, Path>of().entrySet() : kept.entrySet()) {
        Files.move(file.getValue(), file.getKey());
      }
    }
  }

  private static boolean isEmpty(Path directory) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.findAny().isEmpty();
    }
  }

  private static Path firstMissing(Path directory) {
    Path missing = directory;
    while (missing.getParent() != null && !Files.exists(missing.getParent())) {
      missing = missing.getParent();
    }
    return missing;
  }

  private static void delete(Path root) throws IOException {
    if (root == null || !Files.exists(root)) {
      return;
    }
    List<Path> paths = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(root)) {
      walk.forEach(paths::add);
    }
    for (int i = paths.size() - 1; i >= 0; i--) { // the deepest first
      Files.deleteIfExists(paths.get(i));
    }
  }

  private static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "access is denied";
    }
    if (e instanceof FileSystemException system) {
      return system.getReason() != null ? system.getReason() : "there is no such place";
    }
    return e.getMessage();
  }
}
