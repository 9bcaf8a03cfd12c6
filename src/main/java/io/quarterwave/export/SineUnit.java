// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

import io.quarterwave.certify.Certificate;
import io.quarterwave.fixed.QFormat;
import io.quarterwave.trig.Preset;
import io.quarterwave.trig.SinCos;

/**
 * An approximation as a unit of C: a header and a source of its own, with sine, cosine and both, of one phase and of arrays.
 *
 * @param prefix what every exported name begins with
 * @param preset the approximation
 * @param certificate its certificate
 */
public record SineUnit(String prefix, Preset preset, Certificate certificate) {
  /** Returns the approximation. */
  public SinCos evaluator() {
    return preset.evaluator();
  }

  /** Returns the format of the results. */
  public QFormat format() {
    return evaluator().format();
  }

  /** Returns the name of the header and the source, without their endings. */
  public String file() {
    return prefix + "_" + preset.name();
  }

  /** Returns the preset's name without its function: {@code q15_poly_cr}. */
  public String method() {
    return preset.name().substring(preset.name().indexOf('_') + 1);
  }

  /** Returns the sine's name in C. */
  public String sin() {
    return prefix + "_sin_" + method();
  }

  /** Returns the cosine's name in C. */
  public String cos() {
    return prefix + "_cos_" + method();
  }

  /** Returns the name in C of both at once. */
  public String sinCos() {
    return prefix + "_sincos_" + method();
  }

  /** Returns the name of something that only the source of this unit sees. */
  public String local(String name) {
    return prefix + "_" + method() + "_" + name;
  }

  /** Returns what the macros of this prefix begin with, without the underscore after it. */
  public String macroPrefix() {
    return CNames.macro(prefix);
  }

  /** Returns the name of a macro of this prefix. */
  public String macro(String name) {
    return macroPrefix() + "_" + name;
  }

  /** Returns the name of a macro of this unit. */
  public String ownMacro(String name) {
    return CNames.macro(file()) + "_" + name;
  }

  /** Returns whether a phase has 32 bits instead of 16. */
  public boolean widePhase() {
    return evaluator().phaseBits() == 32;
  }

  /** Returns the bits of a result: 16 or 32. */
  public int resultBits() {
    return format().bits() <= 16 ? 16 : 32;
  }

  /** Returns the type of a phase. */
  public String phase() {
    return widePhase() ? "uint32_t" : "uint16_t";
  }

  /** Returns the type of a result. */
  public String result() {
    return resultBits() == 16 ? "int16_t" : "int32_t";
  }

  /** Returns the type that holds an absolute sine. */
  public String magnitude() {
    return format().one() > Integer.MAX_VALUE ? "int64_t" : "int32_t";
  }

  /** Returns whether 1.0 is one more than the largest result, so that the top is clamped. */
  public boolean clamps() {
    return format().one() > format().max();
  }

  /** Returns a constant of C for a signed 32-bit integer. */
  public String int32(long value) {
    return CTable.signed(32, value);
  }

  /** Returns a constant of C for a signed 64-bit integer. */
  public String int64(long value) {
    return CTable.signed(64, value);
  }

  /** Returns a constant of C for an unsigned 32-bit integer. */
  public String uint32(long value) {
    return CTable.unsignedConstant(32, value);
  }

  /** Returns a constant of C for an unsigned 64-bit integer. */
  public String uint64(long value) {
    return CTable.unsignedConstant(64, value);
  }
}
