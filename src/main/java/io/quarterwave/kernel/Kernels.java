// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.kernel;

/**
 * Which kernel this JVM uses: chosen once, by the system property {@value #PROPERTY}.
 *
 * <ul>
 * <li>{@code auto}, the default: the fastest that is there;
 * <li>{@code scalar}: the plain loops that define the results;
 * <li>{@code packed}: plain Java that the compiler vectorises;
 * <li>{@code vector}: the Vector API, an error where the JVM was started without {@code --add-modules jdk.incubator.vector}. Its
 *     width is that which the machine prefers, or {@value #BITS_PROPERTY}: 128, 256 or 512.
 * </ul>
 *
 * <p>Vector loops are slow until the compiler has them: the first call takes some 0.3 s, and full speed comes after one to two seconds of calls on one core
 * ({@code bench} measures both). A server warms its ropes up before it answers.
 */
public final class Kernels {
  /** Name of the property that chooses. */
  public static final String PROPERTY = "quarterwave.kernel";

  /** Name of the property that forces the width of vectors. */
  public static final String BITS_PROPERTY = "quarterwave.vector.bits";

  private static final Kernel SCALAR = new ScalarKernel();
  private static final Kernel PACKED = new PackedKernel();

  private Kernels() {}

  private static final class Chosen {
    static final Kernel KERNEL;
    static final String PROBLEM;

    static {
      Kernel kernel = SCALAR;
      String problem = null;
      try {
        kernel =
            choose(System.getProperty(PROPERTY, "auto"), System.getProperty(BITS_PROPERTY, ""));
      } catch (IllegalStateException e) {
        problem = e.getMessage();
      }
      KERNEL = kernel;
      PROBLEM = problem;
    }
  }

  /**
   * Returns the kernel of this JVM.
   *
   * @throws IllegalStateException if the properties name one that does not exist or cannot run here
   */
  public static Kernel chosen() {
    if (Chosen.PROBLEM != null) {
      throw new IllegalStateException(Chosen.PROBLEM);
    }
    return Chosen.KERNEL;
  }

  /** Returns the kernel of this JVM, or the plain loops where {@link #chosen()} throws: for arrays of sines, whose plain loops always do. */
  public static Kernel chosenOrScalar() {
    return Chosen.KERNEL;
  }

  /** Returns the plain loops. */
  public static Kernel scalar() {
    return SCALAR;
  }

  /** Returns the plain Java that the compiler vectorises. */
  public static Kernel packed() {
    return PACKED;
  }

  /**
   * Returns the kernel of the Vector API.
   *
   * @param bits width of the vectors; 0 for that which the machine prefers
   * @throws IllegalStateException if the JVM has no such module or no such vectors
   */
  public static Kernel vector(int bits) {
    if (!moduleIsThere()) {
      throw new IllegalStateException(
          PROPERTY + "=vector needs a JVM started with --add-modules jdk.incubator.vector");
    }
    return VectorKernel.of(bits);
  }

  /** Returns the widths that vectors have on this machine, ascending; none without the module. */
  public static int[] vectorWidths() {
    return moduleIsThere() ? VectorKernel.widths() : new int[0];
  }

  private static boolean moduleIsThere() {
    return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
  }

  static Kernel choose(String name, String bits) {
    int width = width(bits);
    return switch (name) {
      case "auto" -> automatic(width);
      case "scalar" -> SCALAR;
      case "packed" -> PACKED;
      case "vector" -> vector(width);
      default ->
        throw new IllegalStateException(
            PROPERTY + " (" + name + ") must be auto, scalar, packed or vector");
    };
  }

  private static int width(String bits) {
    return switch (bits) {
      case "" -> 0;
      case "128" -> 128;
      case "256" -> 256;
      case "512" -> 512;
      default ->
        throw new IllegalStateException(BITS_PROPERTY + " (" + bits + ") must be 128, 256 or 512");
    };
  }

  private static Kernel automatic(int width) {
    try {
      return vector(width);
    } catch (IllegalStateException | LinkageError e) {
      return PACKED;
    }
  }
}
