// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** What an export writes, with the options that mean something to it. */
enum ExportMode {
  /** Approximations as C. */
  SINES("NAMEs with --c", "--all --c --single-header"),
  /** A model's rotation as C. */
  ROTATION(
      "--model with --c",
      "--model --c --single-header --dtype --accuracy --range --row-table" + Words.OF_MODELS),
  /** Rows of a model as tensors. */
  ROWS(
      "--rows",
      "--model --rows --dtype --npy --bin --csv --scale --duplicate --unscaled" + Words.OF_MODELS),
  /** Tables of approximations alone. */
  TABLES("--table", "--table --samples --quarter --c --rust --mem --npy --bin --csv"),
  /** Lookup tables of other tool chains. */
  LOOKUPS(
      "--tflite and --tosa",
      "--tflite --tosa --input-scale --input-zero-point --output-scale --output-zero-point"
          + " --c --rust --mem --npy --bin --csv");

  private static final List<String> SHARED = List.of("-o", "--force", "--prefix");

  private final String what;
  private final List<String> options;

  ExportMode(String what, String options) {
    this.what = what;
    this.options = Arrays.asList(options.split(" "));
  }

  /** Options that say which encoding of a model is meant. */
  private static final class Words {
    static final String OF_MODELS =
        " --layer-type --sequence-length --layout --rotary-dim --head-dim --theta";
  }

  /**
   * Checks that every option given means something here.
   *
   * @throws UserException naming the first that does not, and what it is an option of
   */
  void requireOnly(Collection<String> given) {
    for (String option : given) {
      if (!SHARED.contains(option) && !options.contains(option)) {
        List<String> others = new ArrayList<>();
        for (ExportMode mode : values()) {
          if (mode.options.contains(option)) {
            others.add(mode.what);
          }
        }
        throw new UserException(option + " is no option of " + what + "; it is one of "
            + String.join(", or of ", others));
      }
    }
  }
}
