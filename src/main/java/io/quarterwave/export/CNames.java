// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

import java.util.Locale;
import java.util.Set;

/** What names may be in C and C++. */
public final class CNames {
  /** The prefix of every exported name where the user gives none. */
  public static final String DEFAULT_PREFIX = "qw";

  private static final int LONGEST = 40;

  private static final Set<String> KEYWORDS = Set.of(
      ("alignas alignof and and_eq asm auto bitand bitor bool break case catch char char8_t char16_t char32_t class co_await co_return"
              + " co_yield compl concept const const_cast consteval constexpr constinit continue decltype default delete do double"
              + " dynamic_cast else enum explicit export extern false float for friend goto if inline int long mutable namespace new"
              + " noexcept not not_eq nullptr operator or or_eq private protected public register reinterpret_cast requires restrict"
              + " return short signed sizeof static static_assert static_cast struct switch template this thread_local throw true try"
              + " typedef typeid typename typeof typeof_unqual union unsigned using virtual void volatile wchar_t while xor xor_eq")
          .split(" "));

  private CNames() {}

  /**
   * Checks the prefix of exported names and returns it.
   *
   * @throws IllegalArgumentException where it is no identifier of C, a keyword of C or C++, or reserved for compilers
   */
  public static String prefix(String prefix) {
    if (!prefix.matches("[A-Za-z_][A-Za-z0-9_]*")) {
      throw new IllegalArgumentException("the prefix '" + prefix
          + "' is no C identifier: letters, digits and _ only, no digit first");
    }
    if (KEYWORDS.contains(prefix)) {
      throw new IllegalArgumentException("the prefix '" + prefix + "' is a keyword of C or C++");
    }
    if (prefix.startsWith("_") || prefix.contains("__") || prefix.endsWith("_")) {
      throw new IllegalArgumentException("the prefix '" + prefix
          + "' would give names that are reserved: no _ first or last, and no two in a row");
    }
    if (prefix.length() > LONGEST) {
      throw new IllegalArgumentException(
          "the prefix has " + prefix.length() + " characters, at most " + LONGEST + " are allowed");
    }
    return prefix;
  }

  /** Returns the form of a name that macros have. */
  public static String macro(String name) {
    return name.toUpperCase(Locale.ROOT);
  }
}
