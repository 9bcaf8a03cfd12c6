// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import jdk.incubator.vector.VectorShape;

/**
 * A class of vector loops at each width. The compiler only makes good code for a width that is a constant of the class, so
 * the class itself has the width that the machine prefers, and each narrower width is the same class file defined again, as a hidden class
 * whose class data is the width.
 */
final class VectorClass {
  static final int NARROWEST = 128;

  private final Class<?> loops;
  private final Class<?>[] parameters;
  private final Constructor<?>[] constructors = new Constructor<?>[10];

  VectorClass(Class<?> loops, Class<?>... parameters) {
    this.loops = loops;
    this.parameters = parameters;
  }

  /** Returns the shape of the vectors of the class that looks up itself, for its static initializer. */
  static VectorShape shape(Lookup lookup) {
    try {
      Integer bits = MethodHandles.classData(lookup, "_", Integer.class);
      return bits == null ? VectorShape.preferredShape() : VectorShape.forBitSize(bits);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("a class may look up itself", e);
    }
  }

  /** Returns a new instance of the class of a width. */
  Object instance(int bits, Object... arguments) {
    try {
      return constructor(bits).newInstance(arguments);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(loops.getName(), e.getCause());
    } catch (ReflectiveOperationException | IOException e) {
      throw new IllegalStateException(loops.getName() + " has no form of " + bits + " bits", e);
    }
  }

  private synchronized Constructor<?> constructor(int bits)
      throws ReflectiveOperationException, IOException {
    int index = Integer.numberOfTrailingZeros(bits);
    if (constructors[index] == null) {
      Class<?> type = bits == VectorShape.preferredShape().vectorBitSize()
          ? loops
          : MethodHandles.lookup()
              .defineHiddenClassWithClassData(classFile(), bits, true)
              .lookupClass();
      constructors[index] = type.getDeclaredConstructor(parameters);
    }
    return constructors[index];
  }

  private byte[] classFile() throws IOException {
    try (InputStream in = loops.getResourceAsStream(loops.getSimpleName() + ".class")) {
      if (in == null) {
        throw new IOException("no class file of " + loops.getName());
      }
      return in.readAllBytes();
    }
  }
}
