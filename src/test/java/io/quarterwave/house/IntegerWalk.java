// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.house;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Walks bytecode from the methods of some classes through every method that they can be seen to call, into the JDK too,
 * and collects what an integer-only, self-contained program may not hold: floating-point opcodes, constants and
 * types, and packages outside {@code java.lang}, {@code java.util}, {@code java.nio} and our own run-time wing.
 *
 * <p>Calls are followed to the named method (an override chosen at run time is not seen). A throw ends the integer program, so
 * the constructors of exceptions and the building of their messages in {@link StringBuilder} are not followed.
 */
final class IntegerWalk {
  /**
   * Not followed, because never on the way of a number: what the compiler puts into every enum; the choice of a kernel at the start; and the flag
   * of a thread, which a call that has waited sets again, and whose setter wakes channels and asks a security manager.
   */
  private static final Set<String> TRUSTED = Set.of(
      "java/lang/Enum.valueOf",
      "java/lang/Thread.interrupt",
      "java/lang/System.getProperty",
      "java/lang/Class.asSubclass",
      "java/lang/ModuleLayer.boot",
      "java/lang/ModuleLayer.findModule",
      "java/lang/invoke/MethodHandles.lookup");

  /**
   * Not followed: the Vector API, whose integer operations are single instructions although its classes serve floating point too.
   */
  private static final String VECTOR_API = "jdk/incubator/vector/";

  /**
   * Not followed: buffers that hold a tensor outside the heap. They move bytes; which class does it is chosen at run time, and none computes with them.
   */
  private static final Set<String> BUFFERS =
      Set.of("java/nio/ByteBuffer", "java/nio/ShortBuffer", "java/nio/ByteOrder");

  /** Not walked: it finds the class file of a vector loop and defines it again; no number of a result passes through it. */
  static final String CLASS_LOADING = "io/quarterwave/kernel/VectorClass";

  record Step(String owner, String method) {}

  private final Map<String, ClassReader> readers = new HashMap<>();
  private final Map<Step, Step> callerOf = new LinkedHashMap<>();
  private final Deque<Step> open = new ArrayDeque<>();
  private final Set<String> offences = new TreeSet<>();

  /** Returns what was found in the given classes (internal names) and in all that they call; empty is good. */
  Set<String> offencesFrom(Iterable<String> classNames) {
    for (String name : classNames) {
      reader(name)
          .accept(
              new ClassVisitor(Opcodes.ASM9) {
                @Override
                public MethodVisitor visitMethod(
                    int access, String method, String descriptor, String sig, String[] ex) {
                  enter(name, method + descriptor, null);
                  return null;
                }
              },
              ClassReader.SKIP_CODE);
    }
    while (!open.isEmpty()) {
      walk(open.pop());
    }
    return offences;
  }

  int methodsWalked() {
    return callerOf.size();
  }

  private void enter(String owner, String method, Step caller) {
    Step step = new Step(owner, method);
    if (callerOf.putIfAbsent(step, caller == null ? step : caller) == null) {
      open.push(step);
    }
  }

  private void walk(Step step) {
    boolean[] found = {false};
    ClassReader reader = reader(step.owner());
    reader.accept(
        new ClassVisitor(Opcodes.ASM9) {
          @Override
          public MethodVisitor visitMethod(
              int access, String name, String descriptor, String sig, String[] ex) {
            if (!step.method().equals(name + descriptor)) {
              return null;
            }
            found[0] = true;
            checkTypes(step, descriptor);
            return new Body(step);
          }
        },
        ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    if (!found[0]) { // inherited: look where it is declared
      if (reader.getSuperName() != null) {
        enter(reader.getSuperName(), step.method(), step);
      }
      for (String face : reader.getInterfaces()) {
        if (declares(face, step.method())) {
          enter(face, step.method(), step);
        }
      }
    }
  }

  private boolean declares(String owner, String method) {
    boolean[] found = {false};
    reader(owner)
        .accept(
            new ClassVisitor(Opcodes.ASM9) {
              @Override
              public MethodVisitor visitMethod(
                  int access, String name, String descriptor, String sig, String[] ex) {
                found[0] |= method.equals(name + descriptor);
                return null;
              }
            },
            ClassReader.SKIP_CODE);
    return found[0];
  }

  private ClassReader reader(String name) {
    return readers.computeIfAbsent(name, key -> {
      try (InputStream in = ClassLoader.getSystemResourceAsStream(key + ".class")) {
        if (in == null) {
          throw new IllegalStateException("no class file of " + key);
        }
        return new ClassReader(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  private void checkTypes(Step step, String descriptor) {
    for (Type type : Type.getArgumentTypes(descriptor)) {
      checkType(step, type);
    }
    checkType(step, Type.getReturnType(descriptor));
  }

  private void checkType(Step step, Type type) {
    Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
    if (element.getSort() == Type.FLOAT || element.getSort() == Type.DOUBLE) {
      offend(step, "type " + type.getClassName());
    }
  }

  private void offend(Step step, String what) {
    StringBuilder path = new StringBuilder(what).append(" in ").append(name(step));
    Step at = step;
    while (!isOurs(at.owner())
        && !callerOf.get(at).equals(at)) { // up to the method of ours that calls into the JDK
      at = callerOf.get(at);
      path.append(" <- ").append(name(at));
    }
    offences.add(path.toString());
  }

  private static String name(Step step) {
    return step.owner() + "." + step.method();
  }

  private static boolean isOurs(String owner) {
    return owner.startsWith("io/quarterwave/fixed/")
        || owner.startsWith("io/quarterwave/trig/")
        || owner.startsWith("io/quarterwave/kernel/")
        || owner.startsWith("io/quarterwave/rope/");
  }

  /** Buffers are arrays seen as another type; their code is walked like any other. Files and channels lie in packages below. */
  private static boolean isBuffer(String owner) {
    return owner.startsWith("java/nio/") && owner.lastIndexOf('/') == 8;
  }

  private static boolean endsTheProgram(String owner, String name) {
    return owner.endsWith("Exception")
        || owner.endsWith("Error")
        || owner.equals("java/lang/StringBuilder")
        || owner.equals("jdk/internal/util/Preconditions") && name.startsWith("outOf");
  }

  /** One method's instructions. */
  private final class Body extends MethodVisitor {
    private final Step step;

    Body(Step step) {
      super(Opcodes.ASM9);
      this.step = step;
    }

    @Override
    public void visitInsn(int opcode) {
      boolean constant = opcode >= Opcodes.FCONST_0 && opcode <= Opcodes.DCONST_1;
      if (constant || isFloating(opcode)) {
        offend(step, "opcode " + opcode);
      }
    }

    @Override
    public void visitVarInsn(int opcode, int index) {
      if (opcode == Opcodes.FLOAD
          || opcode == Opcodes.DLOAD
          || opcode == Opcodes.FSTORE
          || opcode == Opcodes.DSTORE) {
        offend(step, "opcode " + opcode);
      }
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
      if (opcode == Opcodes.NEWARRAY
          && (operand == Opcodes.T_FLOAT || operand == Opcodes.T_DOUBLE)) {
        offend(step, "a floating-point array");
      }
    }

    @Override
    public void visitLdcInsn(Object value) {
      if (value instanceof Float || value instanceof Double || value instanceof ConstantDynamic) {
        offend(step, "constant " + value);
      }
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
      checkType(step, Type.getType(descriptor));
    }

    @Override
    public void visitInvokeDynamicInsn(
        String name, String descriptor, Handle bootstrap, Object... args) {
      if (!bootstrap.getOwner().equals("java/lang/runtime/ObjectMethods")) {
        offend(step, "invokedynamic " + bootstrap.getOwner());
      }
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      checkTypes(step, descriptor);
      if (owner.startsWith("[")
          || owner.startsWith(VECTOR_API)
          || owner.equals(CLASS_LOADING)
          || BUFFERS.contains(owner)
          || TRUSTED.contains(owner + "." + name)) {
        return; // clone() of an array, an instruction, or no arithmetic
      }
      if (!isOurs(owner)
          && !owner.startsWith("java/lang/")
          && !owner.startsWith("java/util/")
          && !isBuffer(owner)
          && !owner.startsWith("jdk/internal/")) {
        offend(step, "call of " + owner + "." + name);
      } else if (isOurs(step.owner())
              && !isOurs(owner)
              && owner.startsWith("java/lang/")
              && owner.lastIndexOf('/') > 9
          || isOurs(step.owner()) && owner.startsWith("jdk/")) {
        offend(step, "call of " + owner + "." + name);
      } else if (!endsTheProgram(owner, name)) {
        enter(owner, name + descriptor, step);
      }
    }

    private boolean isFloating(int opcode) {
      return switch (opcode) {
        case Opcodes.FALOAD,
            Opcodes.DALOAD,
            Opcodes.FASTORE,
            Opcodes.DASTORE,
            Opcodes.FADD,
            Opcodes.DADD,
            Opcodes.FSUB,
            Opcodes.DSUB,
            Opcodes.FMUL,
            Opcodes.DMUL,
            Opcodes.FDIV,
            Opcodes.DDIV,
            Opcodes.FREM,
            Opcodes.DREM,
            Opcodes.FNEG,
            Opcodes.DNEG,
            Opcodes.I2F,
            Opcodes.I2D,
            Opcodes.L2F,
            Opcodes.L2D,
            Opcodes.F2I,
            Opcodes.F2L,
            Opcodes.F2D,
            Opcodes.D2I,
            Opcodes.D2L,
            Opcodes.D2F,
            Opcodes.FCMPL,
            Opcodes.FCMPG,
            Opcodes.DCMPL,
            Opcodes.DCMPG,
            Opcodes.FRETURN,
            Opcodes.DRETURN -> true;
        default -> false;
      };
    }
  }
}
