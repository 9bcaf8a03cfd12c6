// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import io.quarterwave.fixed.Scale;
import io.quarterwave.rope.Accuracy;
import io.quarterwave.rope.DataType;
import io.quarterwave.rope.OutputRange;
import io.quarterwave.trig.Family;
import io.quarterwave.trig.Function;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A constant of an enum as a word of the command line: lower case, with hyphens. */
abstract class EnumWord<E extends Enum<E>> implements ITypeConverter<E> {
  private final E[] constants;

  private EnumWord(E[] constants) {
    this.constants = constants;
  }

  @Override
  public E convert(String word) {
    return Arrays.stream(constants)
        .filter(constant -> word(constant).equalsIgnoreCase(word))
        .findFirst()
        .orElseThrow(() -> new TypeConversionException("'" + word + "' is not "
            + Arrays.stream(constants).map(EnumWord::word).collect(Collectors.joining(" or "))));
  }

  /** Returns the word of a constant. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** {@code int8} or {@code int16}. */
  static final class OfDataType extends EnumWord<DataType> {
    OfDataType() {
      super(DataType.values());
    }
  }

  /** {@code exact} or {@code fast}. */
  static final class OfAccuracy extends EnumWord<Accuracy> {
    OfAccuracy() {
      super(Accuracy.values());
    }
  }

  /** {@code full} or {@code symmetric}. */
  static final class OfOutputRange extends EnumWord<OutputRange> {
    OfOutputRange() {
      super(OutputRange.values());
    }
  }

  /** {@code sin}, {@code cos} or {@code sincos}. */
  static final class OfFunction extends EnumWord<Function> {
    OfFunction() {
      super(Function.values());
    }
  }

  /** {@code table}, {@code polynomial} or {@code cordic}. */
  static final class OfFamily extends EnumWord<Family> {
    OfFamily() {
      super(Family.values());
    }
  }

  /** {@code symmetric}, {@code pow2-exact} or {@code pow2-saturated}. */
  static final class OfScale extends EnumWord<Scale> {
    OfScale() {
      super(Scale.values());
    }
  }

  /** {@code bytes}, {@code multiplies}, {@code operations} or {@code error}. */
  static final class OfMinimize extends EnumWord<Minimize> {
    OfMinimize() {
      super(Minimize.values());
    }
  }
}
