// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import io.quarterwave.rope.Accuracy;
import io.quarterwave.rope.DataType;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A constant of an enum as a lower-case word of the command line. */
abstract class EnumWord<E extends Enum<E>> implements ITypeConverter<E> {
  private final E[] constants;

  private EnumWord(E[] constants) {
    this.constants = constants;
  }

  @Override
  public E convert(String word) {
    return Arrays.stream(constants)
        .filter(constant -> constant.name().equalsIgnoreCase(word))
        .findFirst()
        .orElseThrow(() -> new TypeConversionException("'" + word + "' is not "
            + Arrays.stream(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" or "))));
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
}
