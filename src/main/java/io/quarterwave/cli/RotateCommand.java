// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import io.quarterwave.plan.PlannedRope;
import io.quarterwave.rope.Accuracy;
import io.quarterwave.rope.DataType;
import io.quarterwave.rope.OutputRange;
import io.quarterwave.rope.Rope;
import io.quarterwave.rope.RopePlan;
import io.quarterwave.rope.RopeRow;
import io.quarterwave.rope.TensorView;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A filter that rotates heads. */
@Command(
    name = "rotate",
    mixinStandardHelpOptions = true,
    description = {
      "Rotate heads, line by line from standard input.",
      "",
      "Each input line is a position and the integers of a head, separated by blanks; each output line the",
      "same position and the rotated integers. A position of several axes is t,h,w; one number stands for",
      "all axes. Where a model rotates a slice of its own (DeepSeek), the line holds the slice.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "2:bad input"},
    footerHeading = "%nExamples:%n",
    footer = {
      "  quarterwave rotate llama-3.1-8b --dtype int8 < heads.txt > rotated.txt",
      "  quarterwave rotate llama-3.1-8b --dtype int8 --inverse < rotated.txt",
      "  quarterwave rotate config.json --dtype int16 --accuracy fast --layer-type full_attention < heads.txt"
    })
final class RotateCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      paramLabel = "MODEL",
      description = "A config.json, a directory that holds one, or an embedded model.")
  private String model;

  @Mixin
  private ModelArguments arguments;

  @Option(
      names = "--dtype",
      required = true,
      paramLabel = "T",
      converter = EnumWord.OfDataType.class,
      description = "int8 or int16.")
  private DataType dtype;

  @Option(
      names = "--accuracy",
      paramLabel = "A",
      converter = EnumWord.OfAccuracy.class,
      defaultValue = "exact",
      description = "exact (default) or fast.")
  private Accuracy accuracy;

  @Option(names = "--inverse", description = "Rotate back.")
  private boolean inverse;

  RotateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    PlannedRope planned = arguments.plan(model, console);
    RopePlan plan = planned.plan();
    Filter<?> filter = dtype == DataType.INT8
        ? new Filter<>(Rope.int8(plan, accuracy, OutputRange.FULL), new byte[plan.headDim()])
        : new Filter<>(Rope.int16(plan, accuracy, OutputRange.FULL), new short[plan.headDim()]);
    long number = 0;
    for (String line = console.readLine(); line != null; line = console.readLine()) {
      number++;
      console.line(filter.rotated(line, number));
    }
    return ExitCode.PASS;
  }

  /** Rotates line after line in the same buffers. */
  private final class Filter<A> {
    private final Rope<A> rope;
    private final A head;
    private final RopeRow row;
    private final TensorView view;
    private final long[] position;

    Filter(Rope<A> forward, A head) {
      this.rope = inverse ? forward.inverse() : forward;
      this.head = head;
      this.row = rope.newRow();
      this.view = TensorView.packed(1, 1, rope.plan().headDim());
      this.position = new long[rope.plan().axes()];
    }

    String rotated(String line, long number) {
      String[] words = line.strip().split("\\s+");
      int dims = rope.plan().headDim();
      if (words.length != dims + 1) {
        int integers = words[0].isEmpty() ? 0 : words.length - 1;
        throw new UserException("line " + number + " has " + integers
            + " integers after the position, the head has " + dims);
      }
      readPosition(words[0], number);
      for (int i = 0; i < dims; i++) {
        set(i, value(words[i + 1], number, i));
      }
      rope.rotate(head, view, position, 0, row);
      StringBuilder out = new StringBuilder(words[0]);
      for (int i = 0; i < dims; i++) {
        out.append(' ').append(get(i));
      }
      return out.toString();
    }

    private void readPosition(String word, long number) {
      String[] parts = word.split(",", -1);
      if (parts.length != 1 && parts.length != position.length) {
        throw new UserException("line " + number + ": position '" + word + "' has " + parts.length
            + " numbers, the model's have " + position.length);
      }
      for (int axis = 0; axis < position.length; axis++) {
        String part = parts[parts.length == 1 ? 0 : axis];
        try {
          position[axis] = Long.parseLong(part);
        } catch (NumberFormatException e) {
          throw new UserException("line " + number + ": position '" + part
              + "' is not a whole number of at most 64 bits");
        }
      }
    }

    private int value(String word, long number, int index) {
      try {
        int value = Integer.parseInt(word);
        if (value >= dtype.min() && value <= dtype.max()) {
          return value;
        }
      } catch (NumberFormatException e) {
        // said below, with the same words
      }
      throw new UserException("line " + number + ", integer " + (index + 1) + ": '" + word
          + "' is not in [" + dtype.min() + ", " + dtype.max() + "] of "
          + dtype.name().toLowerCase(java.util.Locale.ROOT));
    }

    private void set(int index, int value) {
      if (head instanceof byte[] bytes) {
        bytes[index] = (byte) value;
      } else {
        ((short[]) head)[index] = (short) value;
      }
    }

    private int get(int index) {
      return head instanceof byte[] bytes ? bytes[index] : ((short[]) head)[index];
    }
  }
}
